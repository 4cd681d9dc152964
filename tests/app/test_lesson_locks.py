"""Locked parts of a step hold, whichever way a person takes: form, key, menu, command palette."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.app.collapse_dialog import CollapseDialog
from fashion_gui.app.lesson_places import widget_of
from fashion_gui.lessons.vocabulary import LOCKABLE
from fashion_gui.network.code.reader import read_code
from fashion_gui.network.edits import MoveLayers, RemoveLayers, SetParameters, TakeCode
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.runs.callbacks import EarlyStopping
from fashion_gui.session.document import Document
from fashion_gui.session.lesson_words import LOCKED
from fashion_gui.session.trainer import RunState
from fashion_gui.views.data.workspace import DataWorkspace
from fashion_gui.views.network.code_dialog import CodeDialog
from fashion_gui.views.network.workspace import NetworkWorkspace
from fashion_gui.views.train.race_dialog import RaceDialog
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.app.window_hands import choose
from tests.session.running import Program

CTRL = Qt.KeyboardModifier.ControlModifier
CODE = """model = keras.Sequential([
    keras.layers.Input((28, 28)),
    keras.layers.Flatten(),
    keras.layers.Dense(7, activation="relu"),
    keras.layers.Dropout(0.3),
    keras.layers.Dense(20, activation="relu"),
    keras.layers.Dense(10, activation="softmax"),
])
model.compile(keras.optimizers.RMSprop(0.5), loss="categorical_crossentropy")
"""


def _set(**settings: object) -> Callable[[Document], None]:
    return lambda document: document.set_recipe(replace(document.recipe, **settings))  # type: ignore[arg-type]


CHANGES: dict[str, Callable[[Document], object]] = {
    "data-settings": _set(split="stratified"),
    "palette": lambda it: it.apply(RemoveLayers(frozenset(["dropout"]))),
    "canvas": lambda it: it.apply(MoveLayers({"dropout": (500.0, 500.0)})),
    "layer-properties": lambda it: it.apply(SetParameters("dense", {"units": 55})),
    "recipe": _set(seed=7),
    "optimizer": lambda it: it.set_recipe(it.recipe.with_optimizer("sgd")),
    "garments-used": _set(training_size=500),
    "epochs": _set(epochs=3),
    "callbacks": _set(early_stopping=EarlyStopping(patience=4)),
}
"""By part: something that the person has done before, and that undo would change."""


@pytest.fixture
def locked(program: Program, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[str], Project]]:
    """Holds a lesson whose second step locks a part, after something was done in the first."""
    lessons, document = program.session.lessons, program.session.document

    def hold(part: str) -> Project:
        folder = tmp_path / "locks"
        folder.mkdir()
        (folder / "lesson.toml").write_text(
            f"""order = 1
minutes = 5
[[step]]
id = "free"
workspace = "network"
preset = "chapter"
[[step]]
id = "locked"
lock = ["{part}"]
[[step]]
id = "after"
settings = {{ epochs = 2, optimizer = "nadam" }}
[[question]]
id = "which"
kind = "number"
answer = "1"
""",
            "utf-8",
        )
        (folder / "en.md").write_text(
            "# Locks\nOne.\n\n## free\n### Free\nDo.\n\n## locked\n### Locked\nTry.\n\n"
            "## after\n### After\nGo.\n\n## which\nHow many?\n\n## notes\nNone.\n",
            "utf-8",
        )
        qtbot.waitUntil(lambda: len(lessons.lessons) == 9)
        lessons.open_folder(folder)
        qtbot.waitUntil(lambda: len(lessons.lessons) == 10 or bool(lessons.broken))
        assert not lessons.broken
        lessons.start(lessons.lessons[9], 0)
        if part in CHANGES:
            CHANGES[part](document)
        forward = program.window.lesson_guide.panel
        assert forward is not None
        program.press(forward.forward)
        return document.project

    yield hold
    lessons.leave()


def is_told(program: Program, part: str) -> bool:
    notices = program.window.notices
    told = notices.isVisible() and notices.text == LOCKED[part]
    notices.hide()
    return told


def by_palette(program: Program, qtbot: QtBot, text: str) -> None:
    palette = program.window.command_palette
    program.key(Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(palette.isVisible)
    QTest.keyClicks(palette.field, text)
    assert palette.titles[0].startswith(text)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    QTest.qWait(50)


def canvas_page(program: Program) -> NetworkWorkspace:
    program.window.show_workspace("network")
    page = program.window.workspace("network")
    assert isinstance(page, NetworkWorkspace)
    return page


def test_that_every_lock_has_its_sentence() -> None:
    assert set(LOCKED) == set(LOCKABLE) == {*CHANGES, "code"}


@pytest.mark.parametrize("part", CHANGES)
def test_that_undo_does_not_get_round_a_lock(
    program: Program, qtbot: QtBot, locked: Callable[[str], Project], part: str
) -> None:
    before, document = locked(part), program.session.document
    assert not widget_of(program.window, part).isEnabled()
    program.key(Qt.Key.Key_Z, CTRL)
    assert document.project == before
    assert is_told(program, part)
    choose(program, program.window.menus.edit.undo)
    assert document.project == before
    assert is_told(program, part)
    by_palette(program, qtbot, "Undo")
    assert document.project == before
    assert is_told(program, part)
    panel = program.window.lesson_guide.panel
    assert panel is not None
    program.press(panel.forward)  # the lesson itself may
    assert document.recipe.optimizer == "nadam"
    assert widget_of(program.window, part).isEnabled()
    program.key(Qt.Key.Key_Z, CTRL)
    program.key(Qt.Key.Key_Z, CTRL)
    assert document.project != before, "free again"


@pytest.mark.parametrize("part", ["code", "optimizer", "recipe", "canvas", "layer-properties"])
@pytest.mark.parametrize("way", ["key", "menu", "palette"])
def test_that_pasted_code_does_not_get_round_a_lock(
    program: Program, qtbot: QtBot, locked: Callable[[str], Project], part: str, way: str
) -> None:
    before, document = locked(part), program.session.document
    page = canvas_page(program)
    QGuiApplication.clipboard().setText(CODE)
    if way == "key" and page.canvas.isEnabled():
        page.canvas.setFocus()
        QTest.keyClick(page.canvas, Qt.Key.Key_V, CTRL)
    elif way == "palette":
        by_palette(program, qtbot, "Paste")
    else:
        choose(program, program.window.menus.edit.proxies["paste"])
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CodeDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CodeDialog)
    qtbot.waitUntil(dialog.use.isEnabled)
    program.press(dialog.use)
    assert document.project == before
    assert is_told(program, part)


@pytest.mark.parametrize("part", ["palette", "canvas"])
def test_that_no_way_adds_a_layer_past_a_lock(
    program: Program, qtbot: QtBot, locked: Callable[[str], Project], part: str
) -> None:
    before, document = locked(part), program.session.document
    page = canvas_page(program)
    by_palette(program, qtbot, "Conv2D")
    assert document.project == before
    assert is_told(program, part)
    page.canvas.select(["dense"])
    choose(program, program.window.menus.edit.proxies["duplicate"])
    assert document.project == before
    assert is_told(program, part)
    if part == "palette":
        page.canvas.setFocus()
        QTest.keyClick(page.canvas, Qt.Key.Key_D, CTRL)
        assert document.project == before
        assert is_told(program, part)
        choose(program, program.window.menus.edit.proxies["delete"])
        assert document.project != before, "taking away is not locked"


def test_that_the_menu_of_the_canvas_does_not_get_round_its_lock(
    program: Program, qtbot: QtBot, locked: Callable[[str], Project]
) -> None:
    before, document = locked("canvas"), program.session.document
    page = canvas_page(program)
    page.canvas.select(["dense"])
    for name in ("delete", "delete_apart", "arrange", "cut"):
        choose(program, program.window.menus.edit.proxies[name])
        qtbot.waitUntil(program.window.notices.isVisible)
        assert document.project == before, name
        assert is_told(program, "canvas"), name


def test_that_collapse_does_not_get_round_the_lock_of_the_canvas(
    program: Program, qtbot: QtBot, locked: Callable[[str], Project]
) -> None:
    locked("canvas")
    document, panel = program.session.document, program.window.lesson_guide.panel
    assert panel is not None
    program.press(panel.back)
    linear = read_code(CODE.replace('"relu"', '"linear"').replace("Dropout(0.3)", "Dense(9)"))
    document.apply(TakeCode(linear.project.network))
    program.press(panel.forward)
    before = document.project
    choose(program, program.window.menus.edit.collapse)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CollapseDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CollapseDialog)
    program.press(dialog.collapse)
    assert document.project == before
    assert is_told(program, "canvas")


def test_that_the_form_in_data_shows_again_what_holds(
    program: Program, locked: Callable[[str], Project]
) -> None:
    before, document = locked("garments-used"), program.session.document
    program.window.show_workspace("data")
    page = program.window.workspace("data")
    assert isinstance(page, DataWorkspace)
    shown = page.settings.share.value()
    program.press(page.settings.more)
    assert document.project == before
    assert page.settings.share.value() == shown
    assert is_told(program, "garments-used")


def test_that_a_race_in_what_is_locked_does_not_start(
    program: Program, qtbot: QtBot, locked: Callable[[str], Project]
) -> None:
    locked("optimizer")
    program.wait_until_ready()
    program.key(Qt.Key.Key_F6, CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RaceDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RaceDialog)
    qtbot.waitUntil(dialog.start_button.isEnabled)
    program.press(dialog.start_button)
    assert program.state is RunState.IDLE
    assert is_told(program, "optimizer")


def test_that_neither_the_settings_of_a_run_nor_its_repetition_get_round_a_lock(
    program: Program, qtbot: QtBot, locked: Callable[[str], Project]
) -> None:
    """Nor a rate that is set while a run goes on."""
    session = program.session
    panel = program.window.lesson_guide
    before = locked("optimizer")
    assert panel.panel is not None
    program.press(panel.panel.back)
    _set(epochs=1, optimizer="adam")(session.document)
    program.train()
    session.document.set_recipe(replace(session.document.recipe, optimizer="rmsprop", epochs=400))
    program.press(panel.panel.forward)
    before = session.document.project
    program.window.show_workspace("train")
    page = program.window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    page.runs.table.selectRow(0)
    for action in (page.runs.actions_.settings, page.runs.actions_.again):
        program.press(page.runs.buttons[action])
        assert (session.document.network, session.document.recipe) == (
            before.network,
            before.recipe,
        )
        assert program.state is RunState.IDLE
        assert is_told(program, "optimizer")
    program.press(program.window.run_bar.train_button)
    program.wait_for(RunState.RUNNING)
    qtbot.waitUntil(lambda: "learning_rate" in page.live.fields)
    field = page.live.fields["learning_rate"]
    rate = field.value()
    field.stepUp()
    assert is_told(program, "optimizer")
    assert field.value() == rate
    session.trainer.stop()
    program.wait_for(RunState.IDLE)


def test_that_the_notice_goes_with_its_step(
    program: Program, locked: Callable[[str], Project]
) -> None:
    locked("epochs")
    program.key(Qt.Key.Key_Z, CTRL)
    assert program.window.notices.isVisible()
    panel = program.window.lesson_guide.panel
    assert panel is not None
    program.press(panel.forward)
    assert not program.window.notices.isVisible()


def test_that_the_code_itself_is_taken_where_nothing_is_locked(program: Program) -> None:
    document = program.session.document
    document.apply(TakeCode(PRESETS["functional"].build().network))
    assert document.network == PRESETS["functional"].build().network
