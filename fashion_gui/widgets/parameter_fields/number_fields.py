"""Fields for one number: a box, or a slider with its box."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider, QSpinBox, QWidget

from fashion_gui.runs.parameters import FloatParameter, IntParameter, Value
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.number_boxes import guard_wheel, prepare, show_number
from fashion_gui.widgets.parameter_fields.number_box import DECIMALS, NumberBox
from fashion_gui.widgets.parameter_fields.parameter_field import Meaning, ParameterField


class IntField(ParameterField):
    """A whole number."""

    def __init__(self, parameter: IntParameter, meaning: Meaning) -> None:
        self._box = QSpinBox()
        super().__init__(parameter, meaning, self._box)
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

    def __init__(self, parameter: FloatParameter, meaning: Meaning) -> None:
        self._box = NumberBox()
        super().__init__(parameter, meaning, self._box)
        smallest = 10.0**-DECIMALS
        self._box.setRange(
            parameter.minimum + (smallest if parameter.minimum_open else 0),
            parameter.maximum - (smallest if parameter.maximum_open else 0),
        )
        self._box.setStepType(NumberBox.StepType.AdaptiveDecimalStepType)
        self._box.valueChanged.connect(lambda value: self.value_set.emit(value, False))
        self.retranslate_ui()

    def show_value(self, value: Value) -> None:
        assert isinstance(value, (int, float))
        show_number(self._box, value)


class ShareField(ParameterField):
    """A share from 0 to 1: a slider in hundredths, and its number. A drag is one change."""

    def __init__(self, parameter: FloatParameter, meaning: Meaning) -> None:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.box = NumberBox()
        both = QWidget()
        super().__init__(parameter, meaning, both)
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(UNIT)
        line.addWidget(self.slider, 1)
        line.addWidget(self.box)
        both.setFocusProxy(self.box)
        guard_wheel(self.slider)
        self.slider.setFixedHeight(3 * UNIT)
        self.slider.setRange(0, 99 if parameter.maximum_open else 100)
        self.box.setFixedWidth(7 * UNIT)
        self.box.setSingleStep(0.05)
        self.box.setRange(0.0, self.slider.maximum() / 100)
        self._dragged = False
        self.slider.sliderPressed.connect(self._begin_drag)
        self.slider.valueChanged.connect(self._take_slider)
        self.box.valueChanged.connect(lambda value: self.value_set.emit(value, False))
        self.retranslate_ui()

    @property
    def named_controls(self) -> tuple[QWidget, ...]:
        return (self.control, self.slider, self.box)

    def show_value(self, value: Value) -> None:
        assert isinstance(value, (int, float))
        show_number(self.box, value)
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(value * 100))

    def _begin_drag(self) -> None:
        self._dragged = False

    def _take_slider(self, hundredths: int) -> None:
        continues = self.slider.isSliderDown() and self._dragged
        self._dragged = self.slider.isSliderDown()
        self.value_set.emit(hundredths / 100, continues)
