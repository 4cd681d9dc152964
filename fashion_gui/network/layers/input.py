"""Input."""

from __future__ import annotations

from collections.abc import Sequence

from fashion_gui.data.input_views import PICTURES, PIXELS, InputSource, shape_of_source
from fashion_gui.network.layers.kind import Arity, Family, LayerKind, Parameters
from fashion_gui.network.shapes import Shape
from fashion_gui.runs.parameters import BoolParameter, ChoiceParameter, IntParameter


class Input(LayerKind):
    """Where garments enter the network: whole, in part, or as numbers made from them.

    Keras's `Input` has a shape only; here the shape follows from what enters.
    """

    name = "Input"
    family = Family.INPUT
    arity = Arity.NONE
    parameters = (
        ChoiceParameter("source", InputSource.IMAGE.value, tuple(it.value for it in InputSource)),
        BoolParameter(
            "channel_axis", False, only_with=("source", tuple(it.value for it in PICTURES))
        ),
        IntParameter(
            "components", 10, 1, PIXELS, only_with=("source", (InputSource.COMPONENTS.value,))
        ),
    )

    def output_shape(self, values: Parameters, inputs: Sequence[Shape]) -> Shape:
        components = values["components"]
        assert isinstance(components, int)
        source = InputSource(str(values["source"]))
        return shape_of_source(source, components, bool(values["channel_axis"]))


def values_for_shape(shape: Shape) -> dict[str, str | int | bool] | None:
    """Parameters of an `Input` of this shape, or None where no view of a garment has it.

    64 values are the thumbnail and any other row that many principal components.
    """
    for source in InputSource:
        for channel_axis in (False, True):
            if source is not InputSource.COMPONENTS and shape == shape_of_source(
                source, 1, channel_axis
            ):
                return {"source": source.value, "channel_axis": channel_axis}
    if len(shape) == 1 and 1 <= shape[0] <= PIXELS:
        return {"source": InputSource.COMPONENTS.value, "components": shape[0]}
    return None
