"""How often each pixel value occurs, as bars; the background is told apart in words."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.data.pixel_figures import BIN_WIDTH, LEVELS, binned
from fashion_gui.session.run_words import share_text
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_LEFT = 5.0 * UNIT
_TOP = 3.0 * UNIT
_BOTTOM = 2.5 * UNIT
_TICKS = (0, 50, 100, 150, 200, 255)

Counts = npt.NDArray[np.int64]
"""(256,) pixels with each value."""


@zoomed
class Histogram(TranslatedWidget):
    """51 bars of five values each, from 1 to 255, as shares of all pixels.

    A line shows what to compare them with. The pointer, or the arrow keys, reads a bar.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._counts: Counts | None = None
        self._others: Counts | None = None
        self._colour = ""
        self._bar: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    @property
    def caption(self) -> str:
        """What is written above the bars: the bar pointed at, or the background."""
        counts = self._counts
        if counts is None:
            return ""
        total = max(int(counts.sum()), 1)
        if self._bar is None:
            share = share_text(int(counts[0]) / total)
            return self.tr("Background (value 0): {share} of the pixels").format(share=share)
        first = self._bar * BIN_WIDTH + 1
        count = int(binned(counts)[self._bar])
        return self.tr("Values {first} to {last}: {share} of the pixels ({count})").format(
            first=first,
            last=first + BIN_WIDTH - 1,
            share=share_text(count / total),
            count=f"{count:,}",
        )

    def show_counts(self, counts: Counts | None, others: Counts | None, colour: str) -> None:
        """Bars in a colour, and the line of others beside them; None for neither."""
        self._counts, self._others, self._colour = counts, others, colour
        self._tell()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Histogram of pixel values"))
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(60 * UNIT, 30 * UNIT)

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * UNIT, 15 * UNIT)

    def bar_rect(self, bar: int) -> QRectF:
        """Where a bar has its room, from the axis to the top."""
        area, count = self._area(), (LEVELS - 1) // BIN_WIDTH
        width = area.width() / count
        return QRectF(area.left() + bar * width, area.top(), width, area.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._bar_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point_at(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        last = (LEVELS - 1) // BIN_WIDTH - 1
        before = self._bar if self._bar is not None else (last + 1 if step < 0 else -1)
        self._point_at(min(max(before + step, 0), last))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, area = self._settings.theme, self._area()
        painter.setFont(font(12))
        painter.setPen(QColor(theme.text if self._bar is not None else theme.text_secondary))
        above = QRectF(area.left(), 0, area.width(), _TOP - 4)
        painter.drawText(above, Qt.AlignmentFlag.AlignRight, self.caption)
        highest = self._highest()
        self._paint_scale(painter, area, highest)
        if self._counts is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for bar, share in enumerate(_shares(self._counts)):
            room = self.bar_rect(bar)
            height = area.height() * float(share) / highest
            solid = self._bar is None or bar == self._bar
            colour = QColor(self._colour)
            colour.setAlphaF(1.0 if solid else 0.55)
            painter.setBrush(colour)
            painter.drawRect(QRectF(room.left(), area.bottom() - height, room.width() - 1, height))
        if self._others is not None:
            self._paint_others(painter, area, highest, self._others)

    def _paint_scale(self, painter: QPainter, area: QRectF, highest: float) -> None:
        theme = self._settings.theme
        painter.setFont(font(11))
        for part in (0.0, 0.5, 1.0):
            y = area.bottom() - part * area.height()
            painter.setPen(QPen(QColor(theme.grid), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(theme.text_secondary))
            beside = QRectF(0, y - 8, _LEFT - 6, 16)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(beside, flags, f"{100 * part * highest:.3g} %")
        for value in _TICKS:
            x = area.left() + area.width() * value / (LEVELS - 1)
            below = QRectF(x - 20, area.bottom() + 3, 40, _BOTTOM - 3)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, str(value))

    def _paint_others(
        self, painter: QPainter, area: QRectF, highest: float, others: Counts
    ) -> None:
        points = []
        for bar, share in enumerate(_shares(others)):
            room = self.bar_rect(bar)
            y = area.bottom() - area.height() * float(share) / highest
            points += [QPointF(room.left(), y), QPointF(room.right(), y)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        theme = self._settings.theme
        for colour, width in ((theme.surface, 3.5), (theme.text, 1.5)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawPolyline(QPolygonF(points))

    def _area(self) -> QRectF:
        room = QRectF(0, 0, self.width(), self.height())
        return room.adjusted(_LEFT, _TOP, -2 * UNIT, -_BOTTOM)

    def _highest(self) -> float:
        """The share at the top: a round one that is not exceeded."""
        shares = [_shares(it).max() for it in (self._counts, self._others) if it is not None]
        largest = max([float(it) for it in shares] + [0.001])
        power = 10.0 ** np.floor(np.log10(largest))
        return float(next(it for it in (1, 2, 4, 6, 8, 10) if it * power >= largest) * power)

    def _bar_at(self, place: QPointF) -> int | None:
        area = self._area()
        if self._counts is None or not area.contains(place):
            return None
        count = (LEVELS - 1) // BIN_WIDTH
        return min(int((place.x() - area.left()) / area.width() * count), count - 1)

    def _point_at(self, bar: int | None) -> None:
        if bar != self._bar:
            self._bar = bar
            self._tell()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.caption)
        self.update()


def _shares(counts: Counts) -> npt.NDArray[np.float64]:
    """(51,) share of all pixels in each bar."""
    shares: npt.NDArray[np.float64] = binned(counts) / max(int(counts.sum()), 1)
    return shares
