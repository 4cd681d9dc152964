"""The log: one file where a person can look up what went wrong. Works without Qt."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

LARGEST = 1_000_000
"""Bytes after which the log begins anew and the old one is kept beside it."""


def log_path() -> Path:
    """Where this platform keeps logs of programs."""
    home = Path.home()
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "fashion-gui"
    elif sys.platform == "darwin":
        folder = home / "Library" / "Logs" / "fashion-gui"
    else:
        folder = Path(os.environ.get("XDG_STATE_HOME") or home / ".local/state") / "fashion-gui"
    return folder / "fashion-gui.log"


def log_to_file() -> logging.Handler | None:
    """Sends warnings and errors of the whole program to the file; None where it cannot be kept.

    Called once by `main`, which closes the handler at the end.
    """
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=LARGEST, backupCount=1, encoding="utf-8", delay=True
        )
        if path.exists() and path.stat().st_size > LARGEST:
            handler.doRollover()  # it rotates for its own lines only
    except OSError:
        return None
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return handler


@contextmanager
def native_messages_to_log() -> Iterator[None]:
    """Sends what C++ libraries write to standard error to the log; Python's own stays.

    TensorFlow writes several lines while it is imported, before any of its settings count; on a
    terminal they would hide the one line that matters.
    """
    try:
        terminal = os.dup(2)
    except OSError:  # a windowed program has none
        yield
        return
    before = sys.stderr
    try:
        with suppress(OSError), log_path().open("ab") as log:
            os.dup2(log.fileno(), 2)
        if _writes_to(before, 2):
            sys.stderr = os.fdopen(
                terminal, "w", buffering=1, errors="backslashreplace", closefd=False
            )
        yield
    finally:
        sys.stderr.flush()
        sys.stderr = before
        os.dup2(terminal, 2)
        os.close(terminal)


def _writes_to(stream: TextIO, descriptor: int) -> bool:
    try:
        return stream.fileno() == descriptor
    except OSError:  # a stream of a test or of another program is no file
        return False
