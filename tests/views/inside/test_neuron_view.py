"""The network on the screen: what is painted, pointed at and chosen."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fashion_gui.network.project import Project
from fashion_gui.runs.inside import Look, Pin
from fashion_gui.session.theme import LIGHT
from tests.views.inside.conftest import ShownView, look_at

Show = Callable[[Project, Look], ShownView]
RATES = {"dropout": 0.3}
KEYS = Qt.Key


def around(shown: ShownView, layer_id: str, number: int) -> list[QColor]:
    """Pixels across a neuron from its left edge to its right, 17 of them."""
    point = shown.view.point_of(layer_id, number)
    cell = shown.view.picture.figures[layer_id].cell * shown.view.zoom
    image: QImage = shown.view.grab().toImage()
    steps = [QPointF(cell * (place - 8) / 17, 0) for place in range(17)]
    return [image.pixelColor((point + step - QPointF(0.5, 0.5)).toPoint()) for step in steps]


def is_coloured(colour: QColor) -> bool:
    return colour.hsvSaturation() > 60


def test_that_masked_neurons_are_hollow_and_struck_out(show_chapter: ShownView) -> None:
    """Left of the middle there is the ground, in the middle the stroke, at the rim the ring."""
    look = show_chapter.look
    off = int(np.flatnonzero(~look.kept["dropout"])[7])
    kept = int(np.argmax(look.values["dropout"]))
    struck, disc = around(show_chapter, "dropout", off), around(show_chapter, "dropout", kept)
    grey = QColor(LIGHT.text_disabled)
    darkness = [255 - it.lightness() for it in struck]
    assert max(darkness[7:10]) > 0.6 * (255 - grey.lightness())  # the stroke
    assert max(darkness[0:4]) > 0.6 * (255 - grey.lightness())  # the ring
    assert min(darkness[3:7]) < 12  # hollow
    assert not any(map(is_coloured, struck))
    assert all(map(is_coloured, disc[3:14]))


def test_that_no_neuron_is_struck_out_in_a_prediction(chapter: Project, shown: Show) -> None:
    masked = look_at(chapter, RATES)
    view = shown(chapter, masked)
    off = int(np.flatnonzero(~masked.kept["dropout"])[7])
    view.show(look_at(chapter))
    middle = around(view, "dropout", off)
    assert abs(middle[8].lightness() - middle[5].lightness()) < 8  # one even disc


def test_that_a_click_on_a_neuron_chooses_that_one(show_chapter: ShownView) -> None:
    chosen: list[tuple[object, object]] = []
    show_chapter.view.neuron_chosen.connect(lambda *it: chosen.append(it))
    show_chapter.click("dense", 37)
    show_chapter.click("dense_2", 9)
    show_chapter.click("input", 28 * 3 + 5)
    assert chosen == [("dense", (37,)), ("dense_2", (9,)), ("input", (3, 5))]
    show_chapter.key(KEYS.Key_Escape)
    assert chosen[-1] == (None, None)
    assert show_chapter.view.chosen is None


def test_that_the_keys_walk_choose_and_release(show_chapter: ShownView) -> None:
    view = show_chapter.view
    view.setFocus()
    assert show_chapter.walked(KEYS.Key_Right) == ("input", 0)
    spot = show_chapter.walked(*[KEYS.Key_Right] * 28, KEYS.Key_Right)
    assert spot is not None
    assert spot[0] == "dense"  # through flatten, which is one column
    show_chapter.key(KEYS.Key_Return)
    assert view.chosen == spot
    assert spot[0] in view.accessibleDescription()
    show_chapter.key(KEYS.Key_Escape)
    assert view.chosen is None
    assert view.spot is None


def test_that_pointing_tells_the_value(show_chapter: ShownView) -> None:
    view, look = show_chapter.view, show_chapter.look
    before = view.grab().toImage()
    QTest.mouseMove(view, view.point_of("dense_2", 9).toPoint())
    show_chapter.settle()
    value = float(look.values["dense_2"][9])
    assert view.accessibleDescription() == f"dense_2 · neuron 9:  {value:.3f}"
    assert view.grab().toImage() != before


def test_that_the_wheel_zooms_about_the_pointer_and_0_shows_all(show_chapter: ShownView) -> None:
    view = show_chapter.view
    point = view.point_of("dense", 37)
    zoom = view.zoom
    event = QWheelEvent(
        point,
        view.mapToGlobal(point),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)
    assert view.zoom > 1.3 * zoom
    assert (view.point_of("dense", 37) - point).manhattanLength() < 0.01
    show_chapter.click("dense", 37)
    assert view.chosen == ("dense", 37)
    QTest.keyClicks(view, "0")
    assert view.zoom == zoom
    show_chapter.settle()


def test_that_dragging_moves_and_chooses_nothing(show_chapter: ShownView) -> None:
    view = show_chapter.view
    before = view.point_of("dense", 37)
    start = before.toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(60, 30))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 30))
    assert view.point_of("dense", 37) - before == QPointF(60, 30)
    assert view.chosen is None


def test_that_what_is_shown_stays_until_the_new_size_is_painted(show_chapter: ShownView) -> None:
    view = show_chapter.view
    before = view.picture
    view.resize(900, 600)
    assert view.picture is before
    assert view.rendering is not None
    assert view.rendering.picture is before
    show_chapter.settle()
    assert view.rendering.picture is view.picture
    assert view.picture.width == pytest.approx(900, abs=2)


def test_that_a_pinned_neuron_is_marked(chapter: Project, shown: Show) -> None:
    view = shown(chapter, look_at(chapter, pins=(Pin("dense", (37,), 0.0),)))
    warning = QColor(LIGHT.warning)
    image = view.view.grab().toImage()
    point = view.view.point_of("dense", 37).toPoint()
    near = [image.pixelColor(point + QPoint(dx, -11)) for dx in range(-6, 7)]
    assert any(abs(it.hue() - warning.hue()) < 12 and it.hsvSaturation() > 150 for it in near)


def test_that_a_network_without_a_garment_is_drawn_empty(chapter: Project, shown: Show) -> None:
    view = shown(chapter, look_at(chapter))
    view.view.show_look(None)
    assert view.view.look is None
    assert view.view.grab().toImage().pixelColor(2, 2).name() == LIGHT.surface


@pytest.fixture
def show_chapter(chapter: Project, shown: Show) -> ShownView:
    """The chapter's network with dropout on."""
    return shown(chapter, look_at(chapter, RATES))


def test_that_the_true_class_has_a_tick_and_the_one_it_is_taken_for_a_cross(
    chapter: Project, shown: Show
) -> None:
    look = look_at(chapter, label=3)
    predicted = int(look.values["dense_2"].argmax())
    assert predicted != 3
    hands = shown(chapter, look)
    image, view = hands.view.grab().toImage(), hands.view

    def signs(label: int) -> list[str]:
        """The colours of signs in the row of a class."""
        point, half = view.point_of("dense_2", label), view.zoom * 7
        area = QRectF(point.x() + 20, point.y() - half, view.width(), 2 * half).toRect()
        area = area.intersected(view.rect())
        found = {
            image.pixelColor(x, y).name()
            for x in range(area.left(), area.right())
            for y in range(area.top(), area.bottom())
        }
        return sorted(found & {LIGHT.right, LIGHT.wrong})

    seen = {label: signs(label) for label in range(10)}
    assert seen.pop(3) == [LIGHT.right]
    assert seen.pop(predicted) == [LIGHT.wrong]
    assert not any(seen.values())
