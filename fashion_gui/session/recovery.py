"""Files from which work is recovered after the program has been killed.

Each window that has unsaved changes keeps a copy of its project in one folder, under a lock that
ends with the process. A copy without a live lock was left by a program that did not end well.

What the runs came to is beside the copy, in a folder with a file a run: each is written once, not
with every edit. The run that goes on is there as well, as it stood after its last whole epoch.
"""

from __future__ import annotations

import contextlib
import json
import logging
import shutil
import uuid
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

from fashion_gui.network.project import Project
from fashion_gui.network.project_file import SUFFIX, ProjectFileError, read_project, write_project
from fashion_gui.network.run_file import read_run, run_path, runs_in, write_run
from fashion_gui.network.run_record import RunId, RunOutcome, RunRecord, RunResult, next_colour
from fashion_gui.session.run_words import new_run_name

_log = logging.getLogger(__name__)


def recovery_folder() -> Path:
    """Where this platform keeps a program's own data."""
    location = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(location) / "recovery"


class RecoverySlot:
    """One copy in the folder; it belongs to this process until `release`. For one thread."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self._folder = folder
        self._file = folder / (name + SUFFIX)
        self._runs = runs_folder(folder, name)
        self._written: dict[RunId, RunResult] = {}
        self._origin = folder / (name + ".json")
        self._lock = QLockFile(str(folder / (name + ".lock")))
        self._lock.setStaleLockTime(0)  # for good, unless its process has ended

    @classmethod
    def new(cls, folder: Path, name: str = "") -> RecoverySlot:
        """A slot that no other window has; raises `ProjectFileError` or OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        slot = cls(folder, name or new_slot_name())
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

    def write(
        self, project: Project, path: Path | None, going_on: frozenset[RunId] = frozenset()
    ) -> None:
        """Writes the copy of a project that belongs to the file at `path`; raises as `new`.

        Runs that are going on are kept by the threads that train, and left alone here.
        """
        self._origin.write_text(json.dumps({"path": str(path) if path else None}), "utf-8")
        for run in project.runs:
            if self._written.get(run.id) is not run.result and run.id not in going_on:
                write_run(run.id, run.result, self._runs)
                self._written[run.id] = run.result
        write_project(project, self._file, with_results=False)
        wanted = {*going_on, *(run.id for run in project.runs)}
        for id_ in runs_in(self._runs):
            if id_ not in wanted:
                run_path(self._runs, id_).unlink(missing_ok=True)
                self._written.pop(id_, None)

    def read(self) -> tuple[Project, Path | None]:
        """The project and the file that it belongs to; raises `ProjectFileError`."""
        path: Path | None = None
        with contextlib.suppress(OSError, ValueError, AttributeError):
            text = json.loads(self._origin.read_text("utf-8")).get("path")
            path = Path(text) if isinstance(text, str) else None
        project = read_project(self._file, self._result)
        return self._with_interrupted(project), path

    def _result(self, id_: RunId) -> RunResult | None:
        """A run that cannot be read is lost, and nothing else with it."""
        try:
            result = read_run(id_, self._runs)
        except ProjectFileError:
            _log.exception("A run that was kept could not be read")
            return None
        self._written[id_] = result
        return result

    def _with_interrupted(self, project: Project) -> Project:
        """The project with the run that went on when the program was killed."""
        known = {run.id: run for run in project.runs}
        for id_ in runs_in(self._runs):
            if id_ in known:
                continue
            result = self._result(id_)
            if result is not None and result.outcome is RunOutcome.INTERRUPTED:
                runs = project.runs
                run = RunRecord(id_, new_run_name(runs), result, colour=next_colour(runs))
                project = replace(project, runs=(*runs, run), trained=result.trained)
        return project

    def clear(self) -> None:
        """Removes the copy."""
        for file in (self._file, self._origin):
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)
        shutil.rmtree(self._runs, ignore_errors=True)
        self._written.clear()

    def release(self) -> None:
        """Gives the slot up; a copy that is there can be recovered by another process."""
        self._lock.unlock()


def new_slot_name() -> str:
    """A name that no other window's copy has."""
    return uuid.uuid4().hex


def runs_folder(folder: Path, name: str) -> Path:
    """Where the runs beside the copy of this name are."""
    return folder / (name + ".runs")


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
