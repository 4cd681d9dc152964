"""Tools of the workspace Draw: lines, curves, fill, greys, mirror, tracing, pictures."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.views.draw import DrawWorkspace
from fashion_gui.views.draw.ink import FULL, Tool
from tests.session.test_pictures import CUT_OFF, cut_off, grey_png
from tests.views.draw.conftest import (
    LEFT,
    NotingInference,
    drag,
    levels,
    make_workspace,
    spot,
)

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def with_garments(qtbot: QtBot, inference: NotingInference) -> DrawWorkspace:
    dataset = Dataset(Document(PRESETS["chapter"].build()))
    dataset.load()
    qtbot.waitUntil(lambda: dataset.data is not None, timeout=20_000)
    workspace = make_workspace(inference, dataset)
    qtbot.addWidget(workspace)
    workspace.resize(1270, 620)
    workspace.show()
    workspace.dataset_for_test = dataset  # type: ignore[attr-defined]
    return workspace


def picture_file(folder: Path, side: int = 60) -> Path:
    """A black square on white, with a margin of a third."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for y in range(side // 3, 2 * side // 3):
        for x in range(side // 3, 2 * side // 3):
            image.setPixel(x, y, 0xFF000000)
    path = folder / "square.png"
    assert image.save(str(path))
    return path


def test_that_a_line_is_straight_from_press_to_release(
    qtbot: QtBot, workspace: DrawWorkspace
) -> None:
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_L)
    drag(qtbot, workspace, (0.2, 0.2), (0.9, 0.1), (0.8, 0.8))
    ink = levels(workspace)
    assert ink[140, 140] == FULL
    assert ink[28, 250] == 0, "the pointer's way does not count"
    workspace.ink.undo()
    assert not levels(workspace).any()


def test_that_a_curve_is_dragged_then_bent_then_set(qtbot: QtBot, workspace: DrawWorkspace) -> None:
    canvas = workspace.drawing.canvas
    QTest.keyClick(canvas, Qt.Key.Key_C)
    drag(qtbot, workspace, (0.2, 0.5), (0.8, 0.5))
    assert not levels(workspace).any(), "it is still to be bent"
    QTest.mouseMove(canvas, spot(workspace, 0.5, 0.2))
    QTest.mouseClick(canvas, LEFT, pos=spot(workspace, 0.5, 0.2))
    ink = levels(workspace)
    assert ink[54:60, 138:143].max() == FULL, "it passes under the pointer"
    assert ink[138:143, 54:60].max() == FULL
    assert ink[140, 140] == 0


def test_that_escape_gives_a_curve_up(qtbot: QtBot, workspace: DrawWorkspace) -> None:
    canvas = workspace.drawing.canvas
    QTest.keyClick(canvas, Qt.Key.Key_C)
    drag(qtbot, workspace, (0.2, 0.5), (0.8, 0.5))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseMove(canvas, spot(workspace, 0.5, 0.9))
    drag(qtbot, workspace, (0.5, 0.5), (0.5, 0.6))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not levels(workspace).any()
    assert not workspace.ink.can_undo


def test_that_the_bucket_fills_an_outline_in_the_chosen_grey(
    qtbot: QtBot, workspace: DrawWorkspace
) -> None:
    drag(qtbot, workspace, (0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.8), (0.2, 0.2), (0.2, 0.25))
    workspace.drawing.level_slider.setValue(120)
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_F)
    QTest.mouseClick(workspace.drawing.canvas, LEFT, pos=spot(workspace, 0.5, 0.5))
    assert levels(workspace)[140, 140] == 120
    assert levels(workspace)[10, 10] == 0


def test_that_the_width_of_the_brush_is_set_by_keys(qtbot: QtBot, workspace: DrawWorkspace) -> None:
    slider, canvas = workspace.drawing.width_slider, workspace.drawing.canvas
    heights = []
    for key in (None, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End):
        workspace.ink.clear()
        if key is not None:
            slider.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(slider, key)
        drag(qtbot, workspace, (0.2, 0.5), (0.5, 0.5), (0.8, 0.5))
        heights.append(int((levels(workspace)[:, 140] > FULL // 2).sum()))
        assert abs(heights[-1] - slider.value()) <= 1, "in pixels of the drawing"
    usual, narrowest, next_, widest = heights
    assert narrowest < next_ < usual < widest
    QTest.keyClick(canvas, Qt.Key.Key_E)
    drag(qtbot, workspace, (0.5, 0.2), (0.5, 0.5), (0.5, 0.8))
    row = levels(workspace)[140]
    erased = int((row[70:210] <= FULL // 2).sum())
    assert abs(erased - 2 * widest) <= 3, "the eraser is twice as wide"


def test_that_the_mirror_draws_both_sides(qtbot: QtBot, workspace: DrawWorkspace) -> None:
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_M)
    assert workspace.drawing.mirror.isChecked()
    drag(qtbot, workspace, (0.1, 0.3), (0.3, 0.7))
    ink = levels(workspace).astype(int)
    assert ink[:, :120].any()
    assert np.abs(ink - ink[:, ::-1]).max() <= 3


def lightness(workspace: DrawWorkspace) -> np.ndarray:
    """Of the paper on the screen, in the middles of 28 × 28 cells within the rim: (28, 28)."""
    image = workspace.drawing.canvas.grab().toImage()
    paper = workspace.drawing.canvas.paper_rect()
    rim = paper.width() / 10
    within = paper.adjusted(rim, rim, -rim, -rim)
    places = (np.arange(28) + 0.5) / 28
    return np.array(
        [
            [
                image.pixelColor(
                    int(within.left() + x * within.width()), int(within.top() + y * within.height())
                ).lightnessF()
                for x in places
            ]
            for y in places
        ]
    )


def test_that_the_mean_garment_of_a_class_lies_under_the_ink(
    qtbot: QtBot, with_garments: DrawWorkspace
) -> None:
    canvas = with_garments.drawing.canvas
    data = with_garments.dataset_for_test.data  # type: ignore[attr-defined]
    drag(qtbot, with_garments, (0.01, 0.01), (0.02, 0.02))  # the invitation goes
    with_garments.ink.undo()
    before, blank = canvas.grab().toImage(), lightness(with_garments)
    trouser = with_garments.drawing.trace.menu().actions()[3]
    assert trouser.text() == "Trouser"
    trouser.trigger()
    qtbot.waitUntil(lambda: canvas.grab().toImage() != before)
    darker = blank - lightness(with_garments)
    for label in range(10):
        mean = data.train_images[data.train_labels == label].mean(axis=0)
        likeness = np.corrcoef(mean.ravel(), darker.ravel())[0, 1]
        assert likeness > 0.99 if label == 1 else likeness < 0.9
    assert not levels(with_garments).any(), "it is to be traced, it is no ink"
    with_garments.drawing.trace.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: canvas.grab().toImage() == before)


def test_that_the_nearest_garments_are_shown(qtbot: QtBot, with_garments: DrawWorkspace) -> None:
    data = with_garments.dataset_for_test.data  # type: ignore[attr-defined]
    boot = int(np.flatnonzero(data.train_labels == 9)[0])
    grey = data.train_images[boot]
    image = QImage(grey.tobytes(), 28, 28, 28, QImage.Format.Format_Grayscale8)
    with_garments.pictures.take_picture(image.copy())
    qtbot.waitUntil(lambda: len(with_garments.guess.nearest.labels) == 5, timeout=20_000)
    assert with_garments.guess.nearest.labels[0] == 9
    with_garments.ink.clear()
    qtbot.waitUntil(lambda: not with_garments.guess.nearest.labels)


@pytest.mark.parametrize("way", ["open", "drop", "paste", "paste pixels"])
def test_that_a_picture_is_put_on_the_paper(
    qtbot: QtBot, workspace: DrawWorkspace, tmp_path: Path, way: str
) -> None:
    path = picture_file(tmp_path)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    if way == "open":
        workspace.pictures.take_picture(path)
    elif way == "drop":
        canvas = workspace.drawing.canvas
        event = QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
        )
        canvas.dropEvent(event)
    else:
        if way == "paste pixels":
            mime = QMimeData()
            mime.setImageData(QImage(str(path)))
        QGuiApplication.clipboard().setMimeData(mime)
        QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: bool(levels(workspace).any()) and workspace.is_settled)
    QGuiApplication.clipboard().clear()  # Python's data must not outlive Python
    ink = levels(workspace)
    assert ink[140, 140] == FULL
    assert ink[10, 10] == 0
    shown = workspace.stages.pictures
    assert shown is not None
    assert np.all(shown[-1] > 0.75), "the square fills the 28 pixels"
    workspace.ink.undo()
    assert not levels(workspace).any()


@pytest.mark.parametrize("colour", [Qt.GlobalColor.black, Qt.GlobalColor.white])
def test_that_what_is_cut_out_is_seen_on_the_paper(
    qtbot: QtBot, workspace: DrawWorkspace, tmp_path: Path, colour: Qt.GlobalColor
) -> None:
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    for place in range(60 * 60):
        if 20 <= place // 60 < 40 and 20 <= place % 60 < 40:
            image.setPixelColor(place % 60, place // 60, colour)
    assert image.save(str(tmp_path / "cut out.png"))
    workspace.pictures.take_picture(tmp_path / "cut out.png")
    qtbot.waitUntil(lambda: bool(levels(workspace).any()) and workspace.is_settled)
    assert levels(workspace)[140, 140] == FULL
    assert levels(workspace)[10, 10] == 0


@pytest.mark.qt_log_ignore("Corrupt JPEG data")
@pytest.mark.parametrize("suffix", CUT_OFF)
def test_that_a_broken_picture_is_told_and_loses_nothing(
    qtbot: QtBot, workspace: DrawWorkspace, tmp_path: Path, suffix: str
) -> None:
    drag(qtbot, workspace, (0.2, 0.5), (0.8, 0.5))
    before = levels(workspace)
    workspace.pictures.take_picture(cut_off(tmp_path, suffix))
    qtbot.waitUntil(lambda: workspace.message != "")
    assert workspace.message == "It is no picture, or it is damaged."
    assert np.array_equal(levels(workspace), before)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "It is no picture, or it is damaged."),
        (grey_png(20_000), "It is too large: at most 256 megabytes of pixels."),
    ],
    ids=["empty", "huge"],
)
def test_that_an_empty_and_a_huge_file_are_told_and_lose_nothing(
    qtbot: QtBot, workspace: DrawWorkspace, tmp_path: Path, content: bytes, sentence: str
) -> None:
    drag(qtbot, workspace, (0.2, 0.5), (0.8, 0.5))
    before = levels(workspace)
    (tmp_path / "odd.png").write_bytes(content)
    workspace.pictures.take_picture(tmp_path / "odd.png")
    qtbot.waitUntil(lambda: workspace.message != "")
    assert workspace.message == sentence
    assert np.array_equal(levels(workspace), before)


@pytest.mark.parametrize("colour", ["white", "#808080", "black", "transparent"])
def test_that_a_blank_picture_is_told_and_loses_nothing(
    qtbot: QtBot, workspace: DrawWorkspace, tmp_path: Path, colour: str
) -> None:
    drag(qtbot, workspace, (0.2, 0.5), (0.8, 0.5))
    before = levels(workspace)
    blank = QImage(60, 40, QImage.Format.Format_ARGB32)
    blank.fill(QColor(colour))
    assert blank.save(str(tmp_path / "blank.png"))
    workspace.pictures.take_picture(tmp_path / "blank.png")
    qtbot.waitUntil(lambda: workspace.message != "")
    assert workspace.message == "There is nothing drawn in it: the paper stays as it is."
    assert np.array_equal(levels(workspace), before)
    assert workspace.stages.pictures is not None
    workspace.pictures.take_picture(picture_file(tmp_path))
    qtbot.waitUntil(lambda: workspace.is_settled and workspace.message == "")
    assert levels(workspace)[140, 140] == FULL


def test_that_text_in_the_clipboard_is_no_picture(workspace: DrawWorkspace) -> None:
    QGuiApplication.clipboard().setText("Dense(10)")
    QTest.keyClick(workspace.drawing.canvas, Qt.Key.Key_V, CTRL)
    assert workspace.message == "There is no picture in it."


def test_that_a_drawing_is_saved_black_on_white_and_opens_again(
    qtbot: QtBot, workspace: DrawWorkspace, tmp_path: Path
) -> None:
    drag(qtbot, workspace, (0.2, 0.2), (0.8, 0.8))
    before = levels(workspace)
    assert workspace.pictures.save(tmp_path / "mine.png")
    assert QImage(str(tmp_path / "mine.png")).pixelColor(5, 5).lightness() == 255
    workspace.ink.clear()
    workspace.pictures.take_picture(tmp_path / "mine.png")
    qtbot.waitUntil(lambda: bool(levels(workspace).any()))
    assert np.abs(levels(workspace).astype(int) - before).max() <= 1
    assert not workspace.pictures.save(tmp_path / "nowhere" / "mine.png")


STEPS = ("fill", "crop", "fit", "grey", "turn")
BOOT = ((0.1, 0.1), (0.3, 0.1), (0.3, 0.5), (0.6, 0.6), (0.6, 0.7), (0.1, 0.7), (0.1, 0.1))
"""Looks to the right, is closed, and does not stand in the middle."""


def painted(workspace: DrawWorkspace) -> list[QImage]:
    """The six pictures of the stages as they are on the screen."""
    return [row._picture.grab().toImage() for row in workspace.stages._rows]


def test_that_every_stage_is_painted_as_it_is(qtbot: QtBot, workspace: DrawWorkspace) -> None:
    blank = painted(workspace)
    drag(qtbot, workspace, *BOOT, (0.12, 0.1))
    drawn = painted(workspace)
    assert len(drawn) == 6
    assert all(it != empty for it, empty in zip(drawn, blank, strict=True))
    assert all(it != other for it, other in pairwise(drawn)), "each step shows what it does"
    for place, step in enumerate(STEPS, start=1):
        QTest.mouseClick(workspace.stages.switch(step), LEFT)
        qtbot.waitUntil(lambda it=place: painted(workspace)[it] != drawn[it])  # type: ignore[misc]
        assert painted(workspace)[:place] == drawn[:place], "what comes before stays"
        QTest.mouseClick(workspace.stages.switch(step), LEFT)
        qtbot.waitUntil(lambda: painted(workspace) == drawn)
    workspace.ink.clear()
    qtbot.waitUntil(lambda: painted(workspace) == blank)


@pytest.mark.parametrize("step", STEPS)
def test_that_a_switch_shows_its_effect_at_once(
    qtbot: QtBot, workspace: DrawWorkspace, inference: NotingInference, step: str
) -> None:
    drag(qtbot, workspace, *BOOT, (0.12, 0.1))
    before, _ = inference.calls[-1]
    QTest.mouseClick(workspace.stages.switch(step), LEFT)
    qtbot.waitUntil(lambda: workspace.is_settled)
    after, _ = inference.calls[-1]
    assert not getattr(workspace.stages.steps, step)
    assert not np.array_equal(before, after)
    QTest.mouseClick(workspace.stages.switch(step), LEFT)
    qtbot.waitUntil(lambda: np.array_equal(inference.calls[-1][0], before))


def test_that_every_tool_has_a_name_and_its_key_in_the_tip(workspace: DrawWorkspace) -> None:
    for tool, key in zip(Tool, "PELCF", strict=True):
        button = workspace.drawing.tools[tool]
        assert button.accessibleName()
        assert button.toolTip().endswith(f"({key})")
