"""The network as Keras code, as people write it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from fashion_gui.data.input_views import InputSource
from fashion_gui.network.analysis import Analysis, analyse
from fashion_gui.network.code.ids import Ids
from fashion_gui.network.code.notes import REASONS, SOURCE_NOTES, later, name_note, with_note
from fashion_gui.network.code.writing.arguments import input_call, layer_call
from fashion_gui.network.code.writing.compiling import compile_lines
from fashion_gui.network.code.writing.metrics import sparse_recall
from fashion_gui.network.code.writing.variables import Variables, writing_order
from fashion_gui.network.graph import Layer, LayerId, Network
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.project import Project


class Style(StrEnum):
    """The two ways of writing a network in Keras."""

    SEQUENTIAL = "sequential"
    """One list of layers; for networks that are one row."""
    FUNCTIONAL = "functional"
    """Every layer called on the results of others."""


@dataclass(frozen=True)
class Code:
    """Code of a network.

    Attributes:
        lines: the line of each layer, from 0; each use of a shared layer has its own.
    """

    text: str
    lines: Mapping[LayerId, int]


def network_code(project: Project, style: Style | None = None) -> Code:
    """The code that builds and compiles the network.

    It is written in one list where that can be, or as `style` says. Layers that do not fit in
    yet are comments, which `reader` understands too.
    """
    outputs = analyse(project.network, project.recipe).outputs
    metric = sparse_recall(project.recipe, outputs)
    lines = ["import keras", "", *(["", *metric, "", ""] if metric else ())]
    places = write_model(lines, project, style)
    return Code("\n".join(lines) + "\n", places)


def write_model(
    lines: list[str],
    project: Project,
    style: Style | None = None,
    reserved: Collection[str] = (),
    own_metric: bool = False,
) -> dict[LayerId, int]:
    """Appends the code without imports to `lines`; returns the line of each layer.

    Args:
        reserved: variables that the code around uses for itself.
        own_metric: as in `compile_lines`.
    """
    network = project.network
    analysis = analyse(network, project.recipe)
    complete = _is_complete(network, analysis)
    row = None if style is Style.FUNCTIONAL else _row(network)
    if row is not None:
        places = _write_sequential(lines, network, analysis, row)
        closing: list[str] = []
    else:
        variables = Variables(network, writing_order(network), reserved)
        places = _write_functional(lines, network, analysis, variables)
        closing = [_model_line(network, variables)]
    call = compile_lines(project.recipe, network.output_layers, analysis.outputs, own_metric)
    lines += [*closing, "", *call] if complete else ["", *later([*closing, *call])]
    return places


def is_one_row(network: Network) -> bool:
    """Whether the network can be written as one list."""
    return _row(network) is not None


def _is_complete(network: Network, analysis: Analysis) -> bool:
    fitting = all(facts.output_shape is not None for facts in analysis.layers.values())
    used = all(network.outputs_of(id_) for id_ in network.input_layers)
    return fitting and used and bool(network.input_layers)


def _row(network: Network) -> tuple[LayerId, ...] | None:
    """The layers one after another, or None where they branch, join, share or lie apart."""
    if len(network.connections) != max(len(network.layers) - 1, 0):
        return None
    for id_, layer in network.layers.items():
        if layer.kind.arity is Arity.MANY or layer.shares is not None:
            return None
        if len(network.outputs_of(id_)) > 1:
            return None
    return network.order


def _write_sequential(
    lines: list[str], network: Network, analysis: Analysis, row: tuple[LayerId, ...]
) -> dict[LayerId, int]:
    if not row:
        lines.append("model = keras.Sequential()")
        return {}
    places: dict[LayerId, int] = {}
    ids = Ids()
    # Keras builds a list without an Input when it first sees data.
    unbuilt = network.layers[row[0]].kind.arity is not Arity.NONE
    lines.append("model = keras.Sequential([")
    for id_ in row:
        layer = network.layers[id_]
        reason = None if unbuilt else _reason(analysis, id_)
        notes = [*_source_notes(layer), *([reason] if reason else [])]
        places[id_] = len(lines)
        code = f"{'# ' if reason else ''}{_layer_text(layer, ids)},"
        lines.append(with_note(f"    {code}", notes))
    lines.append("])")
    return places


def _write_functional(
    lines: list[str], network: Network, analysis: Analysis, variables: Variables
) -> dict[LayerId, int]:
    places: dict[LayerId, int] = {}
    ids = Ids()
    for id_ in writing_order(network):
        layer, owner = network.layers[id_], network.owner_of(id_)
        notes = list(_source_notes(layer))
        if layer.kind.arity is Arity.NONE:
            code = _layer_text(layer, ids)
        else:
            if len(network.uses_of(id_)) == 1:
                called = _layer_text(layer, ids)
            else:
                called = variables.of_layer(owner)
                uses = [it for it in network.uses_of(id_) if it in places]
                if not uses:
                    text = _layer_text(network.layers[owner], ids)
                    lines.append(f"{called} = {text}")
                if id_ != owner and (owner not in uses or ids.next(layer.kind_name) != id_):
                    notes.append(name_note(id_))
                if id_ != owner:
                    ids.take(layer.kind_name, id_)
            code = f"{called}({_arguments(network, layer, variables)})"
        reason = _reason(analysis, id_)
        if reason:
            notes.insert(0, reason)
        places[id_] = len(lines)
        mark = "# " if reason else ""
        lines.append(with_note(f"{mark}{variables.of_result(id_)} = {code}", notes))
    return places


def _layer_text(layer: Layer, ids: Ids) -> str:
    name = None if ids.next(layer.kind_name) == layer.id else layer.id
    ids.take(layer.kind_name, layer.id)
    if layer.kind.arity is Arity.NONE:
        return input_call(layer.kind.output_shape(layer.parameters, ()), name)
    return layer_call(layer, name)


def _arguments(network: Network, layer: Layer, variables: Variables) -> str:
    sources = [variables.of_result(it) for it in network.inputs_of(layer.id)]
    if not sources:
        return "..."
    return f"[{', '.join(sources)}]" if layer.kind.arity is Arity.MANY else sources[0]


def _model_line(network: Network, variables: Variables) -> str:
    inputs, outputs = (
        names[0] if len(names) == 1 else f"[{', '.join(names)}]"
        for names in (
            [variables.of_result(it) for it in network.input_layers],
            [variables.of_result(it) for it in network.output_layers],
        )
    )
    return f"model = keras.Model(inputs={inputs}, outputs={outputs})"


def _source_notes(layer: Layer) -> tuple[str, ...]:
    if layer.kind.arity is not Arity.NONE:
        return ()
    note = SOURCE_NOTES.get(InputSource(str(layer.parameters["source"])))
    return () if note is None else (note,)


def _reason(analysis: Analysis, layer_id: LayerId) -> str | None:
    """Why the layer cannot be built, or None where it can."""
    facts = analysis.layers[layer_id]
    if facts.output_shape is not None or facts.problem is None:
        return None
    return REASONS[facts.problem.kind]
