"""Arrays as `.npy` members of an archive: numbers, nothing else.

What a member must hold is known beforehand, so nothing in it is believed: a header of another
shape or type, an object array, a number too many or one that is none is refused.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from fashion_gui.network.shapes import Shape, size_of

LARGEST_HEADER = 4096
"""Bytes of a `.npy` before its numbers."""

Read = Callable[[str, int], bytes]
"""From the name of a member and the most bytes that it may have to its content."""


class ArraysError(ValueError):
    """Arrays that are not those that were expected."""


def npy_bytes(array: npt.NDArray[Any], dtype: str = "<f4") -> bytes:
    """The content of a member."""
    stream = io.BytesIO()
    # `ascontiguousarray` would give an array without axes one.
    content = np.require(array, np.dtype(dtype), "C")
    np.lib.format.write_array(stream, content, version=(1, 0), allow_pickle=False)
    return stream.getvalue()


def read_npy(
    read: Read, name: str, shape: Shape, dtype: str = "<f4", finite: bool = True
) -> npt.NDArray[Any]:
    """The array in a member; raises `ArraysError` and what `read` raises."""
    type_ = np.dtype(dtype)
    size = size_of(shape) * type_.itemsize
    stream = io.BytesIO(read(name, size + LARGEST_HEADER))
    misfit = ArraysError(f"the weights in {name} do not fit the network")
    try:
        if np.lib.format.read_magic(stream) != (1, 0):
            raise misfit
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # numpy warns of headers of its own past
            header = np.lib.format.read_array_header_1_0(stream, max_header_size=LARGEST_HEADER)
    except ArraysError:
        raise
    except Exception as error:  # a header is parsed as Python, which fails in many ways
        raise misfit from error
    content = stream.read()
    if header != (shape, False, type_) or len(content) != size:
        raise misfit
    array = np.frombuffer(content, type_).reshape(shape).astype(type_.newbyteorder("="), copy=False)
    if finite and not np.isfinite(array).all():
        raise ArraysError(f"the weights in {name} are not all numbers")
    return array
