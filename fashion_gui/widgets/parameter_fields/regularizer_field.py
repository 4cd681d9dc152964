"""A field for the two factors of a penalty."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from fashion_gui.runs.parameters import RegularizerParameter, Value
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.number_boxes import show_number
from fashion_gui.widgets.parameter_fields.number_box import NumberBox
from fashion_gui.widgets.parameter_fields.parameter_field import Meaning, ParameterField

_SMALLEST_STEP = 0.0001


class PenaltyBox(NumberBox):
    """Goes up and down in powers of ten, from nothing to a ten-thousandth first."""

    def stepBy(self, steps: int) -> None:
        value = self.value()
        if steps > 0:
            self.setValue(max(value * 10, _SMALLEST_STEP))
        else:
            self.setValue(value / 10 if value > _SMALLEST_STEP else 0.0)
        self.selectAll()


class RegularizerField(ParameterField):
    """L1 and L2, a box each; two zeros are no penalty."""

    def __init__(self, parameter: RegularizerParameter, meaning: Meaning) -> None:
        self.l1 = PenaltyBox()
        self.l2 = PenaltyBox()
        both = QWidget()
        super().__init__(parameter, meaning, both)
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(UNIT)
        for name, box in (("L1", self.l1), ("L2", self.l2)):
            caption = label("secondary")
            caption.setText(name)
            caption.setBuddy(box)
            line.addWidget(caption)
            line.addWidget(box, 1)
            box.setRange(0.0, parameter.maximum)
            box.valueChanged.connect(self._take_boxes)
        both.setFocusProxy(self.l1)
        self.retranslate_ui()

    def show_value(self, value: Value) -> None:
        l1, l2 = value if isinstance(value, tuple) else (0.0, 0.0)
        show_number(self.l1, l1)
        show_number(self.l2, l2)

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        for name, box in (("L1", self.l1), ("L2", self.l2)):
            box.setAccessibleName(f"{self.parameter.name} {name}")
            box.setAccessibleDescription(self.toolTip())

    def _take_boxes(self) -> None:
        self.value_set.emit((self.l1.value(), self.l2.value()), False)
