"""A view that hands the pointer to one gesture at a time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QGestureEvent, QGraphicsScene, QWidget

from fashion_gui.editor.edge_scroll import EdgeScroll
from fashion_gui.editor.fitting_view import FittingView
from fashion_gui.editor.gestures.gesture import Gesture
from fashion_gui.editor.layer_mime import dragged_kind
from fashion_gui.session.settings import Settings


class GestureView(FittingView):
    """Begins the gesture that a press or a drag stands for, and carries it to its end.

    A press that begins none is Qt's: it selects a wire. A second finger ends what the first began.
    """

    #: The pointer was pressed, or a layer was dragged here.
    gesture_began = Signal()

    def __init__(
        self, scene: QGraphicsScene, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(scene, settings, parent)
        self._gesture: Gesture | None = None
        self._pointer: QPoint | None = None
        self._edge_scroll = EdgeScroll(self, self._move_gesture)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def pointer(self) -> QPointF | None:
        """Point of the scene under the pointer; None while that is elsewhere."""
        return self.mapToScene(self._pointer) if self._pointer is not None else None

    @property
    def gesture(self) -> Gesture | None:
        """The gesture under way."""
        return self._gesture

    def gesture_at(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture | None:
        """The gesture that a press at a point of the scene begins."""
        raise NotImplementedError

    def drop_gesture(self, kind_name: str) -> Gesture:
        """The gesture of a kind of layer that is dragged over the view."""
        raise NotImplementedError

    def begin(self, gesture: Gesture) -> None:
        """Takes up a gesture that no press has begun."""
        self.cancel_gesture()
        self._gesture = gesture

    def cancel_gesture(self) -> bool:
        """Gives up the gesture under way; whether there was one."""
        gesture = self._end_gesture()
        if gesture is None:
            return False
        gesture.cancel()
        return True

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QGestureEvent):
            self.cancel_gesture()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position().toPoint()
        self.gesture_began.emit()
        if self.pan_begins(event):
            return
        if event.button() is not Qt.MouseButton.LeftButton:
            event.accept()
            return
        self.cancel_gesture()
        point = self.mapToScene(self._pointer)
        self._gesture = self.gesture_at(point, event.modifiers())
        if self._gesture is None:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position().toPoint()
        if self.pan_moves(event):
            return
        if self._gesture is not None:
            self._move_gesture(self._pointer)
            if event.buttons() & Qt.MouseButton.LeftButton:
                self._edge_scroll.follow(self._pointer)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.pan_ends():
            return
        left = event.button() is Qt.MouseButton.LeftButton
        if left and not self._finish(event.position()):
            super().mouseReleaseEvent(event)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        super().leaveEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        kind_name = dragged_kind(event.mimeData())
        if kind_name is None:
            event.ignore()
            return
        self.gesture_began.emit()
        self.begin(self.drop_gesture(kind_name))
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._gesture is not None:
            self._move_gesture(event.position().toPoint())
            self._edge_scroll.follow(event.position().toPoint())
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.cancel_gesture()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._finish(event.position()):
            self.setFocus()
            event.acceptProposedAction()

    def _move_gesture(self, point: QPoint) -> None:
        if self._gesture is not None:
            self._gesture.move(self.mapToScene(point))

    def _finish(self, position: QPointF) -> bool:
        gesture = self._end_gesture()
        if gesture is None:
            return False
        gesture.finish(self.mapToScene(position.toPoint()))
        return True

    def _end_gesture(self) -> Gesture | None:
        self._edge_scroll.stop()
        gesture, self._gesture = self._gesture, None
        return gesture
