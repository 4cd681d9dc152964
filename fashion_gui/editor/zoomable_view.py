"""A view that is zoomed and moved as canvases are, on a ground of dots."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGestureEvent,
    QGraphicsScene,
    QGraphicsView,
    QPinchGesture,
    QWidget,
)

from fashion_gui.session.settings import Settings
from fashion_gui.widgets.zoom import zoom_factor

SMALLEST_ZOOM, LARGEST_ZOOM = 0.05, 2.5
STEP = 1.2
"""Factor of one press of a zoom button, and of one notch of the wheel."""

_DOT_SPACING = 24
_DOT_SIZE = 2
_NOTCH = 120
"""What Qt reports for one notch of a wheel, in eighths of a degree."""


def _rounded(count: int) -> int:
    """A few dots more than are seen, so that nearly the same part has the same ones."""
    return -(-count // 16) * 16


@lru_cache(maxsize=8)
def _dots(across: int, down: int, spacing: int) -> QPolygonF:
    """Points of a grid; a view that is moved asks for the same ones again."""
    rows = range(0, down * spacing, spacing)
    return QPolygonF([QPointF(x, y) for x in range(0, across * spacing, spacing) for y in rows])


class ZoomableView(QGraphicsView):
    """Wheel and pinch zoom about the pointer; two fingers, the middle button or space pan."""

    #: The zoom is another one now (1.0 is 100 %).
    zoom_changed = Signal(float)
    #: The person has zoomed or moved the view.
    moved_by_hand = Signal()

    def __init__(
        self, scene: QGraphicsScene, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(scene, parent)
        self._settings = settings
        self._pan_from: QPoint | None = None
        self._space_held = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        # The dots stay while nodes are dragged over them.
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        settings.theme_changed.connect(self._repaint_ground)

    @property
    def zoom(self) -> float:
        return self.transform().m11()

    def zoom_in(self) -> None:
        self.zoom_about(STEP, QPointF(self.viewport().rect().center()))

    def zoom_out(self) -> None:
        self.zoom_about(1 / STEP, QPointF(self.viewport().rect().center()))

    def zoom_about(self, factor: float, point: QPointF) -> None:
        """Zooms so that what lies under a point of the viewport stays under it."""
        zoom = min(max(self.zoom * factor, SMALLEST_ZOOM), LARGEST_ZOOM)
        if math.isclose(zoom, self.zoom):
            return
        self.moved_by_hand.emit()
        held = self.mapToScene(point.toPoint())
        self._set_zoom(zoom)
        moved = QPointF(self.mapFromScene(held)) - point
        self.scroll_by_hand(moved.toPoint())

    def fit(self, area: QRectF, margins: QSize, largest: float | None = None) -> None:
        """Shows an area of the scene as a whole, no larger than `largest` or it is."""
        self._set_zoom(min(self.zoom_for(area, margins), largest or zoom_factor()))
        self.centerOn(area.center())

    def zoom_for(self, area: QRectF, margins: QSize) -> float:
        """The zoom with which an area of the scene fills the view but for its margins."""
        room = self.viewport().size()
        zoom = min(
            (room.width() - 2 * margins.width()) / max(area.width(), 1),
            (room.height() - 2 * margins.height()) / max(area.height(), 1),
        )
        return max(zoom, SMALLEST_ZOOM)

    def scroll_by_hand(self, way: QPoint) -> None:
        """Moves the view by pixels of the screen."""
        self.moved_by_hand.emit()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + way.x())
        down.setValue(down.value() + way.y())

    def centre_by_hand(self, point: QPointF) -> None:
        """Moves the view so that a point of the scene is in its middle."""
        self.moved_by_hand.emit()
        self.centerOn(point)

    def pan_begins(self, event: QMouseEvent) -> bool:
        """Takes a press if it is one that pans."""
        left = event.button() is Qt.MouseButton.LeftButton and self._space_held
        if not left and event.button() is not Qt.MouseButton.MiddleButton:
            return False
        self._pan_from = event.position().toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return True

    def pan_moves(self, event: QMouseEvent) -> bool:
        """Takes a move of the pointer while the view is panned."""
        if self._pan_from is None:
            return False
        point = event.position().toPoint()
        self.scroll_by_hand(self._pan_from - point)
        self._pan_from = point
        return True

    def pan_ends(self) -> bool:
        """Takes the release of a pan."""
        if self._pan_from is None:
            return False
        self._pan_from = None
        self._hold_space(self._space_held)
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        zooms = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not event.pixelDelta().isNull() and not zooms:
            self.scroll_by_hand(-event.pixelDelta())
        else:
            notches = event.angleDelta().y() / _NOTCH
            self.zoom_about(STEP**notches, event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_about(1 + event.value(), event.position())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self.zoom_about(pinch.scaleFactor(), QPointF(centre))
                if pinch.state() is not Qt.GestureState.GestureStarted:
                    slid = pinch.centerPoint() - pinch.lastCenterPoint()
                    self.scroll_by_hand(-slid.toPoint())
                return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._hold_space(True)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self._hold_space(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._hold_space(False)
        super().focusOutEvent(event)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        spacing = _DOT_SPACING
        while spacing * self.zoom < _DOT_SPACING * 0.6:
            spacing *= 2
        pen = QPen(QColor(self._settings.theme.grid), _DOT_SIZE)
        pen.setCosmetic(True)
        # Square and not smoothed: round dots of this size look the same and take ten times as long.
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        left = math.floor(rect.left() / spacing) * spacing
        top = math.floor(rect.top() / spacing) * spacing
        across = _rounded(math.ceil((rect.right() - left) / spacing) + 1)
        down = _rounded(math.ceil((rect.bottom() - top) / spacing) + 1)
        painter.translate(left, top)
        painter.drawPoints(_dots(across, down, spacing))
        painter.translate(-left, -top)

    def scrollContentsBy(self, across: int, down: int) -> None:
        super().scrollContentsBy(across, down)
        # Qt would paint the strip that comes into view alone, and each with dots of its own.
        self.resetCachedContent()

    @Slot()
    def _repaint_ground(self) -> None:
        self.resetCachedContent()
        self.viewport().update()

    def _hold_space(self, held: bool) -> None:
        self._space_held = held
        if held:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().unsetCursor()

    def _set_zoom(self, zoom: float) -> None:
        self.resetTransform()
        self.scale(zoom, zoom)
        self.zoom_changed.emit(zoom)
