"""Keeping a copy of unsaved work, and offering what an earlier program has left."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fashion_gui.network.project import Project
from fashion_gui.network.project_file import ProjectFileError
from fashion_gui.network.run_record import RunId
from fashion_gui.session.background import Background
from fashion_gui.session.document import Document
from fashion_gui.session.recovery import (
    Recovered,
    RecoverySlot,
    find_left,
    new_slot_name,
    runs_folder,
)
from fashion_gui.session.trainer import RunState, Trainer

QUIET_MILLISECONDS = 2_000
"""After the last edit of a burst."""
LONGEST_MILLISECONDS = 30_000
"""Between two copies while edits go on without a rest."""

_log = logging.getLogger(__name__)


class Autosave(QObject):
    """Copies the document while it has unsaved changes. Lives in the GUI thread.

    The slot and the copies are touched by the thread of its `Background` alone.
    """

    #: A `Recovered`: what a program that did not end well has left.
    found = Signal(object)
    #: A copy could not be written. Told once.
    failed = Signal()

    def __init__(
        self,
        document: Document,
        folder: Path,
        trainer: Trainer | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder
        self._name = new_slot_name()
        self._trainer = trainer
        self._is_run_kept = False
        self._background = Background(self)
        self._slot: RecoverySlot | None = None
        self._copied: Project | None = None
        self._offered: Recovered | None = None
        self._has_failed = False
        self._quiet, self._longest = QTimer(self), QTimer(self)
        for timer, milliseconds in (
            (self._quiet, QUIET_MILLISECONDS),
            (self._longest, LONGEST_MILLISECONDS),
        ):
            timer.setSingleShot(True)
            timer.setInterval(milliseconds)
            timer.timeout.connect(self._copy)
        document.history_changed.connect(self._follow)
        if trainer is not None:
            trainer.keep_runs_in(self._runs_folder)
            trainer.state_changed.connect(self._follow_run)
            trainer.keeping_failed.connect(lambda: self._tell_failure(None))

    def start(self) -> None:
        """Looks for what an earlier program has left; `found` tells."""
        folder = self._folder
        self._background.do(lambda: find_left(folder), self._take_found)

    def restore(self, recovered: Recovered) -> None:
        """Opens what was left, as unsaved work; its copy goes on as this window's."""
        self._offered = None
        self._name = recovered.slot.name
        self._background.do(lambda: self._adopt(recovered.slot))
        self._copied = recovered.project
        self._document.open(recovered.project, recovered.path, saved=Project())

    def discard(self, recovered: Recovered) -> None:
        """Removes what was left."""
        self._offered = None
        self._background.do(lambda: _remove(recovered.slot))

    def shut_down(self) -> None:
        """Removes the copy: the program ends well. What was offered stays for the next start."""
        self._quiet.stop()
        self._longest.stop()
        self._background.shut_down()
        if self._slot is not None:
            _remove(self._slot)
            self._slot = None
        if self._offered is not None:
            self._offered.slot.release()
            self._offered = None

    @Slot()
    def _follow(self) -> None:
        own = self._document.own_work
        if not own.has_unsaved_changes and not self._going_on:
            self._quiet.stop()
            self._longest.stop()
            if self._copied is not None:
                self._copied = None
                self._background.do(self._clear)
        elif own.project is not self._copied:
            self._quiet.start()
            if not self._longest.isActive():
                self._longest.start()

    @Slot()
    def _follow_run(self) -> None:
        """A run that goes on is kept beside a copy of its project, unsaved changes or not."""
        is_kept = bool(self._going_on)
        if is_kept != self._is_run_kept:
            self._is_run_kept = is_kept
            if is_kept:
                self._copy()
            else:
                self._follow()

    def _runs_folder(self) -> Path | None:
        """Where a run that begins now is kept; a lesson's is not."""
        if self._document.is_set_aside:
            return None
        return runs_folder(self._folder, self._name)

    @property
    def _going_on(self) -> frozenset[RunId]:
        idle = self._trainer is None or self._trainer.state is RunState.IDLE
        if self._trainer is None or idle or self._document.is_set_aside:
            return frozenset()
        return frozenset(run.start.id for run in self._trainer.runs if run.outcome is None)

    @Slot()
    def _copy(self) -> None:
        self._quiet.stop()
        self._longest.stop()
        own, name = self._document.own_work, self._name
        project, path = own.project, own.path
        going_on = self._going_on
        self._copied = project
        self._background.do(lambda: self._write(project, path, name, going_on), self._take_written)

    def _write(
        self, project: Project, path: Path | None, name: str, going_on: frozenset[RunId]
    ) -> Exception | None:
        """In the thread."""
        try:
            if self._slot is None:
                self._slot = RecoverySlot.new(self._folder, name)
            self._slot.write(project, path, going_on)
        except (ProjectFileError, OSError) as error:
            return error
        return None

    def _adopt(self, slot: RecoverySlot) -> None:
        """In the thread."""
        if self._slot is not None:
            _remove(self._slot)
        self._slot = slot

    def _clear(self) -> None:
        """In the thread."""
        if self._slot is not None:
            self._slot.clear()

    def _take_found(self, recovered: Recovered | None) -> None:
        if recovered is not None:
            self._offered = recovered
            self.found.emit(recovered)

    def _take_written(self, error: Exception | None) -> None:
        if error is not None:
            self._tell_failure(error)

    def _tell_failure(self, error: Exception | None) -> None:
        if not self._has_failed:
            self._has_failed = True
            _log.error("A copy of unsaved work could not be written", exc_info=error)
            self.failed.emit()


def _remove(slot: RecoverySlot) -> None:
    slot.clear()
    slot.release()
