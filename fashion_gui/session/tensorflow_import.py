"""Importing TensorFlow in a thread beside the window's, so that the window does not stand still."""

from __future__ import annotations

import sys
import threading

from fashion_gui.session.garbage import resting_collector

SWITCH_INTERVAL = 0.001
"""Seconds after which a thread that runs Python lets the window's thread run. Python's own
default, 5 ms, lets the import hold it up for several frames."""


def import_training_room() -> None:
    """Imports `training` with Keras and TensorFlow; takes seconds, once. Any thread but the GUI's.

    Longest gap of the GUI thread on two cores: 0.4 to 0.5 s for a plain import, 0.23 s with the
    libraries opened first, 0.06 s with the garbage collector at rest as well (it walks through
    the half million objects of the import again and again). Raises whatever the import raises.
    """
    global _is_imported
    with _once:
        if not _is_imported:
            _import()
            _is_imported = True


def is_imported() -> bool:
    """Whether this process has imported it already."""
    return _is_imported


_once = threading.Lock()
_is_imported = False


def _import() -> None:
    sys.setswitchinterval(SWITCH_INTERVAL)
    from fashion_gui.training.shared_libraries import open_shared_libraries

    open_shared_libraries()
    with resting_collector():
        from fashion_gui.training import classifier, fit, readiness, saving  # noqa: F401
