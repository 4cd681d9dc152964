"""How large everything is: the zoom factor, and widgets that paint and measure as if it were 1.

Qt cannot change its own scale factor while it runs. So fonts, margins and fixed sizes are set
anew (`app/zoom.py`), and what is painted by hand is painted through a scaled painter: its code
counts in pixels of zoom 1, whatever the zoom is.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

LEAST_WRITING = 12
"""Pixels, before zooming, that no writing falls below once the zoom is more than 1."""

_Widget = TypeVar("_Widget", bound=type[QWidget])
_Delegate = TypeVar("_Delegate", bound=type[QStyledItemDelegate])
_state = {"factor": 1.0}
_PART = "zoom_part"


def zoom_factor() -> float:
    """Times as large as usual."""
    return _state["factor"]


def set_zoom_factor(factor: float) -> None:
    """For `app/zoom.py`, which then has every widget follow."""
    _state["factor"] = factor


def is_enlarged() -> bool:
    """Whether everything is larger than usual, so that no writing may fall below the least."""
    return zoom_factor() > 1


def px(length: float) -> int:
    """A length of zoom 1 on the screen, in pixels."""
    return round(length * zoom_factor())


def writing_px(pixels: int) -> int:
    """The size of writing on the screen, in pixels, from its size at zoom 1."""
    return px(own_writing_px(pixels))


def own_writing_px(pixels: int) -> int:
    """The same in the pixels of a zoomed widget."""
    return max(pixels, LEAST_WRITING) if is_enlarged() else pixels


def zoom_part(widget: QWidget) -> None:
    """Marks a part of a window that is styled on its own, when it is seen: a page, a bar."""
    widget.setProperty(_PART, True)


def is_zoom_part(widget: QWidget) -> bool:
    """Whether it is marked so."""
    return bool(widget.property(_PART))


def zoomed(cls: _Widget) -> _Widget:
    """Class decorator: the widget paints, measures and is pointed at in pixels of zoom 1.

    Not for a class that has Qt paint (`super().paintEvent`): Qt's style is zoomed by its fonts.
    """
    for name, convert in _GIVES.items():
        if name in cls.__dict__:
            setattr(cls, name, _giving(cls.__dict__[name], convert))
    for name in _TAKES:
        if name in cls.__dict__:
            setattr(cls, name, _taking(cls.__dict__[name]))
    if "heightForWidth" in cls.__dict__:
        cls.heightForWidth = _height_for_width(cls.__dict__["heightForWidth"])  # type: ignore[method-assign]
    for name in ("width", "height", "rect", "size", "contentsRect"):
        setattr(cls, name, _reading(getattr(cls, name)))
    if "hitButton" in cls.__dict__:
        cls.hitButton = _hitting(cls.__dict__["hitButton"])  # type: ignore[attr-defined]
    pixel_ratio, init_painter = cls.devicePixelRatioF, cls.initPainter

    def own_pixel_ratio(self: QWidget) -> float:
        return pixel_ratio(self) * zoom_factor()

    def own_painter(self: QWidget, painter: QPainter) -> None:
        init_painter(self, painter)
        painter.scale(zoom_factor(), zoom_factor())

    cls.devicePixelRatioF = own_pixel_ratio  # type: ignore[assignment,method-assign]
    cls.initPainter = own_painter  # type: ignore[method-assign]
    return cls


def zoomed_delegate(cls: _Delegate) -> _Delegate:
    """Class decorator: the delegate paints its items in pixels of zoom 1."""
    paint = cls.__dict__["paint"]

    @functools.wraps(paint)
    def paint_zoomed(
        self: Any, painter: QPainter, option: QStyleOptionViewItem, index: Any
    ) -> None:
        if zoom_factor() == 1:
            paint(self, painter, option, index)
            return
        area: QRect = option.rect
        own = QStyleOptionViewItem(option)
        own.rect = QRect(QPoint(0, 0), _own_size(area.size()))
        painter.save()
        painter.translate(area.topLeft())
        painter.scale(zoom_factor(), zoom_factor())
        paint(self, painter, own, index)
        painter.restore()

    cls.paint = paint_zoomed  # type: ignore[method-assign]
    if "sizeHint" in cls.__dict__:
        cls.sizeHint = _giving(cls.__dict__["sizeHint"], _screen_size)  # type: ignore[method-assign]
    return cls


def _own_size(size: QSize) -> QSize:
    return QSize(int(size.width() / zoom_factor()), int(size.height() / zoom_factor()))


def _screen_size(size: QSize) -> QSize:
    """The size on the screen of one in pixels of zoom 1; -1 stays "no wish"."""
    width, height = (px(it) if it > 0 else it for it in (size.width(), size.height()))
    return QSize(width, height)


def _reading(read: Callable[..., Any]) -> Callable[..., Any]:
    """The widget's measures, in its own pixels."""

    @functools.wraps(read)
    def own(self: QWidget) -> Any:
        measure = read(self)
        if zoom_factor() == 1:
            return measure
        if isinstance(measure, QSize):
            return _own_size(measure)
        if isinstance(measure, QRect):
            return QRect(measure.topLeft() / zoom_factor(), _own_size(measure.size()))
        return int(measure / zoom_factor())

    return own


def _giving(method: Callable[..., Any], convert: Callable[[Any], Any]) -> Callable[..., Any]:
    """A size that Qt asks for, on the screen."""

    @functools.wraps(method)
    def on_screen(self: Any, *arguments: Any) -> Any:
        return convert(method(self, *arguments))

    return on_screen


def _height_for_width(method: Callable[..., int]) -> Callable[..., int]:
    @functools.wraps(method)
    def on_screen(self: QWidget, width: int) -> int:
        height = method(self, int(width / zoom_factor()))
        return px(height) if height > 0 else height

    return on_screen


def _taking(handler: Callable[..., Any]) -> Callable[..., Any]:
    """An event's handler that is handed the event in the widget's own pixels."""

    @functools.wraps(handler)
    def handle(self: QWidget, event: Any) -> Any:
        own = event if zoom_factor() == 1 else _own_event(event)
        answer = handler(self, own)
        if own is not event:
            event.setAccepted(own.isAccepted())
        return answer

    return handle


def _hitting(method: Callable[..., bool]) -> Callable[..., bool]:
    @functools.wraps(method)
    def hit(self: QWidget, point: QPoint) -> bool:
        return method(self, point / zoom_factor())

    return hit


def _own_event(event: QEvent) -> QEvent:
    factor = zoom_factor()
    own: QEvent = event
    if isinstance(event, QPaintEvent):
        rect = event.rect()
        # Rounded outwards, or the edge of what is to be painted would be left out.
        left, top = int(rect.left() / factor), int(rect.top() / factor)
        right, bottom = int(rect.right() / factor) + 1, int(rect.bottom() / factor) + 1
        own = QPaintEvent(QRect(QPoint(left, top), QPoint(right, bottom)))
    elif isinstance(event, QResizeEvent):
        own = QResizeEvent(_own_size(event.size()), _own_size(event.oldSize()))
    elif isinstance(event, QMouseEvent):
        own = QMouseEvent(
            event.type(), event.position() / factor, event.scenePosition(),
            event.globalPosition(), event.button(), event.buttons(), event.modifiers(),
        )  # fmt: skip
    elif isinstance(event, QWheelEvent):
        own = QWheelEvent(
            event.position() / factor, event.globalPosition(), event.pixelDelta(),
            event.angleDelta(), event.buttons(), event.modifiers(), event.phase(),
            event.inverted(),
        )  # fmt: skip
    elif isinstance(event, QHelpEvent):
        own = QHelpEvent(event.type(), (QPointF(event.pos()) / factor).toPoint(), event.globalPos())
    if own is not event:
        own.setAccepted(event.isAccepted())
    return own


_GIVES: dict[str, Callable[[Any], Any]] = {
    "sizeHint": _screen_size,
    "minimumSizeHint": _screen_size,
}
_TAKES = (
    "event",
    "paintEvent",
    "resizeEvent",
    "mousePressEvent",
    "mouseMoveEvent",
    "mouseReleaseEvent",
    "mouseDoubleClickEvent",
    "wheelEvent",
)
