"""How often each neuron was off, as it is painted."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from fashion_gui.runs.inside import OffCounts
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import DARK, LIGHT, Theme
from fashion_gui.views.inside.off_picture import OffPicture


def shown(qtbot: QtBot, theme: Theme, **counts: np.ndarray) -> OffPicture:
    picture = OffPicture(Settings("en", theme.name))
    qtbot.addWidget(picture)
    picture.show_counts(OffCounts(counts, 10))
    picture.resize(280, 40)
    picture.resize(280, picture.sizeHint().height())
    picture.show()
    return picture


def colour_of(picture: OffPicture, layer_id: str, neuron: int) -> QColor:
    middle = picture.area_of(layer_id, neuron).center()
    return picture.grab().toImage().pixelColor(int(middle.x()), int(middle.y()))


def never_off(theme: Theme) -> str:
    return theme.mixed(theme.text_disabled, 0.2).name()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("neurons", [100, 512, 3136, 30_000])
def test_that_every_neuron_is_painted_the_darker_the_more_often_it_was_off(
    qtbot: QtBot, theme: Theme, neurons: int
) -> None:
    counts = np.zeros(neurons, np.int64)
    always, half, never = neurons - 1, neurons - 2, neurons // 2
    counts[always], counts[half] = 10, 5
    picture = shown(qtbot, theme, before=np.array([10, 0]), dropout=counts)
    assert picture.rect().contains(picture.area_of("dropout", always).toRect())
    ink, ground = QColor(theme.text), QColor(never_off(theme))
    assert colour_of(picture, "before", 0).name() == ink.name()
    assert colour_of(picture, "dropout", always).name() == ink.name()
    assert colour_of(picture, "dropout", never).name() == ground.name()
    between = sorted((ink.lightness(), ground.lightness()))
    assert between[0] + 20 < colour_of(picture, "dropout", half).lightness() < between[1] - 20
    assert picture.height() < 500, "it stays a card"


def test_that_maps_that_are_off_as_a_whole_are_one_disc_each(qtbot: QtBot) -> None:
    counts = np.broadcast_to(np.array([10, 0, 0]), (12, 12, 3))
    picture = shown(qtbot, LIGHT, spatial=counts)
    assert colour_of(picture, "spatial", 0).name() == LIGHT.text
    assert colour_of(picture, "spatial", 1).name() == never_off(LIGHT)
