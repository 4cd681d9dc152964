"""Opening and saving in the background."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project_file import write_project
from fashion_gui.session.document import Document
from fashion_gui.session.project_files import ProjectFiles


@pytest.fixture
def document() -> Document:
    document = Document(PRESETS["chapter"].build())
    document.apply(SetParameters("dense", {"units": 64}))
    return document


@pytest.fixture
def files(qtbot: QtBot, document: Document) -> Iterator[ProjectFiles]:
    files = ProjectFiles(document)
    yield files
    files.shut_down()


def test_that_what_was_saved_is_opened_again(
    qtbot: QtBot, files: ProjectFiles, document: Document, tmp_path: Path
) -> None:
    path, project = tmp_path / "mine.fashion", document.project
    assert document.has_unsaved_changes
    with qtbot.waitSignal(files.saved):
        files.save(path)
    assert not document.has_unsaved_changes
    assert document.path == path
    assert document.undoable is not None, "saving forgets no history"
    document.open(PRESETS["softmax-only"].build())
    with qtbot.waitSignal(document.replaced):
        files.open(path)
    assert document.project == project
    assert document.path == path
    assert document.undoable is None
    assert not document.has_unsaved_changes


def test_that_an_edit_made_while_it_is_written_counts_as_unsaved(
    qtbot: QtBot, files: ProjectFiles, document: Document, tmp_path: Path
) -> None:
    with qtbot.waitSignal(files.saved):
        files.save(tmp_path / "mine.fashion")
        document.set_recipe(replace(document.recipe, epochs=3))
    assert document.has_unsaved_changes
    document.undo()
    assert not document.has_unsaved_changes


@pytest.mark.parametrize("content", [b"", b"no zip", None])
def test_that_a_broken_file_changes_nothing(
    qtbot: QtBot,
    files: ProjectFiles,
    document: Document,
    tmp_path: Path,
    content: bytes | None,
) -> None:
    path, project = tmp_path / "broken.fashion", document.project
    if content is None:
        write_project(project, path)
        content = path.read_bytes()[:-30]
    path.write_bytes(content)
    with qtbot.waitSignal(files.failed) as failed:
        files.open(path)
    assert failed.args is not None
    assert failed.args[0].path == path
    assert document.project is project
    assert document.path is None
    assert document.undoable is not None


@pytest.mark.parametrize(
    "place",
    [
        "no-such-folder/mine.fashion",
        "a-file/mine.fashion",
        "a-folder",
        "n" * 250 + ".fashion",
    ],
)
def test_that_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, files: ProjectFiles, document: Document, tmp_path: Path, place: str
) -> None:
    (tmp_path / "a-file").write_text("in the way")
    (tmp_path / "a-folder").mkdir()
    project = document.project
    with qtbot.waitSignal(files.failed) as failed:
        files.save(tmp_path / place)
    assert failed.args is not None
    assert failed.args[0].path == tmp_path / place
    assert failed.args[0].reason
    assert document.project is project
    assert document.has_unsaved_changes
    assert document.path is None
