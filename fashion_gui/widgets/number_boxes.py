"""Number boxes that keep the cursor where it is and leave the wheel to the panel around them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget


class WheelGuard(QObject):
    """Keeps the wheel from changing a control that is only scrolled past."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        wheel = event.type() == QEvent.Type.Wheel
        if wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def guard_wheel(widget: QWidget) -> None:
    """Lets the wheel change a control only while it has the focus."""
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.installEventFilter(WheelGuard(widget))


CONTROL_HEIGHT = 32
"""Pixels that every control of the form is high."""


class ShortDoubleSpinBox(QDoubleSpinBox):
    """A number without trailing zeros."""

    def textFromValue(self, value: float) -> str:
        return f"{value:g}"


def prepare(box: QAbstractSpinBox) -> None:
    """Sets what all number boxes of the form have in common."""
    box.setKeyboardTracking(False)
    box.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    line = box.findChild(QLineEdit)
    if line is not None:  # margins, as the application's style sheet leaves this line alone
        line.setTextMargins(6, 0, 6, 0)
    box.setFixedHeight(CONTROL_HEIGHT)
    guard_wheel(box)


def show_number(box: QSpinBox | QDoubleSpinBox, value: float) -> None:
    """Shows a value from outside: no signal, and the cursor stays."""
    if abs(box.value() - value) < 1e-12:
        return
    line = box.findChild(QLineEdit)
    cursor = line.cursorPosition() if line is not None else 0
    with QSignalBlocker(box):
        box.setValue(value)  # type: ignore[arg-type]
    if line is not None:
        line.setCursorPosition(min(cursor, len(line.text())))
