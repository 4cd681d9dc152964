"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

Content = Callable[[], bytes]
"""Makes what is written; called in the worker."""


def write_whole(path: Path, content: Content) -> Path | OSError:
    """The file's path, or why it could not be written: then what was there before still is.

    For a worker: what a disk refuses is returned, as `Background.do` wants it; its `filename` is
    that of the file that was asked for.
    """
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_bytes(content())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        error.filename = str(path)  # a full disk names none
        return error
    return path
