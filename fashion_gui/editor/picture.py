"""The network as a picture for slides: nodes and wires, nothing of the editor around them.

It is made from the project alone, in any thread and without a window: the command line uses it
as well.
"""

from __future__ import annotations

import contextlib
import math
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from fashion_gui.editor.geometry import GRID
from fashion_gui.editor.network_drawing import NetworkDrawing
from fashion_gui.editor.slide import slide_places
from fashion_gui.network.analysis import analyse
from fashion_gui.network.project import Project
from fashion_gui.session.theme import LIGHT, Theme

SUFFIXES = (".png", ".svg", ".pdf")

MARGIN = 3 * GRID
"""Pixels around the drawing."""

PNG_SCALE = 2.0
LONGEST_SIDE = 16_000
"""Pixels of a PNG's side beyond which it is painted smaller; Qt paints no further than 32,767."""
LARGEST_AREA = 64_000_000
"""Pixels of a PNG, 256 MB of memory, beyond which it is painted smaller."""

_BAND = 256
_PDF_RESOLUTION = 1200
_PIXELS_PER_INCH = 96


class PictureError(ValueError):
    """A picture that cannot be made or written; no file is left behind.

    Attributes:
        path: the file.
        reason: what is wrong, in English.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name}: {reason}")
        self.path = path
        self.reason = reason


def write_picture(
    project: Project, path: Path, theme: Theme = LIGHT, transparent: bool = False
) -> None:
    """Writes the picture of a project's network; raises `PictureError`.

    It is a PNG, SVG or PDF, as the name of the file ends; its texts are in the language that the
    application speaks. A PNG has twice as many pixels as the canvas at 100 %, fewer where the
    network is very large; an SVG has its texts as outlines, which look the same everywhere. A
    network as the program arranges it is laid out for a slide; nodes that a person has placed stay
    where they are. Needs a `QGuiApplication`, no window, and may run in any thread.
    """
    suffix = path.suffix.casefold()
    if suffix not in SUFFIXES:
        raise PictureError(path, f"its name must end in {', '.join(SUFFIXES)}")
    if not project.network.layers:
        raise PictureError(path, "the network is empty")
    network = project.network
    drawing = NetworkDrawing(
        network, analyse(network, project.recipe), slide_places(network), theme
    )
    area = drawing.bounds.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    ground = None if transparent else QColor(theme.surface)
    paint = {".png": _png, ".svg": _svg, ".pdf": _pdf}[suffix]
    _write(path, paint(drawing, area, ground))


def _png(drawing: NetworkDrawing, area: QRectF, ground: QColor | None) -> QByteArray:
    scale = min(
        PNG_SCALE,
        LONGEST_SIDE / max(area.width(), area.height()),
        math.sqrt(LARGEST_AREA / (area.width() * area.height())),
    )
    size = (area.size() * scale).toSize()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    _fill(image, ground or QColor(Qt.GlobalColor.transparent))
    _paint(drawing, area, image, QRectF(image.rect()))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return data


def _fill(image: QImage, colour: QColor) -> None:
    """Fills an image band by band: no call is long, so that the window's thread gets its turn."""
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for top in range(0, image.height(), _BAND):
        painter.fillRect(0, top, image.width(), _BAND, colour)
    painter.end()


def _svg(drawing: NetworkDrawing, area: QRectF, ground: QColor | None) -> QByteArray:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_PIXELS_PER_INCH)
    size = area.size().toSize()
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    _paint(drawing, area, generator, QRectF(0, 0, size.width(), size.height()), ground)
    return data


def _pdf(drawing: NetworkDrawing, area: QRectF, ground: QColor | None) -> QByteArray:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_RESOLUTION)
    points = area.size() * 72 / _PIXELS_PER_INCH
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(QSizeF(points), QPageSize.Unit.Point, "", exact))
    writer.setPageMargins(QMarginsF())
    page = QRectF(0, 0, writer.width(), writer.height())
    _paint(drawing, area, writer, page, ground)
    return data


def _paint(
    drawing: NetworkDrawing,
    area: QRectF,
    device: QPaintDevice,
    target: QRectF,
    ground: QColor | None = None,
) -> None:
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if ground is not None:
        painter.fillRect(target, ground)
    painter.scale(target.width() / area.width(), target.height() / area.height())
    painter.translate(-area.topLeft())
    drawing.paint(painter)
    painter.end()


def _write(path: Path, data: QByteArray) -> None:
    """Writes the file whole or not at all."""
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_bytes(data.data())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise PictureError(path, error.strerror or str(error)) from error
