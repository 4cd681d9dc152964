"""Data, fit and live settings of the Train workspace, and the search for a learning rate."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.runs.recipe import ALL_GARMENTS
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import LIGHT
from fashion_gui.session.trainer import RunState
from fashion_gui.views.train.data_form import DataForm
from fashion_gui.views.train.fit_form import FitForm
from fashion_gui.views.train.live_settings import LiveSettings
from fashion_gui.views.train.rate_finder_dialog import RateFinderDialog
from fashion_gui.views.train.rate_plot import RatePlot
from tests.session.running import TRAINING_MILLISECONDS, endless_project
from tests.small_runs import small_project


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def press(button: QWidget) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(box: QAbstractSpinBox, text: str) -> None:
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def toggle(box: QWidget) -> None:
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)


def test_that_data_settings_are_entered_and_followed(qtbot: QtBot, session: Session) -> None:
    document = session.document
    form = DataForm(document)
    shown(qtbot, form)
    before = document.recipe
    assert form.training_size.text() == "all"
    type_into(form.validation_share, "25")
    type_into(form.training_size, "100")
    type_into(form.label_noise, "12.5")
    toggle(form.shuffle)
    toggle(form.metrics["top_3_accuracy"])
    toggle(form.metrics["recall"])
    recipe = document.recipe
    assert (recipe.training_size, recipe.label_noise, recipe.shuffle) == (100, 0.125, False)
    assert recipe.validation_share == 0.25
    assert recipe.metrics == ("top_3_accuracy", "recall")
    assert session.dataset.split is not None
    assert len(session.dataset.split.train) == 100
    for _ in range(6):
        document.undo()
    assert document.recipe == before
    assert form.shuffle.isChecked()
    assert form.training_size.text() == "all"


def test_that_the_lecture_s_names_stand_beside_the_batch_size(
    qtbot: QtBot, session: Session
) -> None:
    form = FitForm(session.document, session.settings)
    shown(qtbot, form)
    names = [form.method.button(it).text() for it in ("batch", "mini_batch", "stochastic")]
    assert names == ["Batch", "Mini-batch", "Stochastic"]
    for method, size, text in (
        ("batch", ALL_GARMENTS, "all"), ("stochastic", 1, "1"), ("mini_batch", 32, "32"),
    ):  # fmt: skip
        press(form.method.button(method))
        assert session.document.recipe.batch_size == size
        assert form.batch_size.text() == text
    for typed, method in (("500", "mini_batch"), ("1", "stochastic"), ("0", "batch")):
        type_into(form.batch_size, typed)
        assert form.method.value == method
        assert session.document.recipe.batch_size == int(typed), "the name leaves the number alone"


def test_that_the_cores_that_compute_are_told(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = FitForm(session.document, session.settings)
    shown(qtbot, form)
    for known, text, hint in (
        ((1, 2), "1 of 2 cores computes", "stays free"),
        ((7, 8), "7 of 8 cores compute", "stays free"),
        ((2, 2), "2 of 2 cores compute", "every core"),
        (None, None, ""),
    ):
        monkeypatch.setattr("fashion_gui.views.train.fit_form.cores_used", lambda _, it=known: it)
        form.show_cores()
        assert form.cores.isVisible() == (text is not None)
        assert text is None or form.cores.text() == text
        assert hint in form.cores.toolTip()


def test_that_rates_are_changed_in_mid_run_and_the_recipe_stays(
    qtbot: QtBot, session: Session
) -> None:
    session.document.open(small_project(epochs=10_000))
    trainer = session.trainer
    live = LiveSettings(trainer)
    qtbot.addWidget(live)
    assert not live.fields
    trainer.step()
    qtbot.waitUntil(lambda: trainer.state is RunState.PAUSED, timeout=TRAINING_MILLISECONDS)
    assert [*live.fields] == ["learning_rate", "dropout"]
    type_into(live.fields["learning_rate"], "0.02")
    type_into(live.fields["dropout"], "0.5")
    trainer.step()
    history = trainer.history
    qtbot.waitUntil(lambda: len(history.changes) == 2, timeout=TRAINING_MILLISECONDS)
    assert {(it.setting, it.value, it.batch) for it in history.changes} == {
        ("learning_rate", 0.02, 1),
        ("dropout_rate", 0.5, 1),
    }
    assert session.document.recipe.learning_rate == 0.001
    trainer.stop()
    qtbot.waitUntil(lambda: trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
    assert not live.isVisible()


def test_that_a_rate_is_found_and_used(qtbot: QtBot, session: Session) -> None:
    dialog = RateFinderDialog(session)
    said = []
    dialog.finder.changed.connect(lambda: said.append(dialog.sentence.text()))
    shown(qtbot, dialog)
    assert not dialog.use_button.isEnabled()
    qtbot.waitUntil(lambda: not dialog.finder.is_searching, timeout=TRAINING_MILLISECONDS)
    assert any(re.fullmatch(r"Rates tried: \d+ of 200, at most \d+ s left", it) for it in said)
    suggestion = dialog.finder.suggestion
    assert suggestion is not None
    assert f"{suggestion:.2g}" in dialog.sentence.text()
    place = QPoint(round(dialog.plot.place_of(1e-3)), 100)
    QTest.mouseClick(dialog.plot, Qt.MouseButton.LeftButton, pos=place)
    assert dialog.rate == pytest.approx(1e-3, rel=0.1)
    dialog.grab()
    press(dialog.use_button)
    assert session.document.recipe.learning_rate == pytest.approx(1e-3, rel=0.1)
    assert not dialog.isVisible()


def test_that_the_losses_of_a_search_are_painted_at_their_rates(qtbot: QtBot) -> None:
    plot = RatePlot(Settings("en", "light"))
    qtbot.addWidget(plot)
    plot.resize(600, 300)
    accent = QColor(LIGHT.accent)

    def painted(rate: float) -> list[int]:
        picture, column = plot.grab().toImage(), round(plot.place_of(rate))
        return [y for y in range(picture.height()) if picture.pixelColor(column, y) == accent]

    assert not painted(1e-4)
    rates = np.geomspace(1e-6, 1e-1, 400)
    losses = np.where(rates < 1e-4, 2.0, 1.0)
    plot.show_points(rates, losses, 1e-3)
    high, low = painted(3e-5), painted(5e-2)
    assert high
    assert low
    # From 0.89 to 3.2, between 12 pixels from above and 28 from below.
    place = {loss: 272 - 260 * (loss - 0.89) / (3.2 - 0.89) for loss in (1.0, 2.0)}
    assert abs(np.mean(high) - place[2.0]) <= 2
    assert abs(np.mean(low) - place[1.0]) <= 2
    assert not painted(1.0), "no rate beyond the last"

    def dark(rate: float) -> int:
        """Of the line at a rate, dashed and half a pixel beside its place."""
        picture, column = plot.grab().toImage(), int(plot.place_of(rate))
        return max(
            sum(picture.pixelColor(x, y).lightness() < 160 for y in range(12, 272))
            for x in (column - 1, column)
        )

    assert dark(1e-3) > 50, "the rate that is chosen"
    assert dark(3e-3) < 10


def test_that_a_search_is_stopped_by_its_button_and_by_closing(
    qtbot: QtBot, session: Session
) -> None:
    session.document.open(endless_project())
    for ends in ("stop", "close"):
        dialog = RateFinderDialog(session)
        shown(qtbot, dialog)
        if ends == "stop":
            press(dialog.again_button)
            qtbot.waitUntil(lambda: not dialog.finder.is_searching, timeout=TRAINING_MILLISECONDS)  # noqa: B023
            press(dialog.again_button)
            assert dialog.finder.is_searching
        press(dialog.close_button)
        qtbot.waitUntil(lambda: not dialog.finder.is_searching, timeout=TRAINING_MILLISECONDS)  # noqa: B023
    assert session.document.recipe == endless_project().recipe
