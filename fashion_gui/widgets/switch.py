"""An on-off switch in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.zoom import zoomed

_TRACK = QSize(32, 18)
_ROOM = 3
"""Pixels around the track for the ring of the focus."""


@zoomed
class Switch(QCheckBox):
    """A check box drawn as a switch."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setFixedSize(_TRACK + QSize(2 * _ROOM, 2 * _ROOM))
        settings.theme_changed.connect(self.update)

    def hitButton(self, point: QPoint) -> bool:
        return self.rect().contains(point)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(_ROOM, _ROOM, _TRACK.width(), _TRACK.height())
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            ring = track.adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if self.isChecked() else theme.text_disabled))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        size = track.height() - 4
        left = track.right() - size - 2 if self.isChecked() else track.left() + 2
        painter.setBrush(QColor(theme.on_accent if self.isChecked() else theme.surface))
        painter.drawEllipse(QRectF(left, track.top() + 2, size, size))
