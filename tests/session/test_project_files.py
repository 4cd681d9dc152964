"""Opening and saving in the background."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import RemoveLayers, SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project_file import ProjectFault, ProjectFileError, write_project
from fashion_gui.session.background import Background
from fashion_gui.session.document import Document
from fashion_gui.session.project_files import OpenedFile, ProjectFiles, ScriptError
from fashion_gui.session.recent_files import RecentFiles
from tests.network.test_trained_arrays import require_same_weights, trained_project


@pytest.fixture
def document() -> Document:
    document = Document(PRESETS["chapter"].build())
    document.apply(SetParameters("dense", {"units": 64}))
    return document


@pytest.fixture
def recent(background: Background) -> RecentFiles:
    return RecentFiles(background)


@pytest.fixture
def files(document: Document, recent: RecentFiles, background: Background) -> ProjectFiles:
    files = ProjectFiles(document, recent, background)
    files.read.connect(files.take)
    return files


def test_that_what_was_saved_is_opened_again(
    qtbot: QtBot, files: ProjectFiles, document: Document, recent: RecentFiles, tmp_path: Path
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
    assert recent.paths == (path,)


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


def test_that_two_saves_of_one_file_do_not_meet(
    qtbot: QtBot, files: ProjectFiles, document: Document, tmp_path: Path
) -> None:
    path = tmp_path / "mine.fashion"
    saved: list[Path] = []
    files.saved.connect(saved.append)
    for units in range(1, 9):
        document.apply(SetParameters("dense", {"units": units}))
        files.save(path)
    qtbot.waitUntil(lambda: len(saved) == 8)
    assert not document.has_unsaved_changes
    document.open(PRESETS["softmax-only"].build())
    with qtbot.waitSignal(document.replaced):
        files.open(path)
    assert document.network.layers["dense"].parameters["units"] == 8


def test_that_a_model_goes_out_and_comes_back_with_its_weights(
    qtbot: QtBot, files: ProjectFiles, document: Document, recent: RecentFiles, tmp_path: Path
) -> None:
    project, path = trained_project(), tmp_path / "mine.keras"
    document.open(project)
    with qtbot.waitSignal(files.exported, timeout=60_000):
        files.export_keras(path)
    with qtbot.waitSignal(files.opened) as opened:
        files.open(path)
    assert opened.args is not None
    file: OpenedFile = opened.args[0]
    assert not file.lacks_weights
    assert document.path is None, "a model is no project file to save to"
    assert recent.paths == (path,)
    assert project.trained is not None
    trained = document.project.trained
    assert trained is not None
    require_same_weights(
        replace(trained, network=project.network, recipe=project.recipe), project.trained
    )


def test_that_a_network_that_was_never_trained_goes_out_as_it_begins(
    qtbot: QtBot, files: ProjectFiles, document: Document, tmp_path: Path
) -> None:
    with qtbot.waitSignal(files.exported, timeout=60_000):
        files.export_keras(tmp_path / "mine.keras")
    assert (tmp_path / "mine.keras").is_file()


@pytest.mark.parametrize("way", ["mistake", "folder"])
def test_that_an_export_that_fails_is_told(
    qtbot: QtBot, files: ProjectFiles, document: Document, tmp_path: Path, way: str
) -> None:
    path = tmp_path / ("no-folder" if way == "folder" else ".") / "mine.keras"
    if way == "mistake":
        document.apply(RemoveLayers(frozenset({"input"})))
    with qtbot.waitSignal(files.failed, timeout=60_000) as failed:
        files.export_keras(path)
    assert failed.args is not None
    wanted = ProjectFault.MISTAKE if way == "mistake" else ProjectFault.SYSTEM
    assert failed.args[0].fault is wanted
    assert list(tmp_path.iterdir()) == []


def test_that_a_script_goes_out_and_its_network_comes_back(
    qtbot: QtBot, files: ProjectFiles, document: Document, recent: RecentFiles, tmp_path: Path
) -> None:
    path, before = tmp_path / "mine.py", document.network
    with qtbot.waitSignal(files.exported):
        files.export_script(path)
    with qtbot.waitSignal(files.opened):
        files.open(path)
    kinds = [layer.kind_name for layer in document.network.layers.values()]
    assert kinds == [layer.kind_name for layer in before.layers.values()]
    assert recent.paths == ()


@pytest.mark.parametrize("content", [None, b"print(1)", b"", b"\xff\xfe\x00", b"#" * 5_000_000])
def test_that_a_script_without_a_network_changes_nothing(
    qtbot: QtBot, files: ProjectFiles, document: Document, tmp_path: Path, content: bytes | None
) -> None:
    path, before = tmp_path / "none.py", document.project
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(files.failed) as failed:
        files.open(path)
    assert failed.args is not None
    assert isinstance(failed.args[0], (ScriptError, ProjectFileError))
    assert document.project is before
