"""The noise of a frozen step at every neuron: a real run, with the numbers of the step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import AddLayer
from fashion_gui.network.graph import LayerId
from fashion_gui.network.presets.chapter import dense_network, hidden
from fashion_gui.runs.inside import FrozenStep, Garment, Look
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import LIGHT
from fashion_gui.views.inside.drawn import ZERO, noise_of
from fashion_gui.views.inside.neuron_ink import signed_colours, unit_image
from fashion_gui.views.inside.neuron_words import foot_lines, neuron_text
from fashion_gui.views.inside.noise_card import NoiseCard
from fashion_gui.views.inside.panels import Tab
from fashion_gui.views.inside.top_bar import Mode
from fashion_gui.views.inside.workspace import InsideWorkspace, building
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_project
from tests.views.built import built, on_screen
from tests.views.inside.conftest import LEFT

NOISE, SOURCE, NEURON = "gaussian_noise", "dense", 5
NETWORK = dense_network(hidden(24, "relu"), ("GaussianNoise", {"stddev": 0.25}))


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    project = replace(small_project(), network=NETWORK)
    with small_session(monkeypatch, project, inference=True) as session:
        yield session


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> InsideWorkspace:
    return on_screen(qtbot, built(building(session)))


def frozen(qtbot: QtBot, session: Session, page: InsideWorkspace) -> FrozenStep:
    """Freezes a step, as a person does, and waits until it is painted."""
    inside = session.inside
    qtbot.waitUntil(lambda: inside.look is not None, timeout=TRAINING_MILLISECONDS)
    QTest.mouseClick(page.bar.freeze_button, LEFT)
    wait(qtbot, page, training=True)
    assert inside.step is not None
    return inside.step


def wait(qtbot: QtBot, page: InsideWorkspace, training: bool) -> None:
    def seen() -> bool:
        look = page.view.look
        return look is not None and look.is_training is training and page.view.is_settled

    qtbot.waitUntil(seen, timeout=TRAINING_MILLISECONDS)


def test_that_the_noise_at_a_neuron_is_that_of_the_step(
    qtbot: QtBot, session: Session, page: InsideWorkspace
) -> None:
    step, panel = frozen(qtbot, session, page), page.panels.neuron
    arrived, gave = step.outputs[SOURCE][0], step.outputs[NOISE][0]
    noise = gave - arrived
    assert 0.1 < noise.std() < 0.4

    point = page.view.point_of(NOISE, NEURON).toPoint()
    QTest.mouseMove(page.view, point)
    QTest.mouseClick(page.view, LEFT, pos=point)
    assert page.panels.tab is Tab.NEURON
    sign = "+" if noise[NEURON] > 0 else "−"
    added = f"{sign}{abs(noise[NEURON]):.3f}"
    assert f"+ noise ({added}) = " in panel.title.text()
    assert f"+ noise ({added}) = " in page.view.accessibleDescription()
    figures = dict(panel.noise.figures.texts)
    assert figures["Noise added"] == added
    assert float(figures["What arrived"]) == pytest.approx(arrived[NEURON], abs=5e-4)
    assert float(figures["What it gave"]) == pytest.approx(gave[NEURON], abs=5e-4)
    spread = float(figures["Spread over the layer (set: 0.25)"])
    assert spread == pytest.approx(np.sqrt(np.mean(noise**2)), abs=1e-3)
    np.testing.assert_array_equal(panel.noise.picture.table.ravel()[: len(noise)], noise)

    drawn = page.view.rendering
    assert drawn is not None
    rims = drawn.drawn.noises[NOISE].astype(int) - ZERO
    assert ((rims > 0) == (noise > 0)).mean() > 0.9  # the least of all are as good as none
    assert abs(rims[np.abs(noise).argmax()]) == ZERO

    QTest.mouseClick(page.bar.modes.button(Mode.PREDICTION), LEFT)
    wait(qtbot, page, training=False)
    assert not panel.noise.isVisible()
    assert "noise (" not in panel.title.text()
    assert not page.view.rendering or not page.view.rendering.drawn.noises
    qtbot.waitUntil(lambda: not page.panels.step._reader.is_busy)


def look_with(layer_id: LayerId, values: np.ndarray, noise: np.ndarray) -> Look:
    garment = Garment(np.zeros((28, 28), np.float32))
    return Look(garment, {SOURCE: values, layer_id: values + noise}, {}, is_training=True)


def test_that_what_is_added_and_taken_away_is_said_with_its_sign() -> None:
    values, noise = np.full(24, 0.5, np.float32), np.full(24, 0.25, np.float32)
    noise[3] = -0.125
    look = look_with(NOISE, values, noise)
    start = f"{NOISE} · neuron"
    assert neuron_text(NETWORK, NOISE, (0,), look) == f"{start} 0:  0.500 + noise (+0.250) = 0.750"
    assert neuron_text(NETWORK, NOISE, (3,), look) == f"{start} 3:  0.500 + noise (−0.125) = 0.375"
    below = look_with(NOISE, -values, noise)
    assert neuron_text(NETWORK, NOISE, (0,), below).endswith("−0.500 + noise (+0.250) = −0.250")
    assert neuron_text(NETWORK, SOURCE, (3,), look) == "dense · neuron 3:  0.500"
    assert foot_lines(NOISE, NETWORK, look) == ("noise ± 0.25",)
    assert foot_lines(NOISE, NETWORK, look, has_rims=True)[1] == "rim: noise added"
    calm = replace(look, is_training=False)
    assert noise_of(NETWORK, calm, NOISE) is None
    assert foot_lines(NOISE, NETWORK, calm) == ("no noise",)


def test_that_a_rim_has_the_colour_of_the_noise_and_its_kernel_that_of_the_value() -> None:
    levels, rims = np.array([254, 0], np.uint8), np.array([0, 254], np.uint8)
    image = unit_image(levels, 1, 2, 20, LIGHT, rims)
    blue, orange = (int(signed_colours(LIGHT)[it]) for it in (254, 0))
    assert image.format() is QImage.Format.Format_ARGB32_Premultiplied
    assert [image.pixel(10, 10), image.pixel(30, 10)] == [blue, orange]
    assert [image.pixel(2, 10), image.pixel(22, 10)] == [orange, blue]


@pytest.mark.parametrize("shape", [(24,), (784,), (28, 28), (14, 14, 3)])
def test_that_the_square_of_every_neuron_lies_in_the_picture(
    qtbot: QtBot, shape: tuple[int, ...]
) -> None:
    card = NoiseCard(Settings("en", "light"))
    qtbot.addWidget(card)
    noise = np.random.default_rng(0).normal(size=shape).astype(np.float32)
    last = tuple(it - 1 for it in shape)
    card.picture.show_noise(noise, last)
    size = card.picture.sizeHint()
    assert size.width() <= 302
    assert size.height() <= 302
    row, column = card.picture.chosen
    assert card.picture.table[row, column] == noise[last]
    square = card.picture.square(row, column)
    assert square.right() <= size.width()
    assert square.bottom() <= size.height()


def test_that_a_layer_of_another_kind_adds_no_noise() -> None:
    network = AddLayer("alone", "Dropout", {"rate": 0.5}).apply(NETWORK)
    look = look_with("alone", np.zeros(24, np.float32), np.ones(24, np.float32))
    assert noise_of(network, look, "alone") is None
