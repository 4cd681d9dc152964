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
from fashion_gui.widgets.zoom import zoomed

_SIDE, _LINE, _GAP = 56, 16, UNIT
_SHOWN, _COLUMNS = 10, 5


@zoomed
class ExcitingStrip(TranslatedWidget):
    """Two rows of garments; a click puts one in.

    Attributes:
        nothing_text: says that no garment excites the neuron; empty where one does.
    """

    #: The person wants a garment put in (its index in the training set).
    garment_chosen = Signal(int)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.exciting: Exciting | None = None
        self._images: np.ndarray | None = None
        self.nothing_text = self._seen_text = ""
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
        for place, index in enumerate(self._shown()):
            if self._place(place).contains(event.position().toPoint()):
                self.garment_chosen.emit(int(index))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._settings.theme
        shown = self._shown()
        for place in range(_SHOWN if self.nothing_text == "" else 0):
            area = self._place(place)
            if self.exciting is None or self._images is None or place >= len(shown):
                painter.fillRect(area, QColor(theme.surface_raised))
                continue
            pixels = self._images[int(shown[place])]
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
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, self._seen_text)
        if self.nothing_text:
            room = QRectF(0, 0, self.width(), foot.top())
            flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
            painter.setFont(font(13))
            painter.setPen(QColor(theme.text))
            painter.drawText(room, flags, self.nothing_text)

    def _place(self, place: int) -> QRect:
        row, column = divmod(place, _COLUMNS)
        return QRect(column * (_SIDE + _GAP), row * (_SIDE + _LINE + 4), _SIDE, _SIDE)

    def _shown(self) -> np.ndarray:
        """Indices of the garments that make it give more than 0, the strongest first."""
        if self.exciting is None:
            return np.empty(0, np.int64)
        return self.exciting.indices[self.exciting.values > 0][:_SHOWN]

    def _describe(self) -> None:
        exciting = self.exciting
        self.nothing_text, self._seen_text = "", self.tr("Searching…")
        if exciting is not None:
            self._seen_text = self.tr("Out of {seen} of {total} garments").format(
                seen=f"{exciting.seen:,}", total=f"{exciting.total:,}"
            )
            if len(exciting.values) and not len(self._shown()):
                self.nothing_text = self._nothing(exciting)
        self.setAccessibleDescription(f"{self.nothing_text} {self._seen_text}".lstrip())

    def _nothing(self, exciting: Exciting) -> str:
        """That the largest value is not above 0."""
        if exciting.seen < exciting.total:
            words = self.tr("No garment has excited it so far: the largest value is {value}.")
        else:
            words = self.tr("No training garment excites it: the largest value is {value}.")
        return words.format(value=number_text(float(exciting.values.max())).replace("-", "−"))
