"""Where the nodes stand in a picture for a slide."""

from __future__ import annotations

import math
from collections.abc import Mapping

from fashion_gui.editor.geometry import NODE_HEIGHT, NODE_WIDTH
from fashion_gui.network.graph import LayerId, Network, Position
from fashion_gui.network.layout import CANVAS, arranged

SLIDE_SHAPE = 16 / 9
"""Width of a slide for its height."""

EXTREME = (1 / 2, 4.0)
"""Width for its height beyond which a picture is lost on a slide: a tall strip, a long one."""

_CLEARLY = 1.25
"""How much larger a picture must become to differ from the canvas."""

_TRIED = (0.5, 0.7, 0.85, 1.0, 1.2, 1.5)
"""Lengths of columns to try, as shares of the one with which a chain has the slide's shape."""


def slide_places(network: Network) -> dict[LayerId, Position]:
    """A place for every layer.

    What a person has placed stays, unless it makes an extreme strip. Otherwise the layers stand
    in columns as long as fills a slide best, or as on the canvas if that is hardly smaller.
    """
    now = {id_: layer.position for id_, layer in network.layers.items()}
    wide, high = _size(now)
    tidy = now == arranged(network, CANVAS)
    if not tidy and EXTREME[0] <= wide / high <= EXTREME[1]:
        return now
    step = (CANVAS.node_width + CANVAS.gutter) / CANVAS.row_height
    ideal = math.sqrt(len(network.layers) * step / SLIDE_SHAPE)
    lengths = sorted({max(1, round(ideal * it)) for it in _TRIED})
    best = max((arranged(network, CANVAS, it) for it in lengths), key=_scale_on_slide)
    if tidy and _scale_on_slide(best) < _CLEARLY * _scale_on_slide(now):
        return now
    return best


def _size(places: Mapping[LayerId, Position]) -> tuple[float, float]:
    across, down = ([it[axis] for it in places.values()] for axis in (0, 1))
    return max(across) - min(across) + NODE_WIDTH, max(down) - min(down) + NODE_HEIGHT


def _scale_on_slide(places: Mapping[LayerId, Position]) -> float:
    wide, high = _size(places)
    return min(SLIDE_SHAPE / wide, 1 / high)
