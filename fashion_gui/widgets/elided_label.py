"""Lines of text that end in an ellipsis where there is no room for all of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from fashion_gui.widgets.zoom import zoom_factor


class ElidedLabel(QLabel):
    """Takes the width it gets, and a line of text for a line; set the whole text as the tool tip.

    Larger than usual there is no pointer to wait for: it breaks its lines instead.
    """

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        if not self._breaks:
            return super().sizeHint()
        return QSize(super().sizeHint().width(), self._lines().height())

    def minimumSizeHint(self) -> QSize:
        if not self._breaks:
            return super().minimumSizeHint()
        return QSize(super().minimumSizeHint().width(), self._lines().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room, text = self.contentsRect(), self.text()
        if self._breaks and self._lines().height() <= room.height():
            painter.drawText(room, self.alignment() | Qt.TextFlag.TextWordWrap, text)
            return
        metrics, right = self.fontMetrics(), Qt.TextElideMode.ElideRight
        lines = (metrics.elidedText(line, right, room.width()) for line in text.split("\n"))
        painter.drawText(room, self.alignment(), "\n".join(lines))

    @property
    def _breaks(self) -> bool:
        return zoom_factor() > 1

    def _lines(self) -> QRect:
        """Where the text in lines is, from the top left corner."""
        room = QRect(0, 0, max(self.contentsRect().width(), 1), 10_000)
        return self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
