"""Rows of a form: a name on the left, its control on the right."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.terms import explained_tip


class FormRows(QGridLayout):
    """Controls by a key, with their names. The owner words them."""

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[str, QLabel] = {}
        self._controls: dict[str, QWidget] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(UNIT)
        self.setVerticalSpacing(UNIT)
        self.setColumnStretch(0, 2)
        self.setColumnStretch(1, 3)

    def add(self, key: str, control: QWidget) -> None:
        """Adds a row."""
        name = label("body", wrap=True)
        name.setBuddy(control)
        place = self.rowCount()
        self.addWidget(name, place, 0)
        self.addWidget(control, place, 1)
        self._names[key], self._controls[key] = name, control

    def set_words(self, key: str, name: str, tip: str) -> None:
        """Words the row of a key; a name that is a term of the glossary is explained as well."""
        self._names[key].setText(name)
        control = self._controls[key]
        control.setAccessibleName(name)
        control.setAccessibleDescription(tip)
        for part in (self._names[key], control):
            part.setToolTip(explained_tip(name, tip))

    def set_shown(self, key: str, is_shown: bool) -> None:
        """Shows a row, or hides it."""
        self._names[key].setVisible(is_shown)
        self._controls[key].setVisible(is_shown)
