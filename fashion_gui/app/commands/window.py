"""The window: what the program does when no command is named."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace

from fashion_gui.app.commands.command import Command, CommandError
from fashion_gui.app.commands.project_argument import PROJECT_HELP, project_from
from fashion_gui.app.system_libraries import why_no_window
from fashion_gui.network.presets import DEFAULT_PRESET

LANGUAGES = ("en", "ko")
THEMES = ("light", "dark")


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "project",
        metavar="PROJECT",
        nargs="?",
        default=DEFAULT_PRESET,
        help=f"{PROJECT_HELP} (default: %(default)s)",
    )
    add_appearance(parser)


def add_appearance(parser: ArgumentParser) -> None:
    """Declares `--language` and `--theme`."""
    parser.add_argument("--language", choices=LANGUAGES, help="language of the window")
    parser.add_argument("--theme", choices=THEMES, help="colours of the window")


def _run(arguments: Namespace) -> int:
    project, opened = project_from(arguments.project)
    obstacle = why_no_window(os.environ)
    if obstacle is not None:
        raise CommandError(obstacle)
    from fashion_gui.app.start_up import open_window

    return open_window(project, opened, arguments.language, arguments.theme)


COMMAND = Command(_add_arguments, _run)
