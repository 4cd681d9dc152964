"""Keras code as a network. The code is parsed and followed, never executed.

Following is bounded, so that no text takes long; what is not understood is reported at its line,
and the rest stays.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace

from fashion_gui.network.code.problems import CodeProblem, CodeProblemKind
from fashion_gui.network.code.reading.assembly import assembled
from fashion_gui.network.code.reading.expressions import Scope
from fashion_gui.network.code.reading.logits import with_activations
from fashion_gui.network.code.reading.placing import placed
from fashion_gui.network.code.reading.reading import Reading, TooMuchError
from fashion_gui.network.code.reading.source import source_of
from fashion_gui.network.code.reading.statements import Interpreter
from fashion_gui.network.code.reading.training_calls import recipe_of
from fashion_gui.network.code.reading.values import Call
from fashion_gui.network.graph import Network
from fashion_gui.network.project import Project
from fashion_gui.network.scaling import rescalings
from fashion_gui.runs.recipe import Recipe


@dataclass(frozen=True)
class CodeReading:
    """What a text says.

    Attributes:
        problems: what of it is not in the project, in the order of the lines.
    """

    project: Project
    problems: tuple[CodeProblem, ...]


def read_code(text: str, keep: Network | None = None, recipe: Recipe | None = None) -> CodeReading:
    """The network that Keras code builds, and the training that it asks for.

    Args:
        keep: a network whose layers, where the code has them too, stay where they stand.
        recipe: settings that hold where the code says nothing.
    """
    source = source_of(text)
    reading = Reading(source)
    try:
        _follow(reading, source.tree)
        with_activations(reading)
        whole = assembled(reading, keep)
        network = placed(whole.network, keep)
        before = _scaled_for(network, keep, recipe or Recipe())
        settings = recipe_of(reading, whole.model, network, whole.outputs, before)
    except (TooMuchError, RecursionError) as error:
        is_deep = isinstance(error, RecursionError)
        kind = CodeProblemKind.TOO_DEEP if is_deep else CodeProblemKind.TOO_LARGE
        reading.report(ast.Module([], []), kind)
        network, settings = Network(), recipe or Recipe()
    if not network.layers and not reading.models and not reading.problems:
        reading.report(ast.Module([], []), CodeProblemKind.NO_NETWORK)
    problems = sorted(reading.problems, key=lambda it: (it.line, it.column))
    return CodeReading(Project(network, settings), tuple(problems))


def _scaled_for(network: Network, keep: Network | None, recipe: Recipe) -> Recipe:
    """The recipe with pixels from 0 to 255 where the code brings a `Rescaling` for them, and from
    0 to 1 where the code takes one away."""
    now, before = bool(rescalings(network)), keep is not None and bool(rescalings(keep))
    return recipe if now == before else replace(recipe, scale_pixels=not now)


def _follow(reading: Reading, tree: ast.Module) -> None:
    interpreter, scope = Interpreter(reading), Scope()
    interpreter.follow_text(tree, scope)
    if reading.tensors or reading.layers or reading.models:
        return
    # A function that makes a model, and nobody who calls it: as if it were called.
    for function in reversed(interpreter.functions):
        if function.node in interpreter.called:
            continue
        if interpreter.mentions_network(function.node, scope):
            call = ast.copy_location(ast.Call(ast.Name(function.node.name), [], []), function.node)
            interpreter.call_function(function, Call(call, (), {}))
            return
