"""The form changes the document, and follows it without disturbing the person."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import AddLayer, RemoveLayers, SetParameters
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.layer_form import LayerForm
from fashion_gui.views.network.parameter_fields import ParameterField, RateField
from fashion_gui.views.network.problem_card import ProblemCard
from fashion_gui.views.network.workspace import NetworkWorkspace
from fashion_gui.widgets.switch import Switch

Control = TypeVar("Control", bound=QWidget)


def form_of(workspace: NetworkWorkspace, layer_id: str) -> LayerForm:
    workspace.canvas.select([layer_id])
    form = workspace.properties.form
    assert form is not None
    return form


def control(field: ParameterField, kind: type[Control]) -> Control:
    assert isinstance(field.control, kind)
    return field.control


def rewrite(line: QWidget, text: str) -> None:
    """Selects what is written, writes something else and presses Enter."""
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_that_a_number_changes_the_document_and_undo_the_form(
    workspace: NetworkWorkspace, document: Document
) -> None:
    form = form_of(workspace, "dense")
    box = control(form.fields["units"], QSpinBox)
    rewrite(box, "64")
    assert document.network.layers["dense"].parameters["units"] == 64
    assert document.undoable == SetParameters("dense", {"units": 64})
    document.undo()
    assert box.value() == 100
    assert workspace.properties.form is form


def test_that_focus_and_cursor_stay_when_the_value_changes(
    qtbot: QtBot, workspace: NetworkWorkspace, document: Document
) -> None:
    document.apply(SetParameters("dense", {"units": 5000}))
    form = form_of(workspace, "dense")
    box = control(form.fields["units"], QSpinBox)
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    line = box.findChild(QLineEdit)
    assert line is not None
    line.setCursorPosition(1)
    document.undo()
    assert box.text() == "100"
    assert box.hasFocus()
    assert line.cursorPosition() == 1


def test_that_a_choice_is_set(workspace: NetworkWorkspace, document: Document) -> None:
    box = control(form_of(workspace, "dense").fields["activation"], QComboBox)
    QTest.keyClicks(box, "tanh")
    assert document.network.layers["dense"].parameters["activation"] == "tanh"
    document.undo()
    assert box.currentText() != "tanh"


def test_that_a_switch_is_set(workspace: NetworkWorkspace, document: Document) -> None:
    switch = control(form_of(workspace, "dense").fields["use_bias"], Switch)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert document.network.layers["dense"].parameters["use_bias"] is False
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert document.network.layers["dense"].parameters["use_bias"] is True


def test_that_a_dragged_slider_is_one_step(workspace: NetworkWorkspace, document: Document) -> None:
    field = form_of(workspace, "dropout").fields["rate"]
    assert isinstance(field, RateField)
    slider = field.slider
    for drag in ((35, 40, 50), (55, 60)):
        slider.setSliderDown(True)
        for value in drag:
            slider.setSliderPosition(value)
        slider.setSliderDown(False)
    assert document.network.layers["dropout"].parameters["rate"] == 0.6
    assert field.box.value() == 0.6
    document.undo()
    assert document.network.layers["dropout"].parameters["rate"] == 0.5
    document.undo()
    assert document.network.layers["dropout"].parameters["rate"] == 0.3
    assert slider.value() == 30
    assert document.undoable is None


@pytest.mark.parametrize(
    ("written", "shape"),
    [
        ("28, 28, 1", (28, 28, 1)),
        ("784", (784,)),
        ("28×28", (28, 28)),
        ("(28, 28, 1)", (28, 28, 1)),
    ],
)
def test_that_a_size_is_read(
    workspace: NetworkWorkspace, document: Document, written: str, shape: tuple[int, ...]
) -> None:
    line = control(form_of(workspace, "input").fields["shape"], QLineEdit)
    rewrite(line, written)
    assert document.network.layers["input"].parameters["shape"] == shape


@pytest.mark.parametrize(
    "written", ["28,", "abc", "0, 28", "1, 2, 3, 4", "", "2.5", "-1", "9" * 40]
)
def test_that_an_unfitting_size_changes_nothing_and_says_what_is_expected(
    workspace: NetworkWorkspace, document: Document, written: str
) -> None:
    field = form_of(workspace, "input").fields["shape"]
    line = control(field, QLineEdit)
    line.clear()
    rewrite(line, written)
    assert document.undoable is None
    assert line.property("invalid") is True
    assert "whole numbers" in field.complaint
    rewrite(line, "28, 28")
    assert field.complaint == ""
    assert line.property("invalid") is False


def test_that_one_number_stands_for_both_sides_and_nothing_for_the_window(
    workspace: NetworkWorkspace, document: Document
) -> None:
    document.apply(AddLayer("pool", "MaxPooling2D"))
    form = form_of(workspace, "pool")
    rewrite(control(form.fields["pool_size"], QLineEdit), "3")
    assert document.network.layers["pool"].parameters["pool_size"] == (3, 3)
    strides = control(form.fields["strides"], QLineEdit)
    rewrite(strides, "1, 2")
    assert document.network.layers["pool"].parameters["strides"] == (1, 2)
    strides.clear()
    QTest.keyClick(strides, Qt.Key.Key_Return)
    assert document.network.layers["pool"].parameters["strides"] is None


@pytest.mark.parametrize("kind_name", list(CATALOG))
def test_that_every_parameter_of_every_kind_has_a_field_with_its_default(
    workspace: NetworkWorkspace, document: Document, kind_name: str
) -> None:
    document.apply(AddLayer("new", kind_name))
    form = form_of(workspace, "new")
    assert list(form.fields) == [it.name for it in CATALOG[kind_name].parameters]
    for field in form.fields.values():
        assert field.toolTip()
        assert field.control.accessibleName()
    undoable = document.undoable
    form.follow_document()
    assert document.undoable is undoable


def test_that_a_small_number_is_kept(workspace: NetworkWorkspace, document: Document) -> None:
    document.apply(AddLayer("norm", "BatchNormalization"))
    field = form_of(workspace, "norm").fields["epsilon"]
    rewrite(field.control, "0.00001")
    assert document.network.layers["norm"].parameters["epsilon"] == 0.00001


def test_that_the_problem_is_told_in_full(workspace: NetworkWorkspace, document: Document) -> None:
    form = form_of(workspace, "dense_2")
    assert form.findChild(ProblemCard) is None
    document.apply(SetParameters("dense_2", {"activation": "relu"}))
    card = form.findChild(ProblemCard)
    assert card is not None
    assert card.isVisible()
    assert "softmax" in card.accessibleDescription()
    document.undo()
    assert not card.isVisible()


def test_that_deleting_the_layer_ends_its_form(
    workspace: NetworkWorkspace, document: Document
) -> None:
    form_of(workspace, "dense")
    document.apply(RemoveLayers(frozenset({"dense"})))
    assert workspace.properties.form is None
    assert workspace.properties.overview.isVisible()


def test_that_a_problem_of_the_overview_selects_its_layer(
    workspace: NetworkWorkspace, document: Document
) -> None:
    document.apply(RemoveLayers(frozenset({"flatten"})))
    card = workspace.properties.overview.cards[0]
    assert card.problem.layer_id == "dense"
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert workspace.canvas.selected == ("dense",)


def test_that_several_selected_layers_are_counted(workspace: NetworkWorkspace) -> None:
    workspace.canvas.select(["dense", "dropout"])
    assert workspace.properties.form is None
    labels = workspace.properties.overview.findChildren(QWidget)
    assert any("2 layers" in str(it.property("text")) for it in labels)


def test_that_enter_on_the_canvas_leads_into_the_form(
    qtbot: QtBot, workspace: NetworkWorkspace, settings: Settings
) -> None:
    form = form_of(workspace, "dense")
    workspace.canvas.setFocus()
    QTest.keyClick(workspace.canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(form.fields["units"].control.hasFocus)


def test_that_numbers_are_written_as_in_python_wherever_the_computer_stands(
    qtbot: QtBot, document: Document, settings: Settings
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    try:
        workspace = NetworkWorkspace(document, settings)
        qtbot.addWidget(workspace)
        field = form_of(workspace, "dropout").fields["rate"]
        assert isinstance(field, RateField)
        assert field.box.text() == "0.3"
        rewrite(field.box, "0.45")
    finally:
        QLocale.setDefault(before)
    assert document.network.layers["dropout"].parameters["rate"] == 0.45
