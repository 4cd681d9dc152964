"""A choice of a few, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from fashion_gui.session.settings import Settings

Value = TypeVar("Value")


class Segmented(QWidget, Generic[Value]):
    """Buttons of which exactly one is pressed. The owner words them with `set_text`."""

    #: The person, or `set_value`, has chosen another value (the value).
    value_changed = Signal(object)

    def __init__(
        self, values: Sequence[Value], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._values = tuple(values)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        for position in range(len(self._values)):
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("role", "flat")
            self._group.addButton(button, position)
            layout.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._on_toggled)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)

    @property
    def values(self) -> tuple[Value, ...]:
        """What can be chosen, in the order of the buttons."""
        return self._values

    @property
    def value(self) -> Value:
        """What is chosen."""
        return self._values[self._group.checkedId()]

    def set_value(self, value: Value) -> None:
        """Chooses a value as a press of its button would."""
        self.button(value).setChecked(True)

    def set_text(self, value: Value, text: str) -> None:
        """Words the button of a value."""
        self.button(value).setText(text)

    def button(self, value: Value) -> QPushButton:
        """The button of a value."""
        button = self._group.button(self._values.index(value))
        assert isinstance(button, QPushButton)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._settings.theme.surface_raised))
        painter.drawRoundedRect(self.rect(), 9, 9)

    def _on_toggled(self, position: int, checked: bool) -> None:
        if checked:
            self.value_changed.emit(self._values[position])
