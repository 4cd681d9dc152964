"""The class demo in the real window, ten times as quick as in class. Keras is real."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.app.show import scenes
from fashion_gui.app.show.scene import Act, Scene, Stage
from fashion_gui.app.show.scenes import RACE_EPOCHS, SCENES
from fashion_gui.app.show.show import Show
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.trainer import RunState
from fashion_gui.views.data.workspace import DataWorkspace
from fashion_gui.views.draw.ink import Brush
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from fashion_gui.views.results.workspace import Page, ResultsWorkspace
from tests.session.running import TRAINING_MILLISECONDS, Program, endless_project

SPEED = 10.0
KEYS = {scene.id: Qt.Key(Qt.Key.Key_1 + place) for place, scene in enumerate(SCENES)}

Until = Callable[[Callable[[], bool]], None]


@pytest.fixture
def until(qtbot: QtBot) -> Until:
    return lambda condition: qtbot.waitUntil(condition, timeout=TRAINING_MILLISECONDS)


@pytest.fixture
def show(program: Program, monkeypatch: pytest.MonkeyPatch) -> Iterator[Show]:
    """The show, begun by its key. No scene ends by itself: a busy machine takes its time."""
    monkeypatch.setattr(scenes, "SCENES", [replace(it, seconds=1e6) for it in SCENES])
    program.show()
    program.wait_until_ready()
    guide = program.window.show_guide
    guide.speed = SPEED
    program.key(Qt.Key.Key_F7)
    assert guide.show is not None
    assert guide.show.place == 0
    yield guide.show
    guide.show.leave()


def shown(program: Program) -> str:
    return program.session.lessons.facts.workspace


def test_that_the_show_takes_six_minutes(program: Program) -> None:
    assert sum(scene.seconds for scene in SCENES) == 360


def test_that_garments_are_gone_through(program: Program, show: Show, until: Until) -> None:
    page = program.window.workspace("data")
    assert isinstance(page, DataWorkspace)
    until(lambda: shown(program) == "data")
    chosen: list[int] = []
    page.grid.garment_chosen.connect(chosen.append)
    until(lambda: len(chosen) >= 3)
    assert len(set(chosen)) >= 3


def test_that_the_network_is_built_layer_by_layer(
    program: Program, show: Show, until: Until
) -> None:
    program.key(KEYS["network"])
    document, counts = program.session.document, set[int]()
    document.network_changed.connect(lambda: counts.add(len(document.network.layers)))
    whole = PRESETS["chapter"].build().network
    until(lambda: 0 in counts and document.network == whole)
    assert counts >= set(range(len(whole.layers) + 1))
    assert shown(program) == "network"


def test_that_a_step_of_the_run_is_frozen_again_and_again(
    program: Program, show: Show, until: Until
) -> None:
    trainer, inside = program.session.trainer, program.session.inside
    program.key(KEYS["training"])
    until(lambda: trainer.last_batches is not None)
    assert shown(program) == "train"
    program.key(KEYS["dropout"])
    until(lambda: inside.step is not None)
    first = inside.step
    until(lambda: inside.step is not first)
    second = inside.step
    assert first is not None
    assert second is not None
    masks = [step.kept["dropout"] for step in (first, second)]
    assert all(0 < mask.sum() < mask.size for mask in masks)
    assert not np.array_equal(masks[0], masks[1])
    assert shown(program) == "inside"


def test_that_a_scene_without_a_trained_network_has_one_trained(
    program: Program, show: Show, until: Until
) -> None:
    inside = program.session.inside
    program.key(KEYS["prediction"])
    until(lambda: inside.origin is Origin.TEST and inside.look is not None)
    assert program.session.document.project.trained is not None
    first = inside.place
    until(lambda: inside.place != first)
    page = program.window.workspace("results")
    assert isinstance(page, ResultsWorkspace)
    program.key(KEYS["results"])
    until(lambda: page.pages.value is Page.MATRIX)
    assert shown(program) == "results"


def test_that_two_optimizers_race(program: Program, show: Show, until: Until) -> None:
    trainer = program.session.trainer
    program.key(KEYS["overfitting"])
    until(lambda: trainer.is_race)
    optimizers = [run.start.project.recipe.optimizer for run in trainer.runs]
    assert optimizers == ["rmsprop", "adam"]
    assert trainer.runs[0].start.project.recipe.epochs == RACE_EPOCHS


def test_that_a_hand_draws_garments(program: Program, show: Show, until: Until) -> None:
    page = program.window.workspace("draw")
    assert isinstance(page, DrawWorkspace)
    drawn: list[int] = []
    program.session.inference.drawing_classified.connect(
        lambda it: drawn.append(int(np.argmax(it.recognition.probabilities)))
    )
    program.key(KEYS["drawing"])
    until(lambda: {0, 1, 8} <= set(drawn))  # a T-shirt, trousers and a bag are recognised


def test_that_a_pause_holds_the_run_and_the_clock(
    qtbot: QtBot, program: Program, show: Show, until: Until
) -> None:
    trainer, bar = program.session.trainer, program.window.show_guide.bar
    assert bar is not None
    program.key(KEYS["training"])
    until(lambda: trainer.state is RunState.RUNNING)
    program.key(Qt.Key.Key_Space)
    assert show.is_paused
    assert trainer.state is RunState.PAUSED
    left, text = show.seconds_left, bar.pause.text()
    qtbot.wait(200)
    assert show.seconds_left == left
    program.press(bar.pause)
    assert trainer.state is RunState.RUNNING
    assert bar.pause.text() != text
    until(lambda: show.seconds_left < left)


def test_that_keys_go_from_scene_to_scene(program: Program, show: Show) -> None:
    bar = program.window.show_guide.bar
    assert bar is not None
    program.key(Qt.Key.Key_Right)
    program.key(Qt.Key.Key_Right)
    assert show.place == 2
    assert bar.words == SCENES[2].words()
    assert bar.buttons[2].isChecked()
    program.key(Qt.Key.Key_Left)
    assert show.place == 1
    program.press(bar.buttons[6])
    assert show.place == 6
    program.key(KEYS["results"])
    program.key(Qt.Key.Key_Right)
    assert show.place is None
    assert not bar.isVisible()


def test_that_the_own_work_comes_back(program: Program, until: Until) -> None:
    session, window = program.session, program.window
    program.show()
    program.wait_until_ready()
    program.train()
    program.wait_for_end()
    session.document.apply(SetParameters("dropout", {"rate": 0.5}))
    page = window.workspace("draw")
    assert isinstance(page, DrawWorkspace)
    pen = Brush(9.0)
    page.ink.begin_stroke(QPointF(40, 40), pen)
    page.ink.extend_stroke([QPointF(200, 200)], pen)
    page.ink.end_stroke(pen)
    window.show_workspace("results")
    project, drawing = session.document.project, page.ink.image
    window.show_guide.speed = SPEED
    program.key(Qt.Key.Key_F7)
    for id_ in ("network", "drawing", "training"):
        program.key(KEYS[id_])
        until(lambda: session.document.project is not project)
        QTest.qWait(600)
    program.key(Qt.Key.Key_Escape)
    assert session.document.project is project
    assert page.ink.image == drawing
    assert page.ink.can_undo
    assert shown(program) == "results"
    program.wait_for(RunState.IDLE)
    assert session.document.project.runs == project.runs
    session.document.undo()
    assert session.document.network.layers["dropout"].parameters["rate"] == 0.3


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_no_scene_is_cut_off_on_a_small_screen(
    program: Program, show: Show, language: str
) -> None:
    window = program.window
    program.session.settings.language = language
    window.resize(1366, 768)
    pages = ("data", "network", "train", "inside", "inside", "train", "draw", "results")
    for place, page in enumerate(pages):
        show.go_to(place)
        show.pause_or_go_on()
        window.show_workspace(page)
        QTest.qWait(50)
        assert window.stack.minimumSizeHint().height() <= window.stage.viewport().height(), page
    show.leave()
    assert window.run_bar.isVisible()


def test_that_another_project_is_opened_after_the_show_is_left(
    program: Program, show: Show
) -> None:
    own = program.session.document.own_work.project
    program.window.menus.file.presets["hidden-adam"].trigger()
    assert show.place is None
    assert not program.session.document.is_set_aside
    assert program.session.document.network == PRESETS["hidden-adam"].build().network
    assert program.session.document.network != own.network


def test_that_no_lesson_begins_in_a_show(program: Program, show: Show, until: Until) -> None:
    lessons = program.session.lessons
    until(lambda: bool(lessons.lessons))
    lessons.start(lessons.lessons[0])
    assert lessons.lesson is None
    program.key(Qt.Key.Key_Escape)
    assert lessons.can_start


def test_that_a_run_left_in_the_show_gives_its_network_to_nobody(
    program: Program, show: Show, until: Until
) -> None:
    session = program.session
    program.key(KEYS["training"])
    until(lambda: session.trainer.last_batches is not None)
    program.key(Qt.Key.Key_Escape)
    program.wait_for(RunState.IDLE)
    assert session.document.project.trained is None
    assert session.inference.learned == ()


def test_that_a_pause_holds_a_run_that_is_still_being_built(
    program: Program, show: Show, until: Until
) -> None:
    trainer = program.session.trainer
    program.key(KEYS["training"])
    until(lambda: trainer.state is RunState.PREPARING)
    show.pause_or_go_on()
    until(lambda: trainer.state is RunState.PAUSED)
    show.pause_or_go_on()
    assert trainer.state is RunState.RUNNING


def test_that_a_run_of_the_own_is_not_lost(program: Program) -> None:
    session = program.session
    session.document.open(endless_project())
    program.show()
    program.wait_until_ready()
    program.press(program.window.run_bar.train_button)
    program.wait_for(RunState.RUNNING)
    assert not program.window.menus.class_demo.isEnabled()
    program.window.show_guide.start()
    assert session.trainer.state is RunState.RUNNING
    show = program.window.show_guide.show
    assert show is not None
    assert show.place is None
    session.trainer.stop()
    program.wait_for(RunState.IDLE)
    assert program.window.menus.class_demo.isEnabled()


def test_that_the_window_can_be_closed_in_the_middle(program: Program, show: Show) -> None:
    program.key(KEYS["training"])
    program.wait_for(RunState.RUNNING)
    program.window.close()
    assert show.place is None
    assert program.window.isHidden()


def test_that_escape_ends_the_show_before_the_presentation(program: Program, show: Show) -> None:
    menus = program.window.menus
    menus.present.trigger()
    program.key(Qt.Key.Key_Escape)
    assert show.place is None
    assert menus.present.isChecked()
    program.key(Qt.Key.Key_Escape)
    assert not menus.present.isChecked()


def test_that_scenes_follow_one_another_and_the_last_one_ends_the_show(
    program: Program, until: Until
) -> None:
    played: list[str] = []

    def act(stage: Stage) -> Act:
        played.append("begun")
        yield 0.05
        yield lambda: len(played) % 2 == 1
        played.append("gone on")

    two = [Scene(id_, 2.0, str, str, act) for id_ in ("first", "second")]
    show = Show(program.session, program.window, two)
    show.start()
    until(lambda: show.place is None)
    assert played == ["begun", "gone on"] * 2


class Audience:
    """Notes what is seen of the show from its beginning on."""

    def __init__(self, program: Program) -> None:
        session, window = program.session, program.window
        self.session, self.program = session, program
        self.garments: set[int] = set()
        self.steps: list[object] = []
        self.drawn: set[int] = set()
        self.pages: set[Page] = set()
        data, results = window.workspace("data"), window.workspace("results")
        assert isinstance(data, DataWorkspace)
        assert isinstance(results, ResultsWorkspace)
        data.grid.garment_chosen.connect(self.garments.add)
        session.inside.step_frozen.connect(self.steps.append)
        session.inference.drawing_classified.connect(
            lambda it: self.drawn.add(int(np.argmax(it.recognition.probabilities)))
        )
        results.pages.value_changed.connect(self.pages.add)

    def has_seen(self, scene: str) -> bool:
        """Whether the scene has shown what it is there for, on its own workspace."""
        session = self.session
        trainer, inside = session.trainer, session.inside
        workspace, seen = {
            "garments": ("data", len(self.garments) >= 3),
            "network": (
                "network",
                session.document.network == PRESETS["chapter"].build().network,
            ),
            "training": ("train", not trainer.is_race and bool(trainer.history.epochs)),
            "dropout": ("inside", len(self.steps) >= 2),
            "prediction": ("inside", inside.origin is Origin.TEST and inside.look is not None),
            "overfitting": ("train", trainer.is_race and all(it.started for it in trainer.runs)),
            "drawing": ("draw", {0, 1, 8} <= self.drawn),
            "results": ("results", {Page.GARMENTS, Page.MATRIX} <= self.pages),
        }[scene]
        return seen and shown(self.program) == workspace


def test_that_one_click_shows_every_scene_to_its_end(
    program: Program, monkeypatch: pytest.MonkeyPatch, until: Until
) -> None:
    """The clock is the show's own; a scene is not over before it has shown what it is about."""
    endless = tuple(replace(it, seconds=1e6) for it in SCENES)
    monkeypatch.setattr(scenes, "SCENES", endless)
    session, window = program.session, program.window
    own = session.document.project
    program.wait_until_ready()
    audience, guide = Audience(program), window.show_guide
    guide.speed = SPEED
    window.show_workspace("lessons")
    page = window.workspace("lessons")
    assert isinstance(page, LessonsWorkspace)
    program.press(page.demo)
    show = guide.show
    assert show is not None
    for place, scene in enumerate(SCENES):
        assert show.place == place
        until(lambda it=scene: audience.has_seen(it.id))  # type: ignore[misc]
        show.scenes = (*endless[:place], scene, *endless[place + 1 :])
        until(lambda it=place: show.place != it)  # type: ignore[misc]
    assert show.place is None
    assert session.document.project is own
    assert shown(program) == "lessons"
    program.wait_for(RunState.IDLE)


def test_that_letters_typed_into_a_field_do_not_steer_the_show(
    program: Program, show: Show
) -> None:
    page = program.window.workspace("data")
    assert isinstance(page, DataWorkspace)
    program.key(Qt.Key.Key_Space)
    field = page.garments.index
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "23")
    assert field.text() == "23"
    assert show.place == 0
