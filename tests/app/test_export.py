"""`export` on the command line."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import keras
import numpy as np
import pytest

from fashion_gui.app.command_line import main
from fashion_gui.network.code.script import script_of
from fashion_gui.network.code.writer import Style
from fashion_gui.network.edits import RemoveLayers
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import write_project

ROOT = Path(__file__).parents[2]

Capture = pytest.CaptureFixture[str]


def refusal(capsys: Capture, *arguments: str) -> str:
    """The one line with which the command refuses."""
    assert main(["export", *arguments]) == 2
    captured = capsys.readouterr()
    assert not captured.out
    (line,) = captured.err.splitlines()
    return line


def test_that_it_writes_the_script(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "chapter.py"
    assert main(["export", "chapter", "--code", str(path)]) == 0
    assert path.read_text(encoding="utf-8") == script_of(PRESETS["chapter"].build())
    captured = capsys.readouterr()
    assert captured.out == captured.err == ""


@pytest.mark.parametrize("style", list(Style))
def test_that_it_writes_in_the_style_asked_for(tmp_path: Path, style: Style) -> None:
    path = tmp_path / "chapter.py"
    assert main(["export", "chapter", "--code", str(path), "--style", style]) == 0
    calls = {
        ast.unparse(it.func)
        for it in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(it, ast.Call)
    }
    assert ("keras.Sequential" in calls) is (style is Style.SEQUENTIAL)
    assert ("keras.Model" in calls) is (style is Style.FUNCTIONAL)


def test_that_it_takes_a_file(tmp_path: Path) -> None:
    project = tmp_path / "mine.fashion"
    write_project(PRESETS["two-inputs"].build(), project)
    assert main(["export", str(project), "--code", str(tmp_path / "mine.py")]) == 0
    assert "keras.Model(" in (tmp_path / "mine.py").read_text(encoding="utf-8")


def test_that_a_model_comes_out_as_code_and_as_the_same_model(tmp_path: Path) -> None:
    theirs, code, again = (tmp_path / it for it in ("theirs.keras", "mine.py", "again.keras"))
    model = keras.Sequential([keras.Input((784,)), keras.layers.Dense(10), keras.layers.ReLU()])
    model.save(theirs)
    assert main(["export", str(theirs), "--code", str(code), "--keras", str(again)]) == 0
    assert "Dense(10" in code.read_text(encoding="utf-8")
    loaded = keras.models.load_model(again)
    for one, other in zip(model.get_weights(), loaded.get_weights(), strict=True):
        np.testing.assert_array_equal(one, other)
    assert main(["export", str(code), "--picture", str(tmp_path / "mine.svg")]) == 0
    assert (tmp_path / "mine.svg").stat().st_size > 500


def test_that_branches_are_no_sequence(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.py"
    line = refusal(capsys, "two-inputs", "--code", str(path), "--style", "sequential")
    assert "two-inputs cannot be written as a Sequential model" in line
    assert not path.exists()


def test_that_a_network_with_a_mistake_is_refused(tmp_path: Path, capsys: Capture) -> None:
    chapter = PRESETS["chapter"].build()
    network = RemoveLayers(frozenset({"flatten"})).apply(chapter.network)
    broken = tmp_path / "broken.fashion"
    write_project(Project(network, chapter.recipe), broken)
    line = refusal(capsys, str(broken), "--code", str(tmp_path / "a.py"))
    assert "cannot be exported: layer dense: " in line
    assert not (tmp_path / "a.py").exists()


def test_that_wrong_arguments_are_told_in_one_line(tmp_path: Path, capsys: Capture) -> None:
    path = str(tmp_path / "a.py")
    assert "--code" in refusal(capsys, "chapter")
    assert "PROJECT" in refusal(capsys, "nonsense", "--code", path)
    assert "must name a *.py file" in refusal(capsys, "chapter", "--code", "a.txt")
    assert "it is a folder" in refusal(capsys, "chapter", "--picture", _folder(tmp_path, "a.png"))
    assert "no folder" in refusal(capsys, "chapter", "--code", str(tmp_path / "none" / "a.py"))
    assert "--style" in refusal(capsys, "chapter", "--code", path, "--style", "baroque")


def test_that_it_draws_a_picture_without_a_display(tmp_path: Path) -> None:
    path = tmp_path / "chapter.svg"
    environment = {**os.environ, "QT_QPA_PLATFORM": ""}
    environment.pop("DISPLAY", None)
    environment.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "main.py", "export", "chapter", "--picture", str(path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "<svg" in path.read_text(encoding="utf-8")


def test_that_it_writes_a_keras_file(tmp_path: Path) -> None:
    path = tmp_path / "chapter.keras"
    assert main(["export", "chapter", "--keras", str(path)]) == 0
    from keras.models import load_model

    model = load_model(path)
    assert [it.name for it in model.layers] == [*PRESETS["chapter"].build().network.layers]


def _folder(parent: Path, name: str) -> str:
    (parent / name).mkdir()
    return str(parent / name)
