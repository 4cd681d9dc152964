"""PROJECT on the command line: a `*.fashion` file or the name of a preset."""

from __future__ import annotations

from pathlib import Path

from fashion_gui.app.commands.command import CommandError
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import SUFFIX, ProjectFileError, read_project


def project_from(argument: str) -> tuple[Project, Path | None]:
    """The project and, where it comes from a file, the file's path; raises `CommandError`."""
    if argument in PRESETS:
        return PRESETS[argument].build(), None
    path = Path(argument)
    if path.suffix != SUFFIX:
        raise CommandError(
            f"PROJECT must be a *{SUFFIX} file or one of {', '.join(PRESETS)}. "
            f"Received: {argument!r}"
        )
    try:
        return read_project(path), path
    except ProjectFileError as error:
        raise CommandError(f"cannot open {argument}: {error.reason}") from error
