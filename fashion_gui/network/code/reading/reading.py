"""The state of one reading: what was made so far, what was not understood, what may be spent."""

from __future__ import annotations

import ast
import reprlib
from collections.abc import Iterable
from typing import Any

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.code.notes import named_in
from fashion_gui.network.code.problems import CodeProblem, CodeProblemKind
from fashion_gui.network.code.reading.source import Source, given_column
from fashion_gui.network.code.reading.values import (
    GAP,
    Argument,
    LayerObject,
    ModelObject,
    Pixels,
    SequentialObject,
    Tensor,
)
from fashion_gui.network.layers.kind import Arity

MOST_STEPS = 100_000
"""Expressions and statements that are followed."""
MOST_TENSORS = 1000
"""Nodes of the network, as many as a project file holds."""
MOST_PROBLEMS = 200
LONGEST_WORD = 60
"""Characters of what a problem names."""


class TooMuchError(Exception):
    """The code makes more than is followed."""


class Reading:
    """What reading a text has made.

    Attributes:
        loose: results that went into something that is not followed.
        trained: the model that was compiled or fitted last.
        seed: of all random numbers.
        scaled: the pictures whose pixels were scaled last.
        is_stratified: whether the data are split so that every class keeps its share.
        settings: of the training, that the code gives names to.
    """

    def __init__(self, source: Source) -> None:
        self.problems = list(source.problems)
        self.layers: list[LayerObject] = []
        self.tensors: list[Tensor] = []
        self.models: list[ModelObject] = []
        self.loose: list[Tensor] = []
        self.trained: ModelObject | None = None
        self.seed: Any = None
        self.scaled: Pixels | None = None
        self.is_stratified = False
        self.settings: dict[str, Argument] = {}
        self._lines = source.lines
        self._given = source.given
        self._notes = source.notes
        self._steps = 0
        self._serial = 0

    def report(self, node: ast.AST, kind: CodeProblemKind, **parameters: object) -> None:
        """Notes that the code at `node` is not in the network, and why."""
        line = getattr(node, "lineno", 1) - 1
        column = getattr(node, "col_offset", 0)
        if line < len(self._lines):  # Python counts the bytes of UTF-8
            code, given = self._lines[line], self._given[line]
            column = len(code.encode()[:column].decode(errors="ignore"))
            column = given_column(column, code, given)
        words = {name: _shortened(value) for name, value in parameters.items()}
        problem = CodeProblem(line, column, kind, words)
        if problem not in self.problems and len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)

    def note_setting(self, name: str, argument: Argument) -> None:
        """Keeps a number that the code gives a setting of the training."""
        if isinstance(argument.value, (int, float)) and not isinstance(argument.value, bool):
            self.settings[name] = argument

    def spend(self, steps: int = 1) -> None:
        """Counts steps; raises `TooMuchError`."""
        self._steps += steps
        if self._steps > MOST_STEPS:
            raise TooMuchError

    def text_of(self, node: ast.AST) -> str:
        """The code at a node, its first line at most."""
        line, end = getattr(node, "lineno", 0), getattr(node, "end_lineno", 0)
        if not 0 < line <= len(self._lines):
            return ""
        code = self._lines[line - 1].encode()
        stop = getattr(node, "end_col_offset", len(code)) if end == line else len(code)
        return code[getattr(node, "col_offset", 0) : stop].decode(errors="ignore")

    def note(self, node: ast.AST) -> str:
        """The comment behind the last line of an expression."""
        return self._notes.get(getattr(node, "end_lineno", None) or 0, "")

    def next_serial(self) -> int:
        self._serial += 1
        return self._serial

    def add_layer(self, layer: LayerObject) -> LayerObject:
        if len(self.layers) >= MOST_TENSORS:
            raise TooMuchError
        self.layers.append(layer)
        return layer

    def call_layer(self, layer: LayerObject, arriving: list[Any], node: ast.AST) -> Tensor:
        """The result of a layer on tensors; gaps among them are left out."""
        self.spend(1 + 10 * len(arriving))
        if len(self.tensors) >= MOST_TENSORS:
            raise TooMuchError
        sources: dict[Tensor, None] = {}
        for it in arriving:
            if isinstance(it, Tensor):
                if it in sources:
                    self.report(node, CodeProblemKind.SAME_TWICE, layer=layer.kind_name)
                else:
                    sources[it] = None
            elif it is not GAP:
                self.report(node, CodeProblemKind.NOT_A_TENSOR, layer=layer.kind_name)
        if len(sources) > 1 and CATALOG[layer.kind_name].arity is not Arity.MANY:
            self.report(node, CodeProblemKind.SEVERAL_INPUTS, layer=layer.kind_name)
            sources = {next(iter(sources)): None}
        name = named_in(self.note(node)) if isinstance(node, ast.Call) else None
        tensor = Tensor(layer, tuple(sources), self.next_serial(), name)
        layer.tensors.append(tensor)
        self.tensors.append(tensor)
        return tensor

    def leave_loose(self, values: Iterable[Any]) -> None:
        """Keeps results that go nowhere from here in the network."""
        for value in values:
            self.loose.extend(it for it in _all(value) if isinstance(it, Tensor))

    def add_model(self, model: ModelObject) -> ModelObject:
        if len(self.models) >= MOST_TENSORS:
            raise TooMuchError
        self.models.append(model)
        return model

    def new_sequential(self, node: ast.AST) -> SequentialObject:
        model = SequentialObject(node, self.next_serial())
        self.add_model(model)
        return model


def _all(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _shortened(value: object) -> str:
    text = value if isinstance(value, str) else reprlib.repr(value)
    return text if len(text) <= LONGEST_WORD else text[: LONGEST_WORD - 1] + "…"
