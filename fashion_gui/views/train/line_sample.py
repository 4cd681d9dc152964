"""A key of a chart: a piece of line, solid or dashed, and its name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.type_scale import font

_LINE = 3 * UNIT


class LineSample(QWidget):
    """Shows how a curve is drawn, and what it is."""

    def __init__(self, settings: Settings, dashed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._dashed = dashed
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
        style = Qt.PenStyle.DashLine if self._dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(theme.runs[0]), 2, style))
        middle = self.height() / 2
        painter.drawLine(QPointF(0, middle), QPointF(_LINE, middle))
        painter.setPen(QColor(theme.text_secondary))
        painter.setFont(self._font)
        area = self.rect().adjusted(_LINE + UNIT, 0, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._text)
