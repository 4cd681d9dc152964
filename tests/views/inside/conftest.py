"""The Inside workspace, looks without Keras, and a service that notes what it is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.network.analysis import Analysis, analyse
from fashion_gui.network.graph import Network
from fashion_gui.network.project import Project
from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.inside import (
    FrozenStep,
    Garment,
    Index,
    LayerLife,
    Look,
    OffCounts,
    Pin,
)
from fashion_gui.session.inside import Inside
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.inside_source import Source, SourceKind
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.neuron_view import NeuronView
from fashion_gui.views.inside.neuron_walk import Spot
from fashion_gui.views.inside.panels import Tab
from fashion_gui.views.inside.workspace import building
from tests.session.running import small_session
from tests.small_runs import small_data, small_project
from tests.views.built import built

LEFT = Qt.MouseButton.LeftButton


def analysed(project: Project) -> tuple[Network, Analysis]:
    return project.network, analyse(project.network, project.recipe)


def look_at(
    project: Project,
    rates: Mapping[str, float] | None = None,
    label: int | None = 9,
    pins: tuple[Pin, ...] = (),
) -> Look:
    """A garment in a chain of Flatten, Dense and Dropout, computed by numpy; `rates` of the
    dropout layers that are switched on."""
    network, analysis = analysed(project)
    random = np.random.default_rng(0)
    pixels = small_data().train_images[0].astype(np.float32) / 255
    values: dict[str, FloatArray] = {}
    weights: dict[str, tuple[FloatArray, ...]] = {}
    kept = {}
    for id_ in network.order:
        layer, sources = network.layers[id_], network.inputs_of(id_)
        x = values[sources[0]] if sources else pixels
        match layer.kind_name:
            case "Dense":
                units = int(str(layer.parameters["units"]))
                kernel = (random.normal(size=(len(x), units)) / 10).astype(np.float32)
                weights[id_] = (kernel, np.zeros(units, np.float32))
                x = x @ kernel
                if layer.parameters["activation"] == "softmax":
                    x = np.exp(x - x.max())
                    x = x / x.sum()
                else:
                    x = np.maximum(x, 0)
            case "Dropout" if rates and id_ in rates:
                kept[id_] = random.random(x.shape) >= rates[id_]
                x = np.where(kept[id_], x / (1 - rates[id_]), 0)
            case _:
                pass
        for pin in pins:
            if pin.layer == id_:
                x[pin.index] = pin.value
        shape = analysis.layers[id_].output_shape
        assert shape is not None
        values[id_] = x.reshape(shape).astype(np.float32)
    last = network.output_layers[0]
    targets, loss = {}, None
    if label is not None:
        targets[last] = np.eye(10, dtype=np.float32)[label]
        loss = float(-np.log(values[last][label]))
    return Look(
        Garment(pixels, label),
        values,
        weights,
        targets=targets,
        losses={} if loss is None else {last: loss},
        loss=loss,
        pins=pins,
        is_training=bool(rates),
        kept=kept,
        rates=dict(rates or {}),
    )


class ShownView:
    """The picture of a network with a garment in it, on the screen, and hands."""

    def __init__(self, qtbot: QtBot, project: Project, look: Look) -> None:
        self._qtbot = qtbot
        self.look = look
        self.view = NeuronView(Settings("en", "light"))
        qtbot.addWidget(self.view)
        self.view.resize(680, 520)
        self.view.show_network(*analysed(project))
        self.view.show()
        self.show(look)

    def show(self, look: Look) -> None:
        self.look = look
        self.view.show_look(look)
        self.settle()

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self.view.is_settled and self.view.look is self.look)

    def click(self, layer_id: str, number: int) -> None:
        QTest.mouseClick(self.view, LEFT, pos=self.view.point_of(layer_id, number).toPoint())
        self.settle()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.view, key)
        self.settle()

    def walked(self, *keys: Qt.Key) -> Spot | None:
        for key in keys:
            self.key(key)
        return self.view.spot


@pytest.fixture
def chapter() -> Project:
    """input → flatten → dense (100) → dropout → dense_2 (10)."""
    return small_project("chapter")


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[Project, Look], ShownView]:
    """Puts a view on the screen."""
    return lambda project, look: ShownView(qtbot, project, look)


class NotingInside(QObject):
    """In place of the service: answers nothing by itself and notes what it is asked."""

    source_changed = Signal()
    looked = Signal(object)
    step_frozen = Signal(object)
    lived = Signal(object)
    neuron_explained = Signal(object)
    excited = Signal(object)
    explained = Signal(object)
    occluded = Signal(object)
    failed = Signal(str)

    def __init__(self, source: Source | None) -> None:
        super().__init__()
        self.source = source
        self.is_open = False
        self.garment: Garment | None = None
        self.origin = Origin.TEST
        self.place: int | None = 0
        self.look: Look | None = None
        self.step: FrozenStep | None = None
        self.lives: dict[str, LayerLife] = {}
        self.off_counts = OffCounts()
        self.pins: tuple[Pin, ...] = ()
        self.shows_training = False
        self.can_freeze = True
        self.calls: list[tuple[object, ...]] = []

    def open(self) -> None:
        self.is_open = True

    def close(self) -> None:
        self.is_open = False

    def put_in_test(self, index: int) -> None:
        self._note("put_in_test", index)

    def put_in_training(self, index: int) -> None:
        self._note("put_in_training", index)

    def put_in_drawing(self, pixels: FloatArray, label: int | None = None) -> None:
        self.origin, self.place, self.garment = Origin.DRAWING, None, Garment(pixels, label)
        self._note("put_in_drawing", pixels, label)

    def put_in_batch(self, position: int) -> None:
        self.origin, self.place = Origin.BATCH, position
        self._note("put_in_batch", position)

    def set_pins(self, pins: Sequence[Pin]) -> None:
        self.pins = tuple(pins)
        self._note("set_pins", self.pins)

    def freeze(self) -> None:
        self._note("freeze")

    def show_training(self, seed: int = 0) -> None:
        self.shows_training = True
        self._note("show_training", seed)

    def show_prediction(self) -> None:
        self.shows_training = False
        self._note("show_prediction")

    def ask_neuron(self, layer: str, index: Index) -> None:
        self._note("ask_neuron", layer, index)

    def ask_exciting(self, layer: str, index: Index) -> None:
        self._note("ask_exciting", layer, index)

    def ask_saliency(self, label: int) -> None:
        self._note("ask_saliency", label)

    def ask_occlusion(self, x: int, y: int) -> None:
        self._note("ask_occlusion", x, y)

    def answer(self, look: Look) -> None:
        """Gives a look."""
        self.look, self.garment = look, look.garment
        self.looked.emit(look)

    def asked(self, name: str) -> list[tuple[object, ...]]:
        return [call[1:] for call in self.calls if call[0] == name]

    def _note(self, *call: object) -> None:
        self.calls.append(call)


class Hands:
    """The workspace on the screen, on a service that notes what it is asked."""

    def __init__(self, qtbot: QtBot, session: Session, inside: NotingInside) -> None:
        self._qtbot = qtbot
        self.session, self.inside = session, inside
        session.inside = cast(Inside, inside)
        self.page = built(building(session))
        qtbot.addWidget(self.page)
        self.page.resize(1270, 620)
        with qtbot.waitExposed(self.page):
            self.page.show()

    def answer(self, look: Look) -> None:
        """A look comes and is painted."""
        self.inside.answer(look)
        self.settle()

    def settle(self) -> None:
        """To the next frame, and until all is painted."""
        self.session.frame.emit()
        view, step = self.page.view, self.page.panels.step
        self._qtbot.waitUntil(lambda: view.is_settled and view.look is self.inside.look)
        self._qtbot.waitUntil(lambda: step.is_settled)

    def click(self, layer_id: str, number: int) -> None:
        point = self.page.view.point_of(layer_id, number).toPoint()
        QTest.mouseClick(self.page.view, LEFT, pos=point)
        self.settle()

    def turn_to(self, tab: Tab) -> None:
        QTest.mouseClick(self.page.panels.tabs.button(tab), LEFT)
        self.settle()

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.page, key, modifier)


@pytest.fixture
def hands(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, chapter: Project) -> Iterator[Hands]:
    with small_session(monkeypatch, chapter) as session:
        hands = Hands(qtbot, session, NotingInside(Source(SourceKind.TRAINED, chapter)))
        hands.answer(look_at(chapter))
        yield hands
