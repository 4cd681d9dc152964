from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashion_gui.network.edits import (
    AddLayer,
    AlreadyConnectedError,
    Composite,
    Connect,
    CycleError,
    Disconnect,
    DuplicateIdError,
    Edit,
    EditError,
    InputTakenError,
    MoveLayers,
    NoInputError,
    NotConnectedError,
    Reconnect,
    RemoveLayers,
    SetParameters,
    UnknownKindError,
    UnknownLayerError,
    UnknownParameterError,
)
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.layers.kind import Arity
from fashion_gui.network.parameters import ParameterError
from fashion_gui.network.presets import PRESETS
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
