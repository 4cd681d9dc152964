"""What is done in the scenes of the class demo. What they show is computed while it is shown."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Generator
from dataclasses import replace
from functools import partial
from itertools import cycle
from types import ModuleType
from typing import Any

from PySide6.QtCore import QPoint

from fashion_gui.app.show.scene import Act, Stage, Wait
from fashion_gui.app.show.strokes import BAG, SHIRT, TROUSERS, Stroke, points_along
from fashion_gui.network.edits import AddLayer, Connect
from fashion_gui.network.graph import LayerId
from fashion_gui.network.presets import PRESETS, RACES
from fashion_gui.network.project import Project
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.runs.inside import FrozenStep
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.inside import Inside
from fashion_gui.session.race import start_race
from fashion_gui.session.trainer import RunState
from fashion_gui.views.data.encodings_page import Example
from fashion_gui.views.data.garment_set import GarmentSet
from fashion_gui.views.data.workspace import DataWorkspace
from fashion_gui.views.data.workspace import Page as DataPage
from fashion_gui.views.draw.ink import Brush
from fashion_gui.views.inside.top_bar import Mode
from fashion_gui.views.results.workspace import Page as ResultsPage

NETWORK, RACE, TWO_INPUTS = "chapter", "rmsprop-against-adam", "two-inputs"
LONG_RUN = 40
"""Epochs of the run whose curves are watched; it is stopped when its scenes are over."""
SHORT_RUN = 2
"""Epochs of the run that a scene needs that comes before one was watched."""
RACE_EPOCHS = 18
STOPPED_RUN, STOPPED_GARMENTS, PATIENCE = 24, 6000, 4
"""Epochs, garments and patience of the run that early stopping ends."""
MOMENT = 0.04
"""Between two things that each take the window a while, so that it answers in between."""

LABS = "fashion_gui.views.lessons.labs"

GARMENTS = (0, 9, 23, 41, 18, 57)
"""Garments of the training set, one after the other."""
TEST_GARMENTS = (0, 1, 2, 8, 18, 12, 23, 25, 68, 4)
"""Of the test set: some are easy, 12, 23 and 68 are not."""

STEPS, STEP_SECONDS = 170, 0.04
"""Of the optimizers on a surface, one after the other."""

EXPLAINED = {"valley": "momentum", "saddle": "rmsprop", "bumpy": "nag", "scaled": "adam"}
"""By surface, in their order: the optimizer whose formula is shown."""

MOVE, MOVE_SECONDS, MOST_MOVES = 5, 0.03, 400
"""Of the canvas that moves: pixels at a time, how long one takes, how many there are at most."""

PEN = Brush(9.0)
PEN_DISTANCE, PEN_SECONDS = 7.0, 0.05
"""Between two points of the hand that draws, in pixels of the canvas and in seconds."""


def garments(stage: Stage) -> Act:
    """Garments of the training set, each with its label; then what the two kinds of labels say."""
    page = stage.data()
    stage.afterwards.setdefault("data", _as_it_is(page))
    yield from _garments_are_there(stage)
    encodings = page.encodings
    page.sets.set_value(GarmentSet.TRAINING)
    while True:
        page.pages.set_value(DataPage.GARMENTS)
        for position in GARMENTS:
            page.go_to(position)
            yield 2.5
        page.pages.set_value(DataPage.ENCODINGS)
        encodings.examples.set_value(Example.FOODS)
        yield 3.5
        stage.bring_into_sight(encodings.distances)
        for chosen in (1, 2, 1):
            encodings.order.choose(chosen)
            yield 2.5
        encodings.examples.set_value(Example.GARMENTS)
        yield 4.0
        for _ in range(3):
            encodings.shuffle.click()
            yield 4.0


def network(stage: Stage) -> Act:
    """The chapter's network, layer by layer; then one whose layers are not in a row."""
    document = stage.session.document
    yield from _idle(stage)
    document.open(Project())
    yield MOMENT
    stage.network()
    whole = PRESETS[NETWORK].build()
    yield 1.5
    for id_ in whole.network.order:
        layer = whole.network.layers[id_]
        document.apply(AddLayer(id_, layer.kind_name, layer.parameters, layer.position))
        for connection in whole.network.connections:
            if connection.target == id_:
                document.apply(Connect(connection))
        yield from _move_canvas_to(stage, id_)
        yield 2.5
    for shown in cycle((PRESETS[TWO_INPUTS].build(), whole)):
        yield 1.0
        document.open(shown)
        yield 2.5
        yield from _move_canvas_to(stage, shown.network.order[-1])
        yield 4.0


def _move_canvas_to(stage: Stage, layer_id: LayerId) -> Act:
    """The canvas moves slowly until all of a layer is seen, where there is no room for all."""
    canvas = stage.network().canvas
    for _ in range(MOST_MOVES):
        area = canvas.mapFromScene(canvas.network_scene.nodes[layer_id].area()).boundingRect()
        if area.bottom() < canvas.viewport().height() - MOVE:
            return
        canvas.scroll_by_hand(QPoint(0, MOVE))
        yield MOVE_SECONDS


def activation(stage: Stage) -> Act:
    """Layers without activations made one, by Keras; then what is left of the gradient."""
    document = stage.session.document
    yield from _garments_are_there(stage)
    yield from _idle(stage)
    if document.network != PRESETS[NETWORK].build().network:
        _take_up(stage, epochs=LONG_RUN)
        yield MOMENT
    while True:
        yield from _collapse(stage)
        yield from _gradients(stage)


def _collapse(stage: Stage) -> Act:
    lab = yield from _lab(stage, "Collapse")
    for without in (True, False):
        lab.kind.set_value(without)
        yield lambda: lab.answer is not None
        yield 10.0


def _gradients(stage: Stage) -> Act:
    lab = yield from _lab(stage, "ActivationCurves")
    lab.choice.set_value("sigmoid")
    yield lambda: lab.norms is not None
    for name in ("sigmoid", "relu"):
        lab.choice.set_value(name)
        yield 8.0


def optimizers(stage: Stage) -> Act:
    """Eight optimizers go down one surface after the other."""
    lab = yield from _lab(stage, "OptimizerSurfaces")
    lab.set_driven()
    for surface, optimizer in cycle(EXPLAINED.items()):
        lab.surfaces.set_value(surface)
        lab.table.rows[optimizer].name.click()
        lab.start_again()
        for _ in range(STEPS):
            yield STEP_SECONDS
            lab.take_step()
        yield 2.0


def training(stage: Stage) -> Act:
    """A run from its first batch on."""
    yield from _garments_are_there(stage)
    yield from _idle(stage)
    _take_up(stage, epochs=LONG_RUN)
    yield MOMENT
    stage.train().charts.controls.by_batch.click()
    yield 3.0
    yield from _tensorflow_is_there(stage)
    stage.session.trainer.train()


def dropout(stage: Stage) -> Act:
    """Steps of the run, each held still."""
    trainer, inside = stage.session.trainer, stage.session.inside
    if trainer.state not in (RunState.RUNNING, RunState.PAUSED) or trainer.is_race:
        yield from training(stage)
        yield lambda: trainer.state is not RunState.PREPARING
    page = stage.inside()
    trainer.pause()
    yield 1.0
    for _ in range(100):
        before = inside.step
        inside.freeze()
        yield partial(_is_another_step, inside, before)
        yield 4.0
        page.bar.modes.set_value(Mode.PREDICTION)
        yield 2.5
        page.bar.modes.set_value(Mode.TRAINING)
        yield 1.0


def prediction(stage: Stage) -> Act:
    """Garments of the test set in the network that has been trained; then all of them."""
    yield from _trained(stage)
    garments_in_turn = cycle(TEST_GARMENTS)
    while True:
        page = stage.inside()
        page.bar.modes.set_value(Mode.PREDICTION)
        for _ in range(4):
            page.open_test(next(garments_in_turn))
            yield 3.5
        results = stage.results()
        for shown in (ResultsPage.GARMENTS, ResultsPage.MATRIX):
            results.pages.set_value(shown)
            yield 8.0


def overfitting(stage: Stage) -> Act:
    """RMSprop against Adam, side by side from the same weights."""
    yield from _garments_are_there(stage)
    yield from _idle(stage)
    project = PRESETS[RACE].build()
    stage.session.document.open(project)
    yield MOMENT
    stage.train().charts.controls.by_epoch.click()
    yield from _tensorflow_is_there(stage)
    start_race(stage.session.trainer, RACES[RACE], project, RACE_EPOCHS)


def stopping(stage: Stage) -> Act:
    """A run that early stopping ends, and where other patience would have ended it."""
    session = stage.session
    yield from _garments_are_there(stage)
    yield from _idle(stage)
    project = PRESETS[RACE].build()
    recipe = replace(
        project.recipe,
        epochs=STOPPED_RUN,
        training_size=STOPPED_GARMENTS,
        early_stopping=EarlyStopping(PATIENCE),
    )
    session.document.open(replace(project, recipe=recipe))
    yield MOMENT
    charts = stage.train().charts
    charts.controls.by_epoch.click()
    yield from _tensorflow_is_there(stage)
    session.trainer.train()
    yield lambda: session.trainer.state is RunState.IDLE
    yield 5.0
    for patience in cycle(range(1, PATIENCE + 1)):
        charts.what_if.slider.setValue(patience)
        yield 2.5


def drawing(stage: Stage) -> Act:
    """Garments drawn by a hand, with the bars following."""
    yield from _idle(stage)
    page = stage.draw()
    yield from _tensorflow_is_there(stage)
    for _ in range(100):
        for garment in (SHIRT, TROUSERS, BAG):
            page.ink.clear()
            yield 0.6
            for stroke in garment:
                yield from _draw(stage, stroke)
            yield 3.0


def _is_another_step(inside: Inside, before: FrozenStep | None) -> bool:
    return inside.step is not before


def _garments_are_there(stage: Stage) -> Act:
    yield lambda: stage.session.dataset.data is not None


def _tensorflow_is_there(stage: Stage) -> Act:
    yield lambda: stage.session.inference.state is InferenceState.READY


def _idle(stage: Stage) -> Act:
    """The run is over; one that goes on is stopped."""
    trainer = stage.session.trainer
    if trainer.state is not RunState.IDLE:
        trainer.stop()
    yield lambda: trainer.state is RunState.IDLE


def _take_up(stage: Stage, epochs: int) -> None:
    """The chapter's network with so many epochs."""
    project = PRESETS[NETWORK].build()
    stage.session.document.open(replace(project, recipe=replace(project.recipe, epochs=epochs)))


def _trained(stage: Stage) -> Act:
    """A network has been trained in this show; where none has, one is now, shortly."""
    session = stage.session
    yield from _idle(stage)
    yield from _garments_are_there(stage)
    if session.document.project.trained is None:
        yield from _tensorflow_is_there(stage)
        _take_up(stage, epochs=SHORT_RUN)
        stage.train()
        session.trainer.train()
        yield lambda: session.trainer.state is RunState.IDLE
    yield lambda: session.inference.test_predictions is not None


def _lab(stage: Stage, name: str) -> Generator[Wait, None, Any]:
    """A demonstration of the lessons, which is the show's own."""
    page = stage.lessons()
    stage.afterwards.setdefault("lessons", partial(page.show_lent, None))
    if name not in stage.labs:
        # Its plots take a while; each of the rest has a moment of its own as well.
        modules: list[ModuleType] = []
        stage.session.background.do(partial(importlib.import_module, LABS), modules.append)
        yield lambda: bool(modules)
        stage.labs[name] = getattr(modules[0], name)(stage.session)
        yield MOMENT
    page.show_lent(stage.labs[name])
    yield MOMENT
    return stage.labs[name]


def _as_it_is(page: DataWorkspace) -> Callable[[], None]:
    """Puts the page of the data back as it is now."""
    encodings = page.encodings
    shown, of, example = page.pages.value, page.sets.value, encodings.examples.value
    order = encodings.order.order

    def put_back() -> None:
        page.sets.set_value(of)
        page.pages.set_value(shown)
        encodings.examples.set_value(example)
        encodings.order.set_order(order)

    return put_back


def _draw(stage: Stage, stroke: Stroke) -> Act:
    """A stroke at the pace of a hand."""
    ink = stage.draw().ink
    points = points_along(stroke, PEN_DISTANCE)
    ink.begin_stroke(next(points), PEN)
    for point in points:
        ink.extend_stroke([point], PEN)
        yield PEN_SECONDS
    ink.end_stroke(PEN)
