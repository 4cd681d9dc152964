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
_AT_ONCE = 4
"""Pictures that are painted at once, however long they take: what few edits change is not late."""


class Pictured(Protocol):
    """What has a picture that can be painted anew."""

    def sharpen(self) -> None:
        """Paints its picture in the size in which it was last shown."""


class Sharpener(QObject):
    """Has pictures painted a few at a time, so that the window answers in between.

    While a zoom lasts they are stretched, and painted anew after it. Where many are to be painted
    at once, as for a hundred nodes that were pasted, what the time of a round does not suffice for
    is told to wait for the next ones.
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
        self._painted, self._spent = 0, 0.0

    @Slot()
    def note_zoom(self) -> None:
        """Notes a step of the zoom."""
        self._slices.stop()
        self._zoom.start()

    @property
    def has_work(self) -> bool:
        """Whether any picture is to be painted anew."""
        return bool(self._waiting)

    def begin_round(self) -> None:
        """Notes that a view is painted: the time for it begins."""
        self._painted, self._spent = 0, 0.0

    def may_wait(self, item: Pictured, changed: bool) -> bool:
        """Whether the item may show an old picture, or none; it will be told to sharpen it.

        `changed` says that more than the size of what it shows is another now.
        """
        waits = item in self._waiting and (self._slices.isActive() or not changed)
        if not changed and self._zoom.isActive():
            waits = True
        elif not waits and self._painted >= _AT_ONCE and self._spent > _SLICE_SECONDS:
            waits = True
            self._slices.start()
        if waits:
            self._waiting[item] = None
        return waits

    def note_painted(self, item: Pictured, seconds: float) -> None:
        """Notes that the item is sharp now, and how long that took."""
        self._painted += 1
        self._spent += seconds
        self.forget(item)

    def forget(self, item: Pictured) -> None:
        """Takes the item off the list: it is removed, or sharp already."""
        self._waiting.pop(item, None)

    @Slot()
    def _sharpen_some(self) -> None:
        begin = time.perf_counter()
        while self._waiting:
            item = next(iter(self._waiting))
            del self._waiting[item]
            item.sharpen()
            if time.perf_counter() - begin > _SLICE_SECONDS:
                break
        if not self._waiting:
            self._slices.stop()


class NodePicture:
    """The pixels of one node at one size."""

    def __init__(
        self, area: QRectF, scale: float, ratio: float, paint: Callable[[QPainter], None]
    ) -> None:
        """Has an area painted that is `scale` times as large on a screen of that pixel ratio."""
        self._ratio = ratio
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
        self._pixels.setDevicePixelRatio(ratio)

    # The scene restores the painter behind each item.

    def show_sharp(self, painter: QPainter) -> None:
        """Shows it pixel by pixel, where the painter's transform has the node."""
        corner, ratio = painter.worldTransform().map(self._area.topLeft()), self._ratio
        left, top = round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio
        painter.setWorldTransform(QTransform.fromTranslate(left, top))
        painter.drawPixmap(0, 0, self._pixels)

    def show_stretched(self, painter: QPainter) -> None:
        """Shows it as large as the painter's transform has the node."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self._area, self._pixels, self._used)
