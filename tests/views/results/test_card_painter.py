"""Cards are painted once: what is on the screen is what a fresh card would be."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QPixmap
from pytestqt.qtbot import QtBot

from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import DARK, LIGHT, Theme
from fashion_gui.views.results.outcomes import Outcomes, outcomes_of
from fashion_gui.views.results.pixmap_cache import PixmapCache
from fashion_gui.views.results.sample_cards import SampleCards
from tests.small_runs import small_data


def outcomes(shift: int = 0) -> Outcomes:
    """A network that takes every garment for the class `shift` after its own."""
    data = small_data()
    probabilities = np.full((len(data.test_labels), 10), 0.02, np.float32)
    said = (data.test_labels.astype(np.int64) + shift) % 10
    probabilities[np.arange(len(said)), said] = 0.82
    return outcomes_of(data.test_images, data.test_labels, probabilities)


@pytest.fixture
def settings() -> Settings:
    return Settings("en", "light")


@pytest.fixture
def cards(qtbot: QtBot, settings: Settings) -> SampleCards:
    return shown(qtbot, settings, outcomes())


def shown(qtbot: QtBot, settings: Settings, said: Outcomes) -> SampleCards:
    """On the screen, without keyboard and pointer: which card has them is not what is looked at."""
    cards = SampleCards(settings)
    qtbot.addWidget(cards)
    cards.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    cards.resize(800, 400)
    cards.show_samples((said,), np.arange(200))
    cards.show()
    QCursor.setPos(cards.mapToGlobal(cards.rect().bottomRight() + QPoint(9, 9)))
    return cards


def seen(cards: SampleCards) -> QPixmap:
    return cards.view.viewport().grab()


def test_that_a_card_follows_what_is_said_of_its_garment(
    qtbot: QtBot, settings: Settings, cards: SampleCards
) -> None:
    before = seen(cards)
    cards.model.show_outcomes(outcomes(1))
    assert seen(cards).toImage() != before.toImage()
    fresh = shown(qtbot, settings, outcomes(1))
    assert seen(cards).toImage() == seen(fresh).toImage()


def test_that_a_card_follows_language_and_theme(
    qtbot: QtBot, settings: Settings, cards: SampleCards
) -> None:
    before = seen(cards)
    settings.language = "ko"
    cards.retranslate_ui()
    korean = seen(cards)
    assert korean.toImage() != before.toImage()
    settings.theme = DARK
    assert seen(cards).toImage() != korean.toImage()
    settings.language = "en"
    cards.retranslate_ui()
    settings.theme = LIGHT
    assert seen(cards).toImage() == before.toImage()


def test_that_the_chosen_card_is_told_apart_after_others_were(cards: SampleCards) -> None:
    first = seen(cards)
    cards.view.setCurrentIndex(cards.model.index(1))
    second = seen(cards)
    assert second.toImage() != first.toImage()
    cards.view.setCurrentIndex(cards.model.index(0))
    assert seen(cards).toImage() == first.toImage()


def test_that_pixmaps_used_last_are_kept_and_no_more_than_fit(qtbot: QtBot) -> None:
    made: list[int] = []

    def pixmap(number: int) -> QPixmap:
        made.append(number)
        return QPixmap(10, 10)

    one = pixmap(0)
    size = one.width() * one.height() * one.depth() // 8
    cache = PixmapCache(most_bytes=3 * size)
    for number in (1, 2, 3, 1, 4):
        cache.get(number, lambda it=number: pixmap(it))  # type: ignore[misc]
    assert len(cache) == 3
    assert cache.bytes == 3 * size
    made.clear()
    for number in (1, 3, 4, 2):
        cache.get(number, lambda it=number: pixmap(it))  # type: ignore[misc]
    assert made == [2]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_a_card_has_its_one_hot_row_over_bars_as_high_as_the_probabilities(
    qtbot: QtBot, settings: Settings, theme: Theme
) -> None:
    settings.theme = theme
    said = outcomes(1)
    probabilities = np.linspace(0.02, 0.9, 10, dtype=np.float32)
    said = outcomes_of(said.images, said.labels, np.tile(probabilities, (len(said.labels), 1)))
    cards = shown(qtbot, settings, said)
    image = seen(cards).toImage()
    row = 1
    tile = cards.view.visualRect(cards.model.index(row))
    label = int(small_data().test_labels[row])
    heights, hot = {}, []
    for place in range(10):
        ys: list[int] = []
        for x in range(tile.left(), tile.right()):
            inked = [
                y for y in range(tile.top(), tile.bottom())
                if image.pixelColor(x, y).name() == theme.classes[place]
            ]  # fmt: skip
            ys = max(ys, inked, key=len)
        runs = np.split(np.array(ys), np.flatnonzero(np.diff(ys) > 1) + 1)
        heights[place] = len(runs[-1])
        if len(ys) > len(runs[-1]) and len(runs[0]) > 4:
            hot.append(place)
    assert hot == [label], "one cell in the colour of its class, over its bar"
    assert [heights[it] for it in range(10)] == pytest.approx(36 * probabilities, abs=1.6)
