"""`screenshots`: pictures of every workspace, or of every step of the lessons."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from fashion_gui.app.commands.command import FAILED, SUCCESS, Command, CommandError
from fashion_gui.app.commands.window import add_appearance
from fashion_gui.app.system_libraries import why_no_window, window_platforms


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("directory", metavar="DIR", type=Path, help="folder for the pictures")
    parser.add_argument(
        "--lessons",
        metavar="LESSON",
        nargs="?",
        const="",
        help="pictures of every step of the lessons instead, or of this one (takes minutes)",
    )
    add_appearance(parser)
    parser.set_defaults(language="en", theme="light")


def _run(arguments: Namespace) -> int:
    directory: Path = arguments.directory
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"{directory} is no folder to write to: {error.strerror}") from error
    if sys.platform.startswith("linux") and not window_platforms(os.environ):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pictures need no display
    obstacle = why_no_window(os.environ)
    if obstacle is not None:
        raise CommandError(obstacle)
    from fashion_gui.app.lesson_pictures import take_lessons
    from fashion_gui.app.picture_hands import ScreenshotError
    from fashion_gui.app.screenshots import take

    look = (arguments.language, arguments.theme)
    try:
        if arguments.lessons is None:
            take(directory, *look)
        else:
            take_lessons(directory, *look, only=arguments.lessons)
    except ScreenshotError as error:
        raise CommandError(f"no pictures: {error}", FAILED) from error
    return SUCCESS


COMMAND = Command(_add_arguments, _run)
