"""The switch that mixes drawings into training, as a person uses it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.data.drawn_set import KINDS
from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.views.data import DataWorkspace
from fashion_gui.views.data.data_settings import DataSettings
from tests.views.data.data_hands import type_number


def _press(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def test_that_the_switch_mixes_drawings_in_and_undo_takes_them_out(
    workspace: DataWorkspace, document: Document, dataset: Dataset
) -> None:
    settings = workspace.settings
    assert not settings.mixes.isChecked()
    assert not settings.drawings.isEnabled()
    plain = dataset.split
    _press(settings.mixes)
    assert document.recipe.drawing_count == 6_000
    assert settings.bar.counts == (48_000, 6_000, 12_000, 10_000, 0)
    assert "drawings 6,000" in settings.bar.accessibleDescription()
    assert dataset.split is not None
    assert plain is not None
    assert np.array_equal(dataset.split.validation, plain.validation)

    type_number(settings.drawings, "1500")
    assert document.recipe.drawing_count == 1_500
    assert settings.bar.counts[1] == 1_500
    document.undo()
    assert settings.drawings.value() == 6_000
    document.undo()
    assert document.recipe.drawing_count == 0
    assert not settings.mixes.isChecked()
    assert settings.bar.counts == (48_000, 0, 12_000, 10_000, 0)


def test_that_the_switch_is_pressed_by_keyboard(
    workspace: DataWorkspace, document: Document
) -> None:
    workspace.settings.mixes.setFocus()
    QTest.keyClick(workspace.settings.mixes, Qt.Key.Key_Space)
    assert document.recipe.drawing_count == 6_000


def test_that_a_smaller_training_set_keeps_its_drawings(
    workspace: DataWorkspace, document: Document
) -> None:
    _press(workspace.settings.mixes)
    type_number(workspace.settings.garments, "1000")
    assert workspace.settings.bar.counts == (1_000, 6_000, 12_000, 10_000, 47_000)


def test_that_noise_among_drawings_leaves_the_photos_countable(
    workspace: DataWorkspace, document: Document
) -> None:
    _press(workspace.settings.mixes)
    type_number(workspace.settings.noise, "30")
    count, total = (
        int(it.replace(",", ""))
        for it in workspace.garments.wrong.text().split()
        if it[0].isdigit()
    )
    assert total == 48_000
    assert 0.25 < count / total < 0.29


def test_that_some_of_every_kind_are_shown_and_others_at_a_press(
    qtbot: QtBot, workspace: DataWorkspace, data: FashionMnist
) -> None:
    strip = workspace.settings.strip
    before = [places.tolist() for places in strip.places]
    for kind, places in enumerate(strip.places):
        assert (data.drawings.kinds[places] == kind).all()
    assert len(before) == len(KINDS)
    description = strip.accessibleDescription()
    assert description.startswith("Silhouettes: ")
    _press(strip)
    assert not any(
        set(places.tolist()) & set(old) for places, old in zip(strip.places, before, strict=True)
    )
    assert strip.accessibleDescription() != description
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Space)
    assert strip.places[0].tolist() != before[0]


def test_that_the_strip_is_faint_until_drawings_are_trained_on(workspace: DataWorkspace) -> None:
    faint = _darkest(workspace.settings)
    _press(workspace.settings.mixes)
    assert _darkest(workspace.settings) < faint


def _darkest(settings: DataSettings) -> int:
    """Of the pictures of the strip, which fill its right end."""
    image = settings.strip.grab().toImage()
    columns = range(image.width() * 3 // 4, image.width(), 2)
    return min(
        image.pixelColor(x, y).lightness() for x in columns for y in range(4, image.height() - 4, 2)
    )
