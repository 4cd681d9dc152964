"""A bar a layer, on a scale of powers of ten or of shares."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_ROW = 22
_AXIS = 18
_NAME, _FIGURE = 92.0, 56.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class LayerBar:
    """One row: a value of 0 or more, None where the layer has none, and how it is written.

    Attributes:
        part: of the layer, below whose row this one stands; empty for the layer itself.
        place: of the part in the layer.
    """

    layer_id: str
    value: float | None
    text: str
    part: str = ""
    place: int | None = None

    @property
    def name(self) -> str:
        """As it is read."""
        return f"{self.layer_id} {self.part}".rstrip()


@zoomed
class LayerBars(QWidget):
    """Rows that can be chosen. The owner gives an accessible name."""

    #: The person chose a layer.
    layer_chosen = Signal(str)

    def __init__(self, settings: Settings, log: bool, parent: QWidget | None = None) -> None:
        """With `log`, a tenfold value is a decade further; otherwise bars are shares of 1."""
        super().__init__(parent)
        self._settings = settings
        self._log = log
        self.bars: tuple[LayerBar, ...] = ()
        self._chosen: tuple[str, int | None] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)

    @property
    def chosen(self) -> str | None:
        """The layer that was chosen, or whose part was."""
        return None if self._chosen is None else self._chosen[0]

    @property
    def chosen_place(self) -> int | None:
        """Of the part that was chosen; None for a whole layer."""
        return None if self._chosen is None else self._chosen[1]

    def show_bars(self, bars: Sequence[LayerBar]) -> None:
        """Shows other values; nothing moves while the layers stay the same."""
        if len(bars) != len(self.bars):
            self.updateGeometry()
        self.bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{it.name} {it.text}" for it in bars))
        self.update()

    def choose(self, layer_id: str | None, place: int | None = None) -> None:
        """Marks a layer, or a part of it; None for none."""
        chosen = None if layer_id is None else (layer_id, place)
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def decades(self) -> tuple[int, int]:
        """The powers of ten at the ends of the scale."""
        values = [it.value for it in self.bars if it.value]
        if not values:
            return -4, 0
        lowest = math.floor(math.log10(min(values)))
        highest = math.ceil(math.log10(max(values)) + 1e-9)
        return min(lowest, highest - 3), highest

    def sizeHint(self) -> QSize:
        axis = _AXIS if self._log else 0
        return QSize(34 * UNIT, max(len(self.bars), 1) * _ROW + axis)

    def minimumSizeHint(self) -> QSize:
        return QSize(24 * UNIT, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = int(event.position().y() // _ROW)
        if 0 <= row < len(self.bars):
            self._take(self.bars[row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or not self.bars:
            super().keyPressEvent(event)
            return
        keys = [(it.layer_id, it.place) for it in self.bars]
        place = keys.index(self._chosen) + step if self._chosen in keys else 0
        self._take(self.bars[min(max(place, 0), len(keys) - 1)])

    def _take(self, bar: LayerBar) -> None:
        self.choose(bar.layer_id, bar.place)
        self.layer_chosen.emit(bar.layer_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = self.decades()
        left, right = _NAME, self.width() - _FIGURE
        if self._log:
            self._paint_scale(painter, left, right, low, high)
        for place, bar in enumerate(self.bars):
            row = QRectF(0, place * _ROW, self.width(), _ROW)
            if (bar.layer_id, bar.place) == self._chosen:
                painter.setPen(
                    QPen(QColor(theme.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen
                )
                painter.setBrush(QColor(theme.accent_soft))
                painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            self._paint_row(painter, row, bar, left, right, low, high)

    def _paint_row(
        self,
        painter: QPainter,
        row: QRectF,
        bar: LayerBar,
        left: float,
        right: float,
        low: int,
        high: int,
    ) -> None:
        theme, writing = self._settings.theme, font(11 if bar.part else 12)
        painter.setFont(writing)
        painter.setPen(QColor(theme.text_secondary if bar.part else theme.text))
        name = QRectF(4, row.top(), _NAME - 8, _ROW)
        if bar.part:
            name.setLeft(name.left() + UNIT)
        metrics = QFontMetricsF(writing)
        shown = bar.part or bar.layer_id
        text = metrics.elidedText(shown, Qt.TextElideMode.ElideMiddle, name.width())
        painter.drawText(name, _MIDDLE, text)
        share = 0.0
        if bar.value and self._log:
            share = (math.log10(bar.value) - low) / (high - low)
        elif bar.value:
            share = min(bar.value, 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        slim = 2 if bar.part else 0
        track = QRectF(left, row.top() + 7 + slim, right - left, _ROW - 14 - 2 * slim)
        if not self._log:
            painter.setBrush(QColor(theme.surface_hover))
            painter.drawRoundedRect(track, 3, 3)
        if share > 0:
            track.setWidth(max(track.width() * share, 2.0))
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(track, min(3, track.width() / 2), 3)
        painter.setFont(font(12, QFont.Weight.Medium))
        painter.setPen(QColor(theme.text_secondary))
        figure = QRectF(right, row.top(), _FIGURE - 4, _ROW)
        painter.drawText(figure, _MIDDLE | Qt.AlignmentFlag.AlignRight, bar.text)

    def _paint_scale(
        self, painter: QPainter, left: float, right: float, low: int, high: int
    ) -> None:
        theme = self._settings.theme
        bottom = len(self.bars) * _ROW
        every = max(1, math.ceil((high - low) / 4))
        painter.setFont(font(10))
        for decade in range(low, high + 1, every):
            x = left + (right - left) * (decade - low) / (high - low)
            painter.setPen(QPen(QColor(theme.grid), 1))
            painter.drawLine(round(x), 0, round(x), bottom)
            painter.setPen(QColor(theme.text_secondary))
            place = QRectF(x - 24, bottom, 48, _AXIS)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, power_text(decade))


def power_text(decade: int) -> str:
    """`10⁻³`."""
    digits = str(decade).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"10{digits}"
