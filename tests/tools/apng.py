"""Animated PNG, which every browser shows and GitHub shows in a README.

Qt writes no animations. A frame holds the rectangle in which something has changed, and in it only
the pixels that have; all frames share one palette. The format: https://www.w3.org/TR/png-3/
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
"""(height, width, 3) red, green, blue; or (height, width) places in the palette."""

COLOURS = 255
"""Of the palette, after the first place: that one is transparent."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PALETTE_TYPE = 3
_KEEP, _OVER = 0, 1
"""What becomes of a frame after its time, and how it is laid on the one before."""


@dataclass(frozen=True, eq=False)
class Frame:
    """A picture and how long it stands.

    Attributes:
        pixels: (height, width, 3) uint8.
        milliseconds: until the next one.
    """

    pixels: Pixels
    milliseconds: int


def write_apng(path: Path, frames: Sequence[Frame]) -> None:
    """Writes frames of one size, repeated without end; one frame is a PNG that stands still."""
    path.write_bytes(apng(frames))


def apng(frames: Sequence[Frame]) -> bytes:
    """The file's bytes."""
    palette, pictures = to_palette([it.pixels for it in frames])
    height, width = pictures[0].shape
    parts = [
        _SIGNATURE,
        _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, _PALETTE_TYPE, 0, 0, 0)),
        _chunk(b"PLTE", palette.tobytes()),
        _chunk(b"tRNS", b"\0"),
    ]
    if len(frames) == 1:
        parts.append(_chunk(b"IDAT", _packed(pictures[0])))
    else:
        changes = list(_changes(pictures, [it.milliseconds for it in frames]))
        parts.append(_chunk(b"acTL", struct.pack(">II", len(changes), 0)))
        parts += _animation(changes)
    return b"".join([*parts, _chunk(b"IEND", b"")])


def to_palette(pictures: Sequence[Pixels]) -> tuple[Pixels, list[Pixels]]:
    """A palette (n, 3) for all pictures, and each as places in it (height, width).

    The palette begins with the most frequent colour; then always comes the one that is worst served
    by those before, for its distance and how often it is there. Up to `COLOURS` are kept exactly.
    """
    shape = pictures[0].shape[:2]
    codes = [_codes(it) for it in pictures]
    used, counts = _counted(codes)
    colours = np.stack([used >> 16, used >> 8 & 255, used & 255], axis=1).astype(np.float32)
    importance = np.sqrt(counts)
    chosen = [int(counts.argmax())]
    nearest = np.zeros(len(used), np.uint8)
    distances = _distances(colours, colours[chosen[0]])
    while len(chosen) < COLOURS and distances.any():
        chosen.append(int((distances * importance).argmax()))
        found = _distances(colours, colours[chosen[-1]])
        nearest[found < distances] = len(chosen) - 1
        distances = np.minimum(distances, found)
    palette = np.vstack([np.zeros((1, 3)), colours[chosen]]).astype(np.uint8)
    table = np.zeros(1 << 24, np.uint8)
    table[used] = nearest + 1
    return palette, [table[it].reshape(shape) for it in codes]


def _codes(picture: Pixels) -> npt.NDArray[np.int64]:
    """A number for the colour of each pixel (height × width)."""
    red, green, blue = picture.reshape(-1, 3).astype(np.int64).T
    return red << 16 | green << 8 | blue


def _counted(
    codes: Sequence[npt.NDArray[np.int64]],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The colours that are there, and in how many pixels."""
    counts = np.zeros(1 << 24, np.int64)
    for picture in codes:
        counts += np.bincount(picture, minlength=counts.size)
    used = counts.nonzero()[0]
    return used, counts[used]


def _distances(
    colours: npt.NDArray[np.float32], colour: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    squares: npt.NDArray[np.float32] = np.square(colours - colour).sum(axis=1)
    return squares


@dataclass(frozen=True, eq=False)
class _Change:
    """What is laid on the frame before: palette places (height, width), 0 where nothing changes."""

    left: int
    top: int
    pixels: Pixels
    milliseconds: int


def _changes(pictures: Sequence[Pixels], milliseconds: Sequence[int]) -> Iterator[_Change]:
    """The frames by what they change; one that changes nothing lengthens the one before."""
    last = _Change(0, 0, pictures[0], milliseconds[0])
    for before, after, time in zip(pictures, pictures[1:], milliseconds[1:], strict=False):
        rows, columns = (before != after).nonzero()
        if not rows.size:
            last = _Change(last.left, last.top, last.pixels, last.milliseconds + time)
            continue
        yield last
        place = np.s_[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
        changed = np.where(before[place] != after[place], after[place], 0).astype(np.uint8)
        last = _Change(int(columns.min()), int(rows.min()), changed, time)
    yield last


def _animation(changes: Sequence[_Change]) -> Iterator[bytes]:
    """Two chunks a frame, numbered throughout; the data of the first have no number."""
    number = 0
    for place, it in enumerate(changes):
        height, width = it.pixels.shape
        where = (width, height, it.left, it.top)
        control = (it.milliseconds, 1000, _KEEP, _OVER)
        yield _chunk(b"fcTL", struct.pack(">IIIIIHHBB", number, *where, *control))
        number += 1
        if place == 0:
            yield _chunk(b"IDAT", _packed(it.pixels))
        else:
            yield _chunk(b"fdAT", struct.pack(">I", number) + _packed(it.pixels))
            number += 1


def _packed(pixels: Pixels) -> bytes:
    """Rows, each after the number of its filter: none, the best for a palette."""
    rows = np.pad(pixels, ((0, 0), (1, 0)))
    return zlib.compress(rows.tobytes(), 9)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
