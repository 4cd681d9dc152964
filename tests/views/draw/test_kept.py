"""Drawings that are labelled and kept, and the fine-tuning on them, as a class does it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QCursor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from fashion_gui.network.labelled_drawing import MOST_KEPT, LabelledDrawing
from fashion_gui.session.gallery import GalleryDrawing
from fashion_gui.session.session import Session
from fashion_gui.views.draw import DrawWorkspace
from fashion_gui.views.draw.gallery_dialog import GalleryDialog
from fashion_gui.views.draw.kept_dialog import KeptDialog
from fashion_gui.views.draw.kept_tiles import SIDE
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_data, small_project
from tests.views.draw.conftest import LEFT, NotingRuns, drag, make_workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Offscreen, a menu cannot take the keyboard from the system."""

STROKE = ((0.3, 0.2), (0.7, 0.2), (0.7, 0.8), (0.3, 0.8), (0.3, 0.2))


@pytest.fixture
def alone(qtbot: QtBot, inference: object) -> DrawWorkspace:
    """A workspace without any run."""
    runs = NotingRuns()
    runs.rows = []
    workspace = make_workspace(inference, runs=runs)  # type: ignore[arg-type]
    qtbot.addWidget(workspace)
    workspace.resize(1270, 620)
    workspace.show()
    return workspace


def keep_by_keys(qtbot: QtBot, workspace: DrawWorkspace, label: int) -> None:
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_K)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key(Qt.Key.Key_0 + label))


def shown_dialog(qtbot: QtBot, workspace: DrawWorkspace) -> KeptDialog:
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_D)
    (dialog,) = workspace.findChildren(KeptDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_that_an_empty_paper_cannot_be_kept(qtbot: QtBot, alone: DrawWorkspace) -> None:
    assert not alone.drawing.keep.isEnabled()
    QTest.keyClick(alone.drawing.canvas, Qt.Key.Key_K)
    assert QApplication.activePopupWidget() is None


def test_that_keys_label_and_keep_what_the_network_sees(qtbot: QtBot, alone: DrawWorkspace) -> None:
    drag(qtbot, alone, *STROKE)
    keep_by_keys(qtbot, alone, 8)
    (kept,) = alone._tuning.drawings
    assert kept.label == 8
    assert alone._stages is not None
    np.testing.assert_allclose(kept.pixels / 255, alone._stages.pixels, atol=0.51 / 255)
    assert alone.message == "Kept as Bag. Drawings in the project: 1"
    assert alone.drawing.kept.text() == "1"


def test_that_the_menu_keeps_by_mouse(qtbot: QtBot, alone: DrawWorkspace) -> None:
    drag(qtbot, alone, *STROKE)
    menu = alone.drawing.keep.menu()
    menu.popup(alone.drawing.keep.mapToGlobal(alone.drawing.keep.rect().bottomLeft()))
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(menu.actions()[3]).center())
    assert [it.label for it in alone._tuning.drawings] == [3]


def test_that_a_drawing_is_deleted_and_comes_back(qtbot: QtBot, alone: DrawWorkspace) -> None:
    drag(qtbot, alone, *STROKE)
    for label in (8, 8, 8):
        keep_by_keys(qtbot, alone, label)
    dialog = shown_dialog(qtbot, alone)
    assert [dialog.model.data(dialog.model.index(it)) for it in range(3)] == [
        "Bag: held out",
        "Bag: trained on",
        "Bag: trained on",
    ]
    QTest.mouseClick(dialog.tiles.viewport(), LEFT, pos=dialog.tiles.tile_rect(0).center())
    QTest.keyClick(dialog.tiles, Qt.Key.Key_Delete)
    assert dialog.model.rowCount() == 2
    assert alone.drawing.kept.text() == "2"
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.model.rowCount() == 3
    dialog.close()


def test_that_a_full_project_takes_no_more_and_says_so(qtbot: QtBot, alone: DrawWorkspace) -> None:
    many = np.zeros((MOST_KEPT, 28, 28), np.uint8)
    alone._tuning.keep(LabelledDrawing(pixels, 0) for pixels in many)
    drag(qtbot, alone, *STROKE)
    keep_by_keys(qtbot, alone, 8)
    assert alone.message.startswith("The project is full")
    picture = QImage(280, 280, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.black)
    moment = datetime(2026, 11, 29)  # noqa: DTZ001 - the clock of the class room
    alone._gallery.add(GalleryDrawing(picture, 8, 8, 3.0, moment))
    alone._show_gallery()
    (gallery,) = alone.findChildren(GalleryDialog)
    QTest.mouseClick(gallery.tiles.viewport(), LEFT, pos=gallery.tiles.tile_rect(0).center())
    assert gallery.delete_button.isEnabled()
    assert not gallery.keep_button.isEnabled()
    assert gallery.keep_button.toolTip().startswith("The project is full")
    gallery.close()
    assert len(alone._tuning.drawings) == MOST_KEPT


def test_that_it_is_said_what_is_missing(qtbot: QtBot, alone: DrawWorkspace) -> None:
    dialog = shown_dialog(qtbot, alone)
    assert dialog._empty.isVisible()
    assert dialog.panel.status.text().startswith("Three drawings of one class")
    assert not dialog.panel.button.isEnabled()
    pixels = np.zeros((28, 28), np.uint8)
    alone._tuning.keep(LabelledDrawing(pixels, 0) for _ in range(3))
    assert dialog.panel.status.text().startswith("Train a network first")
    assert not dialog.panel.button.isEnabled()
    dialog.close()


def test_that_every_drawing_is_seen_in_its_tile(qtbot: QtBot, alone: DrawWorkspace) -> None:
    pixels = np.zeros((28, 28), np.uint8)
    pixels[7:21, 7:21] = 255
    alone._tuning.keep(LabelledDrawing(pixels, 0) for _ in range(2))
    dialog = shown_dialog(qtbot, alone)
    QCursor.setPos(dialog.mapToGlobal(dialog.rect().bottomRight()))
    tiles = dialog.tiles
    tiles.setCurrentIndex(QModelIndex())
    seen = tiles.viewport().grab().toImage()
    sides = [tiles.tile_rect(row) for row in range(2)]
    pictures = [seen.copy(QRect(it.left(), it.top(), SIDE, SIDE)) for it in sides]
    ink, paper = (pictures[0].pixelColor(it, it) for it in (SIDE // 2, 9))
    assert ink != paper
    assert pictures[0] == pictures[1]
    dialog.close()


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch, small_project("hidden-adam"), inference=True) as session:
        yield session


def test_that_a_button_fine_tunes_and_shows_before_and_after(
    qtbot: QtBot, session: Session
) -> None:
    workspace = DrawWorkspace(
        session.inference,
        session.dataset,
        session.settings,
        session.runs,
        session.gallery,
        session.fine_tuning,
        session.paper,
    )
    qtbot.addWidget(workspace)
    workspace.show()
    qtbot.waitUntil(workspace.isActiveWindow)
    drawn = small_data().drawings
    places = np.flatnonzero(drawn.kinds == 2)[:30]
    session.fine_tuning.keep(
        LabelledDrawing(drawn.pictures[it], int(drawn.labels[it])) for it in places
    )
    session.trainer.train()
    dialog = shown_dialog(qtbot, workspace)
    panel = dialog.panel
    qtbot.waitUntil(panel.button.isEnabled, timeout=TRAINING_MILLISECONDS)
    assert panel.run.currentText() == "Run 1"
    panel.epochs.setValue(2)
    QTest.mouseClick(panel.button, LEFT)
    assert panel.button.text() == "Stop" or not panel.button.isEnabled()
    qtbot.waitUntil(lambda: session.fine_tuning.report is not None, timeout=TRAINING_MILLISECONDS)
    report = session.fine_tuning.report
    assert report is not None
    held_out = f"{100 * report.before.held_out:.1f} %", f"{100 * report.after.held_out:.1f} %"
    assert tuple(it.text() for it in panel.figures[0]) == held_out
    assert panel.names[0].text() == f"Drawings held out ({len(report.tuning.held_out)})"
    assert "Draw and Results use its network" in panel.status.text()
    assert panel.button.text() == "Fine-tune"
    session.runs.use_network(report.tuning.base)
    assert panel.status.text() == "It is a run of its own, in Train."
    assert [run.name for run in session.runs.rows] == ["Run 1", "Run 1 + drawings"]
    dialog.close()
