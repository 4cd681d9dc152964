"""Soft rings around the parts of the window that a lesson speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from fashion_gui.session.settings import Settings

_MARGIN, _GLOW = 3, 4


class Highlight(QWidget):
    """Lies over the window's body, lets every click through, and moves nothing."""

    def __init__(self, settings: Settings, body: QWidget) -> None:
        super().__init__(body)
        self._settings = settings
        self._body = body
        self._parts: tuple[QWidget, ...] = ()
        self.rings: tuple[QRect, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    def ring(self, parts: Sequence[QWidget]) -> None:
        """Puts a ring around each of these, as far as it is seen, where it is now."""
        self._parts = tuple(parts)
        self.setVisible(bool(parts))
        if not parts:
            return
        rings = tuple(ring for it in self._parts if not (ring := self._ring(it)).isEmpty())
        if self.geometry() != self._body.rect():
            self.setGeometry(self._body.rect())
        if rings != self.rings:
            self.rings = rings
            self._mask()
            self.raise_()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(self._settings.theme.accent)
        glow = QColor(accent)
        glow.setAlpha(70)
        for ring in self.rings:
            painter.setPen(QPen(glow, 2 * _GLOW))
            painter.drawRoundedRect(ring, 10, 10)
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(ring, 10, 10)

    def _mask(self) -> None:
        """Only the rings are painted: what is inside them repaints without this widget."""
        region = QRegion()
        for ring in self.rings:
            outer = ring.adjusted(-_GLOW - 2, -_GLOW - 2, _GLOW + 2, _GLOW + 2)
            inner = ring.adjusted(_GLOW + 4, _GLOW + 4, -_GLOW - 4, -_GLOW - 4)
            region = region.united(QRegion(outer).subtracted(QRegion(inner)))
        if region.isEmpty():
            region = QRegion(-1, -1, 1, 1)
        self.setMask(region)

    def _ring(self, part: QWidget) -> QRect:
        """Around what is seen of a part, in this widget; empty where it is not."""
        if not part.isVisible():
            return QRect()
        # `visibleRegion` leaves out what opaque children cover.
        seen, widget = QRect(QPoint(0, 0), part.geometry().size()), part
        while widget is not self._body:
            seen.translate(widget.pos())
            around = widget.parentWidget()
            if around is None or seen.isEmpty():
                return QRect()
            widget = around
            seen = seen.intersected(QRect(QPoint(0, 0), widget.geometry().size()))
        if seen.isEmpty():
            return QRect()
        edge = _GLOW // 2 + 1
        return seen.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN).intersected(
            self._body.rect().adjusted(edge, edge, -edge, -edge)
        )
