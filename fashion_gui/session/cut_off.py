"""Picture files that end before the picture does: Qt reads some of them as half a picture."""

from __future__ import annotations

import mmap
import struct
from pathlib import Path

_SCAN, _END = 0xDA, b"\xff\xd9"
"""The marker before the data of a JPEG, and the one behind. In the data FF is never before D9."""

_RUN_LENGTHS = (1, 2)
"""BMP's compressions by run length of 8 and of 4 bits a pixel."""


def is_cut_off(path: Path, kind: str) -> bool:
    """Whether a file that Qt has read as a picture lacks a part of it.

    Of JPEG and BMP alone: Qt refuses what is cut off of the other kinds. What follows the picture
    in its file does not matter.

    Args:
        kind: the format as Qt names it.
    """
    is_whole = {"jpeg": _has_end, "bmp": _has_every_row}.get(kind)
    if is_whole is None:
        return False
    try:
        with (
            path.open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
        ):
            return not is_whole(content)
    except (OSError, ValueError):  # it is gone by now, or empty
        return True
    except (struct.error, IndexError):  # it ends within a header
        return True


def _has_end(content: mmap.mmap) -> bool:
    """Whether a JPEG's data are followed by the end marker. That of a thumbnail lies before."""
    place, kind = 2, 0
    while kind != _SCAN:
        if (place := content.find(b"\xff", place)) < 0:
            return False
        while content[place] == 0xFF:
            place += 1
        kind = content[place]
        (length,) = struct.unpack_from(">H", content, place + 1)
        place += 1 + length
    return content.find(_END, place) >= 0


def _has_every_row(content: mmap.mmap) -> bool:
    """Whether a BMP is as long as its header says."""
    start, header_size = struct.unpack_from("<II", content, 10)
    if header_size == 12:
        width, height, _, depth = struct.unpack_from("<HHHH", content, 18)
        compression = size = 0
    else:
        width, height, _, depth, compression, size = struct.unpack_from("<iiHHII", content, 18)
    if compression not in _RUN_LENGTHS:
        row = (width * depth + 31) // 32 * 4
        size = row * (abs(height) - 1) + (width * depth + 7) // 8  # the last row need not be padded
    return bool(len(content) >= start + size)
