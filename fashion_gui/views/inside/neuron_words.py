"""What is written beside neurons, in the language set."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QCoreApplication

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.runs.events import FloatArray
from fashion_gui.runs.inside import Index, Look
from fashion_gui.session.run_words import NONE
from fashion_gui.views.inside.drawn import Links, noise_of
from fashion_gui.views.inside.layer_figure import Form

translate = QCoreApplication.translate


def number_text(value: float, digits: int = 3) -> str:
    """A value as it is shown: `0.842`, `-1.20`, `12,400`, `3.1e-05`."""
    size = abs(value)
    if np.isnan(value):
        return NONE
    if size == 0:
        return "0"
    if size < 10 ** (1 - digits) / 2 or size >= 1e6:
        return f"{value:.1e}"
    if size >= 1000:
        return f"{value:,.0f}"
    return f"{value:.{max(digits - max(len(str(int(size))) - 1, 0), 0)}f}"


def place_text(index: Index) -> str:
    """Which neuron of its layer, counted from 0."""
    match index:
        case (one,):
            return translate("NeuronWords", "neuron {number}").format(number=one)
        case (row, column):
            return translate("NeuronWords", "row {row}, column {column}").format(
                row=row, column=column
            )
        case (row, column, channel):
            return translate("NeuronWords", "map {map}, row {row}, column {column}").format(
                map=channel, row=row, column=column
            )
        case _:
            return ", ".join(map(str, index))


def neuron_text(network: Network, layer_id: LayerId, index: Index, look: Look | None) -> str:
    """A neuron and its value in one line."""
    name = f"{layer_id} · {place_text(index)}"
    if look is None or layer_id not in look.values:
        return name
    return f"{name}:  {value_text(network, layer_id, index, look)}"


def links_text(links: Iterable[Links]) -> str:
    """How many connections are drawn, where there are too many for all; else nothing."""
    parts = []
    for it in links:
        words = translate("NeuronWords", "{drawn} of {count} connections drawn")
        if it.is_weighted:
            words = translate("NeuronWords", "the {drawn} strongest of {count} connections drawn")
        if it.left_out:
            drawn = len(it.products)
            parts.append(words.format(drawn=f"{drawn:,}", count=f"{drawn + it.left_out:,}"))
    return " · ".join(parts)


def value_text(network: Network, layer_id: LayerId, index: Index, look: Look) -> str:
    """What a neuron gave: whether it is off, how it was scaled, or what noise was added."""
    value = float(look.values[layer_id][index])
    kept, noise = look.kept.get(layer_id), noise_of(network, look, layer_id)
    if noise is not None:
        before = float(look.values[network.inputs_of(layer_id)[0]][index])
        return translate("NeuronWords", "{before} + noise ({noise}) = {after}").format(
            before=signed_text(before),
            noise=noise_text(float(noise[index])),
            after=signed_text(value),
        )
    if kept is None:
        return number_text(value)
    if not kept[index]:
        return translate("NeuronWords", "off")
    factor = 1 / (1 - look.rates[layer_id])
    return translate("NeuronWords", "{before} × {factor} = {after}").format(
        before=number_text(value / factor), factor=f"{factor:.2f}", after=number_text(value)
    )


def signed_text(value: float) -> str:
    """The same with a true minus, as in a formula."""
    return number_text(value).replace("-", "−")


def noise_text(noise: float) -> str:
    """What was added, with its sign: `+0.120`, `−0.120`."""
    return f"{noise:+.3f}".replace("-", "−")


def spread_of(noise: FloatArray) -> float:
    """The root of the mean square: what the standard deviation of the noise was to be."""
    return float(np.sqrt(np.mean(np.square(noise))))


def foot_lines(
    layer_id: LayerId,
    network: Network,
    look: Look | None,
    has_rims: bool = False,
    form: Form = Form.UNITS,
    has_rings: bool = True,
) -> tuple[str, ...]:
    """What is said below a layer of its values in this look: up to two short lines.

    Args:
        has_rims: whether its neurons are painted with rims that show their noise.
        form: how it is drawn: pixels of maps and units of strips that are off are only grey.
        has_rings: whether its neurons are large enough for rings; smaller ones are grey strokes.
    """
    if look is None or layer_id not in look.values:
        return ()
    match network.layers[layer_id].kind_name:
        case "Dropout" | "SpatialDropout2D":
            return _dropout_lines(layer_id, look, form, has_rings)
        case "GaussianNoise":
            return _noise_lines(layer_id, network, look, has_rims)
        case _:
            return ()


def off_count(layer_id: LayerId, look: Look) -> tuple[int, int]:
    """How many neurons (of a spatial dropout: maps) are off, and of how many."""
    kept = look.kept[layer_id]
    if _drops_maps(layer_id, look):
        kept = kept[0, 0]
    return int((~kept).sum()), kept.size


def _drops_maps(layer_id: LayerId, look: Look) -> bool:
    """Whether every map is on or off as a whole."""
    kept = look.kept[layer_id]
    return kept.ndim == 3 and bool((kept == kept[:1, :1]).all())


def _dropout_lines(layer_id: LayerId, look: Look, form: Form, has_rings: bool) -> tuple[str, ...]:
    if layer_id not in look.kept:
        return (
            translate("NeuronWords", "all on"),
            translate("NeuronWords", "no scaling"),
        )
    off, count = off_count(layer_id, look)
    words = translate("NeuronWords", "{off} of {count} off")
    are_pixels = form is Form.MAPS and not _drops_maps(layer_id, look)
    if form is Form.STRIP or are_pixels or (form is Form.UNITS and not has_rings):
        words = translate("NeuronWords", "{off} of {count} off: grey")
    words = words.format(off=f"{off:,}", count=f"{count:,}")
    factor = 1 / (1 - look.rates[layer_id])
    scaling = translate("NeuronWords", "{share} %, kept × {factor}").format(
        share=round(100 * off / count), factor=f"{factor:.2f}"
    )
    return (words, scaling)


def _noise_lines(
    layer_id: LayerId, network: Network, look: Look, has_rims: bool
) -> tuple[str, ...]:
    noise = noise_of(network, look, layer_id)
    if noise is None:
        return (translate("NeuronWords", "no noise"),)
    spread = translate("NeuronWords", "noise ± {spread}").format(spread=f"{spread_of(noise):.2f}")
    return (spread, translate("NeuronWords", "rim: noise added")) if has_rims else (spread,)
