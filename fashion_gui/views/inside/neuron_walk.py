"""Walking through the picture of a network with the arrow keys."""

from __future__ import annotations

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.views.inside.layer_figure import LayerFigure
from fashion_gui.views.inside.neuron_picture import NeuronPicture

Spot = tuple[LayerId, int]
"""A neuron: its layer, and its number in the layer's flat order."""


def next_spot(
    picture: NeuronPicture, network: Network, start: Spot | None, down: int, across: int
) -> Spot | None:
    """The neuron beside another; past the edge of a layer the nearest of the layer there."""
    if not picture.figures:
        return None
    if start is None or start[0] not in picture.figures:
        return next(iter(picture.figures)), 0
    figure = picture.figures[start[0]]
    beside = figure.beside(start[1], down, across)
    if beside is not None:
        return figure.layer_id, beside
    near = _layer_beside(picture, network, figure, down, across)
    if near is None:
        return start
    y = figure.centres[start[1]][1]
    return near.layer_id, near.nearest(float(y), from_left=across >= 0)


def _layer_beside(
    picture: NeuronPicture, network: Network, figure: LayerFigure, down: int, across: int
) -> LayerFigure | None:
    """The layer that feeds this one or is fed by it; above or below, the one in its column."""
    if across:
        ways = network.outputs_of if across > 0 else network.inputs_of
        found = [it for it in ways(figure.layer_id) if it in picture.figures]
        return picture.figures[found[0]] if found else None
    middle = figure.left + figure.width / 2
    column = [
        it
        for it in picture.figures.values()
        if abs(it.left + it.width / 2 - middle) < 2 and (it.middle - figure.middle) * down > 0
    ]
    return min(column, key=lambda it: abs(it.middle - figure.middle), default=None)
