"""What a command of the command line is, and how it says that something is wrong."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

SUCCESS = 0
FAILED = 1
"""The program itself failed: a run that broke off, or an error nobody foresaw."""
WRONG = 2
"""Something given to the program is wrong: an argument, a file, the system it runs on."""
INTERRUPTED = 130
"""Ctrl+C, as shells count it: 128 and the number of the signal."""


class CommandError(Exception):
    """A command that cannot go on. Its text is the one line that the person reads.

    Attributes:
        exit_code: `WRONG` or `FAILED`.
    """

    def __init__(self, sentence: str, exit_code: int = WRONG) -> None:
        super().__init__(" ".join(sentence.split()))
        self.exit_code = exit_code


@dataclass(frozen=True)
class Command:
    """A command. Each module of this folder that is a command holds one as `COMMAND`.

    Attributes:
        add_arguments: declares its arguments.
        run: does it and returns the exit code; raises `CommandError`. TensorFlow and Qt are
            imported inside, so that `--help` and a wrong argument are answered at once.
        is_quiet: whether messages of C++ libraries go to the log instead of the terminal.
    """

    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    is_quiet: bool = False
