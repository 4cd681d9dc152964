"""Fields for several whole numbers in one line: sizes, shapes, edges."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLineEdit

from fashion_gui.runs.parameters import (
    OptionalSizeParameter,
    Parameter,
    ParameterError,
    SizeParameter,
    Value,
)
from fashion_gui.widgets.number_boxes import CONTROL_HEIGHT
from fashion_gui.widgets.parameter_fields.parameter_field import Meaning, ParameterField


class NumbersField(ParameterField):
    """Whole numbers with commas between, checked when the line is left or Enter pressed."""

    def __init__(self, parameter: Parameter, meaning: Meaning) -> None:
        self._line = QLineEdit()
        super().__init__(parameter, meaning, self._line)
        self._value: Value = None
        self._line.setFixedHeight(CONTROL_HEIGHT)
        self._line.editingFinished.connect(self._take_line)
        self._line.textEdited.connect(self._forgive)
        self.retranslate_ui()

    def show_value(self, value: Value) -> None:
        self._value = value
        self.set_invalid(False)
        if self._line.hasFocus() and self._read() == (value,):
            return
        cursor = self._line.cursorPosition()
        written = self.written(value) if isinstance(value, tuple) else ()
        self._line.setText(", ".join(str(number) for number in written))
        self._line.setCursorPosition(min(cursor, len(self._line.text())))

    def written(self, value: tuple[Value, ...]) -> tuple[Value, ...]:
        """The numbers that stand in the line for a value."""
        return value

    def meant(self, numbers: list[int]) -> object:
        """What the numbers in the line stand for."""
        return numbers

    def _read(self) -> tuple[Value] | None:
        """The value written in the line, in a tuple of one; None where it does not fit."""
        text = self._line.text().strip()
        try:
            if not text:
                return (self.parameter.checked(None),)
            numbers = [int(part) for part in re.sub("[()]", "", text.replace("×", ",")).split(",")]
            return (self.parameter.checked(self.meant(numbers)),)
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


class SizeField(NumbersField):
    """Height and width; one number stands for both."""

    def __init__(self, parameter: SizeParameter, meaning: Meaning) -> None:
        super().__init__(parameter, meaning)

    def meant(self, numbers: list[int]) -> object:
        return numbers[0] if len(numbers) == 1 else numbers

    def retranslate_ui(self) -> None:
        super().retranslate_ui()
        if isinstance(self.parameter, OptionalSizeParameter):
            pooling = self.parameter.name == "strides"
            text = self.tr("as the window") if pooling else self.tr("automatic")
            self._line.setPlaceholderText(text)


class EdgesField(NumbersField):
    """Top, bottom, left and right; two numbers stand for height and width, one for all."""

    def written(self, value: tuple[Value, ...]) -> tuple[Value, ...]:
        height, width = value
        assert isinstance(height, tuple) and isinstance(width, tuple)
        edges = (*height, *width)
        if len(set(edges)) == 1:
            return edges[:1]
        if len(set(height)) == 1 and len(set(width)) == 1:
            return (height[0], width[0])
        return edges

    def meant(self, numbers: list[int]) -> object:
        if len(numbers) == 4:
            return (numbers[:2], numbers[2:])
        return numbers[0] if len(numbers) == 1 else numbers
