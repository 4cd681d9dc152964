"""The training garments that look most like the drawing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fashion_gui.data.drawing import SIDE
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.type_scale import font
from fashion_gui.widgets.zoom import zoomed

COUNT = 5
_SIDE = 2 * SIDE
_GAP = UNIT


@zoomed
class NearestStrip(TranslatedWidget):
    """Five garments, the nearest first, each with the name of its class."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._pictures: list[npt.NDArray[np.uint8]] = []
        self.labels: tuple[int, ...] = ()
        self.setFixedHeight(_SIDE + 2 * UNIT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    def show_garments(
        self, pictures: Sequence[npt.NDArray[np.uint8]], labels: Sequence[int]
    ) -> None:
        """Shows garments (28, 28) with their labels; none for an empty drawing."""
        self._pictures = list(pictures)
        self.labels = tuple(labels)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        names = ", ".join(garment_name(it, self._settings) for it in self.labels)
        self.setAccessibleName(self.tr("The nearest garments of the training set"))
        self.setAccessibleDescription(names)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(COUNT * (_SIDE + _GAP) - _GAP, self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = event.pos().x() // max(self._pitch(), 1)
            if 0 <= place < len(self.labels):
                name = garment_name(self.labels[place], self._settings)
                QToolTip.showText(event.globalPos(), name, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._settings.theme
        painter = QPainter(self)
        painter.setFont(font(11))
        for place in range(COUNT):
            frame = QRectF(place * self._pitch(), 0, _SIDE, _SIDE)
            painter.fillRect(frame, QColor(theme.paper))
            if place < len(self._pictures):
                painter.drawImage(frame, garment_image(self._pictures[place], theme))
                painter.setPen(QColor(theme.text_secondary))
                below = QRectF(frame.left(), frame.bottom() + 1, self._pitch() - 2, 2 * UNIT)
                name = garment_name(self.labels[place], self._settings)
                name = painter.fontMetrics().elidedText(
                    name, Qt.TextElideMode.ElideRight, int(below.width())
                )
                painter.drawText(below, Qt.AlignmentFlag.AlignLeft, name)
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawRect(frame.adjusted(0, 0, -1, -1))

    def _pitch(self) -> int:
        return max((self.width() - _SIDE) // (COUNT - 1), _SIDE + 2)
