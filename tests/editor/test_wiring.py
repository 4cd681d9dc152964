"""What is lit as legal is what the document accepts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fashion_gui.editor.wiring import insertion, legal_sources, legal_targets, rewire, wire
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import AddLayer, Connect, EditError, Reconnect
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.presets import sequential


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Up to seven layers, wired at random as far as that is legal."""
    network = Network()
    kinds = draw(st.lists(st.sampled_from(list(CATALOG)), min_size=1, max_size=7))
    for place, kind_name in enumerate(kinds):
        network = AddLayer(f"n{place}", kind_name).apply(network)
    ids = st.sampled_from(list(network.layers))
    for pair in draw(st.lists(st.tuples(ids, ids), max_size=12)):
        try:
            network = Connect(Connection(*pair)).apply(network)
        except EditError:
            continue
    return network


def accepted(network: Network, connection: Connection) -> bool:
    try:
        wire(network, connection).apply(network)
    except EditError:
        return False
    return True


@given(networks())
def test_that_lit_ports_are_those_that_the_document_accepts(network: Network) -> None:
    for id_ in network.layers:
        targets = {it for it in network.layers if accepted(network, Connection(id_, it))}
        sources = {it for it in network.layers if accepted(network, Connection(it, id_))}
        assert legal_targets(network, id_) == targets
        assert legal_sources(network, id_) == sources


def test_that_a_layer_of_one_input_is_reconnected() -> None:
    network = sequential(("Input", {}), ("Flatten", {}), ("Dense", {}))
    connection = Connection("input", "dense")
    assert wire(network, connection) == Reconnect(connection)
    assert wire(network, connection).apply(network).inputs_of("dense") == ("input",)


def test_that_a_carried_wire_leaves_its_old_end() -> None:
    network = sequential(("Input", {}), ("Flatten", {}), ("Dense", {}))
    network = AddLayer("other", "Dense").apply(network)
    edit = rewire(network, Connection("flatten", "dense"), Connection("flatten", "other"))
    after = edit.apply(network)
    assert after.outputs_of("flatten") == ("other",)
    assert after.inputs_of("dense") == ()


def test_that_an_inserted_layer_keeps_the_order_of_the_inputs() -> None:
    network = sequential(("Input", {}), ("Flatten", {}))
    network = AddLayer("join", "Concatenate").apply(network)
    for source in ("input", "flatten"):
        network = Connect(Connection(source, "join")).apply(network)
    edit = insertion(network, AddLayer("dropout", "Dropout"), Connection("input", "join"))
    assert edit.apply(network).inputs_of("join") == ("dropout", "flatten")


def test_that_layers_below_make_room_for_an_inserted_one() -> None:
    network = sequential(("Input", {}), ("Flatten", {}), ("Dense", {}))
    edit = insertion(network, AddLayer("dropout", "Dropout"), Connection("input", "flatten"))
    layers = edit.apply(network).layers
    assert [layers[it].position[1] for it in ("input", "dropout", "flatten", "dense")] == [
        0,
        128,
        256,
        384,
    ]
