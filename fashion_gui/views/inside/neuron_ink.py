"""Levels of neurons as pictures: filled by numpy, one picture a layer, in the pixels of the screen.

For a worker thread; the window only puts the pictures where they belong.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from fashion_gui.session.theme import THEMES, Theme
from fashion_gui.views.inside.drawn import EXPONENT, STRUCK, ZERO, Levels
from fashion_gui.views.inside.layer_figure import Form, LayerFigure
from fashion_gui.widgets.garment_picture import colour_table

_SHADES = 16
"""Steps of opacity at the edge of a neuron."""

_DISC, _STRUCK, _NOTHING, _KERNEL, _RIM = range(5)
"""Shapes of a neuron; with a rim it has a smaller disc, the kernel, in it."""

_LEAST_RIMMED = 7
"""Pixels across a neuron below which a rim could not be told from its kernel."""

_LEAST_RING = 7
"""Pixels across below which a ring would be filled by its own line: a bare stroke is left."""

_Colours = npt.NDArray[np.uint32]
_Places = npt.NDArray[np.intp]


def layer_image(
    figure: LayerFigure,
    levels: Levels,
    density: float,
    theme: Theme,
    rims: Levels | None = None,
) -> QImage:
    """A layer as it is painted, `density` pixels for one of its figure's; transparent between.

    Args:
        levels: (count,).
        rims: likewise, of what is shown as a rim around each of its neurons.
    """
    if figure.form in (Form.UNITS, Form.ANSWERS):
        side = _side(figure, density)
        return unit_image(levels, figure.rows, figure.columns, side, theme, rims)
    if figure.form is Form.MAPS:
        return _map_image(figure, levels, density, theme)
    garment = figure.form is Form.GARMENT
    colours = garment_colours(levels, theme) if garment else signed_colours(theme)[levels]
    grid = colours.reshape(figure.rows, figure.columns)
    size = max(round(figure.height * density), 1), max(round(figure.width * density), 1)
    rows = np.arange(size[0]) * figure.rows // size[0]
    columns = np.arange(size[1]) * figure.columns // size[1]
    return _image(_framed(grid[rows[:, None], columns[None, :]], theme))


def has_rings(figure: LayerFigure, density: float) -> bool:
    """Whether its neurons are large enough to be seen as hollow and struck out."""
    return _side(figure, density) >= _LEAST_RING


def garment_colours(levels: Levels, theme: Theme) -> _Colours:
    """From paper to ink. Levels are lifted for the eye; a garment is shown as it is."""
    share = np.maximum(levels.astype(np.float64) - ZERO, 0) / ZERO
    grey = np.rint(share ** (1 / EXPONENT) * 255).astype(np.uint8)
    return colour_table(theme.paper, theme.ink)[grey]


def signed_image(
    values: npt.NDArray[np.float32], theme: Theme, largest: float | None = None
) -> QImage:
    """A table of values (h, w), a pixel each; the largest in the full colour of its sign."""
    scale = float(np.abs(values).max(initial=0.0)) if largest is None else largest
    levels = np.rint(ZERO + values / max(scale, 1e-12) * ZERO).astype(np.uint8)
    return _image(signed_colours(theme)[levels])


def unit_image(
    levels: Levels,
    rows: int,
    columns: int,
    side: int,
    theme: Theme,
    rims: Levels | None = None,
) -> QImage:
    """Neurons in rows, `side` pixels each: discs, and rings struck out where one is off (small
    ones bare strokes); with `rims`, smaller discs in rings of other levels."""
    rimmed = rims is not None and side >= _LEAST_RIMMED
    padded = np.full(rows * columns, ZERO, np.uint8)
    padded[: len(levels)] = levels
    kinds = np.where(padded == STRUCK, _STRUCK, _KERNEL if rimmed else _DISC)
    kinds[len(levels) :] = _NOTHING
    colours, sprites = _unit_colours(theme.name), _sprites(side)
    pixels = colours[padded[:, None, None], sprites[kinds]]
    if rims is not None and rimmed:
        around, there = sprites[_RIM], np.flatnonzero(kinds == _KERNEL)
        own = around > sprites[_KERNEL]
        pixels[there] = np.where(own, colours[rims[there][:, None, None], around], pixels[there])
    grid = pixels.reshape(rows, columns, side, side).transpose(0, 2, 1, 3)
    return _image(grid.reshape(rows * side, columns * side))


def signed_colours(theme: Theme) -> _Colours:
    """The colour of each level, (256,) as 0xffRRGGBB: orange, the surface, blue; grey: off."""
    return _signed_colours(theme.name)


@lru_cache(maxsize=4)
def _signed_colours(theme_name: str) -> _Colours:
    theme = THEMES[theme_name]
    return _table(theme, theme.surface, theme.border)


@lru_cache(maxsize=4)
def _unit_colours(theme_name: str) -> _Colours:
    """(256, shades) as premultiplied 0xAARRGGBB: a level's colour at each opacity."""
    theme = THEMES[theme_name]
    ground, off = theme.mixed(theme.text_disabled, 0.28), theme.mixed(theme.text_secondary, 0.75)
    table = _table(theme, ground.name(), off.name())
    share = np.arange(_SHADES) / (_SHADES - 1)
    bands = [np.rint(((table >> shift) & 0xFF)[:, None] * share) for shift in (16, 8, 0)]
    colours = np.rint(255 * share)[None, :]
    for band in bands:
        colours = colours * 256 + band
    return colours.astype(np.uint32)


def _table(theme: Theme, ground: str, off: str) -> _Colours:
    strength = np.abs(np.arange(255) - ZERO) / ZERO
    colours = [
        theme.mixed(theme.negative if level < ZERO else theme.positive, float(share), ground)
        for level, share in enumerate(strength)
    ]
    return np.array([it.rgba() for it in (*colours, QColor(off))], dtype=np.uint32)


def _map_image(figure: LayerFigure, levels: Levels, density: float, theme: Theme) -> QImage:
    """Maps in their frames; one that is off as a whole is grey and struck out."""
    height, width = figure.map_shape
    maps = levels.reshape(height, width, figure.maps)
    size = max(round(figure.height * density), 1), max(round(figure.width * density), 1)
    row, y, inner_y = _steps(size[0], figure.pitch[0] * density, height, figure.cell * density)
    column, x, inner_x = _steps(size[1], figure.pitch[1] * density, width, figure.cell * density)
    channel = np.minimum(row[:, None] * figure.columns + column[None, :], figure.maps)
    there = (channel < figure.maps) & (y[:, None] < height) & (x[None, :] < width)
    channel = np.minimum(channel, figure.maps - 1)
    y, x = np.minimum(y, height - 1), np.minimum(x, width - 1)
    colours = signed_colours(theme)[maps[y[:, None], x[None, :], channel]]
    border, grey = (QColor(it).rgba() for it in (theme.border, theme.text_disabled))
    frame = (inner_y[:, None] < 1) | (inner_x[None, :] < 1)
    frame |= (inner_y[:, None] >= _last(inner_y)) | (inner_x[None, :] >= _last(inner_x))
    colours[frame] = border
    struck = (maps == STRUCK).all(axis=(0, 1))[channel]
    if struck.any():
        colours[struck] = QColor(theme.surface).rgba()
        slope = _last(inner_y) / max(_last(inner_x), 1)
        slash = np.abs(inner_y[:, None] + slope * inner_x[None, :] - _last(inner_y)) <= 1
        colours[struck & (frame | slash)] = grey
    return _image(np.where(there, colours, 0).astype(np.uint32))


def _steps(size: int, pitch: float, pixels: int, cell: float) -> tuple[_Places, _Places, _Places]:
    """Along one side of the grid, of each of its pixels on the screen: the map, the pixel of the
    map (beyond its last between two maps), and how many pixels of the screen into the map."""
    middle = np.arange(size) + 0.5
    place = (middle / pitch).astype(np.intp)
    inner = middle - place * pitch
    pixel = (inner / cell).astype(np.intp)
    pixel[inner >= pixels * cell] = pixels
    inner_pixels = inner.astype(np.intp)
    return place, pixel, np.where(pixel < pixels, inner_pixels, -1)


def _last(inner: _Places) -> int:
    """The last pixel of a map."""
    return int(inner.max(initial=0))


def _framed(colours: _Colours, theme: Theme) -> _Colours:
    border = QColor(theme.border).rgba()
    for edge in (colours[0], colours[-1], colours[:, 0], colours[:, -1]):
        edge[:] = border
    return colours


@lru_cache(maxsize=64)
def _sprites(side: int) -> npt.NDArray[np.uint8]:
    """Opacity of each shape of a neuron, in their order: (5, side, side) in `_SHADES` steps."""
    middle = (side - 1) / 2
    row, column = np.mgrid[0:side, 0:side] - middle
    distance = np.hypot(row, column)
    radius, line = 0.43 * side, max(0.055 * side, 0.5)
    disc = np.clip(radius - distance + 0.5, 0, 1)
    ring = np.clip(line + 0.5 - np.abs(distance - radius + line), 0, 1)
    slash = np.clip(line + 0.5 - np.abs(row + column) / np.sqrt(2), 0, 1) * disc
    kernel = np.clip(0.55 * radius - distance + 0.5, 0, 1)
    rim = np.clip(disc - np.clip(0.72 * radius - distance + 0.5, 0, 1), 0, 1)
    struck = np.fliplr(np.eye(side)) if side < _LEAST_RING else np.maximum(ring, slash)
    shapes = np.stack([disc, struck, np.zeros_like(disc), kernel, rim])
    opacity: npt.NDArray[np.uint8] = np.rint(shapes * (_SHADES - 1)).astype(np.uint8)
    return opacity


def _side(figure: LayerFigure, density: float) -> int:
    """Pixels across one of its neurons."""
    return max(2, round(figure.cell * density))


def _image(colours: _Colours) -> QImage:
    height, width = colours.shape
    kind = QImage.Format.Format_ARGB32_Premultiplied
    # A copy, because the image does not keep the bytes alive.
    return QImage(colours.tobytes(), width, height, 4 * width, kind).copy()
