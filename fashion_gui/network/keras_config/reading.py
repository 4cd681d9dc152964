"""A `.keras` file as a project: its configuration becomes our own network, or is refused by name.

A `.keras` file is a zip: `config.json` says what the model is, `model.weights.h5` holds the
numbers. Only the first is read here, as data. What the canvas cannot show (objects with code of
their own, unknown kinds of layers, settings that change a result and that we do not have) is
refused with its name; what matters in training only is left out and told.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn

from fashion_gui.network.activation_layers import ACTIVATION_LAYERS
from fashion_gui.network.archive import ArchiveError, ArchiveFault, open_archive
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import AddLayer, AddUse, Connect, EditError
from fashion_gui.network.foreign_input import foreign_input
from fashion_gui.network.graph import Connection, LayerId, Network
from fashion_gui.network.keras_config.errors import KerasFault, KerasFileError, LeftOut
from fashion_gui.network.keras_config.flattening import Call, FlatModel, KerasLayer, Tensor, flatten
from fashion_gui.network.keras_config.recipe import recipe_of
from fashion_gui.network.keras_config.values import (
    SettingError,
    activation_config,
    snake_case,
    values_of,
)
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.layout import CANVAS, arranged
from fashion_gui.network.project import Project

CONFIG, WEIGHTS = "config.json", "model.weights.h5"
LARGEST_CONFIG = 16 * 2**20
"""Bytes of the configuration beyond which a file is refused."""
LONGEST_NAME = 50


@dataclass(frozen=True)
class KerasReading:
    """What a `.keras` file holds.

    Attributes:
        project: network and recipe.
        places: where in `model.weights.h5` the weights of a layer are.
        left_out: settings that the program does not have and that matter in training only.
    """

    project: Project
    places: Mapping[LayerId, str]
    left_out: tuple[LeftOut, ...] = ()


def read_keras_config(path: Path) -> KerasReading:
    """Network and recipe of a `.keras` file; raises `KerasFileError`."""
    try:
        with open_archive(path) as archive:
            content = archive.read(CONFIG, LARGEST_CONFIG)
        data = json.loads(content.decode("utf-8"))
        return _Reading(path).reading(data)
    except ArchiveError as error:
        raise KerasFileError(path, ARCHIVE_FAULTS[error.fault], value=error.detail) from error
    except KerasFileError:
        raise
    except (ValueError, RecursionError) as error:
        raise KerasFileError(path, KerasFault.DAMAGED) from error


ARCHIVE_FAULTS = {
    ArchiveFault.MISSING: KerasFault.MISSING,
    ArchiveFault.NOT_AN_ARCHIVE: KerasFault.NOT_KERAS,
    ArchiveFault.DAMAGED: KerasFault.DAMAGED,
    ArchiveFault.DOUBLE: KerasFault.DAMAGED,
    ArchiveFault.TOO_LARGE: KerasFault.TOO_LARGE,
    ArchiveFault.SYSTEM: KerasFault.SYSTEM,
}


class _Reading:
    """One reading of a configuration."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._network = Network()
        self._ids: dict[Tensor, LayerId] = {}
        self._owners: dict[KerasLayer, LayerId] = {}
        self._left_out: list[LeftOut] = []

    def reading(self, data: Any) -> KerasReading:
        model = flatten(data, self._fail)
        wanted = _leading_to_outputs(model)
        for tensor, call in enumerate(model.calls):
            if tensor in wanted:
                self._ids[tensor] = self._add(call)
        network = self._in_order(model)
        network = network.with_layers(
            replace(network.layers[id_], position=position)
            for id_, position in arranged(network, CANVAS).items()
        )
        recipe, left_out = recipe_of(network, data.get("compile_config"))
        places = {id_: layer.place for layer, id_ in self._owners.items()}
        return KerasReading(
            Project(network, recipe), places, (*dict.fromkeys(self._left_out), *left_out)
        )

    def _fail(
        self, fault: KerasFault, subject: str = "", value: str = "", expected: str = ""
    ) -> NoReturn:
        raise KerasFileError(self._path, fault, subject, value, expected)

    def _add(self, call: Call) -> LayerId:
        layer = call.layer
        if layer.class_name == "InputLayer":
            return self._add_input(layer)
        is_activation = layer.class_name in ACTIVATION_LAYERS
        kind = CATALOG.get("Activation" if is_activation else layer.class_name)
        if kind is None or kind.arity is Arity.NONE:
            self._fail(KerasFault.LAYER, layer.class_name)
        if (kind.arity is Arity.ONE) != (len(call.sources) == 1):
            self._fail(KerasFault.INPUT_COUNT, layer.name, str(len(call.sources)))
        id_ = self._free_id(layer.name, layer.class_name)
        if layer in self._owners:
            self._network = AddUse(id_, self._owners[layer]).apply(self._network)
        else:
            self._require_float32(layer)
            try:
                config = layer.config
                if is_activation:
                    config = activation_config(layer.class_name, config)
                values, left_out = values_of(kind, config)
            except SettingError as error:
                subject = error.value if error.fault is KerasFault.CUSTOM else layer.name
                self._fail(error.fault, subject, error.value, error.expected)
            self._left_out.extend(LeftOut(layer.name, it) for it in left_out)
            self._network = AddLayer(id_, kind.name, values).apply(self._network)
            self._owners[layer] = id_
        for source in call.sources:
            try:
                connect = Connect(Connection(self._ids[source], id_))
                self._network = connect.apply(self._network)
            except EditError:
                self._fail(KerasFault.SAME_TWICE, layer.name)
        return id_

    def _add_input(self, layer: KerasLayer) -> LayerId:
        self._require_float32(layer)
        batch_shape = layer.config.get("batch_shape", layer.config.get("batch_input_shape"))
        shape = tuple(batch_shape[1:]) if isinstance(batch_shape, list) else ()
        fits = all(isinstance(it, int) and not isinstance(it, bool) for it in shape)
        found = foreign_input(shape) if fits and shape else None
        if found is None:
            words = " × ".join("?" if it is None else str(it) for it in shape[:6])
            self._fail(KerasFault.INPUT_SHAPE, layer.name, words or "()")
        id_ = self._free_id(layer.name, "Input")
        self._network = AddLayer(id_, "Input", found.values).apply(self._network)
        if found.reshape is None:
            return id_
        reshape = self._network.fresh_id("Reshape")
        add = AddLayer(reshape, "Reshape", {"target_shape": found.reshape})
        self._network = Connect(Connection(id_, reshape)).apply(add.apply(self._network))
        return reshape

    def _require_float32(self, layer: KerasLayer) -> None:
        policy = layer.config.get("dtype", "float32")
        if isinstance(policy, dict):
            config = policy.get("config")
            policy = config.get("name") if isinstance(config, dict) else policy.get("class_name")
        if policy != "float32" and policy is not None:
            self._fail(KerasFault.PRECISION, layer.name, str(policy))

    def _free_id(self, name: str, class_name: str) -> LayerId:
        base = re.sub(r"[^A-Za-z0-9_]+", "_", name)[:LONGEST_NAME].strip("_")
        base = base or snake_case(class_name)
        number, candidate = 1, base
        while candidate in self._network.layers:
            number += 1
            candidate = f"{base}_{number}"
        return candidate

    def _in_order(self, model: FlatModel) -> Network:
        """The network with its outputs last, in the order that the model gives them."""
        outputs = [self._ids[tensor] for tensor in model.outputs]
        for tensor, id_ in zip(model.outputs, outputs, strict=True):
            if outputs.count(id_) > 1 or self._network.outputs_of(id_) or tensor < model.inputs:
                self._fail(KerasFault.OUTPUT, id_)
        layers = dict(self._network.layers)
        for id_ in outputs:
            layers[id_] = layers.pop(id_)
        return Network(MappingProxyType(layers), self._network.connections)


def _leading_to_outputs(model: FlatModel) -> set[Tensor]:
    """Calls whose result is used, and the inputs."""
    wanted = set(range(model.inputs))
    waiting = list(model.outputs)
    while waiting:
        tensor = waiting.pop()
        if tensor not in wanted:
            wanted.add(tensor)
            waiting.extend(model.calls[tensor].sources)
    return wanted
