"""What a person does in the workspaces when a step of a lesson asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.app.lesson_hands import train, wait_for_end
from fashion_gui.app.picture_hands import draw_garment
from fashion_gui.app.show.strokes import BAG, SHIRT, Stroke
from fashion_gui.views.data.workspace import DataWorkspace, Page
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.inside.top_bar import Mode
from fashion_gui.views.inside.workspace import InsideWorkspace
from fashion_gui.views.network.workspace import NetworkWorkspace
from fashion_gui.views.results import workspace as results
from fashion_gui.views.results.outcomes import Verdict
from fashion_gui.views.train.chart_look import XAxis
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.app.window_hands import choose, name_file
from tests.session.running import TRAINING_MILLISECONDS, Program

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton

Hand = Callable[[Program, QtBot], None]
Hands = tuple[Hand, ...]
"""One after another; what is asked for is done with the last of them, and not before."""


DOT: tuple[Stroke, ...] = (((20, 20), (24, 24)),)
CAT: tuple[Stroke, ...] = (
    ((90, 60), (110, 20), (130, 50), (160, 50), (180, 20), (200, 60), (145, 120), (90, 60)),
    ((120, 75), (124, 75)),
    ((166, 75), (170, 75)),
    ((60, 90), (230, 100)),
)


def train_once(program: Program, _qtbot: QtBot) -> None:
    train(program.session, epochs=1)


def go_to(name: str) -> Hand:
    def go(program: Program, _qtbot: QtBot) -> None:
        program.press(program.window.rail.button(name))

    return go


def choose_layer(wanted: str) -> Hand:
    """A hand that goes from the first node on until it is at this one."""

    def choose(program: Program, _qtbot: QtBot) -> None:
        page = program.window.workspace("network")
        assert isinstance(page, NetworkWorkspace)
        page.canvas.setFocus()
        QTest.keyClick(page.canvas, Key.Key_Escape)
        for _ in program.session.document.network.layers:
            if page.canvas.selected != (wanted,):
                QTest.keyClick(page.canvas, Key.Key_Tab)
        assert page.canvas.selected == (wanted,)

    return choose


def choose_a_class(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("data")
    assert isinstance(page, DataWorkspace)
    page.classes.view.setFocus()
    QTest.keyClick(page.classes.view, Key.Key_Down)
    assert page.classes.label is not None


def choose_a_garment(program: Program, qtbot: QtBot) -> None:
    page = program.window.workspace("data")
    assert isinstance(page, DataWorkspace)
    page.pages.button(Page.GARMENTS).click()
    qtbot.waitUntil(lambda: page.grid.model.rowCount() > 1, timeout=TRAINING_MILLISECONDS)
    page.grid.view.setFocus()
    QTest.keyClick(page.grid.view, Key.Key_Right)


def hide_a_run(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    table = page.runs.table
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Key.Key_Space)


def choose_optimizer(wanted: str) -> Hand:
    def choose(program: Program, _qtbot: QtBot) -> None:
        page = program.window.workspace("train")
        assert isinstance(page, TrainWorkspace)
        box = page.form.optimizer.optimizer
        box.setFocus()
        down = box.currentIndex() < box.findText(wanted)
        while box.currentText() != wanted:
            QTest.keyClick(box, Key.Key_Down if down else Key.Key_Up)

    return choose


def press_in_code(word: str) -> Hand:
    """A hand that clicks the first line of the code with this word in it."""

    def press(program: Program, qtbot: QtBot) -> None:
        page = program.window.workspace("network")
        assert isinstance(page, NetworkWorkspace)
        program.press(page.lower_panel.code_tab)
        edit = page.lower_panel.code.edit
        qtbot.waitUntil(lambda: word in edit.toPlainText())
        place = edit.document().find(word)
        place.setPosition(place.selectionStart())
        edit.setTextCursor(place)  # brings the line into sight
        QTest.mouseClick(edit.viewport(), LEFT, pos=edit.cursorRect(place).center())

    return press


def shuffle_the_classes(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("data")
    assert isinstance(page, DataWorkspace)
    page.pages.button(Page.ENCODINGS).click()
    program.press(page.encodings.shuffle)


def count_updates(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    page.charts.controls.axis.setCurrentIndex(list(XAxis).index(XAxis.UPDATES))


def ask_for_patiences(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("train")
    assert isinstance(page, TrainWorkspace)
    slider = page.charts.what_if.slider
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Left):
        QTest.keyClick(slider, key)


def point_at(*epochs: str) -> Hand:
    """A hand that moves along the curves to these epochs, which are facts of the lesson."""

    def point(program: Program, qtbot: QtBot) -> None:
        page = program.window.workspace("train")
        assert isinstance(page, TrainWorkspace)
        plot, facts = page.charts.loss.plot, program.session.lessons.facts
        plot.setFocus()
        for epoch in epochs:
            wanted = float(facts.fact(epoch))
            qtbot.waitUntil(lambda to=wanted: plot.view.viewRange()[0][1] >= to)  # type: ignore[misc]
            QTest.keyClick(plot, Key.Key_Left)
            while abs(far := wanted - plot.crosshair.value()) > 0.2:
                QTest.keyClick(plot, Key.Key_Right if far > 0 else Key.Key_Left)

    return point


def read_callbacks(*names: str) -> Hand:
    """A hand that rests on entries of the menu; open it cannot be had without a display."""

    def read(program: Program, _qtbot: QtBot) -> None:
        page = program.window.workspace("train")
        assert isinstance(page, TrainWorkspace)
        for name in names:
            entry = page.form.callbacks.entries[name]
            assert entry.isEnabled()
            assert entry.toolTip()
            entry.hover()

    return read


def export(action: str, file: str) -> Hand:
    """A hand that takes an entry of File → Export and names the file."""

    def write(program: Program, qtbot: QtBot) -> None:
        exported = program.session.files.exported
        with TemporaryDirectory() as folder:
            with qtbot.waitSignal(exported, timeout=TRAINING_MILLISECONDS):
                choose(program, getattr(program.window.menus.file, action))
                name_file(qtbot, program, Path(folder) / file)
            assert (Path(folder) / file).exists()

    return write


def choose_mistakes(count: int) -> Hand:
    def choose(program: Program, qtbot: QtBot) -> None:
        page = program.window.workspace("results")
        assert isinstance(page, results.ResultsWorkspace)
        cards = page.cards
        page.filter.verdicts.button(Verdict.WRONG).click()
        qtbot.waitUntil(lambda: cards.model.rowCount() > count, timeout=TRAINING_MILLISECONDS)
        cards.view.setFocus()
        for _ in range(count):
            QTest.keyClick(cards.view, Key.Key_Right)

    return choose


def choose_right_ones(program: Program, qtbot: QtBot) -> None:
    page = program.window.workspace("results")
    assert isinstance(page, results.ResultsWorkspace)
    page.filter.verdicts.button(Verdict.RIGHT).click()
    qtbot.waitUntil(lambda: page.cards.model.rowCount() > 4, timeout=TRAINING_MILLISECONDS)
    page.cards.view.setFocus()
    for _ in range(4):
        QTest.keyClick(page.cards.view, Key.Key_Right)


def freeze_a_step(program: Program, qtbot: QtBot) -> None:
    page = program.window.workspace("inside")
    assert isinstance(page, InsideWorkspace)
    session = program.session
    program.press(page.bar.freeze_button)
    qtbot.waitUntil(lambda: session.inside.step is not None, timeout=TRAINING_MILLISECONDS)
    session.trainer.stop()
    wait_for_end(session)


def draw_another_mask(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("inside")
    assert isinstance(page, InsideWorkspace)
    program.press(page.bar.mask_button)


def switch_modes(program: Program, _qtbot: QtBot) -> None:
    page = program.window.workspace("inside")
    assert isinstance(page, InsideWorkspace)
    for mode in (Mode.PREDICTION, Mode.TRAINING, Mode.PREDICTION):
        page.bar.modes.button(mode).click()


def choose_neurons(program: Program, qtbot: QtBot) -> None:
    page = program.window.workspace("inside")
    assert isinstance(page, InsideWorkspace)
    view = page.view
    qtbot.waitUntil(lambda: view.is_settled, timeout=TRAINING_MILLISECONDS)
    view.setFocus()
    for _ in range(3):
        QTest.keyClick(view, Key.Key_Down)
        QTest.keyClick(view, Key.Key_Return)


def draw(strokes: tuple[Stroke, ...], size: float = 1.0) -> Hand:
    """A hand that clears the paper and draws this, smaller in the upper left corner."""
    small = tuple(tuple((size * x, size * y) for x, y in stroke) for stroke in strokes)

    def draw_anew(program: Program, qtbot: QtBot) -> None:
        page = program.window.workspace("draw")
        assert isinstance(page, DrawWorkspace)
        page.ink.clear()
        qtbot.waitUntil(lambda: program.session.paper.pixels is None)
        for stroke in small:
            draw_garment(page.ink, (stroke,))
            qtbot.waitUntil(lambda: page.is_settled)

    return draw_anew


def open_a_right_cell(program: Program, qtbot: QtBot) -> None:
    open_a_cell(program, qtbot, way=Key.Key_Up)  # it stays at the first


def open_a_cell(program: Program, qtbot: QtBot, way: Key = Key.Key_Right) -> None:
    page = program.window.workspace("results")
    assert isinstance(page, results.ResultsWorkspace)
    qtbot.waitUntil(
        lambda: program.session.inference.test_predictions is not None,
        timeout=TRAINING_MILLISECONDS,
    )
    page.pages.button(results.Page.MATRIX).click()
    page.matrix.setFocus()
    QTest.keyClick(page.matrix, way)
    QTest.keyClick(page.matrix, Key.Key_Return)


DEEDS: Mapping[tuple[str, str], Hands] = {
    ("workflow", "four-steps"): (go_to("network"), go_to("train")),
    ("workflow", "data"): (choose_a_class, choose_a_garment),
    ("workflow", "network"): (choose_layer("input"),),
    ("workflow", "compile"): (choose_optimizer("SGD"), choose_optimizer("Adam")),
    ("workflow", "script"): (press_in_code("Dense"), press_in_code("compile")),
    ("sequential-functional", "sequential"): tuple(
        map(choose_layer, ("input", "dense", "dense_2"))
    ),
    ("sequential-functional", "train-two"): (train_once, train_once, go_to("inside")),
    ("sequential-functional", "shared"): (choose_layer("flatten"), choose_layer("dense_2")),
    ("sequential-functional", "two-outputs"): (
        *map(choose_layer, ("flatten", "dense_2", "dense_3")),
        train_once,
    ),
    ("activations", "linear-stack"): (choose_layer("flatten"), choose_layer("dense")),
    ("dropout", "idea"): (choose_layer("dense"), choose_layer("dropout")),
    ("dropout", "curves"): (point_at("epochs"),),
    ("dropout", "mask"): (freeze_a_step, draw_another_mask),
    ("dropout", "prediction"): (switch_modes,),
    ("early-stopping", "too-long"): (point_at("best_epoch"),),
    ("early-stopping", "callbacks"): (
        read_callbacks("EarlyStopping", "ModelCheckpoint"),
        read_callbacks("ReduceLROnPlateau"),
    ),
    ("early-stopping", "stopped"): (point_at("best_epoch", "epochs"),),
    ("early-stopping", "what-if"): (ask_for_patiences,),
    ("early-stopping", "code"): (
        export("export_model", "network.keras"),
        export("export_script", "network.py"),
    ),
    ("encoding", "numbers"): (choose_a_garment,),
    ("encoding", "distances"): (shuffle_the_classes,),
    ("encoding", "same"): (press_in_code("optimizer"), press_in_code("loss")),
    ("overfitting", "turning"): (point_at("best_epoch"),),
    ("overfitting", "compare"): (hide_a_run,),
    ("overfitting", "by-heart"): (choose_right_ones, choose_mistakes(2), choose_mistakes(3)),
    ("optimizers", "updates"): (count_updates,),
    ("drawing", "sees"): (draw(BAG), draw(DOT, 0.4), draw(BAG, 0.4)),
    ("drawing", "certain"): (draw(BAG), draw(CAT)),
    ("drawing", "again"): (draw(SHIRT), draw(CAT, 0.9)),
    ("drawing", "errs"): (open_a_right_cell, open_a_cell),
    ("drawing", "inside"): (choose_neurons,),
}
"""By lesson and step."""
