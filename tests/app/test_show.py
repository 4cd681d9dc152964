"""The class demo in the real window, ten times as quick as in class. Keras is real."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.app.show import scenes
from fashion_gui.app.show.acts import EXPLAINED, PATIENCE, RACE_EPOCHS
from fashion_gui.app.show.scene import Act, Scene, Stage
from fashion_gui.app.show.scenes import SCENES
from fashion_gui.app.show.show import Show
from fashion_gui.network.edits import SetParameters
from fashion_gui.network.graph import Network
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.trainer import RunState
from fashion_gui.views.data.encodings_page import Example
from fashion_gui.views.data.workspace import DataWorkspace
from fashion_gui.views.data.workspace import Page as DataPage
from fashion_gui.views.draw.ink import Brush
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.lessons.labs.activation_curves import ActivationCurves
from fashion_gui.views.lessons.labs.collapse import Collapse
from fashion_gui.views.lessons.labs.optimizer_surfaces import OptimizerSurfaces
from fashion_gui.views.lessons.workspace import LessonsWorkspace
from fashion_gui.views.results.workspace import Page, ResultsWorkspace
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.session.running import TRAINING_MILLISECONDS, Program, endless_project

SPEED = 10.0
KEYS = {scene.id: Qt.Key(Qt.Key.Key_0 + place % 10) for place, scene in enumerate(SCENES, start=1)}

PAGES = (
    "data", "network", "lessons", "lessons", "train", "inside", "inside", "train", "train", "draw"
)  # fmt: skip
"""That the scenes begin on."""

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


def lab(program: Program) -> QWidget | None:
    """The demonstration on the page of the lessons."""
    page = program.window.workspace("lessons")
    assert isinstance(page, LessonsWorkspace)
    return page.lab if shown(program) == "lessons" else None


def test_that_labels_are_told_apart_and_renumbered(
    program: Program, show: Show, until: Until
) -> None:
    page = program.window.workspace("data")
    assert isinstance(page, DataWorkspace)
    encodings = page.encodings
    until(lambda: "data" in show._stage.afterwards)
    page.pages.set_value(DataPage.MAP)
    program.key(KEYS["garments"])
    until(lambda: page.pages.value is DataPage.ENCODINGS)
    assert encodings.examples.value is Example.FOODS
    pairs: list[str] = []
    encodings.order.class_chosen.connect(lambda _: pairs.append(encodings.integer_sentence.text()))
    until(lambda: any("= 4" in it for it in pairs))  # an apple and broccoli, 1 and 3
    orders: list[tuple[int, ...]] = []
    encodings.order.order_changed.connect(orders.append)
    until(lambda: len(orders) >= 2)
    assert encodings.examples.value is Example.GARMENTS
    assert "0.2" in encodings.one_hot_sentence.text()
    program.key(Qt.Key.Key_Escape)
    assert page.pages.value is DataPage.GARMENTS, "as it was when the show began"
    assert encodings.order.order == tuple(range(10))


def test_that_layers_collapse_and_refuse_and_gradients_arrive(
    program: Program, show: Show, until: Until
) -> None:
    program.key(KEYS["activation"])
    until(lambda: isinstance(lab(program), Collapse))
    collapse = lab(program)
    assert isinstance(collapse, Collapse)
    until(lambda: "Largest difference" in collapse.figures.text())
    until(lambda: "relu stands between them" in collapse.refusal.text())
    until(lambda: isinstance(lab(program), ActivationCurves))
    curves = lab(program)
    assert isinstance(curves, ActivationCurves)
    until(lambda: "vanished" in curves.sentence.text())
    until(lambda: "all layers learn" in curves.sentence.text())


def test_that_optimizers_walk_down_every_surface_and_a_pause_holds_them(
    program: Program, show: Show, until: Until
) -> None:
    program.key(KEYS["optimizers"])
    until(lambda: isinstance(lab(program), OptimizerSurfaces))
    surfaces = lab(program)
    assert isinstance(surfaces, OptimizerSurfaces)
    until(lambda: surfaces.descent.steps > 20)
    program.key(Qt.Key.Key_Space)
    steps = surfaces.descent.steps
    QTest.qWait(300)
    assert surfaces.descent.steps == steps
    program.key(Qt.Key.Key_Space)
    walked = {surfaces.surfaces.value: surfaces.table.selected}
    surfaces.table.look_changed.connect(
        lambda: walked.update({surfaces.surfaces.value: surfaces.table.selected})
    )
    until(lambda: set(walked) == {"valley", "saddle", "bumpy", "scaled"})
    assert walked == EXPLAINED


def test_that_patience_ends_a_run_and_others_are_tried(
    program: Program, show: Show, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fashion_gui.app.show.acts.STOPPED_GARMENTS", 200)
    trainer = program.session.trainer
    page = program.window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    program.key(KEYS["stopping"])
    until(lambda: trainer.state is RunState.RUNNING)
    until(lambda: page.charts.lane.countdown is not None)
    until(lambda: trainer.state is RunState.IDLE)
    assert trainer.project is not None
    assert trainer.project.recipe.early_stopping is not None
    asked: set[int] = set()
    page.charts.what_if.slider.valueChanged.connect(asked.add)
    until(lambda: set(range(1, PATIENCE + 1)) <= asked)
    assert page.charts.what_if.answer.text()


def test_that_the_page_of_the_lessons_is_as_it_was(
    program: Program, show: Show, until: Until
) -> None:
    page = program.window.workspace("lessons")
    assert isinstance(page, LessonsWorkspace)
    program.key(KEYS["optimizers"])
    until(lambda: isinstance(lab(program), OptimizerSurfaces))
    assert not page.all_lessons.isVisible()
    program.key(Qt.Key.Key_Escape)
    program.window.show_workspace("lessons")
    assert page.lab is None
    assert page.demo.isVisible()
    lessons = program.session.lessons
    lesson = next(it for it in lessons.lessons if it.id == "optimizers")
    lessons.start(lesson, [step.lab for step in lesson.steps].index("optimizer-surfaces"))
    own = page.lab
    assert isinstance(own, OptimizerSurfaces)
    assert own.play.isVisible(), "the lesson's own one, with all that a person steers it by"
    assert page.all_lessons.isVisible()


def test_that_another_language_words_a_demonstration_anew(
    program: Program, show: Show, until: Until
) -> None:
    bar = program.window.show_guide.bar
    assert bar is not None
    program.key(KEYS["activation"])
    until(lambda: isinstance(lab(program), Collapse))
    collapse = lab(program)
    assert isinstance(collapse, Collapse)
    until(lambda: collapse.answer is not None)
    words, title = bar.words, collapse.kind.button(True).text()
    program.session.settings.language = "ko"
    until(lambda: bar.words != words)
    assert bar.words == SCENES[2].words()
    assert collapse.kind.button(True).text() != title


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
    joined = PRESETS["two-inputs"].build().network
    until(lambda: document.network == joined)


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
    until(lambda: shown(program) == "results")
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
    program.key(Qt.Key.Key_0)
    assert show.scene is not None
    assert show.scene.id == "drawing"
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
    program: Program, show: Show, until: Until, language: str
) -> None:
    window = program.window
    program.session.settings.language = language
    window.resize(1366, 768)
    bar = window.show_guide.bar
    assert bar is not None
    for place, page in enumerate(PAGES):
        show.go_to(place)
        if page == "lessons":
            until(lambda: lab(program) is not None)
        show.pause_or_go_on()
        window.show_workspace(page)
        QTest.qWait(50)
        assert window.stack.minimumSizeHint().height() <= window.stage.viewport().height(), page
    assert [it.text() for it in bar.buttons] == [*"1234567890"], "no room for titles"
    assert not window.run_bar.isVisible()
    window.resize(1366, 900)
    QTest.qWait(50)
    for button, scene in zip(bar.buttons, SCENES, strict=True):
        assert scene.title() in button.text()
        assert button.width() >= button.sizeHint().width()
    show.go_to(8)
    assert window.run_bar.isVisible()
    show.leave()
    window.resize(1366, 768)
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
        self.orders: list[object] = []
        self.networks: list[Network] = []
        self.sentences: list[str] = []
        self.surfaces: set[str] = set()
        self.patiences: set[int] = set()
        data, results = window.workspace("data"), window.workspace("results")
        assert isinstance(data, DataWorkspace)
        assert isinstance(results, ResultsWorkspace)
        data.grid.garment_chosen.connect(self.garments.add)
        session.inside.step_frozen.connect(self.steps.append)
        session.inference.drawing_classified.connect(
            lambda it: self.drawn.add(int(np.argmax(it.recognition.probabilities)))
        )
        results.pages.value_changed.connect(self.pages.add)
        data.encodings.order.order_changed.connect(self.orders.append)
        session.document.network_changed.connect(
            lambda: self.networks.append(session.document.network)
        )
        train = window.workspace("train")
        assert isinstance(train, TrainWorkspace)
        train.charts.what_if.slider.valueChanged.connect(self.patiences.add)

    def _look(self) -> None:
        """At the demonstration that is shown."""
        shown_lab = lab(self.program)
        if isinstance(shown_lab, Collapse):
            self.sentences += [shown_lab.figures.text(), shown_lab.refusal.text()]
        elif isinstance(shown_lab, ActivationCurves):
            self.sentences.append(shown_lab.sentence.text())
        elif isinstance(shown_lab, OptimizerSurfaces) and shown_lab.descent.steps > 10:
            self.surfaces.add(shown_lab.surfaces.value)

    def _has_read(self, *words: str) -> bool:
        return all(any(it in sentence for sentence in self.sentences) for it in words)

    def has_seen(self, scene: str) -> bool:
        """Whether the scene has shown what it is there for, on its own workspace."""
        session = self.session
        trainer, inside = session.trainer, session.inside
        chapter, joined = (PRESETS[it].build().network for it in ("chapter", "two-inputs"))
        self._look()
        workspace, seen = {
            "garments": ("data", len(self.garments) >= 3 and len(self.orders) >= 2),
            "network": ("network", chapter in self.networks and joined in self.networks),
            "activation": (
                "lessons",
                self._has_read("Largest difference", "relu stands", "vanished", "all layers learn"),
            ),
            "optimizers": ("lessons", len(self.surfaces) == 4),
            "training": ("train", not trainer.is_race and bool(trainer.history.epochs)),
            "dropout": ("inside", len(self.steps) >= 2),
            "prediction": (
                "results",
                inside.origin is Origin.TEST and {Page.GARMENTS, Page.MATRIX} <= self.pages,
            ),
            "overfitting": ("train", trainer.is_race and all(it.started for it in trainer.runs)),
            "stopping": ("train", {1, 2, 3} <= self.patiences),
            "drawing": ("draw", {0, 1, 8} <= self.drawn),
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
