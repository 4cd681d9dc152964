"""Models within models laid out as one row of calls of layers.

A model is parsed first and run second, with numbers in place of tensors. A model that is called
twice gives two calls of each of its layers, which share their weights.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from fashion_gui.network.keras_config.errors import KerasFault
from fashion_gui.network.keras_config.values import custom_name, snake_case
from fashion_gui.network.project_json import LARGEST_NETWORK

DEEPEST = 40
"""Models within models beyond which a file is refused."""

Tensor = int
"""The call that it comes from, by its place."""
Fail = Callable[..., NoReturn]

_LAYER_MODULES = ("keras.layers", "keras.src.layers")
_MODEL_CLASSES = ("Sequential", "Functional", "Model")


@dataclass(frozen=True, eq=False)
class KerasLayer:
    """A layer of the file.

    Attributes:
        place: of its weights, as Keras names it: `layers/sequential/layers/dense_1`.
    """

    name: str
    class_name: str
    config: Mapping[str, Any]
    place: str


@dataclass(frozen=True)
class Call:
    """A use of a layer on the results of other calls."""

    layer: KerasLayer
    sources: tuple[Tensor, ...] = ()


@dataclass(frozen=True)
class FlatModel:
    """Every call, each behind those that feed it; the inputs come first."""

    calls: tuple[Call, ...]
    inputs: int
    outputs: tuple[Tensor, ...]


@dataclass(frozen=True)
class _Node:
    """One use of an item of a functional model: names of what it is fed with, by node."""

    sources: tuple[tuple[str, int, int], ...]


@dataclass(eq=False)
class _Model:
    """A parsed model. A sequential one has its items in order and no nodes."""

    is_sequential: bool
    items: dict[str, KerasLayer | _Model] = field(default_factory=dict)
    nodes: dict[str, tuple[_Node, ...]] = field(default_factory=dict)
    inputs: tuple[tuple[str, int, int], ...] = ()
    outputs: tuple[tuple[str, int, int], ...] = ()
    input_shape: Any = None


def flatten(root: object, fail: Fail) -> FlatModel:
    """Calls of the model that is `config.json`; calls `fail` for what cannot be one."""
    if not isinstance(root, dict):
        fail(KerasFault.NOT_KERAS)
    model = _Parser(fail).model(root, "", 0)
    runner = _Runner(fail)
    arguments = [runner.call(layer, ()) for layer in _entrances(model, fail)]
    outputs = runner.run(model, arguments)
    return FlatModel(tuple(runner.calls), len(arguments), tuple(outputs))


def _entrances(model: _Model, fail: Fail) -> list[KerasLayer]:
    """Input layers of the whole."""
    if not model.is_sequential:
        layers = [model.items.get(name) for name, _, _ in model.inputs]
        found = [it for it in layers if _is_input(it) and isinstance(it, KerasLayer)]
        if not found or len(found) < len(layers):
            fail(KerasFault.NO_INPUT)
        return found
    for item in model.items.values():
        if isinstance(item, KerasLayer) and _is_input(item):
            return [item]
        break
    if model.input_shape is None:
        fail(KerasFault.NO_INPUT)
    return [KerasLayer("input", "InputLayer", {"batch_shape": model.input_shape}, "")]


def _is_input(item: object) -> bool:
    return isinstance(item, KerasLayer) and item.class_name == "InputLayer"


class _Parser:
    """From plain data to models and layers."""

    def __init__(self, fail: Fail) -> None:
        self._fail = fail

    def model(self, item: Mapping[str, Any], place: str, depth: int) -> _Model:
        class_name, config = item.get("class_name"), item.get("config")
        custom = custom_name(item)
        if custom is not None:
            self._fail(KerasFault.CUSTOM, custom)
        if class_name not in _MODEL_CLASSES:
            self._fail(KerasFault.MODEL, str(class_name))
        if depth > DEEPEST:
            self._fail(KerasFault.TOO_LARGE)
        layers = config.get("layers") if isinstance(config, dict) else None
        if not isinstance(config, dict) or not isinstance(layers, list):
            self._fail(KerasFault.DAMAGED)
        if len(layers) > LARGEST_NETWORK:
            self._fail(KerasFault.TOO_LARGE)
        model = _Model(class_name == "Sequential", input_shape=config.get("build_input_shape"))
        counts: dict[str, int] = {}
        for data in layers:
            self._add(model, data, place, counts, depth)
        if not model.is_sequential:
            model.inputs = self._references(config.get("input_layers"))
            model.outputs = self._references(config.get("output_layers"))
        return model

    def _add(
        self, model: _Model, data: Any, place: str, counts: dict[str, int], depth: int
    ) -> None:
        config = data.get("config") if isinstance(data, dict) else None
        if not isinstance(config, dict) or not isinstance(data.get("class_name"), str):
            self._fail(KerasFault.DAMAGED)
        class_name, name = data["class_name"], data.get("name", config.get("name"))
        if not isinstance(name, str) or name in model.items:
            self._fail(KerasFault.DAMAGED)
        group = snake_case(class_name)
        count = counts.get(group, -1) + 1
        counts[group] = count
        here = f"{place}layers/{group}" + (f"_{count}" if count else "")
        custom = custom_name(data)
        if custom is not None:
            self._fail(KerasFault.CUSTOM, custom)
        if class_name in _MODEL_CLASSES:
            model.items[name] = self.model(data, here + "/", depth + 1)
        else:
            module = data.get("module")
            if not isinstance(module, str) or not module.startswith(_LAYER_MODULES):
                self._fail(KerasFault.LAYER, f"{module}.{class_name}")
            model.items[name] = KerasLayer(name, class_name, config, here)
        if not model.is_sequential:
            nodes = data.get("inbound_nodes")
            if not isinstance(nodes, list):
                self._fail(KerasFault.DAMAGED)
            model.nodes[name] = tuple(self._node(name, node) for node in nodes)

    def _node(self, name: str, node: Any) -> _Node:
        if not isinstance(node, dict) or not isinstance(node.get("args"), list):
            self._fail(KerasFault.DAMAGED)
        settings = node.get("kwargs") or {}
        if not isinstance(settings, dict):
            self._fail(KerasFault.DAMAGED)
        for setting, value in settings.items():
            if value is not None and not (setting == "training" and value is False):
                self._fail(KerasFault.CALL, name, f"{setting}={value!r}")
        return _Node(tuple(self._tensors(name, node["args"])))

    def _tensors(self, name: str, value: Any) -> list[tuple[str, int, int]]:
        if isinstance(value, list):
            return [it for part in value for it in self._tensors(name, part)]
        if not isinstance(value, dict) or value.get("class_name") != "__keras_tensor__":
            self._fail(KerasFault.CALL, name, repr(value))
        config = value.get("config")
        return [self._reference(config.get("keras_history") if isinstance(config, dict) else 0)]

    def _references(self, value: Any) -> tuple[tuple[str, int, int], ...]:
        """One reference, or a list or an object of them."""
        if isinstance(value, dict):
            value = list(value.values())
        if isinstance(value, list) and value and isinstance(value[0], str):
            value = [value]
        if not isinstance(value, list) or not value:
            self._fail(KerasFault.DAMAGED)
        return tuple(self._reference(it) for it in value)

    def _reference(self, value: Any) -> tuple[str, int, int]:
        if (
            not isinstance(value, list)
            or len(value) != 3
            or not isinstance(value[0], str)
            or any(isinstance(it, bool) or not isinstance(it, int) or it < 0 for it in value[1:])
        ):
            self._fail(KerasFault.DAMAGED)
        return value[0], value[1], value[2]


class _Runner:
    """Runs models with numbers in place of tensors and notes the calls."""

    def __init__(self, fail: Fail) -> None:
        self._fail = fail
        self._steps = 0
        self.calls: list[Call] = []

    def call(self, layer: KerasLayer, sources: tuple[Tensor, ...]) -> Tensor:
        self._count(1 + len(sources))
        self.calls.append(Call(layer, sources))
        return len(self.calls) - 1

    def run(self, model: _Model, arguments: list[Tensor]) -> list[Tensor]:
        self._count()
        if not model.is_sequential:
            return self._run_functional(model, arguments)
        tensors = arguments
        for item in model.items.values():
            if not _is_input(item):
                tensors = self._apply(item, tensors)
        return tensors

    def _apply(self, item: KerasLayer | _Model, tensors: list[Tensor]) -> list[Tensor]:
        if isinstance(item, _Model):
            return self.run(item, tensors)
        return [self.call(item, tuple(tensors))]

    def _run_functional(self, model: _Model, arguments: list[Tensor]) -> list[Tensor]:
        if len(arguments) != len(model.inputs):
            self._fail(KerasFault.DAMAGED)
        known = dict(zip(model.inputs, arguments, strict=True))
        waiting = [
            (name, place, node)
            for name, nodes in model.nodes.items()
            for place, node in enumerate(nodes)
            if not _is_input(model.items[name])
        ]
        while waiting:
            later = []
            for name, place, node in waiting:
                if not node.sources or not all(it in known for it in node.sources):
                    later.append((name, place, node))
                    continue
                results = self._apply(model.items[name], [known[it] for it in node.sources])
                known.update({(name, place, order): it for order, it in enumerate(results)})
            if len(later) == len(waiting):
                self._fail(KerasFault.DAMAGED)  # they wait for each other
            waiting = later
        if not all(it in known for it in model.outputs):
            self._fail(KerasFault.DAMAGED)
        return [known[it] for it in model.outputs]

    def _count(self, steps: int = 1) -> None:
        self._steps += steps
        if self._steps > 2 * LARGEST_NETWORK or len(self.calls) >= LARGEST_NETWORK:
            self._fail(KerasFault.TOO_LARGE)
