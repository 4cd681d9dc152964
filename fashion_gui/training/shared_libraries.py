"""Opens TensorFlow's shared libraries ahead of its import, without holding the interpreter.

An `import` opens a library while it holds the interpreter's lock, and the window stands still for
as long: TensorFlow's largest has a gigabyte. (So does `ctypes.CDLL`: measured 1.15 s.) The
system's own function, called through `ctypes`, lets the lock go (longest wait 0.05 s), and the
import then finds the libraries in memory. No Keras is imported here.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from collections.abc import Callable
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
    if spec is None or spec.origin is None:
        return
    open_library = _opener()
    for pattern in _LIBRARIES:
        for file in sorted(Path(spec.origin).parent.glob(pattern)):
            open_library(file)


def _opener() -> Callable[[Path], object]:
    """The system's function that opens a library and keeps it; a failure is only a result."""
    if sys.platform == "win32":
        load = ctypes.WinDLL("kernel32").LoadLibraryExW
        load.argtypes = [ctypes.c_wchar_p, ctypes.c_void_p, ctypes.c_uint32]
        load.restype = ctypes.c_void_p
        beside_the_file = 0x00000008  # LOAD_WITH_ALTERED_SEARCH_PATH
        return lambda file: load(str(file), None, beside_the_file)
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.argtypes = [ctypes.c_char_p, ctypes.c_int]
    dlopen.restype = ctypes.c_void_p
    return lambda file: dlopen(os.fsencode(file), os.RTLD_NOW | os.RTLD_LOCAL)
