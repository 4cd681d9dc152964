"""The list of callbacks: added from the menu, edited on cards, removed, undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.callbacks import CSVLogger, EarlyStopping, ReduceLROnPlateau
from fashion_gui.runs.schedules import CosineDecay, PiecewiseConstant, StepDecay
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import LIGHT
from fashion_gui.views.train.callback_list import CallbackList
from fashion_gui.views.train.schedule_preview import SchedulePreview
from fashion_gui.widgets.choice_box import ChoiceBox


@pytest.fixture
def document() -> Document:
    return Document(PRESETS["chapter"].build())


@pytest.fixture
def form(qtbot: QtBot, document: Document) -> CallbackList:
    form = CallbackList(document, Settings("en", "light"))
    qtbot.addWidget(form)
    form.resize(270, 900)
    with qtbot.waitExposed(form):
        form.show()
    return form


def add(form: CallbackList, name: str) -> None:
    """Chooses from the menu, which has no window on this platform."""
    assert form.add_button.menu() is form.menu
    entry = form.entries[name]
    assert entry.isEnabled()
    entry.trigger()


def press(button: QWidget) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(field: QWidget, text: str) -> None:
    assert isinstance(field, (QAbstractSpinBox, QLineEdit))
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def choose(box: QWidget, downs: int) -> None:
    assert isinstance(box, ChoiceBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(downs):
        QTest.keyClick(box, Qt.Key.Key_Down)


def test_that_early_stopping_is_added_edited_and_removed(
    form: CallbackList, document: Document
) -> None:
    add(form, "EarlyStopping")
    assert document.recipe.early_stopping == EarlyStopping()
    fields = form.cards["EarlyStopping"].fields
    type_into(fields["patience"].control, "5")
    type_into(fields["min_delta"].control, "0.01")
    check = fields["restore_best_weights"].control
    assert isinstance(check, QCheckBox)
    check.setFocus()
    QTest.keyClick(check, Qt.Key.Key_Space)
    choose(fields["monitor"].control, 1)
    assert document.recipe.early_stopping == EarlyStopping(5, False, "val_accuracy", 0.01)
    assert not form.entries["EarlyStopping"].isEnabled()
    press(form.cards["EarlyStopping"].remove_button)
    assert document.recipe.early_stopping is None
    assert not form.cards
    for _ in range(6):
        document.undo()
    assert document.undoable is None
    assert not form.cards
    for _ in range(5):
        document.redo()
    assert form.cards["EarlyStopping"].fields["patience"].value == 5


def test_that_the_checkpoint_has_its_monitor(form: CallbackList, document: Document) -> None:
    add(form, "ModelCheckpoint")
    choose(form.cards["ModelCheckpoint"].fields["monitor"].control, 3)
    assert document.recipe.keep_best
    assert document.recipe.checkpoint_monitor == "accuracy"
    press(form.cards["ModelCheckpoint"].remove_button)
    assert not document.recipe.keep_best


def test_that_one_callback_at_a_time_sets_the_learning_rate(
    form: CallbackList, document: Document
) -> None:
    add(form, "ReduceLROnPlateau")
    assert document.recipe.reduce_on_plateau == ReduceLROnPlateau()
    assert not form.entries["LearningRateScheduler"].isEnabled()
    assert "at a time" in form.entries["LearningRateScheduler"].toolTip()
    press(form.cards["ReduceLROnPlateau"].remove_button)
    add(form, "LearningRateScheduler")
    assert document.recipe.schedule == CosineDecay()
    assert not form.entries["ReduceLROnPlateau"].isEnabled()


def test_that_a_schedule_is_of_another_kind_and_its_preview_shows_its_rates(
    form: CallbackList, document: Document
) -> None:
    add(form, "LearningRateScheduler")
    choose(form.cards["LearningRateScheduler"].fields["kind"].control, 1)
    assert document.recipe.schedule == StepDecay()
    card = form.cards["LearningRateScheduler"]
    type_into(card.fields["every"].control, "2")
    type_into(card.fields["warm_up"].control, "1")
    schedule = StepDecay(every=2, warm_up=1)
    assert document.recipe.schedule == schedule
    assert card.preview is not None
    rates = [schedule.rate(epoch, document.recipe.epochs, 0.001) for epoch in range(10)]
    assert [*card.preview.rates] == rates
    require_steps(card.preview, rates)
    document.set_recipe(replace(document.recipe, epochs=3000))
    assert len(card.preview.rates) <= 400


def require_steps(preview: SchedulePreview, rates: list[float]) -> None:
    """Each epoch's rate is painted at its height, and nothing of the line beside it."""
    picture, accent = preview.grab().toImage(), QColor(LIGHT.accent)
    wide = (preview.width() - 12) / len(rates)
    bottom = preview.height() - 16
    for epoch, rate in enumerate(rates):
        column = round(6 + (epoch + 0.5) * wide)
        painted = [y for y in range(picture.height()) if picture.pixelColor(column, y) == accent]
        height = bottom - (bottom - 6) * rate / max(rates)
        assert painted, epoch
        assert all(abs(y + 0.5 - height) <= 1 for y in painted), epoch


def test_that_boundaries_and_rates_that_do_not_fit_are_refused_in_words(
    form: CallbackList, document: Document
) -> None:
    schedule = PiecewiseConstant((5,), (0.1,))
    document.set_recipe(replace(document.recipe, schedule=schedule))
    card = form.cards["LearningRateScheduler"]
    type_into(card.fields["boundaries"].control, "5, 8")
    assert card.problem.isVisible()
    assert document.recipe.schedule == schedule
    type_into(card.fields["values"].control, "0.1, 0.01")
    assert not card.problem.isVisible()
    assert document.recipe.schedule == PiecewiseConstant((5, 8), (0.1, 0.01))
    type_into(card.fields["values"].control, "a lot")
    assert card.problem.isVisible()


def test_that_the_log_goes_into_a_csv_file_only(form: CallbackList, document: Document) -> None:
    add(form, "CSVLogger")
    assert document.recipe.csv_log is not None
    line = form.cards["CSVLogger"].fields["path"].control
    type_into(line, "my.csv")
    assert document.recipe.csv_log == CSVLogger("my.csv")
    type_into(line, "/etc/passwd")
    assert form.cards["CSVLogger"].problem.isVisible()
    assert document.recipe.csv_log == CSVLogger("my.csv")


def test_that_tensorboard_is_offered_where_its_package_is(
    form: CallbackList, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    for is_there in (False, True):
        monkeypatch.setattr(
            "fashion_gui.views.train.callback_list.has_tensorboard", lambda it=is_there: it
        )
        document.set_recipe(replace(document.recipe, epochs=3 + is_there))
        entry = form.entries["TensorBoard"]
        assert entry.isEnabled() is is_there
        assert ("pip install tensorboard" in entry.toolTip()) is not is_there
    add(form, "TensorBoard")
    assert document.recipe.tensorboard is not None


def test_that_the_stop_at_nan_is_always_shown(form: CallbackList) -> None:
    assert form._always.text().startswith("TerminateOnNaN")
    (entry,) = [it for it in form.menu.actions() if it.text() == "TerminateOnNaN"]
    assert entry.isCheckable()
    assert entry.isChecked()
    assert not entry.isEnabled()
    assert entry.toolTip() == "Always there: a loss that is no longer a number ends the run."
    assert entry.toolTip() in form._always.text()
    assert form.menu.toolTipsVisible()
