"""Opening, saving and exporting, in the background: a slow disk stops no window."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QObject, Signal

from fashion_gui.network.code.problems import CodeProblem
from fashion_gui.network.keras_config import SUFFIX as _KERAS_SUFFIX
from fashion_gui.network.keras_config.errors import KerasFault, KerasFileError, LeftOut
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import (
    SUFFIX,
    ProjectFault,
    ProjectFileError,
    read_project,
    write_project,
)
from fashion_gui.session.background import Background
from fashion_gui.session.document import Document
from fashion_gui.session.recent_files import RecentFiles

KERAS_SUFFIX = _KERAS_SUFFIX
SCRIPT_SUFFIX = ".py"
OPENED_SUFFIXES = (SUFFIX, KERAS_SUFFIX, SCRIPT_SUFFIX)
"""What `open` takes."""

Result = TypeVar("Result")
LARGEST_SCRIPT = 4 * 2**20
"""Bytes of a script beyond which it is none that a person wrote."""


class ScriptError(ValueError):
    """A script in which there is no network.

    Attributes:
        path: the file.
        problem: the first thing in it that was not understood, if anything was.
    """

    def __init__(self, path: Path, problem: CodeProblem | None) -> None:
        super().__init__(f"{path.name}: there is no network in it")
        self.path = path
        self.problem = problem


FileError = ProjectFileError | KerasFileError | ScriptError
FILE_ERRORS = (ProjectFileError, KerasFileError, ScriptError)


@dataclass(frozen=True)
class OpenedFile:
    """A file that has been read and stands ready to take the document's place.

    Attributes:
        path: the file.
        left_out: what a `.keras` file says that the program does not have.
        lacks_weights: whether a `.keras` file gave its network only.
        problems: what of a script was not understood.
    """

    path: Path
    project: Project
    left_out: tuple[LeftOut, ...] = ()
    lacks_weights: bool = False
    problems: tuple[CodeProblem, ...] = ()

    @property
    def is_project(self) -> bool:
        """Whether the project can be saved to the file that it is from."""
        return self.path.suffix.lower() == SUFFIX


class ProjectFiles(QObject):
    """Reads and writes files of the document. Lives in the GUI thread."""

    #: An `OpenedFile`: what `open` has read. `take` puts it into the document.
    read = Signal(object)
    #: An `OpenedFile` that is in the document now.
    opened = Signal(object)
    #: The project was written to this path.
    saved = Signal(object)
    #: A model or a script was written to this path.
    exported = Signal(object)
    #: A `FileError`: nothing has changed.
    failed = Signal(object)

    def __init__(
        self,
        document: Document,
        recent: RecentFiles,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._recent = recent
        self._background = background

    def open(self, path: Path) -> None:
        """Reads a file; `read` tells when it is there."""
        self._background.do(_caught(lambda: read_file(path)), self._take_read)

    def take(self, opened: OpenedFile) -> None:
        """Puts what was read in place of the document's project."""
        self._document.open(opened.project, opened.path if opened.is_project else None)
        if opened.path.suffix.lower() != SCRIPT_SUFFIX:
            self._recent.add(opened.path)
        self.opened.emit(opened)

    def save(self, path: Path) -> None:
        """Writes the document's project as it is at this moment."""
        project = self._document.project

        def write() -> tuple[Path, Project]:
            write_project(project, path)
            return path, project

        self._background.do(_caught(write), self._take_written)

    def export_script(self, path: Path) -> None:
        """Writes the Keras script of the document's project."""
        project = self._document.project
        self._background.do(_caught(lambda: _export_script(project, path)), self._take_exported)

    def export_keras(self, path: Path) -> None:
        """Writes a `.keras` file of the trained network, or of the network as it begins."""
        project = self._document.project
        self._background.do(_caught(lambda: _export_keras(project, path)), self._take_exported)

    def _take_read(self, outcome: OpenedFile | FileError) -> None:
        if isinstance(outcome, OpenedFile):
            self.read.emit(outcome)
        else:
            if _is_missing(outcome):
                self._recent.remove(outcome.path)
            self.failed.emit(outcome)

    def _take_written(self, outcome: tuple[Path, Project] | FileError) -> None:
        if isinstance(outcome, tuple):
            path, project = outcome
            self._document.mark_saved(path, project)
            self._recent.add(path)
            self.saved.emit(path)
        else:
            self.failed.emit(outcome)

    def _take_exported(self, outcome: Path | FileError) -> None:
        if isinstance(outcome, Path):
            self.exported.emit(outcome)
        else:
            self.failed.emit(outcome)


def _is_missing(error: FileError) -> bool:
    return not isinstance(error, ScriptError) and error.fault in (
        ProjectFault.MISSING,
        KerasFault.MISSING,
    )


def _caught(work: Callable[[], Result]) -> Callable[[], Result | FileError]:
    """The same work, which returns its error instead of raising it."""

    def caught() -> Result | FileError:
        try:
            return work()
        except FILE_ERRORS as error:
            return error

    return caught


def dropped_file(mime: QMimeData) -> Path | None:
    """The one file that is dragged, if the program opens such files."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in OPENED_SUFFIXES else None


def read_file(path: Path) -> OpenedFile:
    """Reads a file out of `OPENED_SUFFIXES`; raises a `FileError`."""
    suffix = path.suffix.lower()
    if suffix == SCRIPT_SUFFIX:
        return _read_script(path)
    if suffix != KERAS_SUFFIX:
        return OpenedFile(path, read_project(path))
    from fashion_gui.training.keras_file import read_keras_file

    file = read_keras_file(path)
    return OpenedFile(path, file.project, file.left_out, not file.has_weights)


def _read_script(path: Path) -> OpenedFile:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_SCRIPT + 1)
        text = content.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise ProjectFileError(path, ProjectFault.MISSING) from error
    except OSError as error:
        raise _refused(path, error) from error
    except UnicodeDecodeError as error:
        raise ProjectFileError(path, ProjectFault.DAMAGED) from error
    if len(content) > LARGEST_SCRIPT:
        raise ProjectFileError(path, ProjectFault.TOO_LARGE)
    from fashion_gui.network.code.reader import read_code  # in the thread: not at the start

    reading = read_code(text)
    if not reading.project.network.layers:
        raise ScriptError(path, reading.problems[0] if reading.problems else None)
    return OpenedFile(path, reading.project, problems=reading.problems)


def _export_script(project: Project, path: Path) -> Path:
    from fashion_gui.network.code.script import script_of  # likewise

    text = script_of(project)
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_text(text, "utf-8", newline="\n")
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise _refused(path, error) from error
    return path


def _refused(path: Path, error: OSError) -> ProjectFileError:
    return ProjectFileError(path, ProjectFault.SYSTEM, error.strerror or str(error))


def _export_keras(project: Project, path: Path) -> Path:
    from fashion_gui.session.tensorflow_import import import_training_room

    import_training_room()
    from fashion_gui.training.saving import UnfinishedNetworkError, save_project

    try:
        save_project(project, path)
    except UnfinishedNetworkError as error:
        raise ProjectFileError(path, ProjectFault.MISTAKE) from error
    except OSError as error:
        raise _refused(path, error) from error
    return path
