"""Random layers and networks for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import (
    AddLayer,
    AddUse,
    Composite,
    Connect,
    Disconnect,
    Edit,
    EditError,
    MoveLayers,
    Reconnect,
    RemoveLayers,
    RenameLayer,
    SetParameters,
    Share,
    Unshare,
)
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.layers.kind import Arity, LayerKind
from fashion_gui.runs.clipping import CLIPPINGS, LEAST, MOST, Clipping
from fashion_gui.runs.optimizers import OPTIMIZERS, OptimizerKind
from fashion_gui.runs.parameters import (
    BoolParameter,
    ChoiceParameter,
    EdgesParameter,
    FloatParameter,
    IntParameter,
    OptionalSizeParameter,
    Parameter,
    RegularizerParameter,
    SizeParameter,
    TargetShapeParameter,
    Value,
)
from fashion_gui.runs.recipe import Recipe

LAYER_IDS = ("input", "dense", "dense_2", "concatenate", "dropout", "flatten", "nobody")


def values_of(parameter: Parameter) -> st.SearchStrategy[Value]:
    """Values that a parameter takes, small ones so that Keras is quick."""
    match parameter:
        case IntParameter():
            return st.integers(parameter.minimum, min(parameter.maximum, 7))
        case FloatParameter():
            return st.floats(
                parameter.minimum,
                parameter.maximum,
                exclude_min=parameter.minimum_open,
                exclude_max=parameter.maximum_open,
            )
        case BoolParameter():
            return st.booleans()
        case ChoiceParameter():
            return st.sampled_from(parameter.choices)
        case OptionalSizeParameter():
            return st.none() | _sizes(parameter)
        case SizeParameter():
            return _sizes(parameter)
        case TargetShapeParameter():
            return _target_shapes(parameter)
        case EdgesParameter():
            pair = st.tuples(st.integers(0, 4), st.integers(0, 4))
            return st.tuples(pair, pair)
        case RegularizerParameter():
            factor = st.floats(0, parameter.maximum)
            return st.none() | st.tuples(factor, factor).filter(any)
    raise AssertionError(f"no strategy for {parameter}")


def _sizes(parameter: SizeParameter) -> st.SearchStrategy[Value]:
    number = st.integers(parameter.minimum, 5)
    return st.tuples(number, number)


@st.composite
def _target_shapes(draw: st.DrawFn, parameter: TargetShapeParameter) -> Value:
    sizes = draw(st.lists(st.integers(1, 7), min_size=1, max_size=parameter.maximum_length))
    if draw(st.booleans()):
        sizes[draw(st.integers(0, len(sizes) - 1))] = -1
    return tuple(sizes)


def parameters_of(kind: LayerKind) -> st.SearchStrategy[dict[str, Value]]:
    """All parameters of a kind of layer."""
    return st.fixed_dictionaries({it.name: values_of(it) for it in kind.parameters})


shapes = st.lists(st.integers(1, 9), min_size=1, max_size=4).map(tuple)


@st.composite
def some_edits(draw: st.DrawFn) -> Edit:
    """An edit of layers with few names, so that many edits meet the same layer."""
    ids = st.sampled_from(LAYER_IDS)
    connections = st.builds(Connection, ids, ids)
    positions = st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
    kinds = st.sampled_from([*CATALOG, "Nothing"])
    match draw(st.integers(0, 11)):
        case 0 | 1:
            return AddLayer(draw(ids), draw(kinds), {}, draw(positions))
        case 2:
            return RemoveLayers(draw(st.frozensets(ids, max_size=2)))
        case 3:
            return Disconnect(draw(connections))
        case 4:
            return Reconnect(draw(connections))
        case 5:
            values: dict[str, Value] = draw(
                st.dictionaries(
                    st.sampled_from(["units", "rate", "axis"]), st.integers(-1, 4), max_size=2
                )
            )
            return SetParameters(draw(ids), values)
        case 6:
            return MoveLayers(draw(st.dictionaries(ids, positions, max_size=2)))
        case 7:
            return AddUse(draw(ids), draw(ids), draw(positions))
        case 8:
            return Share(tuple(draw(st.lists(ids, min_size=1, max_size=3, unique=True))))
        case 9:
            return Unshare(draw(ids))
        case 10:
            return RenameLayer(draw(ids), draw(ids | st.just("not a name")))
        case _:
            return Connect(draw(connections))


edits = some_edits() | st.lists(some_edits(), max_size=3).map(lambda its: Composite(tuple(its)))


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """A network that a person could have made on the canvas."""
    network = Network()
    for layer_id in draw(st.lists(st.sampled_from(LAYER_IDS), unique=True)):
        kind = CATALOG[draw(st.sampled_from([*CATALOG]))]
        position = draw(st.tuples(st.floats(-1e6, 1e6), st.integers(-100, 100).map(float)))
        shareable = [id_ for id_, it in network.layers.items() if it.kind.arity is not Arity.NONE]
        if shareable and draw(st.integers(0, 3)) == 0:
            use = AddUse(layer_id, draw(st.sampled_from(shareable)), position)
            network = use.apply(network)
        else:
            added = AddLayer(layer_id, kind.name, draw(parameters_of(kind)), position)
            network = added.apply(network)
    for _ in range(draw(st.integers(0, 2 * len(network.layers)))):
        ids = st.sampled_from([*network.layers])
        try:
            network = Connect(Connection(draw(ids), draw(ids))).apply(network)
        except EditError:
            continue
    return network


@st.composite
def hyperparameters_of(draw: st.DrawFn, kind: OptimizerKind) -> dict[str, Value]:
    """Some of an optimizer's hyperparameters."""
    wanted = [it for it in kind.hyperparameters if draw(st.booleans())]
    return {it.name: draw(values_of(it)) for it in wanted}


clippings = st.none() | st.builds(
    Clipping, st.sampled_from(CLIPPINGS), st.floats(LEAST, MOST) | st.just(1)
)


@st.composite
def optimizer_recipes(draw: st.DrawFn) -> Recipe:
    """Recipes with any optimizer, its learning rate often the default."""
    kind = OPTIMIZERS[draw(st.sampled_from([*OPTIMIZERS]))]
    rate = draw(st.just(kind.learning_rate) | st.sampled_from([0.01, 0.001, 1e-5, 0.25]))
    chosen = draw(hyperparameters_of(kind))
    return Recipe(
        optimizer=kind.name,
        learning_rate=rate,
        hyperparameters=tuple(chosen.items()),
        clipping=draw(clippings),
    )
