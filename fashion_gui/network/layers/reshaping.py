"""Flatten."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.network.layers.kind import Family, LayerKind, Parameters
from fashion_gui.network.shapes import Shape, size_of


class Flatten(LayerKind):
    """Lays all values of a garment in one row."""

    name = "Flatten"
    family = Family.RESHAPING

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        return (size_of(inputs[0]),)
