"""Batch and moving statistics of BatchNormalization: what is read is what Keras had in the step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.app.translator import Languages
from fashion_gui.network.presets.chapter import dense_network, hidden
from fashion_gui.runs.inside import BatchStatistics, FrozenStep, OffCounts
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.panels import WIDTH
from fashion_gui.views.inside.statistics_card import LayerStatistics, StatisticsCard
from fashion_gui.views.inside.statistics_picture import NAMES
from fashion_gui.views.inside.step_panel import StepPanel
from fashion_gui.views.inside.workspace import building
from fashion_gui.widgets.type_scale import font
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_project
from tests.views.built import built
from tests.views.inside.conftest import LEFT
from tests.views.inside.test_workspace import frozen_step

NORM, SOURCE = "batch_normalization", "dense"
UNITS = 12


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    network = dense_network(hidden(UNITS, "linear"), ("BatchNormalization", {}))
    project = replace(small_project(), network=network)
    with small_session(monkeypatch, project, inference=True) as session:
        yield session


@pytest.fixture
def language(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[str]:
    """The program's texts in a language."""
    application = QApplication.instance()
    assert application is not None
    languages = Languages(application)
    languages.install(request.param)
    yield request.param
    languages.install("en")


def read(texts: list[list[str]]) -> np.ndarray:
    """Mean and variance of a channel: (2, 3), batch, moving, moving after the step."""
    return np.array([[float(it.replace("−", "-")) for it in row] for row in texts])


def made_up(channels: int) -> BatchStatistics:
    """Channel i has the mean i, the variance 10 + i, and moving ones of 20 + i and 30 + i."""
    places = np.arange(channels, dtype=np.float32)
    return BatchStatistics(places, places + 10, places + 20, places + 30)


def shown(qtbot: QtBot, channels: int = 8) -> LayerStatistics:
    layer = LayerStatistics(NORM, Settings("en", "light"), made_up(channels))
    qtbot.addWidget(layer)
    layer.resize(320, 260)
    layer.show()
    qtbot.waitExposed(layer)
    return layer


def expected(step: FrozenStep, channel: int) -> np.ndarray:
    """The same by numpy, from what Keras gave in the step and the weights before and after."""
    arrived = step.outputs[SOURCE].astype(np.float64)[:, channel]
    moving, after = step.before[NORM][-2:], step.after[NORM][-2:]
    batch = arrived.mean(), arrived.var()
    return np.array(
        [[batch[it], moving[it][channel], after[it][channel]] for it in range(2)], np.float64
    )


def test_that_the_figures_are_those_of_the_step(qtbot: QtBot, session: Session) -> None:
    page = built(building(session))
    qtbot.addWidget(page)
    page.resize(1270, 620)
    with qtbot.waitExposed(page):
        page.show()
    inside = session.inside
    qtbot.waitUntil(lambda: inside.look is not None, timeout=TRAINING_MILLISECONDS)
    before = None
    for _ in range(2):  # the moving ones begin with the round 0 and 1
        QTest.mouseClick(page.bar.freeze_button, LEFT)
        qtbot.waitUntil(
            lambda: inside.step is not None and inside.step is not before,  # noqa: B023
            timeout=TRAINING_MILLISECONDS,
        )
        before = inside.step
    step, card = inside.step, page.panels.step.statistics
    assert step is not None
    assert card.isVisible()
    layer = card.layers[NORM]
    for channel in (0, UNITS - 1):
        layer.picture.choose(channel)
        figures = read(layer.texts)
        np.testing.assert_allclose(figures, expected(step, channel), rtol=5e-3, atol=6e-4)
    momentum = 0.99
    moved = momentum * figures[:, 1] + (1 - momentum) * figures[:, 0]
    np.testing.assert_allclose(figures[:, 2], moved, rtol=5e-3, atol=1e-3)

    point = page.view.point_of(NORM, 3).toPoint()
    qtbot.waitUntil(lambda: page.view.is_settled)
    QTest.mouseClick(page.view, LEFT, pos=point)
    assert layer.picture.channel == 3
    assert layer.name.text() == f"{NORM} · channel 3"
    QTest.mouseClick(page.bar.freeze_button, LEFT)
    qtbot.waitUntil(lambda: inside.step is not before, timeout=TRAINING_MILLISECONDS)
    assert inside.step is not None
    assert card.layers[NORM] is layer
    np.testing.assert_allclose(read(layer.texts), expected(inside.step, 3), rtol=5e-3, atol=6e-4)
    qtbot.waitUntil(lambda: page.view.is_settled and page.panels.step.is_settled)


def test_that_a_channel_is_read_by_pointer_and_keys(qtbot: QtBot) -> None:
    layer = shown(qtbot)
    picture = layer.picture
    QTest.mouseMove(picture, QPoint(round(picture.column(5)), 20))
    assert layer.texts == [["5.000", "25.00", "25.00"], ["15.00", "35.00", "35.00"]]
    assert layer.name.text() == f"{NORM} · channel 5"
    assert picture.accessibleDescription().endswith(
        "Mean 5.000, 25.00, 25.00; Variance 15.00, 35.00, 35.00"
    )
    QTest.mouseMove(picture, QPoint(NAMES - 10, 20))  # beside the channels
    assert picture.channel == 5
    for key, channel in (
        (Qt.Key.Key_Left, 4),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_End, 7),
        (Qt.Key.Key_Right, 7),
    ):
        QTest.keyClick(picture, key)
        assert picture.channel == channel


def test_that_the_moving_ones_after_the_step_are_read(qtbot: QtBot) -> None:
    layer = shown(qtbot)
    layer.show_statistics(made_up(4), (np.full(4, 0.25), np.full(4, 0.75)))
    assert [row[2] for row in layer.texts] == ["0.250", "0.750"]


def test_that_a_dot_stands_at_its_value(qtbot: QtBot) -> None:
    layer = shown(qtbot)
    picture, theme = layer.picture, Settings("en", "light").theme
    image = picture.grab().toImage()
    # Of the mean the batch's are from 0 to 7 at the bottom, the moving ones from 20 to 27.
    strip = [image.pixelColor(round(picture.column(0)), y).name() for y in range(56)]
    accents = [y for y, colour in enumerate(strip) if colour == theme.accent]
    assert accents
    assert min(accents) > 45


def test_that_without_such_a_layer_nothing_is_said(qtbot: QtBot) -> None:
    panel, project = StepPanel(Settings("en", "light")), small_project()
    qtbot.addWidget(panel)
    step = frozen_step(project)
    panel.show_step(step, project.network, OffCounts())
    assert panel.statistics.isHidden()
    assert not panel.statistics.layers


@pytest.mark.parametrize("language", ["en", "ko"], indirect=True)
def test_that_every_text_has_room(qtbot: QtBot, language: str) -> None:
    layer = LayerStatistics(NORM, Settings(language, "light"), made_up(64))
    card = StatisticsCard(Settings(language, "light"))
    for widget in (layer, card):
        qtbot.addWidget(widget)
    written = QFontMetricsF(font(11))
    assert all(written.horizontalAdvance(it) <= NAMES - 8 for it in layer.picture.names)
    layer.show_statistics(
        BatchStatistics(*(np.full(64, it) for it in (-123.4, 123.4, -12.34, 0.001234))),
        (np.full(64, -12345.0), np.full(64, 12345.0)),
    )
    assert layer.minimumSizeHint().width() <= WIDTH - 40
    if language == "ko":
        assert layer.picture.names == ("평균", "분산")
