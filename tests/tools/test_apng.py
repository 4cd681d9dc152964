"""Animated PNGs, put together again by Qt frame for frame."""

from __future__ import annotations

import struct
import zlib
from itertools import pairwise
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage, QPainter

from tests.tools.apng import COLOURS, Frame, Pixels, apng, to_palette, write_apng
from tests.tools.film import pixels_of

SIGNATURE = 8
HEIGHT, WIDTH = 6, 9


def chunks(file: bytes) -> list[tuple[bytes, bytes]]:
    """Name and data of each chunk, whose checks are looked at."""
    result, place = [], SIGNATURE
    while place < len(file):
        (length,) = struct.unpack_from(">I", file, place)
        name, data = file[place + 4 : place + 8], file[place + 8 : place + 8 + length]
        (check,) = struct.unpack_from(">I", file, place + 8 + length)
        assert check == zlib.crc32(name + data)
        result.append((name, data))
        place += 12 + length
    return result


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def played(file: bytes) -> list[Frame]:
    """What a browser shows: each frame as a PNG of its own, laid on those before."""
    parts = chunks(file)
    header = next(data for name, data in parts if name == b"IHDR")
    colours = b"".join(chunk(name, data) for name, data in parts if name in (b"PLTE", b"tRNS"))
    width, height = struct.unpack_from(">II", header)
    canvas = QImage(width, height, QImage.Format.Format_ARGB32)
    canvas.fill(0)
    frames = []
    numbers = []
    for (name, data), (after, content) in pairwise(parts):
        if name != b"fcTL":
            continue
        number, *place, delay, parts_of_second, _, _ = struct.unpack(">IIIIIHHBB", data)
        numbers.append(number)
        if after == b"fdAT":
            numbers.append(*struct.unpack_from(">I", content))
            content = content[4:]
        size = struct.pack(">II", *place[:2]) + header[8:]
        ends = chunk(b"IDAT", content) + chunk(b"IEND", b"")
        alone = file[:SIGNATURE] + chunk(b"IHDR", size) + colours + ends
        picture = QImage.fromData(alone)
        assert not picture.isNull()
        painter = QPainter(canvas)
        painter.drawImage(place[2], place[3], picture)
        painter.end()
        frames.append(Frame(pixels_of(canvas), 1000 * delay // parts_of_second))
    assert numbers == list(range(len(numbers))), "numbered throughout"
    return frames


def noise(seed: int, colours: int = 20) -> Pixels:
    """Pixels of a few colours, each anywhere."""
    random = np.random.default_rng(seed)
    table = np.random.default_rng(0).integers(0, 256, (colours, 3), np.uint8)
    return table[random.integers(0, colours, (HEIGHT, WIDTH))]


def test_that_every_frame_is_seen_as_it_was(qapp: object) -> None:
    first = noise(1)
    dot = first.copy()
    dot[4, 7] = 255 - dot[4, 7]
    frames = [Frame(first, 100), Frame(dot, 250), Frame(noise(2), 40), Frame(first, 900)]
    seen = played(apng(frames))
    assert [it.milliseconds for it in seen] == [100, 250, 40, 900]
    for expected, frame in zip(frames, seen, strict=True):
        np.testing.assert_array_equal(frame.pixels, expected.pixels)


def test_that_a_frame_holds_only_what_has_changed() -> None:
    dot = noise(1)
    dot[4, 7] = 255 - dot[4, 7]
    controls = [
        it for name, it in chunks(apng([Frame(noise(1), 1), Frame(dot, 1)])) if name == b"fcTL"
    ]
    assert struct.unpack_from(">IIII", controls[1], 4) == (1, 1, 7, 4)


def test_that_frames_without_a_change_stand_longer(qapp: object) -> None:
    frames = [Frame(noise(1), 100), Frame(noise(1), 30), Frame(noise(2), 50), Frame(noise(2), 5)]
    seen = played(apng(frames))
    assert [it.milliseconds for it in seen] == [130, 55]
    np.testing.assert_array_equal(seen[1].pixels, noise(2))


def test_that_one_frame_is_a_png(tmp_path: Path, qapp: object) -> None:
    write_apng(tmp_path / "one.png", [Frame(noise(3), 0)])
    np.testing.assert_array_equal(pixels_of(QImage(str(tmp_path / "one.png"))), noise(3))
    assert [name for name, _ in chunks((tmp_path / "one.png").read_bytes())] == [
        b"IHDR",
        b"PLTE",
        b"tRNS",
        b"IDAT",
        b"IEND",
    ]


def test_that_colours_beyond_the_palette_become_near_ones() -> None:
    red, green = np.meshgrid(np.arange(0, 250, 10), np.arange(0, 250, 10))
    ramp = np.stack([red, green, np.full_like(red, 9)], axis=2).astype(np.uint8)
    assert ramp.shape[0] * ramp.shape[1] > COLOURS
    palette, (places,) = to_palette([ramp])
    assert len(palette) == COLOURS + 1
    assert places.min() > 0, "the first place is the transparent one"
    off = np.abs(palette[places].astype(int) - ramp).max()
    assert 0 < off <= 20
