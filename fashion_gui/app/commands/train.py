"""`train`: a run without a window."""

from __future__ import annotations

import os
import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType

from fashion_gui.app.commands.command import FAILED, INTERRUPTED, SUCCESS, Command, CommandError
from fashion_gui.app.commands.epoch_progress import EpochProgress, figures_text
from fashion_gui.app.commands.project_argument import PROJECT_HELP, told_project
from fashion_gui.data.fashion_mnist import DatasetError
from fashion_gui.network.analysis import analyse
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.controls import RunControls
from fashion_gui.runs.events import EpochEnded, FailureKind, RunEvent, RunFailed
from fashion_gui.runs.history import RunHistory, append_history_csv, write_history_csv


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", nargs="?", help=PROJECT_HELP)
    parser.add_argument(
        "--epochs", metavar="N", type=int, help="instead of the project's own number of epochs"
    )
    parser.add_argument(
        "--history", metavar="FILE.csv", type=Path, help="writes the figures, a row an epoch"
    )
    parser.add_argument("--save", metavar="FILE.keras", type=Path, help="saves the trained network")
    parser.add_argument("--list", action="store_true", help="prints the names of the presets")


def _run(arguments: Namespace) -> int:
    if arguments.list:
        print("\n".join(PRESETS))
        return SUCCESS
    project = _project(arguments)
    if arguments.save is not None and arguments.save.suffix != ".keras":
        raise CommandError(f"--save must name a *.keras file. Received: {str(arguments.save)!r}")
    for path in (arguments.history, arguments.save):
        if path is not None:
            _require_writable(path)
    return _train(project, arguments.history, arguments.save)


def _train(project: Project, history_path: Path | None, save_path: Path | None) -> int:
    from fashion_gui.session.headless import train

    history = RunHistory()
    progress = EpochProgress(sys.stderr)
    failures: list[RunFailed] = []
    file = None if history_path is None else _HistoryFile(history_path, history.epochs)

    def publish(event: RunEvent) -> None:
        history.add(event)
        if file is not None and isinstance(event, EpochEnded):
            file.grow()
        progress.show(event)
        if isinstance(event, RunFailed):
            failures.append(event)

    controls = RunControls()
    try:
        with _stopped_by_interrupt(controls):
            trained = train(project, publish, controls)
    except DatasetError as error:
        raise CommandError(str(error)) from error
    finally:
        progress.end_line()
    if file is not None:
        file.finish()
    if failures:
        raise CommandError(_failure(failures[0]), FAILED)
    if save_path is not None and trained is not None and history.epochs:
        _write(save_path, trained.save)
    if history.epochs:
        last = history.epochs[-1]
        print(figures_text(last.val_loss, last.val_accuracy, "val_"))
    if controls.stopped:
        print(f"stopped by Ctrl+C, whole epochs: {len(history.epochs)}", file=sys.stderr)
        return INTERRUPTED
    return SUCCESS


class _HistoryFile:
    """The file of `--history`. It has the row of an epoch as soon as that has ended: a process
    that is killed leaves the finished ones."""

    def __init__(self, path: Path, epochs: Sequence[EpochEnded]) -> None:
        """`epochs` grow while the run goes on."""
        self._path = path
        self._epochs = epochs
        self._is_whole = False

    def grow(self) -> None:
        """One more epoch has ended. Where it cannot be written, the next one tries again."""
        try:
            if self._is_whole:
                append_history_csv(self._path, self._epochs[-1])
            else:
                write_history_csv(self._path, self._epochs)
            self._is_whole = True
        except OSError:
            self._is_whole = False

    def finish(self) -> None:
        """Tries a last time, and tells where that fails as well."""
        if self._epochs and not self._is_whole:
            _write(self._path, lambda path: write_history_csv(path, self._epochs))


def _project(arguments: Namespace) -> Project:
    if arguments.project is None:
        raise CommandError("PROJECT is missing: a file, or a name that --list prints")
    project = told_project(arguments.project)
    if arguments.epochs is not None:
        try:
            project = replace(project, recipe=replace(project.recipe, epochs=arguments.epochs))
        except RecipeError as error:
            raise CommandError(f"--{error}") from error
    problem = analyse(project.network, project.recipe).blocking
    if problem is not None:
        from fashion_gui.session.words import problem_sentence

        place = f"layer {problem.layer_id}: " if problem.layer_id else ""
        raise CommandError(
            f"{arguments.project} cannot be trained: {place}{problem_sentence(problem)}"
        )
    return project


@contextmanager
def _stopped_by_interrupt(controls: RunControls) -> Iterator[None]:
    """Ctrl+C stops the run after the batch that goes on; a second one ends the program."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        controls.stop()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _require_writable(path: Path) -> None:
    """Refuses before the training what could not be written after it."""
    if path.is_dir():
        raise CommandError(f"cannot write {path}: it is a folder")
    if not path.parent.is_dir():
        raise CommandError(f"cannot write {path}: there is no folder {path.parent}")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise CommandError(f"cannot write {path}: permission denied")


def _write(path: Path, write: Callable[[Path], None]) -> None:
    try:
        write(path)
    except OSError as error:
        raise CommandError(f"cannot write {path}: {error.strerror or error}") from error


def _failure(failed: RunFailed) -> str:
    match failed.kind:
        case FailureKind.NOT_A_NUMBER:
            return (
                f"the loss became NaN or infinite in epoch {failed.epoch + 1}, "
                f"batch {failed.batch + 1}: try a smaller learning rate"
            )
        case FailureKind.OUT_OF_MEMORY:
            return (
                "the memory is not enough for this network: try a smaller one, or smaller batches"
            )
        case FailureKind.KERAS:
            return f"Keras refused: {failed.detail}"
        case FailureKind.NO_TENSORFLOW:
            return f"TensorFlow could not be loaded: {failed.detail}"


COMMAND = Command(_add_arguments, _run, is_quiet=True)
