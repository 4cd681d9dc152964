"""Target, prediction and their difference, a row a class."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.runs.events import FloatArray
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

_ROW, _HEAD = 23, 22
_Y, _P, _FIGURE = 28.0, 58.0, 54.0
_CHIP = 10.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight


@zoomed
class ClassTable(TranslatedWidget):
    """The one-hot row y beside the predicted row p, and p − y as bars from the middle."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.target: FloatArray | None = None
        self.predicted: FloatArray | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    def show_rows(self, target: FloatArray | None, predicted: FloatArray) -> None:
        """Shows a target row, where there is one, and a predicted row, (10,) each."""
        self.target, self.predicted = target, predicted
        self._describe()
        self.update()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Target and prediction of each class"))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(34 * UNIT, _HEAD + 10 * _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(30 * UNIT, _HEAD + 10 * _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.predicted is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._settings.theme
        figures = _Y + _P + _FIGURE
        bars = 0.24 * self.width()
        name = self.width() - figures - bars
        painter.setFont(font(12, QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.text_secondary))
        head = QRectF(name, 0, _Y, _HEAD)
        for text, width in (("y", _Y), ("p", _P), ("p − y", _FIGURE)):
            head.setWidth(width)
            painter.drawText(head, _RIGHT, text)
            head.moveLeft(head.right())
        for label in range(len(self.predicted)):
            row = QRectF(0, _HEAD + label * _ROW, self.width(), _ROW)
            self._paint_row(painter, row, label, name, bars)

    def _paint_row(
        self, painter: QPainter, row: QRectF, label: int, name: float, bars: float
    ) -> None:
        assert self.predicted is not None
        theme = self._settings.theme
        predicted = float(self.predicted[label])
        hot = self.target is not None and self.target[label] > 0.5
        if hot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.surface_raised))
            painter.drawRoundedRect(row, 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.classes[label]))
        painter.drawRoundedRect(QRectF(4, row.center().y() - _CHIP / 2, _CHIP, _CHIP), 3, 3)
        likeliest = label == int(np.argmax(self.predicted))
        bold = QFont.Weight.DemiBold
        writing = font(12, bold if hot or likeliest else QFont.Weight.Normal)
        painter.setFont(writing)
        painter.setPen(QColor(theme.text if hot or likeliest else theme.text_secondary))
        place = QRectF(_CHIP + UNIT, row.top(), name - _CHIP - UNIT, _ROW)
        text = garment_name(label, self._settings)
        text = QFontMetricsF(writing).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _MIDDLE, text)
        cell = QRectF(name, row.top(), _Y, _ROW)
        if self.target is not None:
            painter.drawText(cell, _RIGHT, f"{self.target[label]:.0f}")
        cell = QRectF(cell.right(), row.top(), _P, _ROW)
        painter.drawText(cell, _RIGHT, f"{predicted:.4f}")
        if self.target is None:
            return
        difference = predicted - float(self.target[label])
        cell = QRectF(cell.right(), row.top(), _FIGURE, _ROW)
        painter.drawText(cell, _RIGHT, f"{difference:+.3f}".replace("-", "−"))
        self._paint_difference(painter, QRectF(cell.right(), row.top(), bars, _ROW), difference)

    def _paint_difference(self, painter: QPainter, area: QRectF, difference: float) -> None:
        theme = self._settings.theme
        area = area.adjusted(UNIT, 7, -4, -7)
        middle = area.center().x()
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(
            round(middle), round(area.top() - 4), round(middle), round(area.bottom() + 4)
        )
        length = area.width() / 2 * min(abs(difference), 1.0)
        left = middle if difference > 0 else middle - length
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.positive if difference > 0 else theme.negative))
        painter.drawRect(QRectF(left, area.top(), length, area.height()))

    def _describe(self) -> None:
        if self.predicted is None:
            self.setAccessibleDescription("")
            return
        rows = []
        for label, value in enumerate(self.predicted):
            text = f"p {value:.4f}"
            if self.target is not None:
                target = float(self.target[label])
                difference = f"{float(value) - target:+.4f}".replace("-", "−")
                text = f"y {target:.0f} {text} p − y {difference}"
            rows.append(f"{garment_name(label, self._settings)} {text}")
        self.setAccessibleDescription("; ".join(rows))
