"""Shares of right answers as bars, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_LINE = 7 * UNIT
_BAR = 1.5 * UNIT


@dataclass(frozen=True)
class ScoreBar:
    """A bar.

    Attributes:
        name, figure: written before and behind it.
        share: from 0 to 1.
        is_mine: whether it is the person's own.
    """

    name: str
    figure: str
    share: float
    is_mine: bool = False


@zoomed
class ScoreBars(QWidget):
    """The owner words it."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._bars: tuple[ScoreBar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)

    @property
    def bars(self) -> tuple[ScoreBar, ...]:
        """What is shown."""
        return self._bars

    def show_bars(self, bars: Sequence[ScoreBar]) -> None:
        self._bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{it.name}: {it.figure}" for it in self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60 * UNIT, _LINE * max(len(self._bars), 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, bar in enumerate(self._bars):
            self._paint_bar(painter, QRectF(0, place * _LINE, self.width(), _LINE), bar)

    def _paint_bar(self, painter: QPainter, area: QRectF, bar: ScoreBar) -> None:
        theme, flag = self._settings.theme, Qt.AlignmentFlag
        texts = area.adjusted(0, 0, 0, -_BAR - UNIT)
        painter.setPen(QColor(theme.text))
        painter.setFont(font(14, QFont.Weight.DemiBold if bar.is_mine else QFont.Weight.Normal))
        painter.drawText(texts, flag.AlignLeft | flag.AlignBottom, bar.name)
        painter.setFont(font(14, QFont.Weight.DemiBold))
        painter.drawText(texts, flag.AlignRight | flag.AlignBottom, bar.figure)
        track = QRectF(area.left(), texts.bottom() + UNIT / 2, area.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.surface_raised))
        painter.drawRoundedRect(track, 4, 4)
        if bar.share > 0:
            filled = QRectF(track)
            filled.setWidth(max(track.width() * bar.share, UNIT))
            painter.setBrush(QColor(theme.accent if bar.is_mine else theme.text_disabled))
            painter.drawRoundedRect(filled, 4, 4)
