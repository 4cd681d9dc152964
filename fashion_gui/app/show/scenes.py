"""The scenes of the class demo. What they show is computed while it is shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import cycle

from PySide6.QtCore import QCoreApplication

from fashion_gui.app.show.scene import Act, Scene, Stage
from fashion_gui.app.show.strokes import BAG, SHIRT, TROUSERS, Stroke, points_along
from fashion_gui.network.edits import AddLayer, Connect
from fashion_gui.network.presets import PRESETS, RACES
from fashion_gui.network.project import Project
from fashion_gui.runs.inside import FrozenStep
from fashion_gui.session.inference import InferenceState
from fashion_gui.session.inside import Inside
from fashion_gui.session.race import start_race
from fashion_gui.session.trainer import RunState
from fashion_gui.views.data.garment_set import GarmentSet
from fashion_gui.views.data.workspace import Page as DataPage
from fashion_gui.views.draw.ink import Brush
from fashion_gui.views.inside.top_bar import Mode
from fashion_gui.views.results.workspace import Page as ResultsPage

translate = QCoreApplication.translate

NETWORK, RACE = "chapter", "rmsprop-against-adam"
LONG_RUN = 40
"""Epochs of the run whose curves are watched; it is stopped when its scenes are over."""
SHORT_RUN = 2
"""Epochs of the run that a scene needs that comes before one was watched."""
RACE_EPOCHS = 18

GARMENTS = (0, 9, 23, 41, 18, 57, 76, 102, 5, 31, 64, 88, 120, 15)
"""Garments of the training set, one after the other."""
TEST_GARMENTS = (0, 1, 2, 8, 18, 12, 23, 25, 68, 4)
"""Of the test set: some are easy, 12, 23 and 68 are not."""

PEN = Brush(9.0)
PEN_DISTANCE, PEN_SECONDS = 7.0, 0.05
"""Between two points of the hand that draws, in pixels of the canvas and in seconds."""


def garments(stage: Stage) -> Act:
    """Garments of the training set, each with its label."""
    yield from _garments_are_there(stage)
    page = stage.data()
    page.pages.set_value(DataPage.GARMENTS)
    page.sets.set_value(GarmentSet.TRAINING)
    for position in cycle(GARMENTS):
        page.go_to(position)
        yield 2.5


def network(stage: Stage) -> Act:
    """The chapter's network, layer by layer."""
    document = stage.session.document
    yield from _idle(stage)
    document.open(Project())
    stage.window.show_workspace("network")
    whole = PRESETS[NETWORK].build().network
    yield 2.0
    for id_ in whole.order:
        layer = whole.layers[id_]
        document.apply(AddLayer(id_, layer.kind_name, layer.parameters, layer.position))
        for connection in whole.connections:
            if connection.target == id_:
                document.apply(Connect(connection))
        yield 5.0


def training(stage: Stage) -> Act:
    """A run from its first batch on."""
    yield from _garments_are_there(stage)
    yield from _idle(stage)
    _take_up(stage, epochs=LONG_RUN)
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
    """Garments of the test set in the network that has been trained."""
    yield from _trained(stage)
    page = stage.inside()
    page.bar.modes.set_value(Mode.PREDICTION)
    for index in cycle(TEST_GARMENTS):
        page.open_test(index)
        yield 4.0


def overfitting(stage: Stage) -> Act:
    """RMSprop against Adam, side by side from the same weights."""
    yield from _garments_are_there(stage)
    yield from _idle(stage)
    project = PRESETS[RACE].build()
    stage.session.document.open(project)
    stage.train().charts.controls.by_epoch.click()
    yield from _tensorflow_is_there(stage)
    start_race(stage.session.trainer, RACES[RACE], project, RACE_EPOCHS)


def drawing(stage: Stage) -> Act:
    """Garments drawn by a hand, with the bars following."""
    yield from _idle(stage)
    page = stage.draw()
    yield from _tensorflow_is_there(stage)
    for _ in range(100):
        for garment in (SHIRT, TROUSERS, BAG):
            page.ink.clear()
            yield 0.8
            for stroke in garment:
                yield from _draw(stage, stroke)
            yield 4.0


def results(stage: Stage) -> Act:
    """What the network says of the test set, garment by garment and as a matrix."""
    yield from _trained(stage)
    page = stage.results()
    for shown in cycle((ResultsPage.GARMENTS, ResultsPage.MATRIX)):
        page.pages.set_value(shown)
        yield 8.0


SCENES = (
    Scene(
        "garments",
        40,
        lambda: translate("Show", "Garments"),
        lambda: translate(
            "Show",
            "Seventy thousand pictures of 28 × 28 grey pixels, ten classes. Each comes with the "
            "right answer: as an integer, and as a one-hot row.",
        ),
        garments,
    ),
    Scene(
        "network",
        40,
        lambda: translate("Show", "Network"),
        lambda: translate(
            "Show",
            "Layer by layer: the picture becomes a row of 784 numbers, a hidden layer computes "
            "with them, dropout switches some of its neurons off, ten outputs answer.",
        ),
        network,
    ),
    Scene(
        "training",
        55,
        lambda: translate("Show", "Training"),
        lambda: translate(
            "Show",
            "Thirty-two garments at a time: answer, measure the loss, change every weight a "
            "little. The curve is the run that goes on at this moment.",
        ),
        training,
        trains=True,
    ),
    Scene(
        "dropout",
        55,
        lambda: translate("Show", "Dropout"),
        lambda: translate(
            "Show",
            "One step, held still. The neurons that are struck out are off in this step; another "
            "step has another mask. In prediction all of them are on.",
        ),
        dropout,
        trains=True,
    ),
    Scene(
        "prediction",
        45,
        lambda: translate("Show", "Prediction"),
        lambda: translate(
            "Show",
            "A garment that the network has never seen, and ten probabilities beside the one-hot "
            "row that would be right.",
        ),
        prediction,
    ),
    Scene(
        "overfitting",
        60,
        lambda: translate("Show", "Overfitting"),
        lambda: translate(
            "Show",
            "The same network twice, by RMSprop and by Adam. The training loss goes on falling; "
            "watch from where the validation loss rises.",
        ),
        overfitting,
        trains=True,
    ),
    Scene(
        "drawing",
        40,
        lambda: translate("Show", "Drawing"),
        lambda: translate(
            "Show",
            "A drawing becomes a picture like those that the network knows, and the bars follow "
            "the pen. Try it yourself afterwards.",
        ),
        drawing,
    ),
    Scene(
        "results",
        25,
        lambda: translate("Show", "Results"),
        lambda: translate(
            "Show",
            "Ten thousand test garments: which are right, which are wrong, and which classes are "
            "taken for one another.",
        ),
        results,
    ),
)
"""In their order; six minutes together."""


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


def _draw(stage: Stage, stroke: Stroke) -> Act:
    """A stroke at the pace of a hand."""
    ink = stage.draw().ink
    points = points_along(stroke, PEN_DISTANCE)
    ink.begin_stroke(next(points), PEN)
    for point in points:
        ink.extend_stroke([point], PEN)
        yield PEN_SECONDS
    ink.end_stroke(PEN)
