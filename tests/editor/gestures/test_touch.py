"""Fingers on the canvas: on a touch screen, on a trackpad; and the rubber band of a pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.session.document import Document
from tests.editor.canvas_hands import LEFT, NONE, SHIFT, drag, middle, selected

MIDDLE = QPoint(600, 400)
STILL = QPoint()


@pytest.fixture(scope="module")
def screen(qapp: QApplication) -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


def pinch(
    canvas: NetworkCanvas, screen: QPointingDevice, start: int, end: int, slide: QPoint = STILL
) -> None:
    """Two fingers around the middle go from `start` to `end` pixels apart, sliding on the way."""
    viewport, steps = canvas.viewport(), 12
    for step in range(steps + 1):
        apart = start + (end - start) * step / steps
        centre = MIDDLE + slide * (step / steps)
        half = QPoint(round(apart / 2), 0)
        fingers = QTest.touchEvent(viewport, screen, False)
        for finger, point in enumerate((centre - half, centre + half)):
            if step == 0:
                fingers.press(finger, point, viewport)
            else:
                fingers.move(finger, point, viewport)
        fingers.commit()
    fingers = QTest.touchEvent(viewport, screen, False)
    fingers.release(0, MIDDLE + slide - half, viewport)
    fingers.release(1, MIDDLE + slide + half, viewport)
    fingers.commit()


def trackpad(
    canvas: NetworkCanvas, kind: Qt.NativeGestureType, value: float, at: QPoint = MIDDLE
) -> None:
    """One event of a trackpad that knows gestures, as macOS and Wayland send it."""
    device = QPointingDevice.primaryPointingDevice()
    viewport = canvas.viewport()
    place = QPointF(at)
    event = QNativeGestureEvent(
        kind, device, 2, place, QPointF(viewport.mapTo(canvas.window(), at)),
        QPointF(viewport.mapToGlobal(at)), value, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


class TestPinch:
    def test_that_fingers_that_part_zoom_in(
        self, canvas: NetworkCanvas, screen: QPointingDevice
    ) -> None:
        before = canvas.zoom
        pinch(canvas, screen, 100, 200)
        assert canvas.zoom == pytest.approx(2 * before, rel=0.15)

    def test_that_fingers_that_meet_zoom_out(
        self, canvas: NetworkCanvas, screen: QPointingDevice
    ) -> None:
        before = canvas.zoom
        pinch(canvas, screen, 300, 150)
        assert canvas.zoom == pytest.approx(before / 2, rel=0.15)

    def test_that_what_is_between_the_fingers_stays_there(
        self, canvas: NetworkCanvas, screen: QPointingDevice
    ) -> None:
        before = canvas.mapToScene(MIDDLE)
        pinch(canvas, screen, 100, 220)
        assert (canvas.mapToScene(MIDDLE) - before).manhattanLength() < 20

    def test_that_fingers_that_slide_together_move_the_view(
        self, canvas: NetworkCanvas, screen: QPointingDevice
    ) -> None:
        before, zoom = canvas.mapToScene(MIDDLE), canvas.zoom
        pinch(canvas, screen, 200, 202, QPoint(120, -80))
        moved = canvas.mapToScene(MIDDLE + QPoint(120, -80))
        assert (moved - before).manhattanLength() < 40
        assert canvas.zoom == pytest.approx(zoom, rel=0.1)

    def test_that_it_gives_up_what_the_first_finger_began(
        self, canvas: NetworkCanvas, document: Document, screen: QPointingDevice
    ) -> None:
        node = middle(canvas, "dense")
        canvas.scroll_by_hand(node - MIDDLE)  # a finger goes down on a node
        pinch(canvas, screen, 20, 200)
        assert document.undoable is None
        assert canvas.gesture is None
        node_item = canvas.network_scene.nodes["dense"]
        assert (node_item.x(), node_item.y()) == document.network.layers["dense"].position

    def test_that_it_draws_no_rubber_band(
        self, canvas: NetworkCanvas, screen: QPointingDevice
    ) -> None:
        canvas.select(["input"])
        pinch(canvas, screen, 500, 700)
        assert selected(canvas) == ("input",)
        assert len(canvas.network_scene.items()) == 5 + 4

    def test_that_two_fingers_on_a_trackpad_zoom_about_the_pointer(
        self, canvas: NetworkCanvas
    ) -> None:
        before, zoom = canvas.mapToScene(MIDDLE), canvas.zoom
        trackpad(canvas, Qt.NativeGestureType.BeginNativeGesture, 0)
        for _ in range(5):
            trackpad(canvas, Qt.NativeGestureType.ZoomNativeGesture, 0.1)
        trackpad(canvas, Qt.NativeGestureType.EndNativeGesture, 0)
        assert canvas.zoom == pytest.approx(zoom * 1.1**5)
        assert (canvas.mapToScene(MIDDLE) - before).manhattanLength() < 12

    def test_that_a_small_pinch_is_not_lost(self, canvas: NetworkCanvas) -> None:
        zoom = canvas.zoom
        for _ in range(50):
            trackpad(canvas, Qt.NativeGestureType.ZoomNativeGesture, 0.004)
        assert canvas.zoom == pytest.approx(zoom * 1.004**50)


class TestOneFinger:
    def test_that_a_tap_selects(self, canvas: NetworkCanvas, screen: QPointingDevice) -> None:
        viewport, point = canvas.viewport(), middle(canvas, "dense")
        QTest.touchEvent(viewport, screen).press(0, point, viewport)
        QTest.touchEvent(viewport, screen).release(0, point, viewport)
        assert selected(canvas) == ("dense",)

    def test_that_a_finger_drags_a_node(
        self, canvas: NetworkCanvas, document: Document, screen: QPointingDevice
    ) -> None:
        viewport, point = canvas.viewport(), middle(canvas, "dense")
        QTest.touchEvent(viewport, screen).press(0, point, viewport)
        for step in range(1, 6):
            QTest.touchEvent(viewport, screen).move(0, point + QPoint(30 * step, 0), viewport)
        QTest.touchEvent(viewport, screen).release(0, point + QPoint(150, 0), viewport)
        assert document.network.layers["dense"].position[0] == pytest.approx(150, abs=10)


class TestRubberBand:
    def test_that_it_selects_what_it_meets(self, canvas: NetworkCanvas) -> None:
        first, last = middle(canvas, "flatten"), middle(canvas, "dropout")
        drag(canvas, first - QPoint(200, 20), last + QPoint(200, 20))
        assert selected(canvas) == ("flatten", "dense", "dropout")

    def test_that_a_new_one_takes_the_place_of_the_old_selection(
        self, canvas: NetworkCanvas
    ) -> None:
        canvas.select(["input"])
        point = middle(canvas, "dense_2")
        drag(canvas, point - QPoint(200, 20), point + QPoint(-40, 20))
        assert selected(canvas) == ("dense_2",)

    @pytest.mark.parametrize("key", [SHIFT, Qt.KeyboardModifier.ControlModifier])
    def test_that_with_a_key_it_adds_to_the_selection(
        self, canvas: NetworkCanvas, key: Qt.KeyboardModifier
    ) -> None:
        canvas.select(["input"])
        point, viewport = middle(canvas, "dense_2"), canvas.viewport()
        QTest.mousePress(viewport, LEFT, key, point - QPoint(200, 20))
        for step in (60, 120, 180):
            move = QPoint(step - 200, -20 + step // 5)
            QTest.mouseMove(viewport, point + move)
        QTest.mouseRelease(viewport, LEFT, key, point + QPoint(-20, 16))
        assert selected(canvas) == ("input", "dense_2")

    def test_that_it_is_seen_while_it_is_drawn(self, canvas: NetworkCanvas) -> None:
        point, viewport = middle(canvas, "dense"), canvas.viewport()
        start, end = point - QPoint(300, 60), point - QPoint(150, -60)
        before = viewport.grab().toImage()
        QTest.mousePress(viewport, LEFT, NONE, start)
        QTest.mouseMove(viewport, start + QPoint(40, 40))
        QTest.mouseMove(viewport, end)
        during = viewport.grab().toImage()
        ratio = during.devicePixelRatio()
        inside = (QPointF(start + QPoint(30, 31)) * ratio).toPoint()
        assert during.pixelColor(inside) != before.pixelColor(inside)
        QTest.mouseRelease(viewport, LEFT, NONE, end)
        after = viewport.grab().toImage()
        assert after.pixelColor(inside) == before.pixelColor(inside)

    def test_that_escape_gives_the_former_selection_back(self, canvas: NetworkCanvas) -> None:
        canvas.select(["input"])
        first, last = middle(canvas, "flatten"), middle(canvas, "dropout")
        viewport = canvas.viewport()
        QTest.mousePress(viewport, LEFT, NONE, first - QPoint(200, 20))
        QTest.mouseMove(viewport, first - QPoint(100, 0))
        QTest.mouseMove(viewport, last + QPoint(200, 20))
        assert selected(canvas) == ("flatten", "dense", "dropout")
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        assert selected(canvas) == ("input",)
        QTest.mouseMove(viewport, last)
        QTest.mouseRelease(viewport, LEFT, NONE, last + QPoint(200, 20))
        assert selected(canvas) == ("input",)

    def test_that_a_press_on_nothing_selects_nothing(self, canvas: NetworkCanvas) -> None:
        canvas.select(["input"])
        QTest.mouseClick(canvas.viewport(), LEFT, NONE, middle(canvas, "dense") - QPoint(300, 0))
        assert selected(canvas) == ()
