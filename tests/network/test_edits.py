from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashion_gui.network.edits import (
    AddLayer,
    AddUse,
    AlreadyConnectedError,
    CannotShareError,
    Composite,
    Connect,
    CycleError,
    Disconnect,
    DuplicateIdError,
    Edit,
    EditError,
    InputTakenError,
    InvalidIdError,
    MoveLayers,
    NoInputError,
    NotConnectedError,
    Reconnect,
    RemoveLayers,
    RenameLayer,
    SetParameters,
    Share,
    UnknownKindError,
    UnknownLayerError,
    UnknownParameterError,
    Unshare,
)
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.parameters import ParameterError
from tests.network.strategies import edits, networks

CHAPTER = PRESETS["chapter"].build().network


def applied(network: Network, edit: Edit) -> Network:
    """The network after the edit, or the same where it is refused."""
    try:
        return edit.apply(network)
    except (EditError, ParameterError):
        return network


@settings(max_examples=200)
@given(sequence=st.lists(edits, max_size=40))
def test_that_no_sequence_of_edits_breaks_a_network(sequence: list[Edit]) -> None:
    network = Network()
    for edit in sequence:
        network = applied(network, edit)
        assert set(network.order) == set(network.layers), "a circle"
        places = {id_: place for place, id_ in enumerate(network.order)}
        assert len(set(network.connections)) == len(network.connections)
        for connection in network.connections:
            assert places[connection.source] < places[connection.target]
        for id_, layer in network.layers.items():
            assert layer.id == id_
            assert layer.kind.checked(layer.parameters) == dict(layer.parameters)
            if layer.kind.arity is Arity.NONE:
                assert not network.inputs_of(id_)
            if layer.kind.arity is Arity.ONE:
                assert len(network.inputs_of(id_)) <= 1
            if layer.shares is not None:
                owner = network.layers[layer.shares]
                assert owner.shares is None
                assert (owner.kind_name, owner.parameters) == (layer.kind_name, layer.parameters)
                assert id_ in network.uses_of(owner.id)


@given(network=networks(), edit=edits)
def test_that_an_edit_leaves_the_network_before_it_alone(network: Network, edit: Edit) -> None:
    layers, connections, order = dict(network.layers), network.connections, network.order
    applied(network, edit)
    assert (dict(network.layers), network.connections) == (layers, connections)
    assert network.order == order


@given(network=networks())
def test_that_an_order_is_kept_by_a_walk_of_the_graph(network: Network) -> None:
    """`reaches` and `order`, computed in two ways, agree."""
    places = {id_: place for place, id_ in enumerate(network.order)}
    for start in network.layers:
        assert network.reaches(start, start)
        for goal in network.layers:
            if start != goal and network.reaches(start, goal):
                assert places[start] < places[goal]
                assert not network.reaches(goal, start)


@given(network=networks(), data=st.data())
def test_that_disconnecting_takes_back_a_connection(network: Network, data: st.DataObject) -> None:
    ids = st.sampled_from([*network.layers, "nobody"])
    connection = Connection(data.draw(ids), data.draw(ids))
    connected = applied(network, Connect(connection))
    if connected is not network:
        assert Disconnect(connection).apply(connected) == network


@given(network=networks())
def test_that_removing_a_layer_takes_its_connections_along(network: Network) -> None:
    for id_ in network.layers:
        after = RemoveLayers(frozenset({id_})).apply(network)
        assert id_ not in after.layers
        assert all(id_ not in (it.source, it.target) for it in after.connections)
        assert len(after.connections) + len(network.inputs_of(id_)) + len(
            network.outputs_of(id_)
        ) == len(network.connections)


@pytest.mark.parametrize(
    ("edit", "error"),
    [
        (AddLayer("dense", "Dense"), DuplicateIdError),
        (AddLayer("new", "LSTM"), UnknownKindError),
        (AddLayer("new", "Dense", {"colour": "red"}), UnknownParameterError),
        (AddLayer("new", "Dense", {"units": 0}), ParameterError),
        (RemoveLayers(frozenset({"nobody"})), UnknownLayerError),
        (Connect(Connection("dense", "nobody")), UnknownLayerError),
        (Connect(Connection("nobody", "dense")), UnknownLayerError),
        (Connect(Connection("flatten", "dense")), AlreadyConnectedError),
        (Connect(Connection("dense_2", "flatten")), CycleError),
        (Connect(Connection("dense", "dense")), CycleError),
        (Connect(Connection("input", "dense")), InputTakenError),
        (Connect(Connection("dense", "input")), NoInputError),
        (Disconnect(Connection("input", "dense")), NotConnectedError),
        (Reconnect(Connection("dense_2", "dense")), CycleError),
        (SetParameters("nobody", {}), UnknownLayerError),
        (SetParameters("dense", {"rate": 0.5}), UnknownParameterError),
        (SetParameters("dense", {"units": "many"}), ParameterError),
        (MoveLayers({"nobody": (0.0, 0.0)}), UnknownLayerError),
        (
            Composite((RemoveLayers(frozenset({"dense"})), SetParameters("dense", {"units": 1}))),
            UnknownLayerError,
        ),
    ],
    ids=str,
)
def test_that_an_edit_that_does_not_fit_is_refused(edit: Edit, error: type[Exception]) -> None:
    with pytest.raises(error):
        edit.apply(CHAPTER)


def test_that_reconnecting_replaces_the_one_input() -> None:
    after = Reconnect(Connection("input", "dense")).apply(CHAPTER)
    assert after.inputs_of("dense") == ("input",)
    assert Connection("flatten", "dense") not in after.connections


def test_that_an_edit_that_changes_nothing_gives_the_same_network() -> None:
    """So that undo does not count it."""
    dense = CHAPTER.layers["dense"]
    assert SetParameters("dense", {"units": 100}).apply(CHAPTER) is CHAPTER
    assert MoveLayers({"dense": dense.position}).apply(CHAPTER) is CHAPTER


def shared(*uses: str) -> Network:
    """The chapter's network with further uses of its first Dense."""
    network = CHAPTER
    for use in uses:
        network = AddUse(use, "dense").apply(network)
    return network


def test_that_a_use_of_a_use_shares_the_weights_of_the_owner() -> None:
    network = AddUse("c", "b").apply(shared("b"))
    assert network.layers["c"].shares == "dense"
    assert network.uses_of("c") == ("dense", "b", "c")


def test_that_a_parameter_changes_at_every_use() -> None:
    network = SetParameters("b", {"units": 7}).apply(shared("b", "c"))
    assert {network.layers[it].parameters["units"] for it in ("dense", "b", "c")} == {7}
    assert network.layers["dense_2"].parameters["units"] == 10


def test_that_the_next_use_owns_the_weights_when_the_owner_goes() -> None:
    network = RemoveLayers(frozenset(["dense"])).apply(shared("b", "c", "d"))
    assert network.layers["b"].shares is None
    assert network.uses_of("d") == ("b", "c", "d")
    network = Unshare("b").apply(network)
    assert network.uses_of("b") == ("b",)
    assert network.uses_of("d") == ("c", "d")


def test_that_layers_of_one_kind_can_share_and_others_cannot() -> None:
    network = Share(("dense", "dense_2")).apply(CHAPTER)
    assert network.layers["dense_2"].parameters["units"] == 100
    assert network.uses_of("dense_2") == ("dense", "dense_2")
    for refused in (("dense", "flatten"), ("input", "input")):
        with pytest.raises(CannotShareError):
            Share(refused).apply(CHAPTER)
    with pytest.raises(CannotShareError):
        AddUse("again", "input").apply(CHAPTER)


def test_that_a_renamed_layer_keeps_its_place_wires_and_uses() -> None:
    before = shared("b")
    network = RenameLayer("dense", "hidden").apply(before)
    assert list(network.layers) == ["hidden" if it == "dense" else it for it in before.layers]
    assert network.inputs_of("hidden") == ("flatten",)
    assert network.outputs_of("hidden") == before.outputs_of("dense")
    assert network.layers["b"].shares == "hidden"
    assert RenameLayer("hidden", "dense").apply(network) == before


@pytest.mark.parametrize("name", ["", "a b", "층", "a" * 65, "a/b"])
def test_that_a_name_that_keras_would_not_take_is_refused(name: str) -> None:
    with pytest.raises(InvalidIdError):
        RenameLayer("dense", name).apply(CHAPTER)
