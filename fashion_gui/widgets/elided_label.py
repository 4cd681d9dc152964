"""Lines of text that end in an ellipsis where there is no room for all of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from fashion_gui.widgets.zoom import zoom_factor


class ElidedLabel(QLabel):
    """Takes the width it gets, and a line of text for a line; set the whole text as the tool tip.

    Larger than usual there is no pointer to wait for: it breaks its lines instead, and where there
    is no room for those either it shows the longest of the shorter texts for which there is.
    """

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._shorter: tuple[str, ...] = ()

    def set_texts(self, text: str, *shorter: str) -> None:
        """The whole text, and what can stand for it when larger than usual, the longest first."""
        self.setText(text)
        if shorter != self._shorter:
            self._shorter = shorter
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        if not self._breaks:
            return super().sizeHint()
        return QSize(super().sizeHint().width(), self._lines(self.text()).height())

    def minimumSizeHint(self) -> QSize:
        if not self._breaks or self._shorter:
            return super().minimumSizeHint()
        return QSize(super().minimumSizeHint().width(), self._lines(self.text()).height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room, text = self.contentsRect(), self.text()
        for it in (text, *self._shorter) if self._breaks else ():
            lines = self._lines(it)
            if lines.height() <= room.height() and lines.width() <= room.width():
                painter.drawText(room, self.alignment() | Qt.TextFlag.TextWordWrap, it)
                return
        metrics, right = self.fontMetrics(), Qt.TextElideMode.ElideRight
        elided = (metrics.elidedText(line, right, room.width()) for line in text.split("\n"))
        painter.drawText(room, self.alignment(), "\n".join(elided))

    @property
    def _breaks(self) -> bool:
        return zoom_factor() > 1

    def _lines(self, text: str) -> QRect:
        """Where a text in lines is, from the top left corner."""
        room = QRect(0, 0, max(self.contentsRect().width(), 1), 10_000)
        return self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
