"""The table of runs, as a person uses it: with the mouse and with keys alone."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from fashion_gui.network.run_record import RunOutcome
from fashion_gui.session.session import Session
from fashion_gui.session.theme import LIGHT
from fashion_gui.session.trainer import RunState
from fashion_gui.views.train.difference_dialog import DifferenceDialog
from fashion_gui.views.train.more_epochs_dialog import MoreEpochsDialog
from fashion_gui.views.train.runs_model import Column
from fashion_gui.views.train.runs_panel import RunsPanel, shown_runs
from tests.network.test_runs_in_files import a_history, a_run, a_state
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_project

NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch, small_project(epochs=2)) as session:
        yield session


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> RunsPanel:
    panel = RunsPanel(session)
    qtbot.addWidget(panel)
    panel.resize(960, 240)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


def add(session: Session, *numbers: int) -> None:
    for number in numbers:
        run = a_run(number, units=number, history=a_history(5 - number))
        recipe = replace(run.result.recipe, learning_rate=0.001 * number)
        session.document.add_run(replace(run, result=replace(run.result, recipe=recipe)))


def shown_text(panel: RunsPanel, row: int, column: Column) -> str:
    return str(panel.table.model().index(row, column).data())


def names(panel: RunsPanel) -> list[str]:
    return [shown_text(panel, row, Column.NAME) for row in range(panel.table.model().rowCount())]


def click(
    panel: RunsPanel, row: int, column: Column = Column.NAME, modifier: Qt.KeyboardModifier = NONE
) -> None:
    place = panel.table.visualRect(panel.table.model().index(row, column)).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def key(panel: RunsPanel, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or panel.table, key, modifier)


def test_that_an_empty_table_says_what_will_be_there(panel: RunsPanel, session: Session) -> None:
    assert not panel.table.isVisible()
    assert panel._empty.isVisible()
    add(session, 1)
    assert panel.table.isVisible()
    assert not panel._empty.isVisible()
    session.runs.delete([f"{1:032x}"])
    assert panel._empty.isVisible()


def test_that_a_run_stands_there_with_its_figures_while_it_goes_on_and_after(
    qtbot: QtBot, panel: RunsPanel, session: Session
) -> None:
    session.trainer.train()
    qtbot.waitUntil(lambda: bool(names(panel)), timeout=TRAINING_MILLISECONDS)
    assert len(shown_runs(session)) == 1
    assert shown_runs(session)[0].is_live
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
    best = session.document.runs[0].result.best
    assert best is not None
    row = [shown_text(panel, 0, column) for column in Column]
    assert row[1:6] == ["Run 1", "Adam", "0.001", "32", "2"]
    assert row[6] == f"{best.val_loss:.4f}"
    assert row[7] == f"{100 * best.val_accuracy:.1f} %"
    (shown,) = shown_runs(session)
    assert not shown.is_live
    assert shown.history is session.document.runs[0].result.history


def test_that_a_run_stopped_in_its_first_epoch_has_a_row_and_one_curve(
    qtbot: QtBot, panel: RunsPanel, session: Session
) -> None:
    trainer = session.trainer
    trainer.step()
    qtbot.waitUntil(lambda: trainer.last_batches is not None, timeout=TRAINING_MILLISECONDS)
    trainer.stop()
    qtbot.waitUntil(lambda: trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
    assert [(run.name, run.is_live) for run in shown_runs(session)] == [("Run 1", False)]
    assert names(panel) == ["Run 1"]
    assert shown_text(panel, 0, Column.EPOCHS) == "0 / 2"
    assert shown_text(panel, 0, Column.VAL_LOSS) == "–"


def test_that_the_eye_and_space_show_and_hide(panel: RunsPanel, session: Session) -> None:
    add(session, 1, 2, 3)
    click(panel, 1, Column.SHOWN)
    assert [run.name for run in session.runs.shown] == ["Run 1", "Run 3"]
    assert [run.name for run in shown_runs(session)] == ["Run 1", "Run 3"]
    click(panel, 0)
    key(panel, Qt.Key.Key_Down, SHIFT)
    key(panel, Qt.Key.Key_Space)
    assert len(session.runs.shown) == 3, "one was hidden: both are shown"
    key(panel, Qt.Key.Key_Space)
    assert [run.name for run in session.runs.shown] == ["Run 3"]


def test_that_a_press_on_a_column_sorts_by_its_figures(panel: RunsPanel, session: Session) -> None:
    add(session, 1, 2, 3)
    assert names(panel) == ["Run 1", "Run 2", "Run 3"]
    head = panel.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(Column.EPOCHS) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert names(panel) == ["Run 3", "Run 2", "Run 1"]
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert names(panel) == ["Run 1", "Run 2", "Run 3"]
    click(panel, 0)
    session.runs.rename(f"{1:032x}", "Run 10")
    panel.table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
    assert names(panel) == ["Run 2", "Run 3", "Run 10"]
    assert [run.name for run in panel.table.chosen] == ["Run 10"], "it stays selected"


def test_that_f2_names_a_run_and_shift_f2_writes_its_note(
    qtbot: QtBot, panel: RunsPanel, session: Session
) -> None:
    add(session, 1, 2)
    click(panel, 1)
    key(panel, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "with dropout")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.runs.rows[1].name == "with dropout")
    key(panel, Qt.Key.Key_F2, SHIFT)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "the best")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.runs.rows[1].note == "the best")


def test_that_del_deletes_and_undo_brings_back(panel: RunsPanel, session: Session) -> None:
    add(session, 1, 2, 3)
    click(panel, 0)
    click(panel, 2, modifier=CTRL)
    key(panel, Qt.Key.Key_Delete)
    assert names(panel) == ["Run 2"]
    session.document.undo()
    assert names(panel) == ["Run 1", "Run 2", "Run 3"]


def test_that_two_runs_show_in_what_they_differ(
    qtbot: QtBot, panel: RunsPanel, session: Session
) -> None:
    add(session, 1, 2)
    click(panel, 0)
    compare = panel.actions_.compare
    assert not compare.isEnabled()
    click(panel, 1, modifier=CTRL)
    QTest.mouseClick(panel.buttons[compare], Qt.MouseButton.LeftButton)
    (dialog,) = panel.findChildren(DifferenceDialog)
    table = dialog.table
    cells = table.model()
    rows = [[cells.index(row, it).data() for it in range(3)] for row in range(table.rowCount())]
    assert rows == [["Learning rate", "0.001", "0.002"], ["dense · units", "1", "2"]]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not panel.findChildren(DifferenceDialog))


def test_that_settings_and_network_are_taken_by_key(panel: RunsPanel, session: Session) -> None:
    add(session, 1, 2)
    click(panel, 0)
    key(panel, Qt.Key.Key_Return, CTRL)
    assert session.document.network.layers["dense"].parameters["units"] == 1
    assert session.document.recipe.learning_rate == 0.001
    key(panel, Qt.Key.Key_Return, CTRL | SHIFT)
    assert session.document.project.trained is session.document.runs[0].result.trained
    assert not panel.actions_.network.isEnabled(), "it is used already"
    assert panel.table.model().index(0, Column.VAL_ACCURACY).data(Qt.ItemDataRole.DecorationRole)


def test_that_the_colour_of_a_run_is_chosen_from_the_theme_s(
    panel: RunsPanel, session: Session
) -> None:
    add(session, 1)
    click(panel, 0)
    colours = panel.actions_.colours.actions()
    assert len(colours) == len(LIGHT.runs)
    colours[4].trigger()
    assert session.runs.rows[0].colour == 4
    assert shown_runs(session)[0].colour == 4


def test_that_an_interrupted_run_can_be_continued_and_no_other(
    panel: RunsPanel, session: Session
) -> None:
    add(session, 1)
    button = panel.buttons[panel.actions_.go_on]
    assert not button.isVisible()
    run = a_run(2, outcome=RunOutcome.INTERRUPTED)
    state, recipe = a_state(run.result.trained), replace(run.result.recipe, epochs=3)
    session.document.add_run(replace(run, result=replace(run.result, state=state, recipe=recipe)))
    click(panel, 0)
    assert not button.isEnabled()
    click(panel, 1)
    assert button.isVisible()
    assert button.isEnabled()
    tip = panel.table.model().index(1, Column.EPOCHS).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Interrupted after epoch 2. It can be continued."


def test_that_a_finished_run_is_given_more_epochs_by_keys_alone(
    qtbot: QtBot, panel: RunsPanel, session: Session
) -> None:
    add(session, 1)
    session.trainer.train()
    qtbot.waitUntil(
        lambda: len(session.document.runs) == 2 and session.runs.can_start,
        timeout=TRAINING_MILLISECONDS,
    )
    assert not panel.buttons[panel.actions_.go_on].isVisible(), "all did what was asked"
    panel.table.setFocus()
    key(panel, Qt.Key.Key_Home, CTRL)
    assert not panel.actions_.more.isEnabled(), "this one has no optimizer's state"
    key(panel, Qt.Key.Key_Down)
    key(panel, Qt.Key.Key_F7, CTRL | SHIFT)
    (dialog,) = panel.findChildren(MoreEpochsDialog)
    qtbot.waitUntil(dialog.count.hasFocus)
    QTest.keyClicks(dialog.count, "1")
    QTest.keyClick(dialog.count, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not session.runs.can_start)
    qtbot.waitUntil(lambda: session.runs.can_start, timeout=TRAINING_MILLISECONDS)
    assert shown_text(panel, 1, Column.EPOCHS) == "3"


def test_that_metrics_have_columns_only_where_they_were_measured(
    qtbot: QtBot, panel: RunsPanel, session: Session
) -> None:
    add(session, 1)
    extra = (Column.TOP_3, Column.RECALL)
    assert [panel.table.isColumnHidden(it) for it in extra] == [True, True]
    recipe = replace(session.document.recipe, metrics=("top_3_accuracy", "recall"))
    session.document.set_recipe(recipe)
    session.trainer.train()
    qtbot.waitUntil(
        lambda: len(session.document.runs) == 2 and session.runs.can_start,
        timeout=TRAINING_MILLISECONDS,
    )
    assert [panel.table.isColumnHidden(it) for it in extra] == [False, False]
    best = session.document.runs[1].result.best
    assert best is not None
    recalls = [best.metrics[f"recall_{label}"] for label in range(10)]
    known = [it for it in recalls if not math.isnan(it)]
    assert shown_text(panel, 1, Column.TOP_3) == f"{100 * best.metrics['top_3_accuracy']:.1f} %"
    assert shown_text(panel, 1, Column.RECALL) == f"{100 * sum(known) / len(known):.1f} %"
    tip = panel.table.model().index(1, Column.RECALL).data(Qt.ItemDataRole.ToolTipRole)
    assert f"Recall: Sandal – {100 * recalls[5]:.1f} %" in tip
    assert shown_text(panel, 0, Column.TOP_3) == "–"


def test_that_a_press_on_run_again_trains(qtbot: QtBot, panel: RunsPanel, session: Session) -> None:
    add(session, 1)
    click(panel, 0)
    QTest.mouseClick(panel.buttons[panel.actions_.again], Qt.MouseButton.LeftButton)
    assert session.trainer.state is not RunState.IDLE
    assert not panel.actions_.again.isEnabled(), "one at a time"
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)
    assert names(panel) == ["Run 1", "Run 2"]
    assert panel.actions_.again.isEnabled()


def test_that_every_action_shows_its_key(panel: RunsPanel) -> None:
    for action in panel.actions_.menu.actions():
        if action.isSeparator() or action.menu() is not None:
            continue
        assert action.text()
        assert not action.shortcut().isEmpty()
        assert "(" in action.toolTip()
