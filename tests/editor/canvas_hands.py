"""What a person's hands do on the canvas, for the tests of the editor and the Network workspace."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.editor.layer_mime import layer_mime
from fashion_gui.editor.node_item import Port, PortSide
from fashion_gui.editor.overlays import PointerNote

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
OUTPUT = Port(PortSide.OUTPUT)
INPUT = Port(PortSide.INPUT)


def port(canvas: NetworkCanvas, layer_id: str, which: Port) -> QPoint:
    """Where a port is in the viewport."""
    return canvas.mapFromScene(canvas.network_scene.nodes[layer_id].port_position(which))


def middle(canvas: NetworkCanvas, layer_id: str) -> QPoint:
    """Where the middle of a node is in the viewport."""
    return canvas.mapFromScene(canvas.network_scene.nodes[layer_id].sceneBoundingRect().center())


def drag(canvas: NetworkCanvas, start: QPoint, end: QPoint) -> None:
    """Presses, moves in steps and lets go."""
    viewport = canvas.viewport()
    QTest.mousePress(viewport, LEFT, NONE, start)
    for step in (0.25, 0.5, 0.75, 1.0):
        QTest.mouseMove(viewport, start + (end - start) * step)
    QTest.mouseRelease(viewport, LEFT, NONE, end)


def drop_kind(canvas: NetworkCanvas, kind_name: str, point: QPoint) -> bool:
    """Drags a kind of layer from elsewhere and lets it go; whether it was taken."""
    return drop(canvas, layer_mime(kind_name), point)


def drop(canvas: NetworkCanvas, data: QMimeData, point: QPoint) -> bool:
    """Drags anything over the canvas and lets it go; whether it was taken."""
    copy = Qt.DropAction.CopyAction
    viewport = canvas.viewport()
    enter = QDragEnterEvent(point, copy, data, LEFT, NONE)
    QApplication.sendEvent(viewport, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(viewport, QDragMoveEvent(point, copy, data, LEFT, NONE))
    event = QDropEvent(QPointF(point), copy, data, LEFT, NONE)
    QApplication.sendEvent(viewport, event)
    return event.isAccepted()


def refusal(canvas: NetworkCanvas) -> str:
    """The sentence beside the pointer: a refusal, or what a gesture would do."""
    message = canvas.findChild(PointerNote)
    assert message is not None
    return message.sentence


def selected(canvas: NetworkCanvas) -> tuple[str, ...]:
    """Layers selected on the canvas."""
    return canvas.selected


def dragging(canvas: NetworkCanvas, start: QPoint, end: QPoint) -> None:
    """Presses and moves, and does not let go."""
    QTest.mousePress(canvas.viewport(), LEFT, NONE, start)
    for step in (0.5, 1.0):
        QTest.mouseMove(canvas.viewport(), start + (end - start) * step)


def hover(canvas: NetworkCanvas, point: QPoint) -> None:
    """Brings the pointer to a point of the viewport; it moves in any case."""
    QTest.mouseMove(canvas.viewport(), point + QPoint(3, 3))
    QTest.mouseMove(canvas.viewport(), point)
