"""How much of a lesson is done, as a ring."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_SIDE, _WIDTH = 44, 4


@zoomed
class ProgressRing(QWidget):
    """A ring around the lesson's number; a tick where all is done."""

    def __init__(self, settings: Settings, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._number = number
        self._share = 0.0
        self.setFixedSize(_SIDE, _SIDE)
        settings.theme_changed.connect(self.update)

    def show_share(self, share: float, words: str) -> None:
        """From 0 to 1, and what is read of it."""
        self._share = share
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        painter.setPen(QPen(QColor(theme.surface_hover), _WIDTH))
        painter.drawEllipse(ring)
        is_done = self._share >= 1
        colour = QColor(theme.right if is_done else theme.accent)
        if self._share > 0:
            solid, rounded = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
            painter.setPen(QPen(colour, _WIDTH, solid, rounded))
            painter.drawArc(ring, 90 * 16, round(-360 * 16 * self._share))
        if is_done:
            sign = pixmap("check", theme.right, 20)
            painter.drawPixmap((_SIDE - 20) // 2, (_SIDE - 20) // 2, sign)
        else:
            painter.setPen(QColor(theme.text))
            painter.setFont(font(15))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
