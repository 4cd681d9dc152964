"""A combo box with the chevron of the program's icons."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import pixmap

_SIZE = 16


class ChoiceBox(QComboBox):
    """One of a few words."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        settings.theme_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        picture = pixmap("chevron-down", self._settings.theme.text_secondary, _SIZE)
        painter = QPainter(self)
        painter.drawPixmap(self.width() - _SIZE - 8, (self.height() - _SIZE) // 2, picture)
