"""Fields for yes or no, and for one of a few words."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt

from fashion_gui.runs.parameters import BoolParameter, ChoiceParameter, Value
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.number_boxes import CONTROL_HEIGHT, guard_wheel
from fashion_gui.widgets.parameter_fields.parameter_field import Meaning, ParameterField
from fashion_gui.widgets.switch import Switch


class BoolField(ParameterField):
    """True or false."""

    def __init__(self, parameter: BoolParameter, meaning: Meaning, settings: Settings) -> None:
        self._box = Switch(settings)
        super().__init__(parameter, meaning, self._box, Qt.AlignmentFlag.AlignRight)
        self._box.toggled.connect(lambda checked: self.value_set.emit(checked, False))
        self.retranslate_ui()

    def show_value(self, value: Value) -> None:
        with QSignalBlocker(self._box):
            self._box.setChecked(bool(value))


class ChoiceField(ParameterField):
    """One of a few words."""

    def __init__(self, parameter: ChoiceParameter, meaning: Meaning, settings: Settings) -> None:
        self._box = ChoiceBox(settings)
        super().__init__(parameter, meaning, self._box)
        self._box.setFixedHeight(CONTROL_HEIGHT)
        self._box.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(8)
        guard_wheel(self._box)
        self._box.addItems(list(parameter.choices))
        self._box.currentTextChanged.connect(lambda text: self.value_set.emit(text, False))
        self.retranslate_ui()

    def show_value(self, value: Value) -> None:
        with QSignalBlocker(self._box):
            self._box.setCurrentText(str(value))
