"""The project file `*.fashion`: a zip of JSON and plain arrays. Nothing in it can run code."""

from __future__ import annotations

import contextlib
import json
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from fashion_gui.network.archive import Archive, ArchiveError, ArchiveFault, open_archive
from fashion_gui.network.drawing_members import MEMBER as DRAWINGS_MEMBER
from fashion_gui.network.drawing_members import drawings_bytes, labels_to_json, read_drawings
from fashion_gui.network.edits import EditError
from fashion_gui.network.npy import ArraysError
from fashion_gui.network.project import Project
from fashion_gui.network.project_json import MalformedError, project_from_json, project_to_json
from fashion_gui.network.project_versions import from_version_1, from_version_2
from fashion_gui.network.run_json import label_from_json, label_to_json
from fashion_gui.network.run_members import Budget, read_result, result_members
from fashion_gui.network.run_record import RunId, RunRecord, RunResult
from fashion_gui.network.trained import Trained
from fashion_gui.network.trained_arrays import can_be_kept, from_members, to_members
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.parameters import ParameterError

Result = TypeVar("Result")

FORMAT = "fashion-project"
VERSION = 3
SUFFIX = ".fashion"
MEMBER = "project.json"
LARGEST_MEMBER = 16 * 2**20
"""Bytes of the JSON beyond which a file is refused: a zip bomb, or not ours."""
MOST_RUNS = 1000
"""Runs beyond which a file is refused; of a project with more, the newest are kept."""
LONGEST_REASON = 300
"""Characters of a reason; what was received may be megabytes long."""


Misfit = EditError | ParameterError | RecipeError | MalformedError


class ProjectFault(Enum):
    """Why a project file cannot be opened or written, in English."""

    MISSING = "there is no such file"
    NOT_A_PROJECT = "it is not a project file, or it is cut off"
    DAMAGED = "it is damaged"
    TOO_LARGE = "it is too large to be a project"
    NEWER = "it was written by a newer version of the program"
    UNKNOWN_VERSION = "its version is unknown"
    CONTENTS = "what it holds is no project"
    WEIGHTS = "its weights do not fit its network"
    MISTAKE = "the network has a mistake in it"
    """What is to be exported is no model."""
    SYSTEM = "the system refuses it"


class ProjectFileError(ValueError):
    """A project file that cannot be opened or written; the program is as before.

    Attributes:
        path: the file.
        fault: why.
        reason: what is wrong, in English, at most a few lines long.
        misfit: for `CONTENTS`, what in the file could not be built.
    """

    def __init__(
        self, path: Path, fault: ProjectFault, reason: str = "", misfit: Misfit | None = None
    ) -> None:
        reason = reason or fault.value
        if len(reason) > LONGEST_REASON:
            reason = reason[: LONGEST_REASON - 1] + "…"
        super().__init__(f"{path.name}: {reason}")
        self.path = path
        self.fault = fault
        self.reason = reason
        self.misfit = misfit


def write_project(project: Project, path: Path, with_results: bool = True) -> None:
    """Writes the file whole or not at all; raises `ProjectFileError`.

    What the last run left stays out where no file can hold it: see `can_be_kept`. Without
    results, what its runs came to is in files of their own: see `run_file`.
    """
    trained = project.trained
    if trained is not None and not can_be_kept(trained):
        trained = None
    text = json.dumps(_to_json(project, trained), ensure_ascii=False, indent=1, allow_nan=False)

    def members() -> Iterator[tuple[str, bytes]]:
        if project.drawings:
            yield DRAWINGS_MEMBER, drawings_bytes(project.drawings)
        if trained is not None and _run_of(trained, project) is None:
            yield from to_members(trained)
        budget = Budget()
        for run in reversed(project.runs[-MOST_RUNS:] if with_results else ()):
            yield from result_members(run.id, run.result, budget)

    write_members(path, {MEMBER: text}, members())


def write_members(
    path: Path, texts: Mapping[str, str], members: Iterable[tuple[str, bytes]], sync: bool = True
) -> None:
    """Writes an archive whole or not at all; raises `ProjectFileError`.

    With `sync` it outlives a power cut, which takes a disk many times longer.
    """
    beside = path.with_name(path.name + ".part")
    try:
        with beside.open("wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, text in texts.items():
                    archive.writestr(name, text)
                for name, content in members:
                    # Weights do not become smaller: to try takes half a second for 10 MB.
                    is_text = name.endswith(".json")
                    kind = zipfile.ZIP_DEFLATED if is_text else zipfile.ZIP_STORED
                    archive.writestr(name, content, kind)
            file.flush()
            if sync:
                os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):  # a place that cannot be written cannot be cleared
            beside.unlink()
        reason = error.strerror or str(error)
        raise ProjectFileError(path, ProjectFault.SYSTEM, reason) from error


ResultOf = Callable[[RunId], RunResult | None]


def read_project(path: Path, result_of: ResultOf | None = None) -> Project:
    """Reads and checks a project file; raises `ProjectFileError`.

    `result_of` gives the results of runs that are in files of their own; a run that it has none
    of is left out.
    """
    return read_checked(path, lambda archive: _read(archive, result_of))


def read_checked(path: Path, read: Callable[[Archive], Result]) -> Result:
    """What `read` makes of an archive; whatever is wrong with it is a `ProjectFileError`."""
    fail = partial(ProjectFileError, path)
    try:
        with open_archive(path) as archive:
            try:
                return read(archive)
            except RecursionError as error:  # lists within lists, a thousand deep
                raise ArchiveError(ArchiveFault.DAMAGED) from error
    except ArchiveError as error:
        fault = _ARCHIVE_FAULTS[error.fault]
        raise fail(fault, error.detail) from error
    except _VersionError as error:
        raise fail(error.fault) from error
    except ArraysError as error:
        raise fail(ProjectFault.WEIGHTS, str(error)) from error
    except (EditError, ParameterError, RecipeError, MalformedError) as error:
        raise fail(ProjectFault.CONTENTS, str(error), error) from error


_ARCHIVE_FAULTS = {
    ArchiveFault.MISSING: ProjectFault.MISSING,
    ArchiveFault.NOT_AN_ARCHIVE: ProjectFault.NOT_A_PROJECT,
    ArchiveFault.DAMAGED: ProjectFault.DAMAGED,
    ArchiveFault.DOUBLE: ProjectFault.DAMAGED,
    ArchiveFault.TOO_LARGE: ProjectFault.TOO_LARGE,
    ArchiveFault.SYSTEM: ProjectFault.SYSTEM,
}


class _VersionError(ValueError):
    """The file is not of a version that can be read."""

    def __init__(self, fault: ProjectFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def _to_json(project: Project, trained: Trained | None) -> dict[str, Any]:
    data = {"format": FORMAT, "version": VERSION, **project_to_json(project)}
    if trained is not None:
        run = _run_of(trained, project)
        its = Project(trained.network, trained.recipe)
        data["trained"] = project_to_json(its) if run is None else {"run": run.id}
    if project.drawings:
        data["drawings"] = labels_to_json(project.drawings)
    if project.runs:
        data["runs"] = [label_to_json(run) for run in project.runs[-MOST_RUNS:]]
    return data


def _run_of(trained: Trained, project: Project) -> RunRecord | None:
    """The run that has left it, so that its weights are written once."""
    runs = project.runs[-MOST_RUNS:]
    return next((run for run in runs if run.result.trained is trained), None)


def _read(archive: Archive, result_of: ResultOf | None) -> Project:
    try:
        data = json.loads(archive.read(MEMBER, LARGEST_MEMBER).decode("utf-8"))
    except ArchiveError:
        raise
    except (ValueError, RecursionError) as error:
        raise ArchiveError(ArchiveFault.DAMAGED) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ArchiveError(ArchiveFault.NOT_AN_ARCHIVE)
    data = _of_today(data)
    project = project_from_json(data)
    runs = tuple(_runs(data.get("runs", []), archive, result_of))
    return replace(
        project,
        trained=_trained(data.get("trained"), runs, archive),
        runs=runs,
        drawings=read_drawings(data.get("drawings", []), DRAWINGS_MEMBER, archive.read),
    )


def _runs(data: object, archive: Archive, result_of: ResultOf | None) -> Iterator[RunRecord]:
    if not isinstance(data, list) or len(data) > MOST_RUNS:
        raise MalformedError(f"its runs must be a list of at most {MOST_RUNS:,}")
    labels = [label_from_json(item) for item in data]
    if len({label["id"] for label in labels}) < len(labels):
        raise MalformedError("two of its runs have the same id")
    budget = Budget()
    for label in labels:
        if result_of is None:
            yield RunRecord(result=read_result(label["id"], archive.read, budget), **label)
        elif (result := result_of(label["id"])) is not None:
            yield RunRecord(result=result, **label)


def _trained(data: object, runs: tuple[RunRecord, ...], archive: Archive) -> Trained | None:
    if data is None:
        return None
    if not isinstance(data, dict):
        raise MalformedError("what the last run left must be an object")
    if "run" in data:
        return next((it.result.trained for it in runs if it.id == data["run"]), None)
    its = project_from_json(data)
    return from_members(its.network, its.recipe, archive.read)


def _of_today(data: dict[str, Any]) -> dict[str, Any]:
    """The contents in the form of `VERSION`."""
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _VersionError(ProjectFault.UNKNOWN_VERSION)
    if version > VERSION:
        raise _VersionError(ProjectFault.NEWER)
    if version == 1:
        data = from_version_1(data)
    return from_version_2(data) if data["version"] == 2 else data
