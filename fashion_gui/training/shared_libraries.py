"""Opens TensorFlow's shared libraries ahead of its import, without holding the interpreter.

An `import` opens them while it holds the interpreter's lock, and the window stands still for
half a second at a time. `ctypes` lets the lock go while it opens a library, and the import
then finds them in memory. No Keras is imported here.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import sys
from pathlib import Path

_LIBRARIES = (
    "libtensorflow_framework.*",
    "libtensorflow_cc.*",
    "python/_pywrap_tensorflow_internal.*",
    "python/_pywrap_tensorflow_common.*",
)


def open_shared_libraries() -> None:
    """Opens what is there; what cannot be opened is left to the import to complain about."""
    spec = importlib.util.find_spec("tensorflow")
    if spec is None or spec.origin is None or sys.platform == "win32":
        return
    folder = Path(spec.origin).parent
    for pattern in _LIBRARIES:
        for file in sorted(folder.glob(pattern)):
            with contextlib.suppress(OSError):
                ctypes.CDLL(str(file), mode=ctypes.RTLD_LOCAL)
