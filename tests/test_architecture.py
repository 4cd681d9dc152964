"""Who may import whom. A better division is welcome if this table states it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "fashion_gui"


@dataclass(frozen=True)
class Room:
    """What one room may import.

    Attributes:
        rooms: other rooms of the program, besides `resources`.
        libraries: from elsewhere, besides the standard library and numpy.
        late: rooms that may be imported inside functions only.
    """

    rooms: frozenset[str] = frozenset()
    libraries: frozenset[str] = frozenset()
    late: frozenset[str] = field(default=frozenset())


def room(*rooms: str, libraries: str = "", late: str = "") -> Room:
    return Room(frozenset(rooms), frozenset(libraries.split()), frozenset(late.split()))


QT = "PySide6.QtCore PySide6.QtGui"
WIDGETS = f"{QT} PySide6.QtWidgets PySide6.QtSvg pyqtgraph"

ROOMS = {
    "resources": room(),
    "glossary": room(),
    "data": room(),
    "runs": room("data"),
    "network": room("data", "runs"),
    "lessons": room("data", "runs", "network"),
    "training": room("data", "runs", "network", libraries="keras tensorflow h5py"),
    "session": room("data", "runs", "network", "lessons", libraries=QT, late="training"),
    "widgets": room("data", "runs", "network", "glossary", "session", libraries=WIDGETS),
    "editor": room("data", "runs", "network", "session", "widgets", libraries=WIDGETS),
    "views": room(
        "data", "runs", "network", "lessons", "glossary", "session", "widgets", "editor",
        libraries=WIDGETS,
    ),
    "app": room(
        "data", "runs", "network", "lessons", "glossary", "session", "widgets", "editor", "views",
        libraries=f"{WIDGETS} shiboken6",  # a part of PySide6, for the zoom of layouts
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Import:
    """One import. `module` is what is imported, `late` whether inside a function."""

    file: Path
    line: int
    module: str
    late: bool

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line} imports {self.module}"


def imports_of(file: Path) -> Iterator[Import]:
    yield from _walk(ast.parse(file.read_text(encoding="utf-8")), file, late=False)


def _walk(node: ast.AST, file: Path, late: bool) -> Iterator[Import]:
    if isinstance(node, ast.Import):
        for name in node.names:
            yield Import(file, node.lineno, name.name, late)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"{file}:{node.lineno}: a relative import"
        module = node.module or ""
        for name in node.names:
            # `from PySide6 import QtCore` and `from fashion_gui.network import edits`
            whole = module in ("PySide6", "fashion_gui")
            yield Import(file, node.lineno, f"{module}.{name.name}" if whole else module, late)
    inside = late or isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        inside = True  # never executed
    for child in ast.iter_child_nodes(node):
        yield from _walk(child, file, inside)


FILES = sorted(PACKAGE.rglob("*.py"))


def room_of(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def is_in_a_room(file: Path) -> bool:
    return room_of(file) not in ("__init__", "__main__")


def own(module: str) -> list[str]:
    """The parts of a module of this program: ["views", "data", …]; empty for any other."""
    parts = module.split(".")
    return parts[1:] if parts[0] == "fashion_gui" else []


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_that_a_file_imports_what_its_room_may(file: Path) -> None:
    if not is_in_a_room(file):
        return
    assert room_of(file) in ROOMS, f"{file} is in no room of the table"
    allowed = ROOMS[room_of(file)]
    refused = []
    for it in imports_of(file):
        parts = own(it.module)
        if parts:
            fine = (
                parts[0] in allowed.rooms | {room_of(file), "resources", "__version__"}
                or (it.late and parts[0] in allowed.late)
            )  # fmt: skip
        else:
            top = it.module.partition(".")[0]
            library = ".".join(it.module.split(".")[:2]) if top == "PySide6" else top
            fine = top in sys.stdlib_module_names | {"numpy"} or library in allowed.libraries
        if not fine:
            refused.append(str(it))
    assert not refused


def test_that_no_workspace_imports_another() -> None:
    refused = []
    for file in FILES:
        place = file.relative_to(PACKAGE).parts
        if place[0] != "views" or len(place) < 3:
            continue
        for it in imports_of(file):
            parts = own(it.module)
            if parts[:1] == ["views"] and parts[1:2] != [place[1]]:
                refused.append(str(it))
            if parts[:1] == ["editor"] and place[1] != "network":
                refused.append(str(it))
    assert not refused


def test_that_no_arrow_turns_back() -> None:
    arrows = {name: it.rooms | it.late for name, it in ROOMS.items()}
    order = list(TopologicalSorter(arrows).static_order())  # raises CycleError
    assert order.index("data") < order.index("runs") < order.index("network")
    assert order.index("network") < order.index("training") < order.index("session")


def test_that_every_folder_is_a_room_of_the_table() -> None:
    folders = {it.name for it in PACKAGE.iterdir() if (it / "__init__.py").exists()}
    assert folders <= ROOMS.keys()
