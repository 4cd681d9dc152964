"""What a network amounts to: shapes, parameter counts, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from fashion_gui.network.graph import LayerId, Network
from fashion_gui.network.layers.kind import Arity, ParameterCount
from fashion_gui.network.shapes import Shape, ShapeError

GARMENT_SHAPES: tuple[Shape, ...] = ((28, 28), (28, 28, 1), (784,))
"""Shapes that an `Input` can take a garment in."""

CLASS_UNITS = 10
"""Values that the output must have: one a class."""


class ProblemKind(Enum):
    """What can be wrong with a layer, or with the network as a whole."""

    EMPTY = "empty"
    NO_INPUT_LAYER = "no input layer"
    SEVERAL_INPUT_LAYERS = "several input layers"
    SEVERAL_OUTPUTS = "several outputs"
    NOT_CONNECTED = "not connected"
    TOO_FEW_INPUTS = "too few inputs"
    INPUT_BROKEN = "input broken"
    SHAPE = "shape"
    INPUT_SHAPE = "input shape"
    OUTPUT_SHAPE = "output shape"
    NO_WEIGHTS = "no weights"
    OUTPUT_ACTIVATION = "output activation"


@dataclass(frozen=True)
class Problem:
    """Something that is wrong. `views` turn it into a sentence.

    Attributes:
        kind: what it is.
        layer_id: the layer that it stands at; None for the network as a whole.
        error: the misfit of shapes, for `SHAPE`.
        shape: the shape in question, for `INPUT_SHAPE` and `OUTPUT_SHAPE`.
        activation: the activation in question, for `OUTPUT_ACTIVATION`.
        blocks: whether training is impossible; a warning otherwise.
    """

    kind: ProblemKind
    layer_id: LayerId | None = None
    error: ShapeError | None = None
    shape: Shape | None = None
    activation: str | None = None
    blocks: bool = True


@dataclass(frozen=True)
class LayerFacts:
    """What is known of one layer. `output_shape` is None where it cannot be known."""

    input_shapes: tuple[Shape, ...] = ()
    output_shape: Shape | None = None
    parameters: ParameterCount = ParameterCount()
    problem: Problem | None = None


@dataclass(frozen=True)
class Analysis:
    """Facts of every layer, problems of the whole."""

    layers: Mapping[LayerId, LayerFacts]
    problems: tuple[Problem, ...]

    @property
    def parameters(self) -> ParameterCount:
        """Weights of the whole network."""
        return sum((facts.parameters for facts in self.layers.values()), ParameterCount())

    @property
    def blocking(self) -> Problem | None:
        """The first problem that makes training impossible."""
        return next((problem for problem in self.problems if problem.blocks), None)

    @property
    def trainable(self) -> bool:
        return self.blocking is None


def analyse(network: Network) -> Analysis:
    """Shapes, counts and problems of every layer, in one walk from the inputs."""
    facts: dict[LayerId, LayerFacts] = {}
    for layer_id in network.order:
        facts[layer_id] = _facts_of(network, layer_id, facts)
    whole = _whole_problems(network, facts)
    for problem in whole:
        if problem.layer_id is not None and facts[problem.layer_id].problem is None:
            known = facts[problem.layer_id]
            facts[problem.layer_id] = LayerFacts(
                known.input_shapes, known.output_shape, known.parameters, problem
            )
    own = [it.problem for it in facts.values() if it.problem and it.problem not in whole]
    causes = sorted(own, key=lambda problem: problem.kind is ProblemKind.INPUT_BROKEN)
    return Analysis(facts, (*causes, *whole))


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
    count = layer.kind.parameter_count(layer.parameters, inputs)
    problem = None
    if layer.kind_name == "Input" and output not in GARMENT_SHAPES:
        problem = Problem(ProblemKind.INPUT_SHAPE, layer_id, shape=output)
    return LayerFacts(inputs, output, count, problem)


def _whole_problems(network: Network, facts: Mapping[LayerId, LayerFacts]) -> tuple[Problem, ...]:
    if not network.layers:
        return (Problem(ProblemKind.EMPTY),)
    inputs, outputs = network.input_layers, network.output_layers
    problems: list[Problem] = []
    if not inputs:
        problems.append(Problem(ProblemKind.NO_INPUT_LAYER))
    problems.extend(Problem(ProblemKind.SEVERAL_INPUT_LAYERS, id_) for id_ in inputs[1:])
    if len(outputs) > 1:
        problems.extend(Problem(ProblemKind.SEVERAL_OUTPUTS, id_) for id_ in outputs)
        return tuple(problems)
    (output,) = outputs
    shape = facts[output].output_shape
    if shape is None:
        return tuple(problems)
    if shape != (CLASS_UNITS,):
        problems.append(Problem(ProblemKind.OUTPUT_SHAPE, output, shape=shape))
    elif not any(it.parameters.trainable for it in facts.values()):
        problems.append(Problem(ProblemKind.NO_WEIGHTS))
    else:
        activation = _activation_of(network, output)
        if activation != "softmax":
            problems.append(
                Problem(ProblemKind.OUTPUT_ACTIVATION, output, activation=activation, blocks=False)
            )
    return tuple(problems)


def _activation_of(network: Network, layer_id: LayerId) -> str:
    return str(network.layers[layer_id].parameters.get("activation", "linear"))
