"""A key of a chart: how something is drawn, its name, and whether it is shown."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import Theme
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

LINE = 3 * UNIT
"""Pixels that a sample is long."""

LONGEST = 24 * UNIT
"""Pixels of a name beyond which it is elided."""


class Sample(Enum):
    """How something is drawn in a chart."""

    SOLID = "solid"
    DASHED = "dashed"
    FAINT = "faint"
    SHADE = "shade"
    RING = "ring"
    RUN = "run"


@zoomed
class LineSample(QCheckBox):
    """Shows how something is drawn and what it is; a click or the space bar switches it off."""

    def __init__(self, settings: Settings, sample: Sample, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.sample = sample
        self._colour: int | None = None
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        settings.theme_changed.connect(self.update)

    def set_colour(self, colour: int | None) -> None:
        """Place in the theme's colours of runs; None for what holds for all of them."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def colour_in(self, theme: Theme) -> str:
        """The colour of what is drawn."""
        if self._colour is None:
            return theme.text_secondary
        return theme.runs[self._colour % len(theme.runs)]

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(12))
        wide = min(metrics.horizontalAdvance(self.text()), LONGEST)
        return QSize(round(LINE + 2.5 * UNIT + wide + 1), 3 * UNIT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, point: QPoint) -> bool:
        return self.rect().contains(point)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(theme.accent), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(
                QColor(theme.surface_hover) if self.underMouse() else Qt.BrushStyle.NoBrush
            )
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        shown = self.isChecked()
        colour = self.colour_in(theme) if shown else theme.text_disabled
        area = QRectF(UNIT / 2, 0, LINE, self.height())
        draw_sample(painter, self.sample, area, colour, theme.mixed(colour, 0.35).name())
        letters = font(12)
        letters.setStrikeOut(not shown)
        painter.setFont(letters)
        painter.setPen(QColor(theme.text_secondary if shown else theme.text_disabled))
        place = self.rect().adjusted(round(LINE + 1.5 * UNIT), 0, -UNIT // 2, 0)
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, place.width() + 1
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


def draw_sample(painter: QPainter, sample: Sample, area: QRectF, colour: str, faint: str) -> None:
    """Draws a piece of a line, an area or a point into the middle of `area`."""
    middle = area.center()
    left, right = QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if sample is Sample.RING:
        painter.setPen(QPen(QColor(colour), 2))
        painter.drawEllipse(middle, UNIT / 2, UNIT / 2)
    elif sample in (Sample.SHADE, Sample.RUN):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(faint if sample is Sample.SHADE else colour))
        high = UNIT if sample is Sample.SHADE else UNIT / 2
        patch = QRectF(area.left(), middle.y() - high / 2, area.width(), high)
        painter.drawRoundedRect(patch, 2, 2)
    else:
        dashed = sample is Sample.DASHED
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        ink, width = (faint, 1) if sample is Sample.FAINT else (colour, 2)
        painter.setPen(QPen(QColor(ink), width, style))
        painter.drawLine(left, right)
