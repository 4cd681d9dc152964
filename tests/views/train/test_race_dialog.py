"""The dialog for a race: what a person puts together by keys is what is trained."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS
from fashion_gui.network.race import MOST, Factor, Race, usual_levels
from fashion_gui.runs.descent import RATES
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.views.train.race_dialog import RaceDialog
from fashion_gui.views.train.workspace import TrainWorkspace
from tests.session.running import TRAINING_MILLISECONDS, endless_project


@pytest.fixture
def dialog(qtbot: QtBot, workspace: TrainWorkspace) -> RaceDialog:
    """Opened by the button beside the runs."""
    QTest.mouseClick(workspace.runs.race, Qt.MouseButton.LeftButton)
    (dialog,) = workspace.findChildren(RaceDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def tab_to(widget: QWidget) -> None:
    """Presses Tab until the widget has the focus."""
    for _ in range(30):
        focus = QApplication.focusWidget()
        if focus is widget or (focus is not None and focus.focusProxy() is widget):
            return
        key(Qt.Key.Key_Tab)
    pytest.fail("no way to it by Tab")


def write(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focus, text)
    QTest.keyClick(focus, Qt.Key.Key_Tab)


def levels(dialog: RaceDialog) -> tuple[object, ...]:
    return tuple(lane.level for lane in dialog.lanes)


def choose_factor(dialog: RaceDialog, factor: Factor) -> None:
    tab_to(dialog.factor)
    key(Qt.Key.Key_Home)
    for _ in range(list(Factor).index(factor)):
        key(Qt.Key.Key_Down)
    assert dialog.factor.currentData() == factor


def test_that_enter_starts_the_race_of_the_optimizers(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace, dialog: RaceDialog
) -> None:
    assert levels(dialog) == ("sgd", "momentum", "rmsprop", "adam")
    assert dialog.epochs.value() == session.document.recipe.epochs == 3
    key(Qt.Key.Key_Return)
    assert session.trainer.state is RunState.PREPARING
    assert not dialog.isVisible()
    qtbot.waitUntil(
        lambda: session.trainer.state is RunState.IDLE, timeout=2 * TRAINING_MILLISECONDS
    )
    names = ["SGD", "Momentum", "RMSprop", "Adam"]
    assert [run.name for run in session.document.runs] == names
    shown = workspace.charts.runs
    assert [run.name for run in shown] == names
    assert len({run.colour for run in shown}) == len(names)
    for chart in workspace.charts.both:
        assert [trace.run.name for trace in chart.traces] == names


def test_that_the_curves_of_a_race_grow_while_it_goes_on(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace, dialog: RaceDialog
) -> None:
    tab_to(dialog.epochs)
    write("1000")
    assert dialog.epochs.value() == 1000
    QTest.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    charts = workspace.charts

    def ends() -> list[list[float]]:
        """Where the curve of each run ends, in both charts."""
        rows = [[trace.training[0] for trace in chart.traces] for chart in charts.both]
        return [[float(x[-1]) if len(x) else 0.0 for x in row] for row in rows]

    seen = [[0.0] * 4] * 2
    for _ in range(2):
        qtbot.waitUntil(
            lambda before=seen: all(  # type: ignore[misc]
                len(now) == 4 and all(it > was for it, was in zip(now, row, strict=True))
                for now, row in zip(ends(), before, strict=True)
            ),
            timeout=TRAINING_MILLISECONDS,
        )
        seen = ends()
        assert session.trainer.state is RunState.RUNNING
        assert all(run.is_live for run in charts.runs)
    session.trainer.stop()
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)


@pytest.mark.parametrize("factor", Factor)
def test_that_a_factor_is_chosen_by_keys_and_brings_its_levels(
    session: Session, dialog: RaceDialog, factor: Factor
) -> None:
    choose_factor(dialog, factor)
    assert dialog.race == Race(factor, usual_levels(factor, session.document.project))
    assert dialog.start_button.isEnabled()
    for lane in dialog.lanes:
        assert lane.isVisible()
        assert lane.field.height() <= lane.height()
        bottom = lane.mapTo(dialog, lane.rect().bottomLeft()).y()
        assert bottom < dialog.add_button.mapTo(dialog, dialog.add_button.rect().topLeft()).y()


def test_that_levels_are_written_added_and_taken_out_by_keys(dialog: RaceDialog) -> None:
    choose_factor(dialog, Factor.LEARNING_RATE)
    assert levels(dialog) == (0.0001, 0.001, 0.01)
    tab_to(dialog.lanes[0].field)
    write("0.5")
    assert levels(dialog) == (0.5, 0.001, 0.01)
    tab_to(dialog.add_button)
    key(Qt.Key.Key_Space)
    assert levels(dialog) == (0.5, 0.001, 0.01, 0.1)
    assert QApplication.focusWidget() is dialog.lanes[3].field
    tab_to(dialog.lanes[1].remove)
    key(Qt.Key.Key_Space)
    assert levels(dialog) == (0.5, 0.01, 0.1)
    tab_to(dialog.lanes[0].remove)
    key(Qt.Key.Key_Space)
    assert not any(lane.remove.isEnabled() for lane in dialog.lanes), "two must race"


@pytest.mark.parametrize("factor", Factor)
def test_that_there_are_eight_at_most_and_each_new_one_is_another(
    dialog: RaceDialog, factor: Factor
) -> None:
    choose_factor(dialog, factor)
    while dialog.add_button.isEnabled():
        tab_to(dialog.add_button)
        key(Qt.Key.Key_Space)
        assert len(set(levels(dialog))) == len(dialog.lanes)
    assert len(dialog.lanes) == MOST == 8
    assert dialog.race is not None
    assert dialog.height() < 720, "it fits on a projector"
    if factor is Factor.OPTIMIZER:
        assert set(levels(dialog)) == set(RATES), "the eight of the lecture"


def test_that_two_runs_that_are_the_same_cannot_start(dialog: RaceDialog) -> None:
    box = dialog.lanes[0].field
    assert isinstance(box, QComboBox)
    tab_to(box)
    key(Qt.Key.Key_Down)  # Momentum, as the second
    assert levels(dialog)[:2] == ("momentum", "momentum")
    assert not dialog.start_button.isEnabled()
    assert "the same" in dialog._sentence.text()
    key(Qt.Key.Key_Up)
    assert dialog.start_button.isEnabled()


def test_that_escape_starts_nothing(session: Session, dialog: RaceDialog) -> None:
    key(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert session.trainer.state is RunState.IDLE


def test_that_epochs_of_the_race_leave_the_recipe_as_it_is(
    qtbot: QtBot, session: Session, dialog: RaceDialog
) -> None:
    recipe = session.document.recipe
    tab_to(dialog.epochs)
    QTest.keyClick(dialog.epochs, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(dialog.epochs, "1")
    QTest.keyClick(dialog.epochs, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(session.document.runs) == 4, timeout=2 * TRAINING_MILLISECONDS)
    assert {len(run.result.history.epochs) for run in session.document.runs} == {1}
    assert session.document.recipe is recipe
    assert session.document.undoable is None


def test_that_what_the_network_has_not_cannot_be_chosen(
    session: Session, workspace: TrainWorkspace
) -> None:
    session.document.open(PRESETS["softmax-only"].build())
    dialog = workspace.open_race()
    model = dialog.factor.model()
    can_be_chosen = [
        bool(model.flags(model.index(place, 0)) & Qt.ItemFlag.ItemIsEnabled)
        for place in range(len(Factor))
    ]
    assert can_be_chosen == [True, True, False, True, False]
    tip = dialog.factor.itemData(2, Qt.ItemDataRole.ToolTipRole)
    assert tip == "The network has no dropout layer."
    dialog.reject()


def test_that_it_cannot_start_while_a_run_goes_on(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace
) -> None:
    session.document.open(endless_project())
    session.trainer.train()
    dialog = workspace.open_race()
    assert not dialog.start_button.isEnabled()
    assert "A run goes on" in dialog._sentence.text()
    session.trainer.stop()
    qtbot.waitUntil(dialog.start_button.isEnabled, timeout=TRAINING_MILLISECONDS)
    dialog.reject()


def test_that_rates_cannot_be_changed_in_a_race(
    qtbot: QtBot, session: Session, workspace: TrainWorkspace, dialog: RaceDialog
) -> None:
    dialog.epochs.setValue(1000)
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: session.trainer.state is RunState.RUNNING, timeout=TRAINING_MILLISECONDS
    )
    assert not workspace.live.isVisible()
    session.trainer.stop()
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)


def test_that_every_field_has_a_name(dialog: RaceDialog) -> None:
    for factor in Factor:
        choose_factor(dialog, factor)
        for number, lane in enumerate(dialog.lanes, 1):
            assert lane.field.accessibleName() == f"Run {number}"
            assert str(number) in lane.remove.accessibleName()
    assert dialog.epochs.accessibleName()
    assert isinstance(dialog.lanes[0].field, QComboBox)
    assert isinstance(dialog.epochs, QSpinBox)
