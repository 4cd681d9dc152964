"""A node's pixels, kept from one painting to the next, and stretched while the view is zoomed."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPixmap, QTransform

_REST_MILLISECONDS = 120
"""Without a step of the zoom after which it is over."""
_SLICE_SECONDS = 0.006
"""That painting anew may take of one round of the event loop."""


class Pictured(Protocol):
    """What has a picture that can be painted anew."""

    def sharpen(self) -> None:
        """Paints its picture in the size in which it was last shown."""


class Sharpener(QObject):
    """Lets the pictures be stretched while a zoom lasts, and has them painted anew after it.

    A few at a time, so that the window answers in between.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[Pictured, None] = {}
        self._zoom = QTimer(self)
        self._zoom.setSingleShot(True)
        self._zoom.setInterval(_REST_MILLISECONDS)
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._zoom.timeout.connect(self._slices.start)
        self._slices.timeout.connect(self._sharpen_some)

    @Slot()
    def note_zoom(self) -> None:
        """Notes a step of the zoom."""
        self._slices.stop()
        self._zoom.start()

    def may_stretch(self, item: Pictured) -> bool:
        """Whether the item may show the picture of another size; it will be told to sharpen it."""
        if self._zoom.isActive():
            self._waiting[item] = None
        return item in self._waiting

    def forget(self, item: Pictured) -> None:
        """Takes the item off the list: it is removed, or sharp already."""
        self._waiting.pop(item, None)

    @Slot()
    def _sharpen_some(self) -> None:
        begin = time.perf_counter()
        while self._waiting and time.perf_counter() - begin < _SLICE_SECONDS:
            item = next(iter(self._waiting))
            del self._waiting[item]
            item.sharpen()
        if not self._waiting:
            self._slices.stop()


class NodePicture:
    """The pixels of one node at one size."""

    def __init__(
        self, area: QRectF, scale: float, ratio: float, paint: Callable[[QPainter], None]
    ) -> None:
        """Has an area painted that is `scale` times as large on a screen of that pixel ratio."""
        self.scale, self.ratio = scale, ratio
        self._area = area
        size = area.size() * (scale * ratio)
        self._pixels = QPixmap(math.ceil(size.width()), math.ceil(size.height()))
        self._pixels.fill(Qt.GlobalColor.transparent)
        self._used = QRectF(QPointF(), QSizeF(size))
        painter = QPainter(self._pixels)
        painter.scale(scale * ratio, scale * ratio)
        painter.translate(-area.topLeft())
        paint(painter)
        painter.end()

    def show_sharp(self, painter: QPainter) -> None:
        """Shows it pixel by pixel, where the painter's transform has the node."""
        corner = painter.worldTransform().map(self._area.topLeft()) * self.ratio
        place = QPointF(round(corner.x()), round(corner.y())) / self.ratio
        painter.save()
        painter.setWorldTransform(QTransform.fromTranslate(place.x(), place.y()))
        whole = QRectF(self._pixels.rect())
        painter.drawPixmap(QRectF(QPointF(), whole.size() / self.ratio), self._pixels, whole)
        painter.restore()

    def show_stretched(self, painter: QPainter) -> None:
        """Shows it as large as the painter's transform has the node."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self._area, self._pixels, self._used)
        painter.restore()
