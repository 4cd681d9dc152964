"""A key of a chart: how something is drawn, and its name."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font

_LINE = 3 * UNIT


class Mark(Enum):
    """How something is drawn in a chart."""

    SOLID = "solid"
    DASHED = "dashed"
    RING = "ring"


class LineSample(QWidget):
    """Shows how a curve or a point is drawn, and what it is."""

    def __init__(self, settings: Settings, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._mark = mark
        self._text = ""
        self._font = font(12)
        settings.theme_changed.connect(self.update)

    def set_text(self, text: str) -> None:
        self._text = text
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font)
        return QSize(
            round(_LINE + UNIT + metrics.horizontalAdvance(self._text) + 1),
            round(metrics.height()) + UNIT // 2,
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        if self._mark is Mark.RING:
            painter.setPen(QPen(QColor(theme.negative), 2))
            painter.drawEllipse(QPointF(_LINE - UNIT / 2 - 2, middle), UNIT / 2, UNIT / 2)
        else:
            dashed = self._mark is Mark.DASHED
            style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(theme.runs[0]), 2, style))
            painter.drawLine(QPointF(0, middle), QPointF(_LINE, middle))
        painter.setPen(QColor(theme.text_secondary))
        painter.setFont(self._font)
        area = self.rect().adjusted(_LINE + UNIT, 0, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._text)
