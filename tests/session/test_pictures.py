"""Odd picture files: they are read as a person sees them, or refused in one sentence."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from fashion_gui.session.pictures import PictureError, PictureFault, read_picture


def bar(format_: QImage.Format) -> QImage:
    """White, with a black bar in the middle."""
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.fillRect(24, 8, 16, 48, QColor("black"))
    painter.end()
    return image.convertToFormat(format_)


def check_bar(pixels: np.ndarray) -> None:
    assert pixels.shape == (64, 64, 4)
    assert pixels.dtype == np.uint8
    assert pixels[4, 4, :3].min() > 240
    assert pixels[32, 32, :3].max() < 15


@pytest.mark.parametrize("format_", [QImage.Format.Format_Grayscale16, QImage.Format.Format_RGBX64])
def test_that_sixteen_bits_a_colour_are_read(tmp_path: Path, format_: QImage.Format) -> None:
    path = tmp_path / "deep.png"
    assert bar(format_).save(str(path))
    assert path.read_bytes()[24] == 16  # its header says so
    check_bar(read_picture(path))


CUT_OFF = ("png", "jpg", "bmp", "webp")
"""Kinds of pictures that a broken download leaves a half of."""


def cut_off(folder: Path, suffix: str) -> Path:
    """The first half of a picture file, in which there is ink."""
    path = folder / f"cut-off.{suffix}"
    assert bar(QImage.Format.Format_RGB32).scaled(640, 640).save(str(path))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


@pytest.mark.qt_log_ignore("Corrupt JPEG data")
@pytest.mark.parametrize("suffix", CUT_OFF)
def test_that_half_a_picture_is_refused(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(PictureError) as caught:
        read_picture(cut_off(tmp_path, suffix))
    assert caught.value.fault is PictureFault.UNREADABLE


def jpegs() -> dict[str, bytes]:
    """Whole ones: in one scan, in several, and with a picture in the picture."""
    found = {}
    for name, progressive in (("plain", False), ("progressive", True)):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, b"jpeg")
        writer.setProgressiveScanWrite(progressive)
        assert writer.write(bar(QImage.Format.Format_RGB32))
        found[name] = bytes(buffer.data().data())
    small = found["plain"]
    segment = b"\xff\xe1" + struct.pack(">H", 2 + len(small)) + small
    return found | {"thumbnail": small[:2] + segment + small[2:]}


@pytest.mark.qt_log_ignore("Corrupt JPEG data")
@pytest.mark.parametrize("name", ["plain", "progressive", "thumbnail"])
def test_that_a_jpeg_must_have_its_end_and_may_have_more(tmp_path: Path, name: str) -> None:
    path, whole = tmp_path / "it.jpg", jpegs()[name]
    for content in (whole, whole + b"of a camera" * 20):
        path.write_bytes(content)
        check_bar(read_picture(path))
    for missing in (1, 2):
        path.write_bytes(whole[:-missing])
        with pytest.raises(PictureError):
            read_picture(path)


@pytest.mark.parametrize(
    "format_",
    [
        QImage.Format.Format_RGB32,
        QImage.Format.Format_Grayscale8,
        QImage.Format.Format_Mono,
    ],
)
def test_that_a_bmp_must_have_every_row_and_may_have_more(
    tmp_path: Path, format_: QImage.Format
) -> None:
    path = tmp_path / "it.bmp"
    assert bar(format_).save(str(path))
    whole = path.read_bytes()
    path.write_bytes(whole + bytes(99))
    check_bar(read_picture(path))
    path.write_bytes(whole[:-1])
    with pytest.raises(PictureError):
        read_picture(path)


def test_that_a_picture_for_print_is_read(tmp_path: Path) -> None:
    path = tmp_path / "print.jpg"
    assert bar(QImage.Format.Format_CMYK8888).save(str(path), quality=95)
    assert _components(path.read_bytes()) == 4
    check_bar(read_picture(path))


def test_that_of_an_animated_picture_the_first_is_read(tmp_path: Path) -> None:
    path = tmp_path / "moving.gif"
    path.write_bytes(animated())
    pixels = read_picture(path)
    assert pixels.shape[:2] == (4, 4)
    assert (pixels[..., :3] == 0).all()


def test_that_twenty_thousand_pixels_a_side_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.png"
    path.write_bytes(grey_png(20_000))
    with pytest.raises(PictureError) as caught:
        read_picture(path)
    assert caught.value.fault is PictureFault.TOO_LARGE


def grey_png(side: int) -> bytes:
    """A whole, valid PNG of nothing but grey."""
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    packer = zlib.compressobj(1)
    row = b"\0" + b"\x80" * side
    body = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    chunks = ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def animated() -> bytes:
    """A GIF of two pictures, 4 × 4: the first black, the second white."""
    head = b"GIF89a" + struct.pack("<HHBBB", 4, 4, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    pictures = b"".join(
        b"!\xf9\x04\0\x0a\0\0\0,"
        + struct.pack("<HHHHB", 0, 0, 4, 4, 0)
        + b"\x02"
        + _uncompressed([colour] * 16)
        for colour in (0, 1)
    )
    return head + pictures + b";"


def _uncompressed(colours: list[int]) -> bytes:
    """GIF's LZW with a clear code before every second pixel, so that its codes stay 3 bits long."""
    bits = ""
    for place, colour in enumerate(colours):
        codes = [4, colour] if place % 2 == 0 else [colour]
        bits = "".join(f"{code:03b}" for code in reversed(codes)) + bits
    bits = "101" + bits
    count = -(-len(bits) // 8)
    data = int(bits, 2).to_bytes(count, "little")
    return bytes([count]) + data + b"\0"


def _components(content: bytes) -> int:
    """Colours of a JPEG, from its frame header."""
    for marker in (b"\xff\xc0", b"\xff\xc2"):
        place = content.find(marker)
        if place >= 0:
            return content[place + 9]
    raise AssertionError("no frame")
