"""What the panels beside the network have in common: content in a column, or a notice."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.translated import TranslatedWidget


class NoticePanel(TranslatedWidget):
    """Base of a panel that says how to get something to show while there is nothing.

    Attributes:
        none: the notice.
    """

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.none = notice
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._content)
        column.addWidget(self.none, 1)

    def _lay_out(self, *parts: QWidget | QLayout) -> None:
        """Fills the content from the top."""
        for part in parts:
            if isinstance(part, QLayout):
                self._column.addLayout(part)
            else:
                self._column.addWidget(part)
        self._column.addStretch(1)

    def _show_content(self, is_there: bool) -> None:
        """Shows the content, or the notice."""
        self._content.setVisible(is_there)
        self.none.setVisible(not is_there)
