"""The values at the crosshair, as a small table over the plot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.views.train.line_sample import Sample, draw_sample
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import px, zoomed

_LINE_HEIGHT = 20
_LONGEST_NAME = 18 * UNIT


@dataclass(frozen=True)
class ReadoutRow:
    """A run's name, its place in the theme's colours, and a value a column ("" for none)."""

    name: str
    colour: int
    values: tuple[str, ...]


@zoomed
class ChartReadout(QWidget):
    """Follows the crosshair on the side where it covers less."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.head = ""
        self.columns: tuple[Sample, ...] = ()
        self.rows: tuple[ReadoutRow, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        """All of it, as read."""
        lines = (" ".join((it.name, *it.values)) for it in self.rows)
        return "\n".join((self.head, *lines))

    def show_values(
        self,
        head: str,
        columns: Sequence[Sample],
        rows: Sequence[ReadoutRow],
        area: QRectF,
        x: float,
    ) -> None:
        """Shows the table in `area` (of the parent), beside the crosshair at its place x."""
        self.head, self.columns, self.rows = head, tuple(columns), tuple(rows)
        name, value = self._widths()
        wide = 2 * UNIT + name + len(self.columns) * value
        self.resize(px(wide), px(_LINE_HEIGHT * (len(self.rows) + 1) + UNIT))
        right = x < area.center().x()
        left = area.right() - px(wide + UNIT) if right else area.left() + UNIT
        self.move(round(left), round(area.top() + UNIT))
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.border))
        ground = QColor(theme.surface)
        ground.setAlpha(235)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setFont(font(12))
        name_width, value_width = self._widths()
        left, top = float(UNIT), UNIT / 2
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(theme.text_secondary))
        painter.drawText(QRectF(left, top, name_width, _LINE_HEIGHT), middle, self.head)
        colour, faint = theme.text_secondary, theme.text_disabled
        for column, sample in enumerate(self.columns):
            start = left + name_width + column * value_width
            area = QRectF(start + value_width - 3 * UNIT, top, 3 * UNIT, _LINE_HEIGHT)
            draw_sample(painter, sample, area, colour, faint)
        for row in self.rows:
            top += _LINE_HEIGHT
            ink = QColor(theme.runs[row.colour % len(theme.runs)])
            painter.setPen(QPen(ink, 3))
            painter.drawPoint(QRectF(left, top, UNIT / 2, _LINE_HEIGHT).center())
            painter.setPen(QColor(theme.text))
            words = painter.fontMetrics().elidedText(
                row.name, Qt.TextElideMode.ElideRight, round(name_width - 2 * UNIT)
            )
            place = QRectF(left + UNIT, top, name_width - UNIT, _LINE_HEIGHT)
            painter.drawText(place, middle, words)
            for column, value in enumerate(row.values):
                start = left + name_width + column * value_width
                cell = QRectF(start, top, value_width, _LINE_HEIGHT)
                painter.drawText(cell, middle | Qt.AlignmentFlag.AlignRight, value)

    def _widths(self) -> tuple[float, float]:
        metrics = QFontMetricsF(font(12))
        names = [self.head, *(f"{it.name}" for it in self.rows)]
        longest = max(metrics.horizontalAdvance(name) for name in names)
        values = [value for it in self.rows for value in it.values]
        widest = max((metrics.horizontalAdvance(value) for value in values), default=0.0)
        return min(longest, _LONGEST_NAME) + 2 * UNIT, max(widest, 3.0 * UNIT) + 1.5 * UNIT
