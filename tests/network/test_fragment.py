"""Copied layers: what they keep, and that a clipboard can hold anything."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashion_gui.network.analysis import analyse
from fashion_gui.network.edits import AddLayer, AddUse, Connect, DuplicateIdError
from fashion_gui.network.fragment import Paste, from_text, moved, part_of, renamed, to_text
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.presets import PRESETS, sequential
from tests.network.strategies import networks


def chapter() -> Network:
    return PRESETS["chapter"].build().network


@given(networks(), st.data())
def test_that_a_fragment_survives_the_clipboard(network: Network, data: st.DataObject) -> None:
    chosen = data.draw(st.sets(st.sampled_from([*network.layers]))) if network.layers else set()
    fragment = part_of(network, chosen)
    if fragment.layers:
        assert from_text(to_text(fragment)) == fragment


@given(networks())
def test_that_pasted_layers_have_ids_of_their_own(network: Network) -> None:
    fragment = renamed(part_of(network, network.layers), network)
    both = Paste(fragment).apply(network)
    assert len(both.layers) == 2 * len(network.layers)
    assert len(both.connections) == 2 * len(network.connections)
    for layer in both.layers.values():
        assert layer.shares is None or layer.shares in both.layers
    analyse(both)  # walks every layer


def test_that_only_inner_connections_are_copied() -> None:
    fragment = part_of(chapter(), ["dense", "dropout"])
    assert [*fragment.layers] == ["dense", "dropout"]
    assert fragment.connections == (Connection("dense", "dropout"),)


def test_that_names_go_on_counting() -> None:
    fragment = renamed(part_of(chapter(), ["dense", "dense_2"]), chapter())
    assert [*fragment.layers] == ["dense_3", "dense_4"]


def test_that_a_use_keeps_sharing_where_its_owner_is_copied() -> None:
    network = AddUse("again", "dense").apply(chapter())
    fragment = renamed(part_of(network, ["dense", "again"]), network)
    owner, use = fragment.layers
    assert fragment.layers[owner].shares is None
    assert fragment.layers[use].shares == owner


def test_that_a_use_without_its_owner_is_a_layer_of_its_own() -> None:
    network = AddUse("again", "dense").apply(chapter())
    network = AddUse("third", "dense").apply(network)
    assert part_of(network, ["again"]).layers["again"].shares is None
    two = part_of(network, ["again", "third"])
    assert two.layers["again"].shares is None
    assert two.layers["third"].shares == "again"


def test_that_a_fragment_is_moved_as_a_whole() -> None:
    fragment = moved(part_of(chapter(), ["dense", "dropout"]), 80, -16)
    assert fragment.layers["dense"].position == (80, 240)
    assert fragment.layers["dropout"].position == (80, 368)


def test_that_paste_never_replaces_a_layer() -> None:
    with pytest.raises(DuplicateIdError):
        Paste(part_of(chapter(), ["dense"])).apply(chapter())


def good() -> dict[str, Any]:
    network = AddUse("again", "dense").apply(sequential(("Input", {}), ("Dense", {})))
    result: dict[str, Any] = json.loads(to_text(network))
    return result


def with_layer(**changes: object) -> dict[str, Any]:
    data = good()
    data["layers"][1].update(changes)
    return data


HOSTILE: dict[str, object] = {
    "no object": [1, 2],
    "another format": {**good(), "format": "something"},
    "another version": {**good(), "version": 99},
    "no layers": {**good(), "layers": []},
    "layers no list": {**good(), "layers": {"a": 1}},
    "layer no object": {**good(), "layers": [5]},
    "unknown kind": with_layer(kind="Teleport"),
    "kind no text": with_layer(kind=["Dense"]),
    "a path as id": with_layer(id="../../etc"),
    "an empty id": with_layer(id=""),
    "id no text": with_layer(id=7),
    "unknown parameter": with_layer(parameters={"nothing": 1}),
    "bad value": with_layer(parameters={"units": -4}),
    "parameters no object": with_layer(parameters=3),
    "far away": with_layer(position=[1e30, 0]),
    "not a number": with_layer(position=[float("nan"), 0]),
    "position no pair": with_layer(position=[1]),
    "position true": with_layer(position=[True, 0]),
    "shares nobody": with_layer(shares="ghost"),
    "shares itself": with_layer(shares="dense"),
    "shares an input": with_layer(shares="input"),
    "shares a list": with_layer(shares=[]),
    "same id twice": {**good(), "layers": good()["layers"] * 2},
    "wire to nobody": {**good(), "connections": [["dense", "ghost"]]},
    "wire from nobody": {**good(), "connections": [["ghost", "dense"]]},
    "wire to an input": {**good(), "connections": [["dense", "input"]]},
    "wire to itself": {**good(), "connections": [["dense", "dense"]]},
    "circle": {**good(), "connections": [["dense", "again"], ["again", "dense"]]},
    "two wires into one input": {
        **good(),
        "connections": [["input", "dense"], ["again", "dense"]],
    },
    "wire of three": {**good(), "connections": [["a", "b", "c"]]},
    "wire of numbers": {**good(), "connections": [[1, 2]]},
    "too many": {**good(), "connections": [["input", "dense"]] * 1001},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_that_hostile_text_is_no_fragment(name: str) -> None:
    assert from_text(json.dumps(HOSTILE[name])) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dense",
        "fashion-layers",
        '{"format": "fashion-layers"',
        '{"format": "fashion-layers", "layers": ' + "[" * 100_000,
        to_text(part_of(PRESETS["chapter"].build().network, ["dense"]))[:-20],
        " " * (5 * 2**20) + "fashion-layers",
    ],
    ids=["empty", "word", "name", "cut", "deep", "half", "long"],
)
def test_that_any_other_text_is_no_fragment(text: str) -> None:
    assert from_text(text) is None


@given(st.text())
def test_that_no_text_raises(text: str) -> None:
    from_text(text + "fashion-layers")


def test_that_the_example_is_one() -> None:
    assert from_text(json.dumps(good())) is not None


def test_that_a_long_name_stays_a_name() -> None:
    network = AddLayer("a" * 64, "Dense").apply(Network())
    (name,) = renamed(network, network).layers
    assert len(name) <= 64
    assert Connect(Connection("a" * 64, name)).apply(
        Paste(renamed(network, network)).apply(network)
    )
