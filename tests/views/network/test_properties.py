"""The form changes the document, and follows it without disturbing the person."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import AddLayer, RemoveLayers, SetParameters
from fashion_gui.network.shapes import ShapeError, ShapeFault
from fashion_gui.runs.parameters import Value
from fashion_gui.session.document import Document
from fashion_gui.session.layer_words import layer_sentence, parameter_sentence
from fashion_gui.session.settings import Settings
from fashion_gui.session.shape_words import shape_sentence
from fashion_gui.views.network.kind_fields import KindFields
from fashion_gui.views.network.layer_form import LayerForm
from fashion_gui.views.network.problem_card import ProblemCard
from fashion_gui.views.network.properties import WIDTH as FORM_WIDTH
from fashion_gui.views.network.workspace import NetworkWorkspace, building
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.parameter_fields.number_fields import ShareField
from fashion_gui.widgets.parameter_fields.parameter_field import ParameterField
from fashion_gui.widgets.parameter_fields.regularizer_field import RegularizerField
from fashion_gui.widgets.switch import Switch
from tests.views.built import built

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
    assert isinstance(field, ShareField)
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
        ("14, 56, 1", (14, 56, 1)),
        ("784", (784,)),
        ("28×28", (28, 28)),
        ("(-1, 28, 1)", (-1, 28, 1)),
    ],
)
def test_that_a_shape_is_read(
    workspace: NetworkWorkspace, document: Document, written: str, shape: tuple[int, ...]
) -> None:
    document.apply(AddLayer("reshape", "Reshape"))
    line = control(form_of(workspace, "reshape").fields["target_shape"], QLineEdit)
    rewrite(line, written)
    assert document.network.layers["reshape"].parameters["target_shape"] == shape


@pytest.mark.parametrize(
    "written", ["28,", "abc", "0, 28", "1, 2, 3, 4, 5", "", "2.5", "-1, -1", "9" * 40]
)
def test_that_an_unfitting_shape_changes_nothing_and_says_what_is_expected(
    workspace: NetworkWorkspace, document: Document, written: str
) -> None:
    document.apply(AddLayer("reshape", "Reshape"))
    before = document.undoable
    field = form_of(workspace, "reshape").fields["target_shape"]
    line = control(field, QLineEdit)
    line.clear()
    rewrite(line, written)
    assert document.undoable is before
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


@pytest.mark.parametrize(
    ("written", "edges", "shown"),
    [
        ("2", ((2, 2), (2, 2)), "2"),
        ("2, 0", ((2, 2), (0, 0)), "2, 0"),
        ("1, 2, 3, 4", ((1, 2), (3, 4)), "1, 2, 3, 4"),
        ("((1, 1), (1, 1))", ((1, 1), (1, 1)), "1"),
    ],
)
def test_that_edges_are_written_as_short_as_they_can_be(
    workspace: NetworkWorkspace, document: Document, written: str, edges: object, shown: str
) -> None:
    document.apply(AddLayer("crop", "Cropping2D"))
    line = control(form_of(workspace, "crop").fields["cropping"], QLineEdit)
    rewrite(line, written)
    assert document.network.layers["crop"].parameters["cropping"] == edges
    workspace.canvas.select(["dense"])
    assert control(form_of(workspace, "crop").fields["cropping"], QLineEdit).text() == shown


@pytest.fixture(autouse=True)
def folded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forms as they are when the program begins."""
    monkeypatch.setattr(KindFields, "more_unfolded", False)


def test_that_seldom_parameters_are_unfolded_by_a_key_and_stay_so(
    qtbot: QtBot, workspace: NetworkWorkspace
) -> None:
    form = form_of(workspace, "dense")
    assert "kernel_initializer" not in form.fields, "what is folded away is not built"
    form.fields["use_bias"].control.setFocus()
    qtbot.waitUntil(form.fields["use_bias"].control.hasFocus)
    QTest.keyClick(form.fields["use_bias"].control, Qt.Key.Key_Tab)
    qtbot.waitUntil(form.more.heading.hasFocus)
    QTest.keyClick(form.more.heading, Qt.Key.Key_Space)
    assert form.fields["kernel_initializer"].isVisible()
    assert form_of(workspace, "dense_2").fields["kernel_initializer"].isVisible()
    heading = form_of(workspace, "dense").more.heading
    heading.setFocus()
    qtbot.waitUntil(heading.hasFocus)
    QTest.keyClick(heading, Qt.Key.Key_Space)
    assert not form_of(workspace, "dense_2").fields["kernel_initializer"].isVisible()


def test_that_the_fields_of_every_kind_are_built_before_they_are_asked_for(
    qtbot: QtBot, workspace: NetworkWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = form_of(workspace, "dense")
    qtbot.waitUntil(lambda: not form.build_ahead())
    built: list[str] = []
    build = KindFields.build_field

    def noted(fields: KindFields) -> None:
        built.append(fields.kind.name)
        build(fields)

    monkeypatch.setattr(KindFields, "build_field", noted)
    for kind in CATALOG:
        workspace.canvas.add_layer(kind)
        assert form.kind_name == kind
        plain = [it.name for it in CATALOG[kind].parameters if not it.advanced]
        assert list(form.fields)[: len(plain)] == plain
    assert built == []


def test_that_layers_of_a_kind_share_fields_that_show_each_as_it_is(
    qtbot: QtBot, workspace: NetworkWorkspace, document: Document
) -> None:
    form = form_of(workspace, "dense")
    box = control(form.fields["units"], QSpinBox)
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    box.selectAll()
    QTest.keyClicks(box, "77")
    assert form_of(workspace, "dense_2") is form
    assert form.layer_id == "dense_2"
    assert box.value() == 10
    assert document.network.layers["dense"].parameters["units"] == 77
    assert document.network.layers["dense_2"].parameters["units"] == 10
    rewrite(box, "11")
    assert document.network.layers["dense_2"].parameters["units"] == 11
    assert list(form_of(workspace, "dropout").fields) == ["rate"]
    assert not box.isVisible()
    assert form_of(workspace, "dense").fields["units"].isVisible()
    assert control(form.fields["units"], QSpinBox) is box
    assert box.value() == 77


def test_that_what_is_changed_behind_more_is_counted(
    workspace: NetworkWorkspace, document: Document
) -> None:
    form = form_of(workspace, "dense")
    assert form.more.heading.text() == "More"
    document.apply(SetParameters("dense", {"kernel_regularizer": (0.0, 0.01)}))
    assert "1" in form.more.heading.text()
    document.undo()
    assert form.more.heading.text() == "More"
    assert form_of(workspace, "flatten").more.isHidden()


def test_that_a_parameter_without_effect_is_hidden(
    workspace: NetworkWorkspace, document: Document
) -> None:
    document.apply(AddLayer("turn", "RandomRotation"))
    form = form_of(workspace, "turn")
    assert form.fields["fill_value"].isHidden()
    document.apply(SetParameters("turn", {"fill_mode": "constant"}))
    assert form.fields["fill_value"].isVisible()
    dense = form_of(workspace, "dense")
    dense.more.heading.setChecked(True)
    assert not dense.fields["bias_initializer"].isHidden()
    document.apply(SetParameters("dense", {"use_bias": False}))
    assert dense.fields["bias_initializer"].isHidden()


def test_that_a_penalty_is_set_and_taken_away(
    workspace: NetworkWorkspace, document: Document
) -> None:
    form = form_of(workspace, "dense")
    form.more.heading.setChecked(True)
    field = form.fields["kernel_regularizer"]
    assert isinstance(field, RegularizerField)
    QTest.keyClick(field.l2, Qt.Key.Key_Up)
    QTest.keyClick(field.l2, Qt.Key.Key_Up)
    assert document.network.layers["dense"].parameters["kernel_regularizer"] == (0.0, 0.001)
    rewrite(field.l1, "1e-05")
    assert document.network.layers["dense"].parameters["kernel_regularizer"] == (1e-05, 0.001)
    for _ in range(2):
        QTest.keyClick(field.l2, Qt.Key.Key_Down)
    QTest.keyClick(field.l1, Qt.Key.Key_Down)
    assert document.network.layers["dense"].parameters["kernel_regularizer"] is None


def test_that_a_number_passed_by_is_not_rounded(
    qtbot: QtBot, workspace: NetworkWorkspace, document: Document
) -> None:
    document.apply(AddLayer("scale", "Rescaling"))
    before = document.undoable
    box = form_of(workspace, "scale").fields["scale"].control
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab):
        box.setFocus()
        qtbot.waitUntil(box.hasFocus)
        QTest.keyClick(box, key)
    assert document.undoable is before
    assert document.network.layers["scale"].parameters["scale"] == 1 / 255


@pytest.mark.parametrize("kind_name", list(CATALOG))
def test_that_every_parameter_of_every_kind_has_a_field_with_its_default(
    workspace: NetworkWorkspace, document: Document, kind_name: str
) -> None:
    document.apply(AddLayer("new", kind_name))
    form = form_of(workspace, "new")
    form.more.heading.setChecked(True)
    parameters = sorted(CATALOG[kind_name].parameters, key=lambda it: it.advanced)
    assert list(form.fields) == [it.name for it in parameters]
    for field in form.fields.values():
        meaning, *expected = field.toolTip().splitlines()
        assert meaning == parameter_sentence(field.parameter.name, kind_name) != ""
        assert len(expected) == 2
        assert field.control.accessibleName()
    undoable = document.undoable
    form.follow_document()
    assert document.undoable is undoable


@pytest.mark.parametrize("kind_name", list(CATALOG))
def test_that_no_form_is_wider_than_the_panel(
    workspace: NetworkWorkspace, document: Document, kind_name: str
) -> None:
    document.apply(AddLayer("new", kind_name))
    form = form_of(workspace, "new")
    form.more.heading.setChecked(True)
    QApplication.processEvents()
    assert form.minimumSizeHint().width() <= FORM_WIDTH - 4 * UNIT - 2
    area = workspace.properties.findChild(QScrollArea)
    assert area is not None
    assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("written", ["0.00001", "1e-07"])
def test_that_a_small_number_is_kept(
    workspace: NetworkWorkspace, document: Document, written: str
) -> None:
    document.apply(AddLayer("norm", "BatchNormalization"))
    form = form_of(workspace, "norm")
    form.more.heading.setChecked(True)
    field = form.fields["epsilon"]
    rewrite(field.control, written)
    assert document.network.layers["norm"].parameters["epsilon"] == float(written)
    QTest.keyClick(field.control, Qt.Key.Key_Return)
    assert document.network.layers["norm"].parameters["epsilon"] == float(written)


@pytest.mark.parametrize("kind_name", list(CATALOG))
def test_that_every_kind_has_its_sentence(kind_name: str) -> None:
    assert layer_sentence(kind_name).endswith(".")


@pytest.mark.parametrize("fault", list(ShapeFault))
def test_that_every_refusal_has_a_sentence_with_its_numbers(fault: ShapeFault) -> None:
    parameters: dict[str, Value] = {
        "kernel_size": (2, 5),
        "strides": (2, 3),
        "axis": 3,
        "groups": 4,
        "filters": 6,
        "dilation_rate": (3, 2),
        "output_padding": (4, 0),
        "cropping": ((7, 7), (7, 7)),
        "target_shape": (4, -1),
    }
    for shape in ((7,), (7, 9), (7, 9, 3), (7, 9, 3, 2)):
        error = ShapeError(fault, (shape, shape), parameters=parameters)
        if fault is ShapeFault.SIZE:
            error.received = (shape,)
        sentence = shape_sentence(error)
        assert "{" not in sentence
        assert sentence.count(".") >= 2


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
        workspace = built(building(document, settings))
        qtbot.addWidget(workspace)
        field = form_of(workspace, "dropout").fields["rate"]
        assert isinstance(field, ShareField)
        assert field.box.text() == "0.3"
        rewrite(field.box, "0.45")
    finally:
        QLocale.setDefault(before)
    assert document.network.layers["dropout"].parameters["rate"] == 0.45


@pytest.mark.parametrize("kind_name", CATALOG)
def test_that_every_choice_can_be_read_in_its_closed_box(
    workspace: NetworkWorkspace, document: Document, kind_name: str
) -> None:
    document.apply(AddLayer("probe", kind_name))
    form = form_of(workspace, "probe")
    form.more.heading.setChecked(True)
    QApplication.processEvents()
    for box in form.findChildren(QComboBox):
        if not box.isVisible():
            continue
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        room = box.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
        )
        for place in range(box.count()):
            text = box.itemText(place)
            assert box.fontMetrics().horizontalAdvance(text) <= room.width(), text


def test_that_a_parameter_is_explained_while_its_field_has_the_keyboard(
    workspace: NetworkWorkspace, qtbot: QtBot
) -> None:
    with qtbot.waitActive(workspace):
        workspace.activateWindow()
    form_of(workspace, "dense")
    hint = workspace.properties.hint
    workspace.canvas.setFocus()
    assert not hint.isVisible()
    QTest.keyClick(workspace.canvas, Qt.Key.Key_Return)
    assert parameter_sentence("units", "Dense") in hint.text
    assert "By default" in hint.text
    assert hint.isVisible()
    height = hint.height()
    units = form_of(workspace, "dense").fields["units"]
    QTest.keyClick(units.control, Qt.Key.Key_Tab)
    assert parameter_sentence("activation", "Dense") in hint.text
    assert hint.height() == height  # nothing moves
    field = form_of(workspace, "dense").fields["activation"]
    assert field.control.accessibleDescription() == hint.text  # heard as well as read
    workspace.canvas.setFocus()
    assert not hint.isVisible()


def test_that_the_explanation_hides_no_field(workspace: NetworkWorkspace, qtbot: QtBot) -> None:
    with qtbot.waitActive(workspace):
        workspace.activateWindow()
    workspace.resize(1270, 360)
    form = form_of(workspace, "dense")
    field = form.fields["use_bias"]
    field.setFocus()
    area = workspace.properties.findChild(QScrollArea)
    assert area is not None
    place = field.mapTo(area.viewport(), field.rect().bottomLeft())
    assert area.viewport().rect().contains(place)
