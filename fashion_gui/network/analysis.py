"""What a network amounts to: shapes, parameter counts, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

from fashion_gui.network.graph import Layer, LayerId, Network
from fashion_gui.network.layers.kind import Arity, ParameterCount
from fashion_gui.network.outputs import Output, activation_of, outputs_of
from fashion_gui.network.scaling import rescalings
from fashion_gui.network.shapes import Shape, ShapeError
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import Loss

WANTED_ACTIVATIONS: dict[Loss | None, tuple[str, ...]] = {
    Loss.CATEGORICAL_CROSSENTROPY: ("softmax",),
    Loss.SPARSE_CATEGORICAL_CROSSENTROPY: ("softmax",),
    Loss.KL_DIVERGENCE: ("softmax",),
    Loss.BINARY_CROSSENTROPY: ("sigmoid", "softmax"),
    Loss.HINGE: ("tanh", "linear"),
}
"""Activations of the last layer that a loss is meant for; any for the others."""


class ProblemKind(Enum):
    """What can be wrong with a layer, or with the network as a whole."""

    EMPTY = "empty"
    NO_INPUT_LAYER = "no input layer"
    UNUSED_INPUT = "unused input"
    NOT_CONNECTED = "not connected"
    TOO_FEW_INPUTS = "too few inputs"
    INPUT_BROKEN = "input broken"
    SHAPE = "shape"
    SHARED_SHAPE = "shared shape"
    """The inputs of two uses of a layer differ where its weights depend on them."""
    OUTPUT_SHAPE = "output shape"
    LOSS = "loss"
    """The loss chosen for an output does not fit what it learns."""
    NO_WEIGHTS = "no weights"
    OUTPUT_ACTIVATION = "output activation"
    SCALED_TWICE = "scaled twice"
    """Pixels that come in from 0 to 1 are divided once more."""
    SOFTMAX_OF_ONE = "softmax of one"
    """Softmax over a single value, which is 1 whatever comes."""


@dataclass(frozen=True)
class Problem:
    """Something that is wrong. `views` turn it into a sentence.

    Attributes:
        kind: what it is.
        layer_id: the layer that it stands at; None for the network as a whole.
        error: the misfit of shapes, for `SHAPE`.
        shape: the shape in question, for `OUTPUT_SHAPE` and `SHARED_SHAPE`.
        output: the output in question, for `OUTPUT_ACTIVATION` and `LOSS`.
        blocks: whether training is impossible; a warning otherwise.
    """

    kind: ProblemKind
    layer_id: LayerId | None = None
    error: ShapeError | None = None
    shape: Shape | None = None
    output: Output | None = None
    blocks: bool = True


@dataclass(frozen=True)
class LayerFacts:
    """What is known of one layer.

    Attributes:
        output_shape: None where it cannot be known.
        parameters: weights that this use brings; a further use of a layer brings none.
        multiply_adds: of this use, for one garment.
    """

    input_shapes: tuple[Shape, ...] = ()
    output_shape: Shape | None = None
    parameters: ParameterCount = ParameterCount()
    problem: Problem | None = None
    multiply_adds: int = 0


@dataclass(frozen=True)
class _Walked:
    """A layer with weights of its own, what fed it, and what was found."""

    layer: Layer
    sources: tuple[LayerId, ...]
    facts: LayerFacts


@dataclass(frozen=True)
class Analysis:
    """Facts of every layer, problems of the whole, and what the network learns."""

    layers: Mapping[LayerId, LayerFacts]
    problems: tuple[Problem, ...]
    outputs: tuple[Output, ...] = ()
    walked: Mapping[LayerId, _Walked] = field(default_factory=dict, compare=False, repr=False)
    """What an analysis of nearly the same network need not work out again."""

    @cached_property
    def parameters(self) -> ParameterCount:
        """Weights of the whole network."""
        return sum((facts.parameters for facts in self.layers.values()), ParameterCount())

    @property
    def multiply_adds(self) -> int:
        """Arithmetic of the whole network for one garment, as far as shapes are known."""
        return sum(facts.multiply_adds for facts in self.layers.values())

    @property
    def incomplete(self) -> tuple[LayerId, ...]:
        """Layers whose shape is not known yet, and so neither their weights nor arithmetic."""
        return tuple(id_ for id_, it in self.layers.items() if it.output_shape is None)

    @property
    def blocking(self) -> Problem | None:
        """The first problem that makes training impossible."""
        return next((problem for problem in self.problems if problem.blocks), None)

    @property
    def trainable(self) -> bool:
        return self.blocking is None


def analyse(
    network: Network, recipe: Recipe | None = None, before: Analysis | None = None
) -> Analysis:
    """Shapes, counts and problems of every layer, in one walk from the inputs.

    `before` is an analysis of a network much like this one: its layers that are the same and are
    fed the same shapes are not worked out again. The result does not depend on it.
    """
    facts: dict[LayerId, LayerFacts] = {}
    walked: dict[LayerId, _Walked] = {}
    earlier: Mapping[LayerId, _Walked] = before.walked if before is not None else {}
    for layer_id in network.order:
        same = _walked_before(network, layer_id, facts, earlier)
        facts[layer_id] = _facts_of(network, layer_id, facts) if same is None else same.facts
        if same is not None:
            walked[layer_id] = same
        elif len(network.uses_of(layer_id)) == 1:
            layer, sources = network.layers[layer_id], network.inputs_of(layer_id)
            walked[layer_id] = _Walked(layer, sources, facts[layer_id])
    shapes = {id_: it.output_shape for id_, it in facts.items()}
    recipe = recipe or Recipe()
    outputs = outputs_of(network, recipe, shapes)
    whole = (*_whole_problems(network, facts, outputs), *_warnings(network, recipe, shapes))
    for problem in whole:
        if problem.layer_id is not None and facts[problem.layer_id].problem is None:
            facts[problem.layer_id] = replace(facts[problem.layer_id], problem=problem)
    own = [it.problem for it in facts.values() if it.problem and it.problem not in whole]
    causes = sorted(own, key=lambda problem: problem.kind is ProblemKind.INPUT_BROKEN)
    return Analysis(facts, (*causes, *whole), outputs, walked)


def _walked_before(
    network: Network,
    layer_id: LayerId,
    known: Mapping[LayerId, LayerFacts],
    earlier: Mapping[LayerId, _Walked],
) -> _Walked | None:
    """What was found at a layer, if it can only be the same again."""
    found = earlier.get(layer_id)
    if found is None or found.facts.output_shape is None:
        return None
    layer, sources = network.layers[layer_id], network.inputs_of(layer_id)
    if found.layer is not layer and (
        found.layer.parameters is not layer.parameters or found.layer.kind_name != layer.kind_name
    ):
        return None
    shapes = tuple([known[it].output_shape for it in sources])
    same = found.sources == sources and found.facts.input_shapes == shapes
    return found if same and len(network.uses_of(layer_id)) == 1 else None


def _facts_of(
    network: Network, layer_id: LayerId, known: Mapping[LayerId, LayerFacts]
) -> LayerFacts:
    layer = network.layers[layer_id]
    sources = network.inputs_of(layer_id)
    if layer.kind.arity is not Arity.NONE and not sources:
        return LayerFacts(problem=Problem(ProblemKind.NOT_CONNECTED, layer_id))
    if layer.kind.arity is Arity.MANY and len(sources) < 2:
        return LayerFacts(problem=Problem(ProblemKind.TOO_FEW_INPUTS, layer_id))
    shapes: list[Shape] = []
    for source in sources:
        shape = known[source].output_shape
        if shape is None:
            return LayerFacts(problem=Problem(ProblemKind.INPUT_BROKEN, layer_id))
        shapes.append(shape)
    inputs = tuple(shapes)
    try:
        output = layer.kind.output_shape(layer.parameters, inputs)
    except ShapeError as error:
        return LayerFacts(inputs, problem=Problem(ProblemKind.SHAPE, layer_id, error=error))
    first = _first_built(network, layer_id, known)
    if first is not None:
        if not layer.kind.takes_again(layer.parameters, first, inputs):
            problem = Problem(ProblemKind.SHARED_SHAPE, layer_id, shape=first[0])
            return LayerFacts(inputs, problem=problem)
        count = ParameterCount()  # its weights are counted where they were built
    else:
        count = layer.kind.parameter_count(layer.parameters, inputs)
    multiply_adds = layer.kind.multiply_adds(layer.parameters, inputs)
    return LayerFacts(inputs, output, count, multiply_adds=multiply_adds)


def _first_built(
    network: Network, layer_id: LayerId, known: Mapping[LayerId, LayerFacts]
) -> tuple[Shape, ...] | None:
    """Shapes that the layer was built on by a use before this one in the network's order."""
    for use in network.uses_of(layer_id):
        facts = known.get(use)
        if facts is not None and facts.output_shape is not None:
            return facts.input_shapes
    return None


def _whole_problems(
    network: Network, facts: Mapping[LayerId, LayerFacts], outputs: tuple[Output, ...]
) -> tuple[Problem, ...]:
    if not network.layers:
        return (Problem(ProblemKind.EMPTY),)
    problems: list[Problem] = []
    if not network.input_layers:
        problems.append(Problem(ProblemKind.NO_INPUT_LAYER))
    problems.extend(
        Problem(ProblemKind.UNUSED_INPUT, id_)
        for id_ in network.input_layers
        if not network.outputs_of(id_)
    )
    for output in outputs:
        problem = _output_problem(output)
        if problem is not None:
            problems.append(problem)
    learns = any(it.parameters.trainable for it in facts.values())
    if outputs and not learns and not any(it.blocks for it in problems):
        problems.append(Problem(ProblemKind.NO_WEIGHTS))
    return tuple(problems)


def _warnings(
    network: Network, recipe: Recipe, shapes: Mapping[LayerId, Shape | None]
) -> Iterator[Problem]:
    """What can be trained, and hardly is what the person wants."""
    if recipe.scale_pixels:
        for id_ in rescalings(network):
            yield Problem(ProblemKind.SCALED_TWICE, id_, blocks=False)
    for id_, shape in shapes.items():
        if shape and shape[-1] == 1 and activation_of(network, id_) == "softmax":
            yield Problem(ProblemKind.SOFTMAX_OF_ONE, id_, blocks=False)


def _output_problem(output: Output) -> Problem | None:
    if output.target is None:
        return Problem(ProblemKind.OUTPUT_SHAPE, output.layer_id, shape=output.shape)
    if output.misfit is not None:
        return Problem(ProblemKind.LOSS, output.layer_id, output=output)
    if output.activation not in WANTED_ACTIVATIONS.get(output.loss, (output.activation,)):
        return Problem(ProblemKind.OUTPUT_ACTIVATION, output.layer_id, output=output, blocks=False)
    return None
