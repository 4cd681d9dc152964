"""A garment with what counts in it, and a grey patch that can be dragged over it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashion_gui.runs.events import FloatArray
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.translated import TranslatedWidget

_SIDE = 28
_CELL = 9
_MIDDLE = 14
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class SalientPicture(TranslatedWidget):
    """Paints pixels from paper to ink, and weights over them: blue for, orange against."""

    #: The patch is at another place now (column and row of its middle).
    patch_moved = Signal(int, int)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._pixels: FloatArray | None = None
        self._weights: FloatArray | None = None
        self._draggable = False
        self._patch: tuple[int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        settings.theme_changed.connect(self.update)
        self.retranslate_ui()

    @property
    def patch(self) -> tuple[int, int] | None:
        """Where the patch is; None before it was moved."""
        return self._patch

    @property
    def weights(self) -> FloatArray | None:
        """What is laid over the garment."""
        return self._weights

    def show_pixels(self, pixels: FloatArray | None, weights: FloatArray | None = None) -> None:
        """Shows a garment (28, 28) in [0, 1], and weights (28, 28) over it."""
        self._pixels, self._weights = pixels, weights
        self.update()

    def set_draggable(self, draggable: bool) -> None:
        """Whether there is a patch to be dragged."""
        self._draggable = draggable
        policy = Qt.FocusPolicy.StrongFocus if draggable else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setCursor(Qt.CursorShape.CrossCursor if draggable else Qt.CursorShape.ArrowCursor)

    def forget_patch(self) -> None:
        """Takes the patch away."""
        self._patch = None

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("The garment, and what counts in it"))

    def sizeHint(self) -> QSize:
        return QSize(_SIDE * _CELL, _SIDE * _CELL)

    def picture_rect(self) -> QRectF:
        """Where the garment lies."""
        side = _SIDE * max(1, min(self.width(), self.height()) // _SIDE)
        return QRectF((self.width() - side) // 2, 0, side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drag(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._draggable:
            super().keyPressEvent(event)
            return
        x, y = self._patch or (_MIDDLE, _MIDDLE)
        self._put(x + step[0], y + step[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._settings.theme, QPainter(self)
        area = self.picture_rect()
        painter.fillRect(area, QColor(theme.paper))
        if self._pixels is not None:
            grey = np.rint(np.clip(self._pixels, 0, 1) * 255).astype(np.uint8)
            painter.setOpacity(1.0 if self._weights is None else 0.35)
            painter.drawImage(area, garment_image(grey, theme))
            painter.setOpacity(1.0)
        if self._weights is not None:
            painter.drawImage(area, self._tinted(self._weights))
        ringed = self.hasFocus() and self._draggable
        painter.setPen(QPen(QColor(theme.accent if ringed else theme.border), 2 if ringed else 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _drag(self, position: QPointF) -> None:
        area = self.picture_rect()
        if not self._draggable:
            return
        x = int((position.x() - area.left()) / area.width() * _SIDE)
        y = int((position.y() - area.top()) / area.height() * _SIDE)
        self._put(x, y)

    def _put(self, x: int, y: int) -> None:
        patch = (min(max(x, 0), _SIDE - 1), min(max(y, 0), _SIDE - 1))
        if patch != self._patch:
            self._patch = patch
            self.patch_moved.emit(*patch)

    def _tinted(self, weights: FloatArray) -> QImage:
        """By the strength of each weight, beside the strongest."""
        theme = self._settings.theme
        strength = np.abs(weights) / max(float(np.abs(weights).max()), 1e-9)
        alpha = np.rint(np.sqrt(strength) * 230).astype(np.uint32)
        colours = (QColor(it).rgb() & 0xFFFFFF for it in (theme.positive, theme.negative))
        for_it, against = map(np.uint32, colours)
        table = (alpha << 24) | np.where(weights >= 0, for_it, against)
        height, width = weights.shape
        data = table.astype(np.uint32).tobytes()
        return QImage(data, width, height, 4 * width, QImage.Format.Format_ARGB32).copy()
