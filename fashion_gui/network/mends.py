"""Mends: what one press can do about a problem.

A mend is tried on the network before it is offered: the problem is gone after it, and no layer
that was fine stands in the way of training.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fashion_gui.network.analysis import (
    WANTED_ACTIVATIONS,
    Analysis,
    Problem,
    ProblemKind,
    analyse,
)
from fashion_gui.network.draft import Draft
from fashion_gui.network.edits import (
    AddLayer,
    Connect,
    Edit,
    EditError,
    RemoveLayers,
    ReplaceNetwork,
    SetParameters,
    Unshare,
)
from fashion_gui.network.graph import Connection, Layer, LayerId, Network
from fashion_gui.network.layers.kind import numbers
from fashion_gui.network.mend import Mend, MendKind
from fashion_gui.network.mend_search import (
    ancestors,
    chain_to_dense,
    dead_end,
    fitting_input,
    fitting_sources,
    fitting_target_shapes,
    pictures_without_channel,
    rectangle,
)
from fashion_gui.network.presets import NODE_SPACING, PRESETS
from fashion_gui.network.project import Project
from fashion_gui.network.shapes import ShapeFault, size_of
from fashion_gui.runs.parameters import ParameterError, Value
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import OutputSetting, Target, default_loss, loss_misfit, target_fits

MOST = 3
"""Mends offered for one problem."""

_CLASSES: dict[str, Value] = {"units": 10, "activation": "softmax"}


@dataclass(frozen=True)
class _Case:
    network: Network
    recipe: Recipe
    problem: Problem
    analysis: Analysis

    @property
    def layer_id(self) -> LayerId:
        assert self.problem.layer_id is not None
        return self.problem.layer_id

    @property
    def layer(self) -> Layer:
        return self.network.layers[self.layer_id]

    def settles(self, mend: Mend) -> bool:
        """Whether the problem is gone after a mend, and nothing worse came."""
        try:
            project = mend.applied(Project(self.network, self.recipe))
        except (EditError, ParameterError):
            return False
        after = analyse(project.network, project.recipe, self.analysis)
        if any(
            (it.kind, it.layer_id) == (self.problem.kind, self.problem.layer_id)
            for it in after.problems
        ):
            return False
        known = [it.layer_id for it in self.analysis.problems if it.blocks]
        left = [it for it in after.problems if it.blocks]
        strangers = (it for it in left if it.layer_id not in known)
        return len(left) <= len(known) and all(
            it.kind is ProblemKind.NO_WEIGHTS for it in strangers
        )


def mends_of(
    network: Network, recipe: Recipe, problem: Problem, analysis: Analysis | None = None
) -> tuple[Mend, ...]:
    """What can be done about a problem that the analysis has found, the best first."""
    case = _Case(network, recipe, problem, analysis or analyse(network, recipe))
    offered: list[Mend] = []
    for alternatives in _candidates(case):
        first = next((it for it in alternatives if case.settles(it)), None)
        if first is not None:
            offered.append(first)
        if len(offered) == MOST:
            break
    return tuple(offered)


def _candidates(case: _Case) -> Iterator[Iterator[Mend]]:
    """Groups of mends that come to the same; of each group the first that settles is offered."""
    match case.problem.kind:
        case ProblemKind.EMPTY:
            chapter = next(iter(PRESETS.values())).build()
            yield iter([Mend(MendKind.START, ReplaceNetwork(chapter.network))])
        case ProblemKind.NO_INPUT_LAYER:
            yield _added_inputs(case)
        case ProblemKind.UNUSED_INPUT:
            yield _connections_from(case)
            yield iter([Mend(MendKind.ADD_OUTPUT, _with_output(case, case.layer_id))])
            yield iter([_removal(case, frozenset({case.layer_id}))])
        case ProblemKind.NOT_CONNECTED:
            yield _connections_to(case)
            if not case.network.outputs_of(case.layer_id):
                yield iter([_removal(case, frozenset({case.layer_id}))])
        case ProblemKind.TOO_FEW_INPUTS:
            yield _connections_to(case)
            yield _bypass(case)
        case ProblemKind.SHAPE:
            yield from _shape_mends(case)
        case ProblemKind.SHARED_SHAPE:
            yield iter([Mend(MendKind.UNSHARE, Unshare(case.layer_id), None, _named(case))])
        case ProblemKind.OUTPUT_SHAPE:
            yield from _output_mends(case)
        case ProblemKind.LOSS:
            yield from _loss_mends(case)
        case ProblemKind.NO_WEIGHTS:
            yield (
                Mend(MendKind.ADD_OUTPUT, _with_output(case, it.layer_id))
                for it in case.analysis.outputs
            )
        case ProblemKind.OUTPUT_ACTIVATION:
            yield _activations(case)
        case ProblemKind.SCALED_TWICE:
            yield _bypass(case)
            yield iter([Mend(MendKind.RAW_PIXELS, None, replace(case.recipe, scale_pixels=False))])
        case ProblemKind.SOFTMAX_OF_ONE:
            yield _settings(case, {"activation": "sigmoid"})
            yield _settings(case, {"activation": "linear"})
        case ProblemKind.INPUT_BROKEN:
            pass  # the layer before it has the mend


def _shape_mends(case: _Case) -> Iterator[Iterator[Mend]]:
    error = case.problem.error
    assert error is not None
    match error.fault:
        case ShapeFault.RANK if error.expected == 3:
            yield _with_channel(case)
            yield _without_flatten(case)
            yield _reshaped(case)
        case ShapeFault.WINDOW_TOO_LARGE:
            yield _settings(case, {"padding": "same"}, {"dilation_rate": (1, 1)})
            yield _smaller_window(case)
            yield _bypass(case)
        case ShapeFault.AXIS_OUT_OF_RANGE | ShapeFault.BATCH_AXIS:
            yield _settings(case, {"axis": -1})
        case ShapeFault.MISMATCH:
            yield _settings(case, {"axis": -1})
            yield _flat_inputs(case)
        case ShapeFault.BROADCAST:
            yield _level_inputs(case)
        case ShapeFault.SIZE:
            wanted = numbers(case.layer.parameters, "target_shape")
            shapes = fitting_target_shapes(wanted, size_of(error.received[0]))
            settings: list[dict[str, Value]] = [{"target_shape": it} for it in shapes]
            yield _settings(case, *settings)
            yield _bypass(case)
        case ShapeFault.CROPPED_AWAY:
            yield _bypass(case)
        case ShapeFault.STRIDES_AND_DILATION:
            yield _settings(case, {"dilation_rate": (1, 1)})
            yield _settings(case, {"strides": (1, 1)})
        case ShapeFault.DILATED_TRANSPOSE:
            yield _settings(case, {"dilation_rate": (1, 1)})
        case ShapeFault.UNEQUAL_STRIDES:
            yield _settings(case, {"strides": (2, 2)})
            yield _settings(case, {"strides": (1, 1)})
        case ShapeFault.GROUPS_OF_CHANNELS | ShapeFault.GROUPS_OF_FILTERS:
            yield _settings(case, {"groups": 1})
        case ShapeFault.OUTPUT_PADDING_TOO_LARGE | ShapeFault.OUTPUT_PADDING_TOO_SMALL:
            yield _settings(case, {"output_padding": None})
        case ShapeFault.TOO_LARGE:
            yield _fewer_units(case)


def _output_mends(case: _Case) -> Iterator[Iterator[Mend]]:
    shape, layer = case.problem.shape or (), case.layer
    dense = Mend(
        MendKind.TEN_UNITS, SetParameters(layer.id, _CLASSES), None, {"layer": case.layer_id}
    )
    added = Mend(MendKind.ADD_OUTPUT, _with_output(case, case.layer_id))
    if len(shape) > 1:
        target = chain_to_dense(case.network, case.layer_id)
        if target is not None:
            yield iter([_inserted(case, target, "Flatten", {})])
        yield iter([added])
    elif layer.kind_name == "Dense":
        meant_as_output = layer.parameters["activation"] in ("softmax", "sigmoid")
        for mend in (dense, added) if meant_as_output else (added, dense):
            yield iter([mend])
    else:
        yield iter([added])
    yield iter([_removal(case, dead_end(case.network, case.layer_id))])


def _loss_mends(case: _Case) -> Iterator[Iterator[Mend]]:
    output = case.problem.output
    assert output is not None and output.target is not None and output.loss is not None
    usual = default_loss(output.target, output.shape)
    setting = OutputSetting(output.layer_id, output.target, usual)
    yield iter([Mend(MendKind.LOSS, None, case.recipe.with_output(setting), {"value": usual})])
    for target in Target:
        if target_fits(target, output.shape) and not loss_misfit(output.loss, target, output.shape):
            setting = OutputSetting(output.layer_id, target, output.loss)
            recipe = case.recipe.with_output(setting)
            yield iter([Mend(MendKind.TARGET, None, recipe, {"value": target})])


def _named(case: _Case, **more: Value) -> dict[str, Value]:
    return {"layer": case.layer_id, **more}


def _settings(case: _Case, *settings: dict[str, Value]) -> Iterator[Mend]:
    for setting in settings:
        ((name, value),) = setting.items()
        if name in case.layer.parameters:
            edit = SetParameters(case.layer_id, setting)
            yield Mend(MendKind.SET, edit, None, _named(case, name=name, value=value))


def _smaller_window(case: _Case) -> Iterator[Mend]:
    assert case.problem.error is not None
    picture = case.problem.error.received[0]
    for name in ("kernel_size", "pool_size"):
        size = case.layer.parameters.get(name)
        if isinstance(size, tuple):
            fitting = tuple(min(pair) for pair in zip(size, picture, strict=False))
            yield from _settings(case, {name: fitting})


def _fewer_units(case: _Case) -> Iterator[Mend]:
    for name in ("units", "filters"):
        value = case.layer.parameters.get(name)
        while isinstance(value, int) and value > 1:
            value //= 2
            yield from _settings(case, {name: value})


def _added_inputs(case: _Case) -> Iterator[Mend]:
    """An Input above the first layer that nothing arrives at, in the form that it takes."""
    network = case.network
    first = next(id_ for id_ in network.order if not network.inputs_of(id_))
    layer = network.layers[first]
    left, top = layer.position
    new = network.fresh_id("Input")
    for values in (*fitting_input(layer.kind, layer.parameters), {}):
        added = AddLayer(new, "Input", values, (left, top - NODE_SPACING))
        draft = Draft(network).do(added, Connect(Connection(new, first)))
        yield Mend(MendKind.ADD_INPUT, draft.edit)


def _connections_to(case: _Case) -> Iterator[Mend]:
    for source in fitting_sources(case.network, case.analysis, case.layer_id):
        yield _connection(source, case.layer_id)


def _connections_from(case: _Case) -> Iterator[Mend]:
    wanting = (ProblemKind.NOT_CONNECTED, ProblemKind.TOO_FEW_INPUTS)
    for it in case.analysis.problems:
        if it.kind in wanting and it.layer_id is not None:
            sources = fitting_sources(case.network, case.analysis, it.layer_id)
            if case.layer_id in sources:
                yield _connection(case.layer_id, it.layer_id)


def _connection(source: LayerId, target: LayerId) -> Mend:
    names: dict[str, Value] = {"source": source, "target": target}
    return Mend(MendKind.CONNECT, Connect(Connection(source, target)), None, names)


def _removal(case: _Case, layers: frozenset[LayerId]) -> Mend:
    return Mend(MendKind.REMOVE, RemoveLayers(layers), None, _named(case, count=len(layers)))


def _bypass(case: _Case) -> Iterator[Mend]:
    if len(case.network.inputs_of(case.layer_id)) == 1:
        draft = Draft(case.network)
        draft.bypass(case.layer_id)
        yield Mend(MendKind.BYPASS, draft.edit, None, _named(case))


def _with_channel(case: _Case) -> Iterator[Mend]:
    inputs = pictures_without_channel(case.network, case.layer_id)
    if inputs:
        draft = Draft(case.network)
        draft.do(*(SetParameters(it, {"channel_axis": True}) for it in inputs))
        yield Mend(MendKind.CHANNEL_AXIS, draft.edit, None, {"layer": inputs[0]})


def _without_flatten(case: _Case) -> Iterator[Mend]:
    """Takes away the nearest Flatten above, and gives the pictures their channel if it must."""
    for above in ancestors(case.network, case.layer_id):
        if case.network.layers[above].kind_name == "Flatten":
            names: dict[str, Value] = {"layer": above}
            draft = Draft(case.network)
            draft.bypass(above)
            yield Mend(MendKind.BYPASS, draft.edit, None, names)
            for it in pictures_without_channel(case.network, above):
                draft.do(SetParameters(it, {"channel_axis": True}))
            yield Mend(MendKind.BYPASS, draft.edit, None, names)


def _reshaped(case: _Case) -> Iterator[Mend]:
    assert case.problem.error is not None
    shape = case.problem.error.received[0]
    target = shape if len(shape) == 2 else rectangle(size_of(shape))
    if target is not None and len(shape) < 3:
        yield _inserted(case, case.layer_id, "Reshape", {"target_shape": (*target, 1)})


def _inserted(case: _Case, target: LayerId, kind_name: str, values: dict[str, Value]) -> Mend:
    draft = Draft(case.network)
    (source,) = case.network.inputs_of(target)
    draft.insert(source, target, kind_name, values)
    return Mend(MendKind.INSERT, draft.edit, None, {"kind": kind_name, "layer": target})


def _flat_inputs(case: _Case) -> Iterator[Mend]:
    draft = Draft(case.network)
    for source in case.network.inputs_of(case.layer_id):
        if len(case.analysis.layers[source].output_shape or ()) > 1:
            draft.insert(source, case.layer_id, "Flatten")
    if draft.network is not case.network:
        yield Mend(MendKind.INSERT, draft.edit, None, _named(case, kind="Flatten"))


def _level_inputs(case: _Case) -> Iterator[Mend]:
    first, *others = case.network.inputs_of(case.layer_id)
    width = (case.analysis.layers[first].output_shape or (1,))[-1]
    draft = Draft(case.network)
    for source in others:
        if (case.analysis.layers[source].output_shape or (1,))[-1] != width:
            draft.insert(source, case.layer_id, "Dense", {"units": width})
    if draft.network is not case.network:
        yield Mend(MendKind.LEVEL, draft.edit, None, _named(case, value=width))


def _with_output(case: _Case, layer_id: LayerId) -> Edit:
    """Adds a Dense of ten units with softmax, behind a Flatten where there are more axes."""
    draft = Draft(case.network)
    shape = case.analysis.layers[layer_id].output_shape or ()
    if len(shape) > 1:
        layer_id = draft.append(layer_id, "Flatten")
    draft.append(layer_id, "Dense", _CLASSES)
    return draft.edit


def _activations(case: _Case) -> Iterator[Mend]:
    output = case.problem.output
    assert output is not None
    for wanted in WANTED_ACTIVATIONS.get(output.loss, ()):
        if "activation" in case.layer.parameters:
            yield from _settings(case, {"activation": wanted})
            continue
        draft = Draft(case.network)
        new = draft.append(case.layer_id, "Activation", {"activation": wanted})
        chosen = case.recipe.output(case.layer_id)
        recipe = case.recipe.with_output(replace(chosen, layer_id=new)) if chosen else None
        yield Mend(MendKind.ADD_ACTIVATION, draft.edit, recipe, {"value": wanted})
