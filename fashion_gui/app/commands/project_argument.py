"""PROJECT on the command line: a file that the window opens, or the name of a preset."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from fashion_gui.app.commands.command import CommandError
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project

if TYPE_CHECKING:
    from fashion_gui.session.project_files import OpenedFile

PROJECT_HELP = "a *.fashion, *.keras or *.py file, or the name of a preset"


def project_from(argument: str) -> tuple[Project, OpenedFile | None]:
    """The project and, where it comes from a file, what was read; raises `CommandError`."""
    if argument in PRESETS:
        return PRESETS[argument].build(), None
    # QtCore is loaded for a file only, h5py for a model only.
    from fashion_gui.session.file_words import file_error_sentence, unopened_sentence
    from fashion_gui.session.project_files import FILE_ERRORS, OPENED_SUFFIXES, read_file

    path = Path(argument)
    if not path.suffix:
        raise CommandError(
            f"PROJECT must be a file or one of {', '.join(PRESETS)}. Received: {argument!r}"
        )
    if path.suffix.lower() not in OPENED_SUFFIXES:
        raise CommandError(unopened_sentence(path))
    try:
        opened = read_file(path)
    except FILE_ERRORS as error:
        raise CommandError(f"cannot open {argument}: {file_error_sentence(error)}") from error
    return opened.project, opened


def told_project(argument: str) -> Project:
    """The project; what of its file is not in it is told on standard error."""
    project, opened = project_from(argument)
    if opened is not None:
        from fashion_gui.session.file_words import opened_sentence

        sentence = opened_sentence(opened)
        if sentence:
            print(f"fashion-gui: {sentence}", file=sys.stderr)
    return project
