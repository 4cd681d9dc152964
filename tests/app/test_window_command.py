"""The command line without a command: the window."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import keras
import pytest

from fashion_gui.app import start_up
from fashion_gui.app.command_line import main
from fashion_gui.network.code.script import script_of
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project_file import write_project
from tests.app.command_hands import Capture
from tests.session.running import run_python


@pytest.mark.parametrize("given", [[], ["chapter"], ["--language", "ko", "--theme", "dark"]])
def test_that_no_command_opens_the_window(
    given: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Any, ...]] = []

    def open_window(*arguments: object) -> int:
        opened.append(arguments)
        return 0

    monkeypatch.setattr(start_up, "open_window", open_window)
    assert main(given) == 0
    appearance = ("ko", "dark") if "ko" in given else (None, None)
    assert opened == [(PRESETS["chapter"].build(), None, *appearance)]


@pytest.mark.parametrize("kind", ["fashion", "FASHION", "keras", "py"])
def test_that_a_file_opens_in_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """In the window itself: `test_start_up.py`."""
    path = tmp_path / f"mine.{kind}"
    project = PRESETS["softmax-only"].build()
    if kind == "keras":
        keras.Sequential([keras.Input((784,)), keras.layers.Dense(10)]).save(path)
    elif kind == "py":
        path.write_text(script_of(project), "utf-8")
    else:
        write_project(project, path)
    opened: list[tuple[Any, ...]] = []

    def open_window(*arguments: object) -> int:
        opened.append(arguments)
        return 0

    monkeypatch.setattr(start_up, "open_window", open_window)
    assert main([str(path)]) == 0
    ((shown, file, *_),) = opened
    assert file.path == path
    assert file.project is shown
    kinds = [it.kind_name for it in shown.network.layers.values()]
    assert kinds == (["Input", "Dense"] if kind == "keras" else ["Input", "Flatten", "Dense"])
    assert kind == "keras" or shown == project
    assert (shown.trained is not None) is (kind == "keras")


OPEN_FILE = """
import sys
from pathlib import Path
from fashion_gui.session.project_files import read_file
from tests.session.running import drive

def hand(window):
    while not window.isVisible():
        yield
    document = window._session.document
    print(document.path and document.path.name)
    print([it.name for it in window._session.recent_files.paths])
    print(window.isWindowModified(), document.undoable)
    print(window.notices.isVisible() and window.notices.text)
    yield
    window.close()

opened = read_file(Path(sys.argv[1]))
sys.exit(drive(opened.project, hand, opened=opened))
"""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("mine.fashion", ["mine.fashion", "['mine.fashion']", "False None", "False"]),
        (
            "mine.keras",
            [
                "None",
                "['mine.keras']",
                "False None",
                "Left out, because the program does not have it: theirs: kernel_constraint.",
            ],
        ),
    ],
)
def test_that_the_window_begins_with_the_file_as_if_it_had_been_opened_in_it(
    tmp_path: Path, name: str, shown: list[str]
) -> None:
    path = tmp_path / name
    if name.endswith("keras"):
        dense = keras.layers.Dense(10, kernel_constraint="non_neg", name="theirs")
        keras.Sequential([keras.Input((784,)), dense]).save(path)
    else:
        write_project(PRESETS["softmax-only"].build(), path)
    done = run_python(OPEN_FILE, tmp_path, str(path))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == shown


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("old.h5", b"", "model.save('name.keras')"),
        ("bar.png", b"", "is a picture"),
        ("notes.txt", b"", "(.fashion)"),
        ("none.py", b"print(1)", "no Keras"),
        ("lambda.py", b"x = keras.layers.Frobnicate()", "Line 1"),
        ("broken.keras", b"no model", "not a .keras file"),
        ("broken.fashion", b"no project", "not a project file"),
        ("gone.py", None, "no such file"),
        ("gone.keras", None, "no such file"),
    ],
)
@pytest.mark.parametrize("command", [[], ["train"]])
def test_that_a_file_that_cannot_be_opened_is_told_in_the_window_s_words(
    tmp_path: Path, capsys: Capture, command: list[str], name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert main([*command, str(path)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert name in line
    assert said in line


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of Linux")
def test_that_a_system_without_a_display_is_told_so(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    assert main([]) == 2
    assert "no display" in capsys.readouterr().err
