"""A thin line that fills from left to right while something goes on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.zoom import zoomed

HEIGHT = 6


@zoomed
class ProgressLine(QProgressBar):
    """Painted by hand: a styled one takes 2 ms, and a run moves it in most frames."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self._apply_theme)

    def sizeHint(self) -> QSize:
        return QSize(20 * HEIGHT, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * HEIGHT, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        done = whole.adjusted(0, 0, -whole.width() * (1 - self._share()), 0)
        for area, colour in ((whole, theme.surface_hover), (done, theme.accent)):
            radius = min(area.width(), whole.height()) / 2
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(area, radius, radius)

    def _share(self) -> float:
        room = self.maximum() - self.minimum()
        return (self.value() - self.minimum()) / room if self.value() >= 0 and room > 0 else 0.0

    @Slot()
    def _apply_theme(self) -> None:
        self.update()
