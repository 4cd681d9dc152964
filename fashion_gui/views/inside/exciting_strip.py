"""The garments that excite a neuron most, with what it gave for each."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.runs.inside import Exciting
from fashion_gui.session.settings import Settings
from fashion_gui.views.inside.neuron_words import number_text
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font

_SIDE, _LINE, _GAP = 56, 16, UNIT
_SHOWN, _COLUMNS = 10, 5


class ExcitingStrip(TranslatedWidget):
    """Two rows of garments; a click puts one in."""

    #: The person wants a garment put in (its index in the training set).
    garment_chosen = Signal(int)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.exciting: Exciting | None = None
        self._images: np.ndarray | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    def show_exciting(self, exciting: Exciting | None, images: np.ndarray | None) -> None:
        """Shows the strongest of those seen so far, out of `images` (60000, 28, 28)."""
        self.exciting, self._images = exciting, images
        self._describe()
        self.update()

    def retranslate_ui(self) -> None:
        self.setToolTip(self.tr("Click a garment to put it in"))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_COLUMNS * (_SIDE + _GAP) - _GAP, 2 * (_SIDE + _LINE + 4) + _LINE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.exciting is None:
            return
        for place, index in enumerate(self.exciting.indices[:_SHOWN]):
            if self._place(place).contains(event.position().toPoint()):
                self.garment_chosen.emit(int(index))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._settings.theme
        for place in range(_SHOWN):
            area = self._place(place)
            if (
                self.exciting is None
                or self._images is None
                or (place >= len(self.exciting.indices))
            ):
                painter.fillRect(area, QColor(theme.surface_raised))
                continue
            pixels = self._images[int(self.exciting.indices[place])]
            painter.drawImage(area, garment_image(pixels, theme))
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
            painter.setFont(font(11))
            painter.setPen(QColor(theme.text_secondary))
            figure = QRectF(area.left(), area.bottom(), area.width(), _LINE)
            text = number_text(float(self.exciting.values[place]))
            painter.drawText(figure, Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(font(11))
        painter.setPen(QColor(theme.text_secondary))
        foot = QRectF(0, self.height() - _LINE, self.width(), _LINE)
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, self.accessibleDescription())

    def _place(self, place: int) -> QRect:
        row, column = divmod(place, _COLUMNS)
        return QRect(column * (_SIDE + _GAP), row * (_SIDE + _LINE + 4), _SIDE, _SIDE)

    def _describe(self) -> None:
        if self.exciting is None:
            self.setAccessibleDescription(self.tr("Searching…"))
            return
        self.setAccessibleDescription(
            self.tr("Out of {seen} of {total} garments").format(
                seen=f"{self.exciting.seen:,}", total=f"{self.exciting.total:,}"
            )
        )
