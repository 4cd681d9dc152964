from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from fashion_gui.app import system_libraries
from fashion_gui.app.command_line import main
from fashion_gui.app.commands import doctor
from fashion_gui.app.commands.doctor import REQUIREMENTS, Finding

ROOT = Path(__file__).parents[2]

Capture = pytest.CaptureFixture[str]


def findings(capsys: Capture) -> dict[str, Finding]:
    main(["doctor", "--json"])
    report = json.loads(capsys.readouterr().out)
    found = {it["name"]: Finding(**it) for it in report["findings"]}
    assert report["ok"] == all(it.ok for it in found.values())
    return found


def test_that_nothing_is_missing_here(capsys: Capture) -> None:
    assert main(["doctor"]) == 0, capsys.readouterr().out
    assert "!!" not in capsys.readouterr().out


def test_that_versions_and_files_are_told(capsys: Capture) -> None:
    found = findings(capsys)
    assert found["tensorflow"].detail == metadata.version("tensorflow")
    assert "60,000" in found["Fashion-MNIST"].detail
    assert found["fonts"].detail == "4 *.otf"


def test_that_neither_qt_nor_tensorflow_is_imported() -> None:
    """In a process of its own, where nothing at all but the standard library can be imported."""
    program = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "tensorflow", "keras", "numpy", "pyqtgraph"):
            raise ImportError(name + " is blocked", name=name)
sys.meta_path.insert(0, Blocker())
from fashion_gui.app.command_line import main
sys.exit(main(["doctor", "--json"]))
"""
    outcome = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    report = json.loads(outcome.stdout)
    broken = [it["name"] for it in report["findings"] if not it["ok"]]
    assert broken == ["Fashion-MNIST", "lessons"], "they are read with numpy"
    assert outcome.returncode == 2


@pytest.mark.parametrize(
    ("version", "ok"),
    [
        ("6.8", True),
        ("6.8.0.2", True),
        ("6.11.3", True),
        ("6.7.3", False),
        ("6.9.0", True),
        ("6.9.1", False),
        ("6.9.2", True),
        ("6.12.0", False),
        ("6.12.0rc1", False),
        ("7.0", False),
    ],
)
def test_that_versions_of_pyside_that_break_are_warned_of(version: str, ok: bool) -> None:
    finding = doctor._package(REQUIREMENTS[0], lambda _: version)
    assert finding.ok == ok
    assert bool(finding.remedy) != ok


def test_that_a_package_that_is_not_installed_comes_with_the_line_that_gets_it() -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    finding = doctor._package(REQUIREMENTS[0], missing)
    assert not finding.ok
    assert finding.remedy == 'python -m pip install "PySide6-Essentials>=6.8,!=6.9.1,<6.12"'


def test_that_the_versions_are_those_of_pyproject() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert sorted(map(doctor._specifier, REQUIREMENTS)) == sorted(project["dependencies"])
    oldest, after = ".".join(map(str, doctor.OLDEST_PYTHON)), doctor.NEWEST_PYTHON[1] + 1
    assert project["requires-python"] == f">={oldest},<3.{after}"


@pytest.mark.parametrize("version", [(3, 10, 14), (3, 14, 0)])
def test_that_a_python_without_tensorflow_is_warned_of(version: tuple[int, ...]) -> None:
    assert not doctor._python(version).ok


def test_that_a_data_set_cut_off_is_told(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in (ROOT / "resources" / "fashion-mnist").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes()[:1000])
    monkeypatch.setattr(doctor, "resource", lambda *_: tmp_path)
    found = findings(capsys)
    assert not found["Fashion-MNIST"].ok
    assert "cut off" in found["Fashion-MNIST"].detail
    assert not found["fonts"].ok
    assert main(["doctor"]) == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries of Linux")
def test_that_a_missing_system_library_comes_with_its_package(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_libraries, "_loads", lambda soname: soname != "libEGL.so.1")
    finding = findings(capsys)["libraries of Qt"]
    assert not finding.ok
    assert finding.detail == "missing: libEGL.so.1"
    assert finding.remedy == "sudo apt-get install libegl1"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of Linux")
def test_that_a_machine_without_a_display_is_fine(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    finding = findings(capsys)["display"]
    assert finding.ok
    assert "window needs one" in finding.detail


def test_that_the_lessons_are_looked_at(capsys: Capture) -> None:
    assert findings(capsys)["lessons"].detail.startswith("9 of ")


def test_that_each_mistake_of_a_lecturers_lesson_is_told_with_its_line(
    capsys: Capture, tmp_path: Path
) -> None:
    lesson = tmp_path / "mine"
    lesson.mkdir()
    (lesson / "lesson.toml").write_text(
        "order = 1\nminutes = 10\n\n[[step]]\nid = 'A B'\n", "utf-8"
    )
    assert main(["doctor", "--lessons", str(tmp_path)]) == 2
    told = capsys.readouterr().out
    assert f"{lesson / 'lesson.toml'}:5: a step has an id" in told
    assert f"{lesson / 'en.md'}:1: there is no such file" in told
    assert main(["doctor", "--lessons", str(lesson)]) == 2
    assert "lesson.toml:5:" in capsys.readouterr().out
    assert main(["doctor", "--lessons", str(tmp_path / "none")]) == 2
    assert "lesson.toml" in capsys.readouterr().out


@pytest.mark.parametrize(("guide", "texts"), [("README.md", "en.md"), ("README.ko.md", "ko.md")])
def test_that_the_example_in_the_documentation_has_no_mistakes(
    capsys: Capture, tmp_path: Path, guide: str, texts: str
) -> None:
    text = (ROOT / "resources/lessons" / guide).read_text("utf-8")
    lesson = tmp_path / "my-lesson"
    lesson.mkdir()
    toml = text.partition("```toml\n")[2].partition("```")[0]
    (lesson / "lesson.toml").write_text(toml, "utf-8")
    markdown = text.partition("```markdown\n")[2].partition("```")[0]
    (lesson / texts).write_text(markdown, "utf-8")
    (lesson / "picture.png").write_bytes(b"")
    assert main(["doctor", "--lessons", str(lesson)]) == 0, capsys.readouterr().out
