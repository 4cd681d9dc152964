"""A box for numbers large and small, which it writes as Python does."""

from __future__ import annotations

from PySide6.QtGui import QValidator

from fashion_gui.widgets.number_boxes import ShortDoubleSpinBox, prepare

DECIMALS = 9
_FIRST_STEP = 0.1


class NumberBox(ShortDoubleSpinBox):
    """Shows all digits that it holds: leaving it without a change must not round the value."""

    def __init__(self) -> None:
        super().__init__()
        self.setDecimals(DECIMALS)
        prepare(self)

    def textFromValue(self, value: float) -> str:
        return f"{round(value, DECIMALS):.15g}"

    def valueFromText(self, text: str) -> float:
        return float(text)

    def stepBy(self, steps: int) -> None:
        if self.value() == 0 and self.stepType() is self.StepType.AdaptiveDecimalStepType:
            # Qt would begin with the last decimal.
            self.setValue(steps * _FIRST_STEP)
        else:
            super().stepBy(steps)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Takes 1e-05 as well, which Qt's own box stops at."""
        try:
            fits = self.minimum() <= float(text) <= self.maximum()
        except ValueError:
            written = set(text) <= set("0123456789.e+-")
            state = QValidator.State.Intermediate if written else QValidator.State.Invalid
            return state, text, position
        state = QValidator.State.Acceptable if fits else QValidator.State.Intermediate
        return state, text, position
