"""The project file `*.fashion`: a zip of JSON and plain arrays. Nothing in it can run code."""

from __future__ import annotations

import contextlib
import json
import os
import zipfile
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any

from fashion_gui.network.archive import Archive, ArchiveError, ArchiveFault, open_archive
from fashion_gui.network.edits import EditError
from fashion_gui.network.project import Project, Trained
from fashion_gui.network.project_json import MalformedError, project_from_json, project_to_json
from fashion_gui.network.project_versions import from_version_1
from fashion_gui.network.trained_arrays import (
    ArraysError,
    can_be_kept,
    from_members,
    to_members,
)
from fashion_gui.runs.parameters import ParameterError
from fashion_gui.runs.recipe import RecipeError

FORMAT = "fashion-project"
VERSION = 2
SUFFIX = ".fashion"
MEMBER = "project.json"
LARGEST_MEMBER = 16 * 2**20
"""Bytes of the JSON beyond which a file is refused: a zip bomb, or not ours."""
LONGEST_REASON = 300
"""Characters of a reason; what was received may be megabytes long."""


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
    """

    def __init__(self, path: Path, fault: ProjectFault, reason: str = "") -> None:
        reason = reason or fault.value
        if len(reason) > LONGEST_REASON:
            reason = reason[: LONGEST_REASON - 1] + "…"
        super().__init__(f"{path.name}: {reason}")
        self.path = path
        self.fault = fault
        self.reason = reason


def write_project(project: Project, path: Path) -> None:
    """Writes the file whole or not at all; raises `ProjectFileError`.

    What the last run left stays out where no file can hold it: see `can_be_kept`.
    """
    trained = project.trained
    if trained is not None and not can_be_kept(trained):
        trained = None
    text = json.dumps(_to_json(project, trained), ensure_ascii=False, indent=1, allow_nan=False)
    beside = path.with_name(path.name + ".part")
    try:
        with beside.open("wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(MEMBER, text)
                for name, content in to_members(trained) if trained is not None else ():
                    # Weights do not become smaller: to try takes half a second for 10 MB.
                    archive.writestr(name, content, zipfile.ZIP_STORED)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):  # a place that cannot be written cannot be cleared
            beside.unlink()
        reason = error.strerror or str(error)
        raise ProjectFileError(path, ProjectFault.SYSTEM, reason) from error


def read_project(path: Path) -> Project:
    """Reads and checks a project file; raises `ProjectFileError`."""
    fail = partial(ProjectFileError, path)
    try:
        with open_archive(path) as archive:
            return _read(archive)
    except ArchiveError as error:
        fault = _ARCHIVE_FAULTS[error.fault]
        raise fail(fault, error.detail) from error
    except _VersionError as error:
        raise fail(error.fault) from error
    except ArraysError as error:
        raise fail(ProjectFault.WEIGHTS, str(error)) from error
    except (EditError, ParameterError, RecipeError, MalformedError) as error:
        raise fail(ProjectFault.CONTENTS, str(error)) from error


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
        data["trained"] = project_to_json(Project(trained.network, trained.recipe))
    return data


def _read(archive: Archive) -> Project:
    try:
        data = json.loads(archive.read(MEMBER, LARGEST_MEMBER).decode("utf-8"))
    except ArchiveError:
        raise
    except (ValueError, RecursionError) as error:
        raise ArchiveError(ArchiveFault.DAMAGED) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ArchiveError(ArchiveFault.NOT_AN_ARCHIVE)
    data = _of_today(data)
    try:
        project = project_from_json(data)
        trained = data.get("trained")
        if trained is None:
            return project
        if not isinstance(trained, dict):
            raise MalformedError("what the last run left must be an object")
        its = project_from_json(trained)
        left = from_members(its.network, its.recipe, archive.read)
    except RecursionError as error:  # lists within lists, a thousand deep
        raise ArchiveError(ArchiveFault.DAMAGED) from error
    return Project(project.network, project.recipe, left)


def _of_today(data: dict[str, Any]) -> dict[str, Any]:
    """The contents in the form of `VERSION`."""
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _VersionError(ProjectFault.UNKNOWN_VERSION)
    if version > VERSION:
        raise _VersionError(ProjectFault.NEWER)
    return from_version_1(data) if version == 1 else data
