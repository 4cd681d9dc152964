"""Models and scripts in and out of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keras
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fashion_gui.network.project import Project
from fashion_gui.network.project_file import read_project
from tests.app.window_hands import Open, choose, drop, message, name_file, question
from tests.network.test_trained_arrays import trained_project
from tests.session.running import Program


def load_model(path: Path) -> Any:
    return keras.models.load_model(path)


def keras_model(tmp_path: Path, *layers: keras.Layer) -> Path:
    path = tmp_path / "theirs.keras"
    keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(), *layers]).save(path)
    return path


def test_that_a_model_of_plain_keras_is_opened_and_classifies(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = keras_model(tmp_path, keras.layers.Dense(10, "softmax", name="theirs"))
    assert drop(program, path)
    document, inference = program.session.document, program.session.inference
    qtbot.waitUntil(lambda: "theirs" in document.network.layers)
    assert document.path is None
    assert inference.has_trained
    program.wait_until_ready()
    qtbot.waitUntil(lambda: inference.test_predictions is not None, timeout=20_000)
    assert not program.window.notices.isVisible()


def test_that_what_a_model_leaves_out_is_told_in_the_language_set(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = keras_model(tmp_path, keras.layers.Dense(10, kernel_constraint="non_neg", name="theirs"))
    assert drop(program, path)
    notices = program.window.notices
    qtbot.waitUntil(notices.isVisible)
    assert "theirs: kernel_constraint" in notices.text
    program.press(notices.close_button)
    assert not notices.isVisible()


def test_that_a_model_with_code_is_refused_by_name(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    before = program.session.document.project
    assert drop(program, keras_model(tmp_path, keras.layers.UnitNormalization()))
    text = message(qtbot, program)
    assert "theirs.keras" in text
    assert "UnitNormalization" in text
    assert program.session.document.project is before


def test_that_a_script_is_imported_through_the_menu(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "mine.py"
    path.write_text(
        "import keras\n"
        "model = keras.Sequential([keras.Input((784,)), keras.layers.Dense(7), "
        "keras.layers.Frobnicate()])\n"
    )
    choose(program, program.window.menus.file.import_code)
    name_file(qtbot, program, path)
    qtbot.waitUntil(lambda: len(program.session.document.network.layers) == 2)
    layers = program.session.document.network.layers
    assert [it.kind_name for it in layers.values()] == ["Input", "Dense"]
    assert program.window.notices.isVisible()
    assert "Line 2" in program.window.notices.text


def test_that_a_script_without_a_network_is_told(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "none.py"
    path.write_text("print('hello')\n")
    assert drop(program, path)
    assert "none.py" in message(qtbot, program)


@pytest.fixture
def trained_program(open_program: Open) -> Iterator[Program]:
    with open_program(trained_project()) as program:
        yield program


@pytest.mark.parametrize("suffix", [".keras", ".py", ".png", ".svg", ".pdf"])
def test_that_each_export_writes_its_file_and_says_so(
    qtbot: QtBot, trained_program: Program, tmp_path: Path, suffix: str
) -> None:
    program, path = trained_program, tmp_path / f"mine{suffix}"
    file = program.window.menus.file
    action = {".keras": file.export_model, ".py": file.export_script}.get(
        suffix, file.export_picture
    )
    choose(program, action)
    name_file(qtbot, program, path)
    qtbot.waitUntil(program.window.notices.isVisible, timeout=60_000)
    assert program.window.notices.text == f"mine{suffix} has been written."
    assert path.stat().st_size > 500
    assert [it.name for it in tmp_path.iterdir()] == [path.name]
    if suffix == ".keras":
        assert load_model(path).count_params() == 79_510


def test_that_an_export_that_cannot_be_written_is_told(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "gone" / "mine.png"
    program.session.files.export_script(path)
    assert "mine.png" in message(qtbot, program)
    qtbot.waitUntil(lambda: question(program) is None)
    program.window.exports.write_picture(path)
    assert "mine.png" in message(qtbot, program)


def test_that_only_what_is_possible_can_be_exported(program: Program) -> None:
    file, document = program.window.menus.file, program.session.document
    document.open(Project())
    for action in (file.export_script, file.export_model, file.export_picture):
        assert not action.isEnabled()
    document.open(Project(trained=trained_project().trained))
    assert file.export_model.isEnabled()


def test_that_weights_are_saved_with_the_project_and_count_as_a_change(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path, document = tmp_path / "mine.fashion", program.session.document
    document.mark_saved(path, document.project)
    program.train()
    assert program.window.isWindowModified()
    program.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not program.window.isWindowModified())
    trained = read_project(path).trained
    assert trained is not None
    assert trained.weights.keys() == {"dense", "dense_2"}
