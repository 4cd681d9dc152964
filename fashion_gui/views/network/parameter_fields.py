"""A field for each type of parameter of the catalog."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSlider,
    QSpinBox,
    QWidget,
)

from fashion_gui.network.parameters import (
    BoolParameter,
    ChoiceParameter,
    FloatParameter,
    IntParameter,
    OptionalSizeParameter,
    Parameter,
    ParameterError,
    SizeParameter,
    Value,
)
from fashion_gui.session.layer_words import parameter_sentence
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import expectation_sentence
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.number_boxes import (
    CONTROL_HEIGHT,
    ShortDoubleSpinBox,
    guard_wheel,
    prepare,
    show_number,
)
from fashion_gui.widgets.switch import Switch
from fashion_gui.widgets.translated import TranslatedWidget

_NAME_WIDTH = 12 * UNIT
_FILLED = Qt.AlignmentFlag(0)


class ParameterField(TranslatedWidget):
    """A parameter's Keras name, its control, and below it what was expected if it does not fit."""

    #: The person set a value; the flag says that it continues the last change (a drag).
    value_set = Signal(object, bool)

    def __init__(
        self,
        parameter: Parameter,
        control: QWidget,
        alignment: Qt.AlignmentFlag = _FILLED,
    ) -> None:
        super().__init__()
        self.parameter = parameter
        self.control = control
        self._name = label("secondary")
        self._name.setText(parameter.name)
        self._name.setFixedWidth(_NAME_WIDTH)
        self._name.setBuddy(control)
        self._expectation = label("wrong", wrap=True)
        self._expectation.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(UNIT // 2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(control, 0, 1, alignment)
        grid.addWidget(self._expectation, 1, 0, 1, 2)
        self.setFocusProxy(control)

    @property
    def complaint(self) -> str:
        """What was expected, while an unfitting value is shown."""
        return self._expectation.text() if not self._expectation.isHidden() else ""

    def show_value(self, value: Value) -> None:
        """Shows the document's value without announcing it."""
        raise NotImplementedError

    def retranslate_ui(self) -> None:
        expectation = expectation_sentence(self.parameter)
        meaning = parameter_sentence(self.parameter.name)
        self._expectation.setText(expectation)
        self.setToolTip(f"{meaning}\n{expectation}" if meaning else expectation)
        self.control.setAccessibleName(self.parameter.name)
        self.control.setAccessibleDescription(self.toolTip())

    def set_invalid(self, invalid: bool) -> None:
        """Marks the control and tells what is expected, or ends that."""
        self._expectation.setVisible(invalid)
        if bool(self.control.property("invalid")) is not invalid:
            self.control.setProperty("invalid", invalid)
            self.control.style().polish(self.control)


class IntField(ParameterField):
    """A whole number."""

    def __init__(self, parameter: IntParameter) -> None:
        self._box = QSpinBox()
        super().__init__(parameter, self._box)
        prepare(self._box)
        self._box.setRange(parameter.minimum, parameter.maximum)
        self._box.setGroupSeparatorShown(True)
        self._box.valueChanged.connect(lambda value: self.value_set.emit(value, False))
        self.retranslate_ui()

    def show_value(self, value: Value) -> None:
        assert isinstance(value, int)
        show_number(self._box, value)


class FloatField(ParameterField):
    """A number."""

    def __init__(self, parameter: FloatParameter) -> None:
        self._box = ShortDoubleSpinBox()
        super().__init__(parameter, self._box)
        prepare(self._box)
        self._box.setDecimals(6)
        smallest = 10.0 ** -self._box.decimals()
        self._box.setRange(
            parameter.minimum + (smallest if parameter.minimum_open else 0),
            parameter.maximum - (smallest if parameter.maximum_open else 0),
        )
        self._box.setStepType(ShortDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self._box.valueChanged.connect(lambda value: self.value_set.emit(value, False))
        self.retranslate_ui()

    def show_value(self, value: Value) -> None:
        assert isinstance(value, (int, float))
        show_number(self._box, value)


class RateField(ParameterField):
    """A share from 0 to below 1: a slider in hundredths, and its number. A drag is one change."""

    def __init__(self, parameter: FloatParameter) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.box = ShortDoubleSpinBox()
        both = QWidget()
        super().__init__(parameter, both)
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(UNIT)
        line.addWidget(self.slider, 1)
        line.addWidget(self.box)
        both.setFocusProxy(self.box)
        prepare(self.box)
        guard_wheel(self.slider)
        self.slider.setFixedHeight(3 * UNIT)
        self.box.setFixedWidth(7 * UNIT)
        self.box.setDecimals(2)
        self.box.setSingleStep(0.05)
        self.box.setRange(0.0, 0.99)
        self.slider.setRange(0, 99)
        self._dragged = False
        self.slider.sliderPressed.connect(self._begin_drag)
        self.slider.valueChanged.connect(self._take_slider)
        self.box.valueChanged.connect(lambda value: self.value_set.emit(value, False))
        self.retranslate_ui()

    def show_value(self, value: Value) -> None:
        assert isinstance(value, (int, float))
        show_number(self.box, value)
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(value * 100))

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        for part in (self.slider, self.box):
            part.setAccessibleName(self.parameter.name)
            part.setAccessibleDescription(self.toolTip())

    def _begin_drag(self) -> None:
        self._dragged = False

    def _take_slider(self, hundredths: int) -> None:
        continues = self.slider.isSliderDown() and self._dragged
        self._dragged = self.slider.isSliderDown()
        self.value_set.emit(hundredths / 100, continues)


class BoolField(ParameterField):
    """True or false."""

    def __init__(self, parameter: BoolParameter, settings: Settings) -> None:
        self._box = Switch(settings)
        super().__init__(parameter, self._box, Qt.AlignmentFlag.AlignRight)
        self._box.toggled.connect(lambda checked: self.value_set.emit(checked, False))
        self.retranslate_ui()

    def show_value(self, value: Value) -> None:
        with QSignalBlocker(self._box):
            self._box.setChecked(bool(value))


class ChoiceField(ParameterField):
    """One of a few words."""

    def __init__(self, parameter: ChoiceParameter, settings: Settings) -> None:
        self._box = ChoiceBox(settings)
        super().__init__(parameter, self._box)
        self._box.setFixedHeight(CONTROL_HEIGHT)
        guard_wheel(self._box)
        self._box.addItems(list(parameter.choices))
        self._box.currentTextChanged.connect(lambda text: self.value_set.emit(text, False))
        self.retranslate_ui()

    def show_value(self, value: Value) -> None:
        with QSignalBlocker(self._box):
            self._box.setCurrentText(str(value))


class SizeField(ParameterField):
    """Whole numbers with commas between, checked when the line is left or Enter pressed."""

    def __init__(self, parameter: SizeParameter) -> None:
        self._line = QLineEdit()
        super().__init__(parameter, self._line)
        self._value: Value = None
        self._line.setFixedHeight(CONTROL_HEIGHT)
        self._line.editingFinished.connect(self._take_line)
        self._line.textEdited.connect(self._forgive)
        self.retranslate_ui()

    def show_value(self, value: Value) -> None:
        self._value = value
        self.set_invalid(False)
        if self._read() == (value,):
            return
        cursor = self._line.cursorPosition()
        self._line.setText(
            ", ".join(str(number) for number in value) if isinstance(value, tuple) else ""
        )
        self._line.setCursorPosition(min(cursor, len(self._line.text())))

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        if isinstance(self.parameter, OptionalSizeParameter):
            self._line.setPlaceholderText(self.tr("as the window"))

    def _read(self) -> tuple[Value] | None:
        """The value written in the line, in a tuple of one; None where it does not fit."""
        text = self._line.text().strip()
        try:
            if not text:
                return (self.parameter.checked(None),)
            numbers = [int(part) for part in text.replace("×", ",").strip("()").split(",")]
            single = len(numbers) == 1
            fixed = isinstance(self.parameter, SizeParameter) and (
                self.parameter.minimum_length == self.parameter.maximum_length
            )
            return (self.parameter.checked(numbers[0] if single and fixed else numbers),)
        except (ParameterError, ValueError):
            return None

    def _take_line(self) -> None:
        read = self._read()
        self.set_invalid(read is None)
        if read is not None and read[0] != self._value:
            self.value_set.emit(read[0], False)

    def _forgive(self) -> None:
        if self._read() is not None:
            self.set_invalid(False)


def field_for(parameter: Parameter, settings: Settings) -> ParameterField:
    """The field that a parameter's type asks for."""
    match parameter:
        case IntParameter():
            return IntField(parameter)
        case FloatParameter() if parameter.name == "rate":
            return RateField(parameter)
        case FloatParameter():
            return FloatField(parameter)
        case BoolParameter():
            return BoolField(parameter, settings)
        case ChoiceParameter():
            return ChoiceField(parameter, settings)
        case SizeParameter():
            return SizeField(parameter)
        case _:
            raise TypeError(f"no field for {type(parameter).__name__} {parameter.name!r}")
