"""Weights as small pictures side by side: blue speaks for a neuron, orange against it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fashion_gui.runs.events import FloatArray
from fashion_gui.session.newest import Newest
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import Theme
from fashion_gui.widgets.layout import UNIT
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.zoom import zoomed

MOST = 128
"""Pictures that are shown; a layer may have more."""

FULL = 0.99
"""The share of the weights that are paler than full colour."""

_GAP = 3
_SMALLEST, _LARGEST = 12, 56
"""Pixels of a picture's side."""


@dataclass(frozen=True, eq=False)
class _Sheet:
    """Pictures one below the other.

    Attributes:
        colours: (n · h, w) uint32 as 0xffRRGGBB.
        count: n.
        scale: the weight from which on the colour is full.
    """

    colours: npt.NDArray[np.uint32]
    count: int
    scale: float


@zoomed
class WeightPictures(TranslatedWidget):
    """Pictures in rows, as large as there is room for. Their colours are mixed in a worker.

    Attributes:
        scale: the weight from which on a colour is full.
    """

    #: Other pictures are shown now, or on another scale.
    mixed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._pictures: FloatArray | None = None
        self._reference: FloatArray | None = None
        self.scale = math.nan
        self._sheet: QImage | None = None
        self._count = 0
        self._mixing = Newest(self)
        self._mixing.done.connect(self._take)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        settings.theme_changed.connect(self._mix)
        self.retranslate_ui()

    @property
    def count(self) -> int:
        """Pictures that are shown."""
        return self._count

    def show_weights(
        self, pictures: FloatArray | None, reference: FloatArray | None = None
    ) -> None:
        """Shows the first `MOST` of pictures (n, h, w), on the scale of reference pictures."""
        self._pictures = None if pictures is None else pictures[:MOST]
        self._reference = self._pictures if reference is None else reference[:MOST]
        self._mix()

    def picture_rect(self, place: int) -> QRect:
        """Where a picture is, in pixels of the widget."""
        side = self._side()
        columns = max(1, (self.width() + _GAP) // (side + _GAP))
        row, column = divmod(place, columns)
        return QRect(column * (side + _GAP), row * (side + _GAP), side, side)

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Weights of the first layer, a picture a neuron"))
        self.setAccessibleDescription(self.tr("Pictures: {count}").format(count=self._count))

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * UNIT, 12 * UNIT)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(event.pos())
            if place is not None:
                QToolTip.showText(event.globalPos(), self._sentence(place), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheet is None:
            return
        painter = QPainter(self)
        high = self._sheet.height() // self._count
        # Large pixels stay sharp, pixels smaller than the screen's are mixed.
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, self._side() < self._sheet.width()
        )
        for place in range(self._count):
            source = QRectF(0, place * high, self._sheet.width(), high)
            painter.drawImage(QRectF(self.picture_rect(place)), self._sheet, source)

    def _side(self) -> int:
        for side in range(_LARGEST, _SMALLEST, -1):
            columns = (self.width() + _GAP) // (side + _GAP)
            if columns and -(-self._count // columns) * (side + _GAP) - _GAP <= self.height():
                return side
        return _SMALLEST

    def _place_at(self, spot: QPoint) -> int | None:
        return next((it for it in range(self._count) if self.picture_rect(it).contains(spot)), None)

    def _sentence(self, place: int) -> str:
        assert self._pictures is not None
        picture = self._pictures[place]
        return self.tr(
            "Neuron {number}: weights from {least} to {most}. Ink on blue pixels speaks for it, "
            "on orange ones against it."
        ).format(number=place, least=f"{picture.min():.3f}", most=f"{picture.max():.3f}")

    @Slot()
    def _mix(self) -> None:
        pictures, reference, theme = self._pictures, self._reference, self._settings.theme
        if pictures is None or reference is None or not len(pictures):
            self._sheet, self._count = None, 0
            self.update()
        else:
            self._mixing.request(lambda: _mixed(pictures, reference, theme))

    @Slot(object)
    def _take(self, sheet: _Sheet) -> None:
        if self._pictures is None or len(self._pictures) != sheet.count:
            return  # of a layer that is no longer shown
        height, width = sheet.colours.shape
        pixels = sheet.colours.tobytes()
        image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGB32)
        self._sheet, self._count, self.scale = image.copy(), sheet.count, sheet.scale
        self.retranslate_ui()
        self.update()
        self.mixed.emit()


def _mixed(pictures: FloatArray, reference: FloatArray, theme: Theme) -> _Sheet:
    """From the surface to blue by positive weights, to orange by negative ones."""
    count, height, width = pictures.shape
    scale = max(float(np.quantile(np.abs(reference), FULL)), 1e-12)
    strength = np.clip(pictures / scale, -1.0, 1.0)[..., np.newaxis]
    ground, positive, negative = (
        np.array([colour.red(), colour.green(), colour.blue()], np.float32)
        for colour in (QColor(it) for it in (theme.surface_raised, theme.positive, theme.negative))
    )
    ink = np.where(strength < 0, negative, positive)
    mixed = np.rint(ground + np.abs(strength) * (ink - ground)).astype(np.uint32)
    red, green, blue = mixed[..., 0], mixed[..., 1], mixed[..., 2]
    colours = np.uint32(0xFF000000) | (red << 16) | (green << 8) | blue
    return _Sheet(colours.reshape(count * height, width), count, scale)
