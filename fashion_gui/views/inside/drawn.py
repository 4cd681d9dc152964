"""What the network makes of one garment, prepared for drawing: numpy only, for a worker thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.receptive_field import connections_of
from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.inside import Look
from fashion_gui.views.inside.layer_figure import Form
from fashion_gui.views.inside.neuron_picture import NeuronPicture

Levels = npt.NDArray[np.uint8]

ZERO, STRUCK = 127, 255
"""The level of the value 0, and the one of a neuron that is switched off. From 0 to 254 a level
says how negative or positive a value is, beside the largest of its layer."""

LINKS = 150
"""Of the strongest connections, so many are drawn between two layers."""

_LINKS_IN_ALL = 600
_LARGEST_KERNEL = 200_000
EXPONENT = 0.7
"""Small values are lifted a little, or only the few largest would be seen."""

SPOT_LINKS = 1000
"""Of one neuron's connections to another layer, so many are drawn: more would be a blot."""


@dataclass(frozen=True, eq=False)
class Links:
    """Connections between the neurons of two layers.

    Attributes:
        source, target: the layers.
        starts, ends: (k,) int, the neurons in them.
        products: (k,) float32, weight times value; without weights the value alone.
        is_weighted: whether there is a weight on each.
        left_out: connections beside these that are not drawn.
    """

    source: LayerId
    target: LayerId
    starts: npt.NDArray[np.intp]
    ends: npt.NDArray[np.intp]
    products: FloatArray
    is_weighted: bool = True
    left_out: int = 0


@dataclass(frozen=True, eq=False)
class Drawn:
    """What the view paints of a garment in the network.

    Attributes:
        look: what was computed.
        levels: (count,) of each layer's neurons.
        scales: the value that the strongest level of each layer stands for.
        links: the strongest connections.
        noises: of each layer of single neurons that added noise, what it added to each: (count,)
            beside the largest of it.
    """

    look: Look
    levels: Mapping[LayerId, Levels]
    scales: Mapping[LayerId, float]
    links: tuple[Links, ...]
    noises: Mapping[LayerId, Levels] = field(default_factory=dict)


def drawn_of(picture: NeuronPicture, network: Network, look: Look) -> Drawn:
    """Prepares what the view paints. Takes a few milliseconds for large layers."""
    levels: dict[LayerId, Levels] = {}
    scales: dict[LayerId, float] = {}
    for id_, figure in picture.figures.items():
        values = look.values.get(id_)
        if values is None or values.size != figure.count:
            continue
        scales[id_] = _scale(values, figure.form)
        levels[id_] = levels_of(values, scales[id_], look.kept.get(id_))
    noises = {}
    for id_ in levels:
        noise = noise_of(network, look, id_)
        if noise is not None and picture.figures[id_].form is Form.UNITS:
            noises[id_] = levels_of(noise, _scale(noise, Form.UNITS))
    pairs = [edge for edge in picture.edges if kernel_of(network, look, *edge) is not None]
    share = min(LINKS, _LINKS_IN_ALL // max(len(pairs), 1))
    links = [strongest_links(network, look, *edge, share) for edge in pairs]
    return Drawn(look, levels, scales, tuple(links), noises)


def levels_of(
    values: FloatArray, scale: float, kept: npt.NDArray[np.bool_] | None = None
) -> Levels:
    """Values as levels, (n,) uint8; `STRUCK` where a neuron is not kept."""
    flat = np.nan_to_num(values.reshape(-1))
    strength = np.minimum(np.abs(flat) / scale, 1.0) ** EXPONENT
    levels: Levels = np.rint(ZERO + np.copysign(strength, flat) * ZERO).astype(np.uint8)
    if kept is not None:
        levels[~kept.reshape(-1)] = STRUCK
    return levels


def noise_of(network: Network, look: Look, layer_id: LayerId) -> FloatArray | None:
    """What a layer of noise added to this garment in this very look: what it gave less what
    arrived, (*shape). None in a prediction, and of other layers."""
    if not look.is_training or network.layers[layer_id].kind_name != "GaussianNoise":
        return None
    (source,) = network.inputs_of(layer_id)
    if layer_id not in look.values or source not in look.values:
        return None
    return look.values[layer_id] - look.values[source]


def kernel_of(network: Network, look: Look, source: LayerId, target: LayerId) -> FloatArray | None:
    """The weights (n, m) of a Dense layer that takes n values in a row; None for other layers."""
    if network.layers[target].kind_name != "Dense" or source not in look.values:
        return None
    weights = look.weights.get(network.owner_of(target), ())
    one_row = look.values[source].ndim == 1
    return weights[0] if one_row and weights and weights[0].ndim == 2 else None


def strongest_links(
    network: Network, look: Look, source: LayerId, target: LayerId, most: int
) -> Links:
    """The connections of a Dense layer with the largest |w·x|."""
    kernel = kernel_of(network, look, source, target)
    assert kernel is not None
    arriving = look.values[source]
    rows = np.arange(len(kernel))
    if kernel.size > _LARGEST_KERNEL:
        reach = np.abs(arriving) * np.abs(kernel).max(axis=1)
        rows = np.argpartition(reach, -256)[-256:] if len(rows) > 256 else rows
    products = kernel[rows] * arriving[rows, None]
    flat = np.abs(products).reshape(-1)
    most = min(most, flat.size)
    best = np.argpartition(flat, flat.size - most)[flat.size - most :]
    best = best[flat[best] > 0]
    place, end = np.divmod(best, kernel.shape[1])
    return Links(source, target, rows[place], end, products.reshape(-1)[best])


def links_of(network: Network, look: Look, layer_id: LayerId, index: int) -> tuple[Links, ...]:
    """The connections of one neuron: those that arrive, then those that leave.

    Of more than `SPOT_LINKS` between two layers the strongest; where there are no weights, so many
    evenly taken.
    """
    found = []
    for place, source in enumerate(network.inputs_of(layer_id)):
        found.append(_links_between(network, look, source, layer_id, place, end=index))
    for target in dict.fromkeys(network.outputs_of(layer_id)):
        for place, source in enumerate(network.inputs_of(target)):
            if source == layer_id:
                found.append(_links_between(network, look, source, target, place, start=index))
    return tuple(it for it in found if it is not None)


def _links_between(
    network: Network,
    look: Look,
    source: LayerId,
    target: LayerId,
    place: int,
    *,
    start: int | None = None,
    end: int | None = None,
) -> Links | None:
    """The connections that begin or end at a neuron of one of two layers."""
    sources = network.inputs_of(target)
    if target not in look.values or any(it not in look.values for it in sources):
        return None
    found = connections_of(
        network.layers[target],
        [look.values[it].shape for it in sources],
        place,
        look.values[target].shape,
        look.weights.get(network.owner_of(target), ()),
        start=start,
        end=end,
        is_training=look.is_training,
    )
    if found is None or not len(found):
        return None
    products = look.values[source].reshape(-1)[found.starts]
    if found.weights is not None:
        products = products * found.weights
    chosen = _drawn_ones(products, found.weights is not None)
    return Links(
        source,
        target,
        found.starts[chosen],
        found.ends[chosen],
        products[chosen],
        found.weights is not None,
        len(found) - len(chosen),
    )


def _drawn_ones(products: FloatArray, is_weighted: bool) -> npt.NDArray[np.intp]:
    """Places of at most `SPOT_LINKS` of them."""
    count = len(products)
    if count <= SPOT_LINKS:
        return np.arange(count)
    if is_weighted:
        return np.sort(np.argpartition(np.abs(products), count - SPOT_LINKS)[-SPOT_LINKS:])
    return np.linspace(0, count - 1, SPOT_LINKS).astype(np.intp)


def _scale(values: FloatArray, form: Form) -> float:
    """The value that is painted strongest."""
    largest = float(np.abs(np.nan_to_num(values)).max(initial=0.0))
    if form is Form.GARMENT:
        return 255.0 if largest > 1.5 else 1.0
    if form is Form.ANSWERS and largest <= 1.0:
        return 1.0
    return max(largest, 1e-12)
