"""`export`: a project as Keras code, as a Keras file, as a picture."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fashion_gui.app.commands.command import SUCCESS, Command, CommandError
from fashion_gui.app.commands.project_argument import PROJECT_HELP, told_project
from fashion_gui.app.system_libraries import why_no_window, window_platforms
from fashion_gui.network.analysis import analyse
from fashion_gui.network.code.script import script_of
from fashion_gui.network.code.writer import Style, is_one_row
from fashion_gui.network.project import Project


@dataclass(frozen=True)
class _Product:
    """Something that a project is exported as.

    Attributes:
        option: its name on the command line.
        suffixes: how the file's name may end.
        help: what it is.
        write: writes the file; raises `CommandError` or `OSError`.
        runs: whether it needs a network without mistakes.
    """

    option: str
    suffixes: tuple[str, ...]
    help: str
    write: Callable[[Project, Path, Namespace], None]
    runs: bool = True

    @property
    def metavar(self) -> str:
        return f"FILE{'|'.join(self.suffixes)}"


def _write_code(project: Project, path: Path, arguments: Namespace) -> None:
    style = None if arguments.style is None else Style(arguments.style)
    if style is Style.SEQUENTIAL and not is_one_row(project.network):
        raise CommandError(
            f"{arguments.project} cannot be written as a Sequential model, because its layers "
            "branch, join or are used several times: leave --style out, or take functional"
        )
    path.write_text(script_of(project, style), encoding="utf-8", newline="\n")


def _write_keras(project: Project, path: Path, _arguments: Namespace) -> None:
    from fashion_gui.session.headless import export_keras

    export_keras(project, path)


def _write_picture(project: Project, path: Path, _arguments: Namespace) -> None:
    if sys.platform.startswith("linux") and not window_platforms(os.environ):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a picture needs no display
    obstacle = why_no_window(os.environ)
    if obstacle is not None:
        raise CommandError(obstacle)
    from fashion_gui.app.start_up import make_application
    from fashion_gui.editor.picture import PictureError, write_picture

    application = make_application()
    try:
        write_picture(project, path)
    except PictureError as error:
        raise CommandError(f"cannot write {path}: {error.reason}") from error
    application.processEvents()


_PRODUCTS = (
    _Product("code", (".py",), "a script that trains the same without this program", _write_code),
    _Product("keras", (".keras",), "the network for Keras, trained if it is", _write_keras),
    _Product(
        "picture", (".png", ".svg", ".pdf"), "the network as drawn", _write_picture, runs=False
    ),
)


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", help=PROJECT_HELP)
    for product in _PRODUCTS:
        parser.add_argument(
            f"--{product.option}", metavar=product.metavar, type=Path, help=product.help
        )
    parser.add_argument(
        "--style",
        choices=[it.value for it in Style],
        help="of the code; one list of layers (sequential) where that can be, if left out",
    )


def _run(arguments: Namespace) -> int:
    wanted = [(it, getattr(arguments, it.option)) for it in _PRODUCTS]
    wanted = [(product, path) for product, path in wanted if path is not None]
    if not wanted:
        options = ", ".join(f"--{it.option}" for it in _PRODUCTS)
        raise CommandError(f"nothing to export: name a file with one of {options}")
    for product, path in wanted:
        if path.suffix.casefold() not in product.suffixes:
            endings = " or ".join(f"*{it}" for it in product.suffixes)
            raise CommandError(
                f"--{product.option} must name a {endings} file. Received: {str(path)!r}"
            )
        if path.is_dir():
            raise CommandError(f"cannot write {path}: it is a folder")
        if not path.parent.is_dir():
            raise CommandError(f"cannot write {path}: there is no folder {path.parent}")
    project = told_project(arguments.project)
    if any(product.runs for product, _ in wanted):
        _require_runnable(project, arguments.project)
    for product, path in wanted:
        try:
            product.write(project, path, arguments)
        except OSError as error:
            raise CommandError(f"cannot write {path}: {error.strerror or error}") from error
    return SUCCESS


def _require_runnable(project: Project, name: str) -> None:
    problem = analyse(project.network, project.recipe).blocking
    if problem is not None:
        from fashion_gui.session.words import problem_sentence

        place = f"layer {problem.layer_id}: " if problem.layer_id else ""
        raise CommandError(f"{name} cannot be exported: {place}{problem_sentence(problem)}")


COMMAND = Command(_add_arguments, _run, is_quiet=True)
