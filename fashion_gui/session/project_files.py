"""Opening and saving the project, in the background: a slow disk stops no window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from fashion_gui.network.project import Project
from fashion_gui.network.project_file import ProjectFileError, read_project, write_project
from fashion_gui.session.document import Document


class _FileWork(QThread):
    """One reading or writing of a file. Owned by `ProjectFiles`."""

    #: (path, project read or written) or (path, error).
    done = Signal(object, object)

    def __init__(self, path: Path, work: Callable[[], Project], parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._work = work

    def run(self) -> None:
        try:
            self.done.emit(self._path, self._work())
        except ProjectFileError as error:
            self.done.emit(self._path, error)


class ProjectFiles(QObject):
    """Reads and writes the document's file. Lives in the GUI thread."""

    #: The project was written to this path.
    saved = Signal(object)
    #: A `ProjectFileError`: nothing has changed.
    failed = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._works: list[_FileWork] = []

    def open(self, path: Path) -> None:
        """Reads a project and puts it in place of the document's."""
        self._start(path, lambda: read_project(path), self._take_read)

    def save(self, path: Path) -> None:
        """Writes the document's project as it is at this moment."""
        project = self._document.project

        def write() -> Project:
            write_project(project, path)
            return project

        self._start(path, write, self._take_written)

    def shut_down(self) -> None:
        """Waits for what is being written."""
        for work in self._works:
            work.wait()

    def _start(
        self, path: Path, work: Callable[[], Project], take: Callable[[Path, Any], None]
    ) -> None:
        thread = _FileWork(path, work, self)
        thread.done.connect(take)
        thread.finished.connect(self._tidy)
        self._works.append(thread)
        thread.start()

    @Slot(object, object)
    def _take_read(self, path: Path, outcome: Project | ProjectFileError) -> None:
        if isinstance(outcome, ProjectFileError):
            self.failed.emit(outcome)
        else:
            self._document.open(outcome, path)

    @Slot(object, object)
    def _take_written(self, path: Path, outcome: Project | ProjectFileError) -> None:
        if isinstance(outcome, ProjectFileError):
            self.failed.emit(outcome)
        else:
            self._document.mark_saved(path, outcome)
            self.saved.emit(path)

    @Slot()
    def _tidy(self) -> None:
        for work in [it for it in self._works if it.isFinished()]:
            self._works.remove(work)
            work.wait()
            work.deleteLater()
