"""A number that changes, with its name above it; its place stays the same whatever it shows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoom_factor


class Figure(QWidget):
    """Name and value. Validation figures stand in the softer weight."""

    def __init__(self, validation: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = label("caption")
        self._value = label("figure")
        weight = QFont.Weight.Medium if validation else QFont.Weight.DemiBold
        self._value.setFont(font(18, weight))
        self._value.setStyleSheet("font-size: 18px;")
        for part in (self._name, self._value):
            part.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, UNIT)
        column.setSpacing(2)
        column.addStretch()
        column.addWidget(self._name)
        column.addWidget(self._value)
        column.addStretch()
        self.setMinimumWidth(10 * UNIT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._name.setWordWrap(zoom_factor() > 1)  # a long name would take half the bar

    def set_name(self, name: str) -> None:
        self._name.setText(name)
        self._value.setAccessibleName(name)

    def set_value(self, value: str) -> None:
        if value != self._value.text():
            self._value.setText(value)
