"""Presentation mode: what is opened over the workspaces, as the last row sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.app.collapse_dialog import CollapseDialog
from fashion_gui.app.crash import CrashReporter
from fashion_gui.app.project_dialogs import tell_failure
from fashion_gui.network.labelled_drawing import LabelledDrawing
from fashion_gui.network.race import MOST, Factor
from fashion_gui.session.gallery import GalleryDrawing
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.network.workspace import NetworkWorkspace
from fashion_gui.views.train.race_dialog import RaceDialog
from fashion_gui.views.train.rate_finder_dialog import RateFinderDialog
from fashion_gui.views.train.workspace import TrainWorkspace
from fashion_gui.widgets.dialog import FRAME, Dialog
from fashion_gui.widgets.write_failure import tell_write_failure
from tests.app.window_hands import Open, edit, present
from tests.app.writing_hands import lasting_complaints, writings_of
from tests.session.running import TRAINING_MILLISECONDS, Program

pytestmark = pytest.mark.usefixtures("program_fonts")

CODE = """model = keras.Sequential([
  keras.Input((28, 28)),
  layers.LSTM(12),
  layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="addam", loss="sparse_categorical_crossentropy")
"""

Opening = Callable[[Program], object]


@pytest.fixture
def begun(open_program: Open, qtbot: QtBot) -> Iterator[Program]:
    """The program in presentation mode with two runs that differ, and drawings kept."""
    with open_program() as program:
        session = program.session
        program.wait_until_ready()
        program.train()
        recipe = session.document.recipe
        other = {"optimizer": "rmsprop", "label_noise": 0.2}
        session.document.set_recipe(type(recipe).from_json(recipe.to_json() | other))
        program.train()
        qtbot.waitUntil(lambda: bool(session.lessons.lessons))
        white = QImage(280, 280, QImage.Format.Format_RGB32)
        white.fill(Qt.GlobalColor.white)
        for label in range(10):
            seconds = None if label % 2 else 12.3
            moment = datetime(2026, 1, 1 + label)  # noqa: DTZ001 - the clock of a class room
            session.gallery.add(GalleryDrawing(white, label, 9 - label, seconds, moment))
        grey = np.full((28, 28), 128, np.uint8)
        session.fine_tuning.keep(LabelledDrawing(grey, label) for label in range(10))
        present(program)
        yield program
        session.lessons.leave()
        session.settings.presenting = False


def train_page(program: Program) -> TrainWorkspace:
    program.window.show_workspace("train")
    page = program.window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    return page


def draw_page(program: Program) -> DrawWorkspace:
    program.window.show_workspace("draw")
    page = program.window.workspace("draw")
    assert isinstance(page, DrawWorkspace)
    return page


def open_difference(program: Program) -> None:
    runs = train_page(program).runs
    runs.table.choose(run.id for run in program.session.runs.rows)
    runs.actions_.compare.trigger()


def open_more_epochs(program: Program) -> None:
    runs = train_page(program).runs
    runs.table.choose([program.session.runs.rows[-1].id])
    runs.actions_.more.trigger()


def open_code(program: Program) -> None:
    program.window.show_workspace("network")
    page = program.window.workspace("network")
    assert isinstance(page, NetworkWorkspace)
    QGuiApplication.clipboard().setText(CODE)
    page.lower_panel.code.open_dialog()
    QGuiApplication.clipboard().clear()


def open_hand_in(program: Program) -> None:
    lessons = program.session.lessons
    lessons.start(next(it for it in lessons.lessons if it.id == "early-stopping"), 0)
    panel = program.window.lesson_guide.panel
    assert panel is not None
    panel.hand_in_button.click()


def open_question(program: Program) -> None:
    program.session.lessons.leave()
    edit(program)
    program.window.menus.file.new.trigger()


def open_crash(program: Program) -> None:
    reporter = CrashReporter(Path("/home/a-student/.local/state/fashion-gui.log"), program.window)
    reporter._show("ValueError: shapes (32, 10) and (32, 12) do not match", "Traceback")


def race_of(factor: Factor) -> Opening:
    def open_race(program: Program) -> None:
        dialog = program.window.open_race()
        dialog.factor.setCurrentIndex(list(Factor).index(factor))
        while len(dialog.lanes) < MOST:
            dialog.add_button.click()

    return open_race


OPENINGS: dict[str, Opening] = {
    "welcome": lambda it: it.window.menus.welcome.trigger(),
    "about": lambda it: it.window.menus.about.trigger(),
    "glossary": lambda it: it.window.menus.glossary.trigger(),
    "collapse": lambda it: it.window.menus.edit.collapse.trigger(),
    "learning rate": lambda it: train_page(it).form.find_rate.click(),
    "live values": lambda it: train_page(it).form.live_values.click(),
    "difference": open_difference,
    "more epochs": open_more_epochs,
    "gallery": lambda it: draw_page(it)._show_gallery(),
    "labelled drawings": lambda it: draw_page(it)._show_kept(),
    "code": open_code,
    "crash": open_crash,
    "file": lambda it: tell_failure(it.window, Path("mine.fashion"), "It is no project."),
    "write": lambda it: tell_write_failure(it.window, PermissionError(13, "denied", "mine.pdf")),
    **{f"race, {factor.value}": race_of(factor) for factor in Factor},
    "hand in": open_hand_in,
    "question": open_question,
}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_every_dialog_is_readable_and_fits_and_none_of_it_is_cut_off(
    begun: Program, qtbot: QtBot, language: str
) -> None:
    begun.session.settings.language = language
    room, kinds = begun.window.size(), set[type]()
    found: list[str] = []
    read = 0
    for name, opening in OPENINGS.items():
        opening(begun)
        dialog = shown_dialog(qtbot)
        settle(qtbot, dialog)
        found += [f"{name}: {it}" for it in lasting_complaints(dialog)]
        if dialog.width() > room.width() or dialog.height() > room.height() - FRAME:
            found.append(f"{name}: {dialog.width()} × {dialog.height()} pixels")
        if isinstance(dialog, CollapseDialog):
            dialog.lab.kind.set_value(True)
            settle(qtbot, dialog)
            found += [f"{name}, collapsed: {it}" for it in lasting_complaints(dialog)]
        read += sum(len(writings_of(it)) for it in dialog.findChildren(QWidget))
        kinds.add(type(dialog))
        dialog.close()
    assert read > 100
    assert kinds >= set(dialogs_of_the_program()), "each kind of dialog is to be opened here"
    assert not found, "\n".join(dict.fromkeys(found))


def test_that_a_dialog_that_stays_open_follows_the_zoom(begun: Program, qtbot: QtBot) -> None:
    begun.session.settings.presenting = False
    train_page(begun).form.live_values.click()
    dialog = shown_dialog(qtbot)
    before = dialog.width()
    begun.session.settings.presenting = True
    qtbot.waitUntil(lambda: dialog.width() == round(1.5 * before))
    assert not lasting_complaints(dialog)
    begun.session.settings.presenting = False
    qtbot.waitUntil(lambda: dialog.width() == before)
    dialog.close()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_that_the_command_palette_is_readable(begun: Program, language: str) -> None:
    begun.session.settings.language = language
    palette = begun.window.command_palette
    palette.open()
    assert not lasting_complaints(palette)
    QTest.keyClicks(palette.field, "xyzzy")
    assert not lasting_complaints(palette)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)


def shown_dialog(qtbot: QtBot) -> QDialog:
    """The one that is open."""

    def shown() -> list[QDialog]:
        tops = QApplication.topLevelWidgets()
        return [it for it in tops if isinstance(it, QDialog) and it.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def settle(qtbot: QtBot, dialog: QDialog) -> None:
    """Waits until a dialog shows what it has Keras compute."""
    if isinstance(dialog, RateFinderDialog):
        finder = dialog.finder
        qtbot.waitUntil(lambda: not finder.is_searching, timeout=TRAINING_MILLISECONDS)
    elif isinstance(dialog, CollapseDialog):
        lab = dialog.lab
        qtbot.waitUntil(lambda: lab.answer is not None, timeout=TRAINING_MILLISECONDS)
    elif isinstance(dialog, RaceDialog):
        assert dialog.race is not None


def dialogs_of_the_program(of: type[QDialog] = QDialog) -> Iterator[type[QDialog]]:
    """Every kind of dialog that it has of its own."""
    kinds: list[type[QDialog]] = of.__subclasses__()
    for kind in kinds:
        if kind.__module__.startswith("fashion_gui") and kind is not Dialog:
            yield kind
        yield from dialogs_of_the_program(kind)
