"""The command line: `fashion-gui`, or `python main.py` in a checkout.

Exit codes: 0 success; 2 an argument, a file or the system is wrong, with one line on standard
error; 1 the program itself failed, with one line that names the log; 130 stopped by Ctrl+C.
"""

from __future__ import annotations

import argparse
import importlib
import io
import logging
import os
import platform
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from typing import NoReturn

from fashion_gui import __version__
from fashion_gui.app.commands.command import FAILED, INTERRUPTED, WRONG, Command, CommandError
from fashion_gui.app.log_file import log_path, log_to_file, native_messages_to_log
from fashion_gui.app.system_libraries import why_no_qt

PROGRAM = "fashion-gui"
COMMANDS = {
    "train": "trains a network",
    "classify": "classifies pictures of garments",
    "export": "writes a project as Keras code, as a Keras file or as a picture",
    "screenshots": "takes a picture of every workspace",
    "doctor": "tells what is missing and how to get it",
}
"""Commands without a window and what they do; each is a module of `commands`."""

WINDOW = "window"
"""The command where none is named."""

_log = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command that the arguments name and returns the exit code; never raises."""
    _prepare_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    name = given.pop(0) if given and given[0] in COMMANDS else WINDOW
    handler = log_to_file()
    try:
        return _run(name, given)
    finally:
        if handler is not None:
            logging.getLogger().removeHandler(handler)
            handler.close()


def _run(name: str, given: list[str]) -> int:
    try:
        # Imported here, because what a command needs may be missing: `doctor` tells of it.
        module = importlib.import_module(f"fashion_gui.app.commands.{name}")
        command: Command = module.COMMAND
        parsed = _parser(name, command).parse_args(given)
        with native_messages_to_log() if command.is_quiet else nullcontext():
            return command.run(parsed)
    except SystemExit as exit_:  # argparse, after --help, --version or an error
        return exit_.code if isinstance(exit_.code, int) else WRONG
    except CommandError as error:
        return _tell(str(error), error.exit_code)
    except KeyboardInterrupt:
        return _tell("stopped by Ctrl+C", INTERRUPTED)
    except BrokenPipeError:  # the reader of a pipe has gone, as in `… | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except ImportError as error:
        package = (error.name or "").partition(".")[0]
        if package in ("PySide6", "shiboken6"):
            return _tell(why_no_qt(error), WRONG)
        if isinstance(error, ModuleNotFoundError) and package not in ("", "fashion_gui"):
            return _tell(
                f"the Python package {package} is missing: install the program again with pip",
                WRONG,
            )
        return _tell_unforeseen(error)
    except Exception as error:  # noqa: BLE001 - the outermost place: a person reads no traceback
        return _tell_unforeseen(error)


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG, f"{self.prog}: {message} (see {self.prog} --help)\n")


def _parser(name: str, command: Command) -> argparse.ArgumentParser:
    if name == WINDOW:
        width = max(map(len, COMMANDS))
        rows = (f"  {it:{width}}  {summary}" for it, summary in COMMANDS.items())
        parser = _Parser(
            prog=PROGRAM,
            description="Opens the window, to build, train and look into a network.",
            epilog="commands without a window (each has its own --help):\n" + "\n".join(rows),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        parser.add_argument(
            "--version",
            action="version",
            version=f"{PROGRAM} {__version__} (Python {platform.python_version()})",
        )
    else:
        parser = _Parser(prog=f"{PROGRAM} {name}", description=f"It {COMMANDS[name]}.")
    command.add_arguments(parser)
    return parser


def _tell(sentence: str, exit_code: int) -> int:
    print(f"{PROGRAM}: {sentence}", file=sys.stderr)
    return exit_code


def _tell_unforeseen(error: Exception) -> int:
    _log.error("unforeseen", exc_info=error)
    words = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return _tell(f"an error that nobody foresaw ({words}); details in {log_path()}", FAILED)


def _prepare_streams() -> None:
    """Gives a windowed program on Windows, which has no streams, some that take everything; and
    lets no file name fail to print on a narrow terminal."""
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(io.FileIO(os.devnull, "w"), encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = io.TextIOWrapper(io.FileIO(os.devnull, "w"), encoding="utf-8")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
