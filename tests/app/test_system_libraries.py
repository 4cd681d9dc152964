from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fashion_gui.app import system_libraries
from fashion_gui.app.command_line import main
from fashion_gui.app.system_libraries import (
    SystemLibrary,
    install_line,
    missing_libraries,
    why_no_qt,
    why_no_window,
    window_platforms,
)

ROOT = Path(__file__).parents[2]

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries of Linux")


@pytest.fixture
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


def lack(monkeypatch: pytest.MonkeyPatch, *sonames: str) -> None:
    """Lets the system lack these libraries and no others."""
    monkeypatch.setattr(system_libraries, "_loads", lambda soname: soname not in sonames)


@linux
def test_that_the_libraries_that_qt_is_using_here_are_found() -> None:
    assert missing_libraries("offscreen") == ()


@pytest.mark.usefixtures("on_linux")
def test_that_a_library_that_is_nowhere_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = SystemLibrary("libnowhere.so.7", "libnowhere7")
    monkeypatch.setattr(system_libraries, "_EVERYWHERE", (nowhere,))
    assert missing_libraries("offscreen") == (nowhere,)


@pytest.mark.usefixtures("on_linux")
def test_that_each_platform_has_needs_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    lack(monkeypatch, "libxcb-cursor.so.0", "libwayland-cursor.so.0")
    assert missing_libraries("offscreen") == ()
    assert [it.package for it in missing_libraries("xcb")] == ["libxcb-cursor0"]
    assert [it.package for it in missing_libraries("wayland")] == ["libwayland-cursor0"]


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_that_other_systems_lack_nothing(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(system_libraries, "_loads", lambda soname: False)
    assert missing_libraries("xcb") == ()
    assert why_no_window({}) is None


def test_that_a_package_is_named_once() -> None:
    both = (SystemLibrary("libglib-2.0.so.0", "glib"), SystemLibrary("libgthread.so.0", "glib"))
    assert install_line(both) == "sudo apt-get install glib"


@pytest.mark.parametrize(
    ("environment", "platforms"),
    [
        ({}, ()),
        ({"DISPLAY": ""}, ()),
        ({"DISPLAY": ":0"}, ("xcb",)),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ("wayland", "xcb")),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, ("offscreen",)),
        ({"QT_QPA_PLATFORM": "vnc:port=5900"}, ("vnc",)),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, ("wayland", "xcb")),
    ],
)
def test_that_the_platform_is_the_one_that_qt_takes(
    environment: dict[str, str], platforms: tuple[str, ...]
) -> None:
    assert window_platforms(environment) == platforms


@pytest.mark.usefixtures("on_linux")
def test_that_one_working_platform_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    lack(monkeypatch, "libwayland-client.so.0")
    assert why_no_window({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}) is None
    assert "libwayland-client0" in str(why_no_window({"WAYLAND_DISPLAY": "wayland-0"}))


@pytest.mark.usefixtures("on_linux")
def test_that_a_missing_library_ends_the_window_with_the_line_that_mends_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lack(monkeypatch, "libxcb-cursor.so.0", "libxkbcommon-x11.so.0")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert main([]) == 2
    err = capsys.readouterr().err
    assert len(err.splitlines()) == 1
    assert err.rstrip().endswith("sudo apt-get install libxcb-cursor0 libxkbcommon-x11-0")


@pytest.mark.usefixtures("on_linux")
def test_that_the_reasons_why_qt_does_not_load_are_told_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cannot_open = ImportError("libEGL.so.1: cannot open shared object file", name="PySide6.QtGui")
    lack(monkeypatch, "libEGL.so.1")
    assert "sudo apt-get install libegl1" in why_no_qt(cannot_open)
    lack(monkeypatch)
    assert "libEGL.so.1: cannot open" in why_no_qt(cannot_open)
    assert "PySide6 is missing" in why_no_qt(ModuleNotFoundError(name="PySide6"))


def test_that_a_command_tells_when_qt_does_not_load() -> None:
    """In a process of its own, where the import of Qt fails as it does without libEGL."""
    program = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("PySide6"):
            raise ImportError("libEGL.so.1: cannot open shared object file", name=name)
sys.meta_path.insert(0, Blocker())
from fashion_gui.app.command_line import main
sys.exit(main(sys.argv[1:]))
"""
    for arguments in (["chapter"], ["classify", "main.py"], ["screenshots", "."]):
        outcome = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert outcome.returncode == 2, outcome.stderr
        assert len(outcome.stderr.splitlines()) == 1, outcome.stderr
        assert "libEGL.so.1" in outcome.stderr
