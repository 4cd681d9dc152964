"""Removal with rejoining, alignment, distribution."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fashion_gui.editor.selection_edits import Alignment, Axis, alignment, distribution, removal
from fashion_gui.network.edits import AddLayer, Connect, Disconnect, MoveLayers, RemoveLayers
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.presets import PRESETS, sequential
from tests.editor.test_wiring import networks


def chapter() -> Network:
    return PRESETS["chapter"].build().network


def without(network: Network, *layer_ids: str) -> Network:
    edit = removal(network, layer_ids)
    assert edit is not None
    return edit.apply(network)


@given(networks(), st.data())
def test_that_any_removal_is_legal(network: Network, data: st.DataObject) -> None:
    chosen = data.draw(st.sets(st.sampled_from(list(network.layers)), min_size=1))
    cut = data.draw(st.sets(st.sampled_from(network.connections))) if network.connections else ()
    edit = removal(network, chosen, cut)
    assert edit is not None
    after = edit.apply(network)
    assert after.layers.keys() == network.layers.keys() - chosen
    assert not set(cut) & set(after.connections)
    kept = {
        it for it in network.connections if it not in cut and not {it.source, it.target} & chosen
    }
    assert kept <= set(after.connections)
    for wire in set(after.connections) - kept:
        assert network.reaches(wire.source, wire.target)


def test_that_the_neighbours_of_a_removed_layer_are_connected() -> None:
    assert without(chapter(), "dense").inputs_of("dropout") == ("flatten",)


def test_that_the_neighbours_of_a_removed_chain_are_connected() -> None:
    assert without(chapter(), "flatten", "dense", "dropout").inputs_of("dense_2") == ("input",)


def test_that_an_end_is_just_removed() -> None:
    edit = removal(chapter(), ["dense_2"])
    assert edit == RemoveLayers(frozenset({"dense_2"}))


def test_that_the_order_of_the_inputs_is_kept() -> None:
    network = sequential(("Input", {}), ("Dense", {}), ("Dense", {}))
    network = AddLayer("join", "Concatenate").apply(network)
    for source in ("dense", "dense_2"):
        network = Connect(Connection(source, "join")).apply(network)
    assert without(network, "dense").inputs_of("join") == ("input", "dense_2")


def test_that_a_removed_merge_leaves_a_gap() -> None:
    network = sequential(("Input", {}), ("Dense", {}))
    for id_, kind in (("join", "Concatenate"), ("last", "Dense")):
        network = AddLayer(id_, kind).apply(network)
    for pair in (("input", "join"), ("dense", "join"), ("join", "last")):
        network = Connect(Connection(*pair)).apply(network)
    assert without(network, "join").inputs_of("last") == ()


def test_that_it_can_leave_a_gap_on_purpose() -> None:
    edit = removal(chapter(), ["dense"], rejoin=False)
    assert edit is not None
    assert edit.apply(chapter()).inputs_of("dropout") == ()


def test_that_one_wire_is_a_disconnection() -> None:
    wire = Connection("dense", "dropout")
    assert removal(chapter(), [], [wire]) == Disconnect(wire)
    assert removal(chapter(), []) is None


def spread() -> tuple[Network, dict[str, tuple[float, float]]]:
    """Three nodes, the middle one taller."""
    network = Network()
    for id_, place in (("a", (0.0, 0.0)), ("b", (40.0, 100.0)), ("c", (300.0, 500.0))):
        network = AddLayer(id_, "Dense", {}, place).apply(network)
    return network, {"a": (224.0, 88.0), "b": (224.0, 112.0), "c": (224.0, 88.0)}


def places(how: Alignment | Axis) -> list[float]:
    network, sizes = spread()
    if isinstance(how, Axis):
        edit, axis = distribution(network, sizes, how), how.value
    else:
        edit = alignment(network, sizes, how)
        axis = 0 if how in (Alignment.LEFT, Alignment.CENTRE, Alignment.RIGHT) else 1
    assert isinstance(edit, MoveLayers)
    layers = edit.apply(network).layers
    other = [layers[id_].position[1 - axis] for id_ in sizes]
    assert other == [network.layers[id_].position[1 - axis] for id_ in sizes]
    return [layers[id_].position[axis] for id_ in sizes]


def test_that_nodes_are_brought_onto_one_line() -> None:
    assert places(Alignment.LEFT) == [0, 0, 0]
    assert places(Alignment.RIGHT) == [300, 300, 300]
    assert places(Alignment.CENTRE) == [150, 150, 150]
    assert places(Alignment.TOP) == [0, 0, 0]
    assert places(Alignment.BOTTOM) == [500, 476, 500]
    assert places(Alignment.MIDDLE) == [250, 238, 250]


def test_that_gaps_become_alike() -> None:
    first, second, third = places(Axis.DOWN)
    assert (first, third) == (0, 500)
    assert second - (first + 88) == third - (second + 112)


def test_that_what_stands_in_line_is_left_alone() -> None:
    network, sizes = spread()
    edit = alignment(network, sizes, Alignment.LEFT)
    assert edit is not None
    assert alignment(edit.apply(network), sizes, Alignment.LEFT) is None
    assert distribution(network, {"a": sizes["a"], "b": sizes["b"]}, Axis.DOWN) is None
