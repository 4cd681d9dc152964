"""What every command of the command line shares."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import fashion_gui
from fashion_gui.app import command_line
from fashion_gui.app.command_line import main
from fashion_gui.app.commands import window as window_command
from fashion_gui.app.log_file import log_path
from fashion_gui.session import headless
from fashion_gui.session.settings import LANGUAGES
from fashion_gui.session.theme import THEMES
from tests.app.command_hands import Capture, FakeTraining, lines


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["nothing.fashion"],
        ["train"],
        ["train", "nonsense"],
        ["train", "chapter", "--epochs", "0"],
        ["train", "chapter", "--epochs", "many"],
        ["train", "chapter", "--save", "model.h5"],
        ["train", "chapter", "--save", "no/such/folder/model.keras"],
        ["train", "chapter", "--history", "no/such/folder/history.csv"],
        ["train", "chapter", "--history", "."],
        ["train", "chapter", "--colour", "red"],
        ["classify"],
        ["classify", "nothing.png"],
        ["screenshots"],
        ["screenshots", "pictures", "--language", "fr"],
        ["--theme", "pink"],
        ["doctor", "now"],
        ["chapter", "train"],
    ],
    ids=" ".join,
)
def test_that_what_is_wrong_is_said_in_one_line(
    arguments: list[str], capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(lines(captured.err)) == 1
    assert "Traceback" not in captured.err


def test_that_the_version_is_the_package_s(capsys: Capture) -> None:
    assert main(["--version"]) == 0
    assert fashion_gui.__version__ in capsys.readouterr().out


@pytest.mark.parametrize("command", [[], *[[name] for name in command_line.COMMANDS]])
def test_that_help_is_there(command: list[str], capsys: Capture) -> None:
    assert main([*command, "--help"]) == 0
    assert "usage: fashion-gui" in capsys.readouterr().out


def test_that_an_error_that_nobody_foresaw_names_the_log(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("a mistake of ours")

    monkeypatch.setattr(headless, "train", fail)
    assert main(["train", "chapter"]) == 1
    err = capsys.readouterr().err
    assert len(lines(err)) == 1
    assert str(log_path()) in err
    assert "ZeroDivisionError: a mistake of ours" in log_path().read_text(encoding="utf-8")
    assert "Traceback" in log_path().read_text(encoding="utf-8")


def test_that_a_log_that_cannot_be_kept_hinders_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, training: FakeTraining
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(blocked))
    assert main(["train", "chapter", "--epochs", "1"]) == 0


def test_that_a_missing_package_is_named(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'tensorflow'", name="tensorflow")

    monkeypatch.setattr(headless, "train", fail)
    assert main(["train", "chapter"]) == 2
    assert "tensorflow is missing" in capsys.readouterr().err


def test_that_a_windowed_program_without_streams_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["train", "--list"]) == 0
    assert main(["nonsense"]) == 2
    sys.stdout.close()
    sys.stderr.close()


def test_that_the_languages_and_themes_are_those_of_the_window() -> None:
    """They stand twice, because `--help` must not wait for Qt."""
    assert set(window_command.LANGUAGES) == LANGUAGES.keys()
    assert set(window_command.THEMES) == THEMES.keys()
