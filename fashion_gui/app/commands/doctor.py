"""`doctor`: versions, libraries, files; what is missing and how to get it.

Imports neither Qt nor TensorFlow, so that it also speaks where they cannot be loaded.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from fashion_gui import __version__
from fashion_gui.app.commands.command import SUCCESS, WRONG, Command
from fashion_gui.app.log_file import log_path
from fashion_gui.app.system_libraries import install_line, missing_libraries, window_platforms
from fashion_gui.resources import resource

OLDEST_PYTHON, NEWEST_PYTHON = (3, 11), (3, 13)

REINSTALL = "install the program again with pip"

Version = tuple[int, ...]


@dataclass(frozen=True)
class Finding:
    """One thing looked at.

    Attributes:
        name: what was looked at.
        ok: whether it is as it must be.
        detail: what was found.
        remedy: how to mend it; empty where it is fine.
    """

    name: str
    ok: bool
    detail: str
    remedy: str = ""


@dataclass(frozen=True)
class Requirement:
    """A Python package and the versions of it that work.

    Attributes:
        package: its name on PyPI.
        oldest: the first version that works.
        before: the first version that no longer does; None where none is known.
        broken: versions between them that do not work, with the reason.
    """

    package: str
    oldest: Version
    before: Version | None = None
    broken: tuple[tuple[Version, str], ...] = ()


#: As in pyproject.toml, where the reasons stand; a test compares them.
REQUIREMENTS = (
    Requirement(
        "PySide6-Essentials", (6, 8), (6, 12), (((6, 9, 1), "it breaks pyqtgraph's plots"),)
    ),
    Requirement("pyqtgraph", (0, 14)),
    Requirement("numpy", ()),
    Requirement("keras", (3, 12)),
    Requirement("h5py", ()),
    Requirement("tensorflow", ()),
)


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="prints one JSON object")
    parser.add_argument(
        "--lessons",
        type=Path,
        metavar="FOLDER",
        help="checks the lesson in this folder, or those in it, and nothing else",
    )


def _run(arguments: Namespace) -> int:
    folder: Path | None = arguments.lessons
    findings = list(examine() if folder is None else _lessons(folder))
    fine = all(finding.ok for finding in findings)
    if arguments.json:
        print(json.dumps({"ok": fine, "findings": [asdict(it) for it in findings]}, indent=1))
    else:
        width = max(len(finding.name) for finding in findings)
        for finding in findings:
            sign = "ok" if finding.ok else "!!"
            print(f"{sign}  {finding.name:{width}}  {finding.detail}")
            if finding.remedy:
                print(f"    {'':{width}}  -> {finding.remedy}")
    return SUCCESS if fine else WRONG


def examine() -> Iterator[Finding]:
    """Everything that the program needs, in the order of the report."""
    yield Finding("fashion-gui", True, __version__)
    yield _python()
    yield Finding("platform", True, f"{platform.platform()}, {platform.machine()}")
    yield Finding("processor cores", True, str(os.cpu_count() or "unknown"))
    for requirement in REQUIREMENTS:
        yield _package(requirement)
    if sys.platform.startswith("linux"):
        yield _libraries("offscreen", "libraries of Qt")
        yield from _windows()
    yield _dataset()
    yield _files("fonts", "*.otf")
    yield _files("icons", "*.svg")
    yield _files("translations", "*.ts")
    yield _files("models", "*.keras")
    yield from _shipped_lessons()
    yield Finding("log", True, str(log_path()))


def _python(version: Version = sys.version_info[:3]) -> Finding:
    fits = OLDEST_PYTHON <= version[:2] <= NEWEST_PYTHON
    remedy = "" if fits else "use Python 3.11, 3.12 or 3.13: TensorFlow has no others"
    return Finding("Python", fits, f"{_text(version)}, {sys.executable}", remedy)


def _package(
    requirement: Requirement, version_of: Callable[[str], str] = metadata.version
) -> Finding:
    name = requirement.package
    install = f'python -m pip install "{_specifier(requirement)}"'
    try:
        text = version_of(name)
    except metadata.PackageNotFoundError:
        return Finding(name, False, "not installed", install)
    version = _version(text)
    for broken, reason in requirement.broken:
        if version == broken:
            return Finding(name, False, f"{text}: {reason}", install)
    if version < requirement.oldest:
        return Finding(name, False, f"{text} is too old", install)
    if requirement.before is not None and version >= requirement.before:
        return Finding(name, False, f"{text} is not known to work", install)
    return Finding(name, True, text)


def _specifier(requirement: Requirement) -> str:
    parts = [f">={_text(requirement.oldest)}"] if requirement.oldest else []
    parts += [f"!={_text(version)}" for version, _ in requirement.broken]
    parts += [f"<{_text(requirement.before)}"] if requirement.before else []
    return requirement.package + ",".join(parts)


def _text(version: Version) -> str:
    return ".".join(map(str, version))


def _version(text: str) -> Version:
    """The numbers at the start of a version: (6, 11, 3) for `6.11.3rc1`."""
    numbers: list[int] = []
    for part in text.split("."):
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        if not digits:
            break
        numbers.append(int(digits))
        if digits != part:
            break
    return tuple(numbers)


def _libraries(qt_platform: str, name: str) -> Finding:
    missing = missing_libraries(qt_platform)
    if not missing:
        return Finding(name, True, "all found")
    sonames = ", ".join(library.soname for library in missing)
    return Finding(name, False, f"missing: {sonames}", install_line(missing))


def _windows() -> Iterator[Finding]:
    platforms = window_platforms(os.environ)
    if not platforms:
        yield Finding("display", True, "none: the commands work, the window needs one")
    findings = [_libraries(it, f"libraries of Qt for {it}") for it in platforms]
    # Qt takes the first platform that works, so one is enough.
    yield from (it for it in findings if it.ok) if any(it.ok for it in findings) else findings


def _dataset() -> Finding:
    folder = resource("fashion-mnist")
    try:
        from fashion_gui.data.fashion_mnist import DatasetError, load_fashion_mnist
    except ImportError as error:
        return Finding("Fashion-MNIST", False, f"not looked at: {error}", REINSTALL)
    try:
        data = load_fashion_mnist(folder)
        _ = data.drawings  # read when first asked for
    except DatasetError as error:
        return Finding("Fashion-MNIST", False, f"{error.file.name} {error.fault}", REINSTALL)
    garments = f"{len(data.train_images):,} garments to train on, {len(data.test_images):,} to test"
    return Finding("Fashion-MNIST", True, f"{garments}, {folder}")


def _shipped_lessons() -> Iterator[Finding]:
    try:
        from fashion_gui.lessons.catalogue import shipped_folder
    except ImportError as error:
        yield Finding("lessons", False, f"not looked at: {error}", REINSTALL)
        return
    yield from _lessons(shipped_folder())


def _lessons(folder: Path) -> Iterator[Finding]:
    """How many lessons a folder has, and each mistake with its file and line."""
    from fashion_gui.lessons.catalogue import read_lessons  # needs numpy

    lessons, broken = read_lessons(folder)
    remedy = "" if lessons or broken else "name a folder that has a lesson.toml, or folders that do"
    yield Finding("lessons", bool(lessons or broken), f"{len(lessons)} of {folder}", remedy)
    for mistakes in broken:
        for mistake in mistakes.mistakes:
            place = f"{mistake.file}:{mistake.line}"
            yield Finding(f"lesson {mistakes.folder.name}", False, f"{place}: {mistake.sentence}")


def _files(folder_name: str, pattern: str) -> Finding:
    folder: Path = resource(folder_name)
    count = sum(1 for path in folder.glob(pattern) if path.stat().st_size > 0)
    if count == 0:
        return Finding(folder_name, False, f"no {pattern} in {folder}", REINSTALL)
    return Finding(folder_name, True, f"{count} {pattern}")


COMMAND = Command(_add_arguments, _run)
