"""Files from which work is recovered after the program has been killed.

Each window that has unsaved changes keeps a copy of its project in one folder, under a lock that
ends with the process. A copy without a live lock was left by a program that did not end well.
"""

from __future__ import annotations

import contextlib
import json
import logging
import uuid
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

from fashion_gui.network.project import Project
from fashion_gui.network.project_file import SUFFIX, ProjectFileError, read_project, write_project

_log = logging.getLogger(__name__)


def recovery_folder() -> Path:
    """Where this platform keeps a program's own data."""
    location = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(location) / "recovery"


class RecoverySlot:
    """One copy in the folder; it belongs to this process until `release`. For one thread."""

    def __init__(self, folder: Path, name: str) -> None:
        self._file = folder / (name + SUFFIX)
        self._origin = folder / (name + ".json")
        self._lock = QLockFile(str(folder / (name + ".lock")))
        self._lock.setStaleLockTime(0)  # for good, unless its process has ended

    @classmethod
    def new(cls, folder: Path) -> RecoverySlot:
        """A slot that no other window has; raises `ProjectFileError` or OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        slot = cls(folder, uuid.uuid4().hex)
        if not slot.take():
            raise PermissionError(f"{folder} cannot be written")
        return slot

    @property
    def saved_at(self) -> float:
        """When the copy was written, in seconds since 1970; raises OSError."""
        return self._file.stat().st_mtime

    def take(self) -> bool:
        """Makes it this process's own, unless another holds it."""
        return self._lock.tryLock(0)

    def write(self, project: Project, path: Path | None) -> None:
        """Writes the copy of a project that belongs to the file at `path`; raises as `new`."""
        self._origin.write_text(json.dumps({"path": str(path) if path else None}), "utf-8")
        write_project(project, self._file)

    def read(self) -> tuple[Project, Path | None]:
        """The project and the file that it belongs to; raises `ProjectFileError`."""
        path: Path | None = None
        with contextlib.suppress(OSError, ValueError, AttributeError):
            text = json.loads(self._origin.read_text("utf-8")).get("path")
            path = Path(text) if isinstance(text, str) else None
        return read_project(self._file), path

    def clear(self) -> None:
        """Removes the copy."""
        for file in (self._file, self._origin):
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)

    def release(self) -> None:
        """Gives the slot up; a copy that is there can be recovered by another process."""
        self._lock.unlock()


@dataclass(frozen=True, eq=False)
class Recovered:
    """A project that a program which did not end well has left.

    Attributes:
        path: the file that it belongs to, if any.
        saved_at: when the copy was written, in seconds since 1970.
        slot: the copy, which belongs to this process now.
    """

    project: Project
    path: Path | None
    saved_at: float
    slot: RecoverySlot


def find_left(folder: Path) -> Recovered | None:
    """The latest copy that no live process holds; the slot is taken. Copies that cannot be read
    are removed: nothing can be had of them."""
    slots = [RecoverySlot(folder, it.stem) for it in _copies(folder)]
    for slot in slots:
        if not slot.take():
            continue
        try:
            project, path = slot.read()
            return Recovered(project, path, slot.saved_at, slot)
        except (ProjectFileError, OSError):
            _log.exception("A copy that was kept could not be read")
            slot.clear()
            slot.release()
    return None


def _copies(folder: Path) -> list[Path]:
    """Files of copies, the latest first."""
    found = []
    with contextlib.suppress(OSError):
        for path in folder.glob("*" + SUFFIX):
            with contextlib.suppress(OSError):  # gone meanwhile
                found.append((path.stat().st_mtime, path))
    return [path for _, path in sorted(found, reverse=True)]
