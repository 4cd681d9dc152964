"""A widget that words itself anew when the language changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class TranslatedWidget(QWidget):
    """Base of every widget with text: calls `retranslate_ui` on each change of language.

    A subclass sets all its text in `retranslate_ui` and calls it once at the end of `__init__`.
    """

    def retranslate_ui(self) -> None:
        """Sets every text of this widget in the language set."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)
