"""What expressions in the code stand for while it is read."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fashion_gui.network.shapes import Shape
from fashion_gui.runs.parameters import Value


class Unknown:
    """Something that is not followed: data, files, pictures."""


class Length(Unknown):
    """The length of something unknown: as a batch size, all garments."""


@dataclass(frozen=True)
class Pixels(Unknown):
    """Pictures of the data set, or of whoever divides by 255.

    Attributes:
        factor: by which the pixels from 0 to 255 are multiplied; None for something else.
        node: the code that last changed it.
    """

    factor: float | None = 1.0
    node: ast.AST | None = None


UNKNOWN = Unknown()

GAP = ...
"""Stands where a layer is fed by nothing, or by something that could not be read."""


@dataclass(frozen=True)
class Symbol:
    """A name of a module, class or function by its full path: `keras.layers.Dense`."""

    path: str

    @property
    def name(self) -> str:
        return self.path.rpartition(".")[2]


@dataclass(eq=False)
class LayerObject:
    """A Keras layer, which may be called several times.

    Attributes:
        serial: place in the order of creation, counted together with tensors.
        input_shape: what the old argument of that name says.
        tensors: what its calls gave.
    """

    kind_name: str
    parameters: dict[str, Value]
    name: str | None
    node: ast.AST
    serial: int
    input_shape: Shape | None = None
    tensors: list[Tensor] = field(default_factory=list)


@dataclass(eq=False)
class Tensor:
    """The result of one call of a layer: a node of the network.

    Attributes:
        name: the id that a comment gives it.
    """

    layer: LayerObject
    sources: tuple[Tensor, ...]
    serial: int
    name: str | None = None


class MissingLayer:
    """A layer that the program does not have; its result is a gap."""


@dataclass(eq=False)
class ModelObject:
    """A functional model.

    Attributes:
        compiled, fitted: the last call of that method.
        is_part: whether another model was made with it.
    """

    node: ast.AST
    serial: int
    inputs: list[Tensor] = field(default_factory=list)
    outputs: list[Tensor] = field(default_factory=list)
    compiled: Call | None = None
    fitted: Call | None = None
    is_part: bool = False


@dataclass(eq=False)
class SequentialObject(ModelObject):
    """A list of layers, built as far as somebody asked for its result.

    Attributes:
        items: layers and models; an input is in `inputs`.
        built: how many of the items have been called.
    """

    items: list[Any] = field(default_factory=list)
    built: int = 0


@dataclass(frozen=True)
class Function:
    """A function that the code defines."""

    node: ast.FunctionDef
    scope: Mapping[str, Any]


@dataclass(frozen=True)
class Method:
    """A method of an object."""

    owner: Any
    name: str


@dataclass(frozen=True)
class Made:
    """An object of Keras besides layers and models: an optimizer, a loss, a callback, …"""

    symbol: Symbol
    call: Call


@dataclass(frozen=True)
class Argument:
    """A value and the expression that gave it."""

    value: Any
    node: ast.expr


@dataclass(frozen=True)
class Call:
    """A call with its arguments evaluated."""

    node: ast.Call
    arguments: tuple[Argument, ...]
    keywords: Mapping[str, Argument]

    def get(self, place: int | None, *names: str) -> Argument | None:
        """The argument at this place or of one of these names."""
        if place is not None and place < len(self.arguments):
            return self.arguments[place]
        return next((self.keywords[it] for it in names if it in self.keywords), None)

    def value(self, place: int | None, *names: str, default: Any = None) -> Any:
        """Its value, or the default where it is not given."""
        argument = self.get(place, *names)
        return default if argument is None else argument.value
