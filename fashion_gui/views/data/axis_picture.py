"""A principal component as a picture: where more ink moves a garment along the axis."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.data.input_views import SIDE
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import Theme
from fashion_gui.widgets.translated import TranslatedWidget
from fashion_gui.widgets.zoom import zoomed

_SIDE = 56


def signed_image(values: npt.NDArray[np.float32], theme: Theme) -> QImage:
    """Values (h, w) as the strength of the colours for positive and negative, zero as paper."""
    ends = np.array([_channels(it) for it in (theme.negative, theme.paper, theme.positive)])
    strength = values / max(float(np.abs(values).max()), 1e-9)
    sides = np.where(strength[..., None] < 0, ends[0], ends[2])
    mixed = ends[1] + (sides - ends[1]) * np.abs(strength)[..., None]
    rgb = np.ascontiguousarray(np.rint(mixed).astype(np.uint8))
    height, width = values.shape
    return QImage(rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


@zoomed
class AxisPicture(TranslatedWidget):
    """28 × 28 weights: blue where ink moves a garment up the axis, orange where down."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._weights: npt.NDArray[np.float32] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    def show_axis(self, axis: npt.NDArray[np.float32] | None) -> None:
        """Shows a direction (784,)."""
        self._weights = None if axis is None else axis.reshape(SIDE, SIDE)
        self.update()

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("The component as a picture"))
        self.setToolTip(
            self.tr(
                "Ink where this is blue moves a garment up the axis, ink where it is orange "
                "moves it down."
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = self._settings.theme, QRectF(0, 0, _SIDE, _SIDE)
        painter = QPainter(self)
        painter.fillRect(area, QColor(theme.paper))
        if self._weights is not None:
            painter.drawImage(area, signed_image(self._weights, theme))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1))


def _channels(colour: str) -> tuple[int, int, int]:
    it = QColor(colour)
    return it.red(), it.green(), it.blue()
