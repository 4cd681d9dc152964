"""Files dropped on the window: opened, or refused in one sentence, wherever they are let go."""

from __future__ import annotations

from pathlib import Path

import keras
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project_file import write_project
from fashion_gui.views.draw.workspace import DrawWorkspace
from fashion_gui.views.network.workspace import NetworkWorkspace
from tests.app.window_hands import answer, drop, drop_urls, edit, question
from tests.session.running import Program

CODE = "import keras\nmodel = keras.Sequential([keras.Input((784,)), keras.layers.Dense(7)])\n"


def place(program: Program, name: str) -> QWidget:
    """A part of the window onto which a file may fall."""
    page = program.window.workspace(name)
    program.window.show_workspace(name)
    if isinstance(page, NetworkWorkspace):
        return page.canvas.viewport()
    return page.drawing.canvas if isinstance(page, DrawWorkspace) else page


def file_of(kind: str, folder: Path) -> Path:
    path = folder / f"dropped.{kind}"
    if kind == "fashion":
        write_project(PRESETS["softmax-only"].build(), path)
    elif kind == "py":
        path.write_text(CODE)
    elif kind == "keras":
        keras.Sequential([keras.Input((784,)), keras.layers.Dense(7)]).save(path)
    elif kind == "png":
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        for place in range(10, 30):
            image.setPixelColor(place, place, QColor("black"))
        assert image.save(str(path))
    else:
        path.write_bytes(b"\x89HDF\r\n")
    return path


def test_that_a_dropped_project_is_opened_once_the_changes_are_safe(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = file_of("fashion", tmp_path)
    edit(program)
    assert drop(program, path)
    answer(qtbot, program, QMessageBox.StandardButton.Discard)
    qtbot.waitUntil(lambda: program.session.document.path == path)
    assert question(program) is None


@pytest.mark.parametrize("where", ["data", "network", "train", "draw"])
@pytest.mark.parametrize("kind", ["fashion", "keras", "py"])
def test_that_a_file_of_the_program_s_opens_wherever_it_falls(
    qtbot: QtBot, program: Program, tmp_path: Path, kind: str, where: str
) -> None:
    target = place(program, where)
    with qtbot.waitSignal(program.session.document.replaced):
        assert drop(program, file_of(kind, tmp_path), on=target)
    window = program.window
    assert window.stack.currentWidget() is window.workspace("network")
    assert len(program.session.document.network.layers) == (3 if kind == "fashion" else 2)


@pytest.mark.parametrize("where", ["data", "network", "train"])
@pytest.mark.parametrize(
    ("kind", "said"), [("h5", "model.save('name.keras')"), ("png", "Draw"), ("txt", ".fashion")]
)
def test_that_another_file_is_refused_in_a_sentence(
    qtbot: QtBot, program: Program, tmp_path: Path, kind: str, said: str, where: str
) -> None:
    before = program.session.document.project
    edit(program)
    assert drop(program, file_of(kind, tmp_path), on=place(program, where))
    notices = program.window.notices
    assert notices.isVisible()
    assert f"dropped.{kind}" in notices.text
    assert said in notices.text
    assert question(program) is None  # nothing is asked for a file that stays closed
    program.session.document.undo()
    assert program.session.document.project == before
    english = notices.text
    program.session.settings.language = "ko"
    qtbot.waitUntil(lambda: notices.text != english)
    assert f"dropped.{kind}" in notices.text


def test_that_a_folder_several_files_and_an_address_are_refused_in_a_sentence(
    program: Program, tmp_path: Path
) -> None:
    canvas = place(program, "network")
    (tmp_path / "folder").mkdir()
    for urls, said in (
        ([QUrl.fromLocalFile(str(tmp_path / "folder"))], "folder"),
        ([QUrl.fromLocalFile(str(file_of(it, tmp_path))) for it in ("fashion", "py")], "one file"),
        ([QUrl("https://example.org/a.keras")], "on this computer"),
    ):
        assert drop_urls(program, urls, canvas)
        assert program.window.notices.isVisible()
        assert said in program.window.notices.text
        program.press(program.window.notices.close_button)


def test_that_a_picture_still_falls_onto_the_paper(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    page = program.window.workspace("draw")
    assert isinstance(page, DrawWorkspace)
    assert not page.ink.can_undo
    assert drop(program, file_of("png", tmp_path), on=place(program, "draw"))
    qtbot.waitUntil(lambda: page.ink.can_undo)
    assert not program.window.notices.isVisible()


def test_that_a_drag_without_a_file_is_no_business_of_the_window_s(program: Program) -> None:
    assert not drop_urls(program, [])
