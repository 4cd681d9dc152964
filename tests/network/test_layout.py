"""The layout: downwards, column by column, without overlaps, near to what stood there before."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashion_gui.network.edits import AddLayer, Connect, Disconnect, EditError, MoveLayers
from fashion_gui.network.graph import Connection, LayerId, Network, Position
from fashion_gui.network.layout import CANVAS, COLUMN_RANKS, arranged
from fashion_gui.network.presets import PRESETS, sequential

NODE_HEIGHT = 88
"""Pixels of a node on the canvas."""

Places = dict[LayerId, Position]


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Up to twelve layers anywhere, wired at random without a circle."""
    count = draw(st.integers(1, 12))
    network = Network()
    place = st.integers(-20, 20).map(lambda it: it * 40.0)
    for number in range(count):
        position = draw(st.tuples(place, place))
        network = AddLayer(f"n{number}", "Concatenate", {}, position).apply(network)
    ids = st.integers(0, count - 1)
    for pair in draw(st.lists(st.tuples(ids, ids), max_size=20)):
        try:
            network = Connect(Connection(*(f"n{it}" for it in pair))).apply(network)
        except EditError:
            continue
    return network


def applied(network: Network) -> Network:
    return MoveLayers(arranged(network, CANVAS)).apply(network)


def rows_of(places: Places) -> dict[float, list[LayerId]]:
    rows: dict[float, list[LayerId]] = {}
    for id_, (_, top) in sorted(places.items(), key=lambda pair: pair[1]):
        rows.setdefault(top, []).append(id_)
    return rows


def ranks_of(network: Network) -> dict[LayerId, int]:
    """Wires from an input down to each layer, by the longest way."""
    ranks: dict[LayerId, int] = {}
    for id_ in network.order:
        ranks[id_] = max((ranks[it] + 1 for it in network.inputs_of(id_)), default=0)
    return ranks


def chain(count: int) -> Network:
    return sequential(("Input", {}), *[("Dense", {})] * (count - 1))


def grown_chain(count: int, above: int) -> Network:
    """A chain with a layer more, put in below the one at `above`."""
    network = chain(count)
    ids = list(network.order)
    network = AddLayer("new", "Dense", {}, network.layers[ids[above]].position).apply(network)
    if above + 1 < count:
        network = Disconnect(Connection(ids[above], ids[above + 1])).apply(network)
        network = Connect(Connection("new", ids[above + 1])).apply(network)
    return Connect(Connection(ids[above], "new")).apply(network)


@given(networks())
def test_that_every_wire_leads_downwards_or_to_the_next_column(network: Network) -> None:
    places = arranged(network, CANVAS)
    ranks = ranks_of(network)
    for wire in network.connections:
        (left, top), (x, y) = places[wire.source], places[wire.target]
        if y < top + CANVAS.row_height:
            assert y == min(it for _, it in places.values())
            assert ranks[wire.target] == ranks[wire.source] + 1
            assert x >= left + CANVAS.node_width + CANVAS.gutter - 8


@given(networks())
def test_that_only_one_node_leads_to_the_next_column(network: Network) -> None:
    places = arranged(network, CANVAS)
    climbing = [it for it in network.connections if places[it.target][1] <= places[it.source][1]]
    for one in climbing:
        for other in climbing:
            same = _root(network, one.source) == _root(network, other.source)
            if same and places[one.target][0] == places[other.target][0]:
                assert one.source == other.source


@given(networks())
def test_that_no_two_nodes_overlap(network: Network) -> None:
    places = arranged(network, CANVAS)
    assert places.keys() == network.layers.keys()
    for row in rows_of(places).values():
        lefts = [places[id_][0] for id_ in row]
        for left, right in pairwise(lefts):
            assert right - left >= CANVAS.node_width + CANVAS.column_gap - 8


@given(networks())
def test_that_inputs_stand_at_the_top_and_all_on_the_grid(network: Network) -> None:
    places = arranged(network, CANVAS)
    top = min(y for _, y in places.values())
    for id_, (x, y) in places.items():
        assert x % 8 == 0
        assert (y - top) % CANVAS.row_height == 0
        if not network.inputs_of(id_):
            assert y == top


@given(networks())
def test_that_it_is_the_same_again_and_again(network: Network) -> None:
    once = applied(network)
    assert arranged(network, CANVAS) == arranged(network, CANVAS)
    assert applied(once) == once


@given(networks())
def test_that_nodes_of_a_row_keep_their_order(network: Network) -> None:
    places = arranged(network, CANVAS)
    ranks = ranks_of(network)
    for row in rows_of(places).values():
        for left in row:
            for right in row:
                together = _root(network, left) == _root(network, right)
                same = together and ranks[left] == ranks[right]
                if same and places[left] < places[right]:
                    assert network.layers[left].position[0] <= network.layers[right].position[0]


@given(networks(), st.data())
def test_that_a_layer_added_below_moves_no_other_out_of_its_order(
    network: Network, data: st.DataObject
) -> None:
    network = applied(network)
    before = {id_: layer.position for id_, layer in network.layers.items()}
    above = data.draw(st.sampled_from(list(network.layers)))
    left, top = before[above]
    grown = AddLayer("new", "Concatenate", {}, (left + 8, top + 152)).apply(network)
    grown = Connect(Connection(above, "new")).apply(grown)
    after = arranged(grown, CANVAS)
    ranks = ranks_of(network)
    short = max(ranks.values()) < COLUMN_RANKS
    for id_, place in before.items():
        if short:
            assert after[id_][1] == place[1], "no row is changed by a layer at an end"
        for other in network.layers:
            if ranks[id_] == ranks[other] and before[id_] < before[other]:
                assert after[id_] < after[other]


def test_that_a_layer_added_to_a_column_leaves_the_others_alone() -> None:
    network = sequential(("Input", {}), ("Flatten", {}), ("Dense", {}))
    before = arranged(network, CANVAS)
    grown = AddLayer("new", "Dense", {}, (600.0, 0.0)).apply(network)
    grown = Connect(Connection("dense", "new")).apply(grown)
    after = arranged(grown, CANVAS)
    assert {id_: after[id_] for id_ in before} == before
    assert after["new"] == (0.0, 3 * CANVAS.row_height)


def test_that_a_chain_goes_on_at_the_top_of_the_next_column() -> None:
    network = chain(2 * COLUMN_RANKS + 2)
    places = arranged(network, CANVAS)
    step = CANVAS.node_width + CANVAS.gutter
    for number, place in enumerate(places[id_] for id_ in network.order):
        column, rank = divmod(number, COLUMN_RANKS)
        assert place == (column * step, rank * CANVAS.row_height)


def test_that_no_layer_stands_alone_in_the_last_column() -> None:
    for columns in (1, 2, 3):
        places = arranged(chain(columns * COLUMN_RANKS + 1), CANVAS)
        assert len({x for x, _ in places.values()}) == columns


@given(st.integers(2, 23), st.data())
def test_that_a_layer_in_a_chain_moves_only_what_follows(count: int, data: st.DataObject) -> None:
    above = data.draw(st.integers(0, count - 1))
    network = chain(count)
    before, after = arranged(network, CANVAS), arranged(grown_chain(count, above), CANVAS)
    kept = list(network.order)[: above + 1]
    if above == count - 1 and count % COLUMN_RANKS == 1:
        kept = kept[:-1]  # the last goes over into a new column together with the new one
    assert [after[id_] for id_ in kept] == [before[id_] for id_ in kept]


def test_that_a_block_with_a_way_around_it_is_not_torn() -> None:
    network = PRESETS["residual"].build().network
    for add in ("add", "add_2"):
        for source in network.inputs_of(add):
            assert network.layers[source].position[1] < network.layers[add].position[1]


@pytest.mark.parametrize("count", [10, 30, 100, 300])
def test_that_a_long_chain_has_the_shape_of_a_screen(count: int) -> None:
    places = arranged(chain(count), CANVAS).values()
    wide = max(x for x, _ in places) + CANVAS.node_width
    high = max(y for _, y in places) + NODE_HEIGHT
    assert 0.6 < wide / high < 2.6


@pytest.mark.parametrize("ranks", [2, 3, 4])
def test_that_columns_can_be_asked_to_be_shorter(ranks: int) -> None:
    places = arranged(chain(8), CANVAS, ranks)
    assert max(y for _, y in places.values()) == (ranks - 1) * CANVAS.row_height


@pytest.mark.parametrize("name", list(PRESETS))
def test_that_every_preset_can_be_read_on_a_small_screen(name: str) -> None:
    """At 55 % nodes say what they are; the canvas of a window of 1366 × 768 has 556 × 499."""
    places = PRESETS[name].build().network.layers.values()
    wide = max(it.position[0] for it in places) - min(it.position[0] for it in places)
    high = max(it.position[1] for it in places) - min(it.position[1] for it in places)
    assert min(556 / (wide + CANVAS.node_width), 499 / (high + NODE_HEIGHT + 24)) >= 0.55


@pytest.mark.parametrize("name", list(PRESETS))
def test_that_every_preset_is_tidy(name: str) -> None:
    network = PRESETS[name].build().network
    assert arranged(network, CANVAS) == {id_: it.position for id_, it in network.layers.items()}


@pytest.mark.parametrize("name", list(PRESETS))
def test_that_no_wire_of_a_preset_runs_behind_a_node(name: str) -> None:
    network = PRESETS[name].build().network
    for wire in network.connections:
        start = _from_port(network, wire.source, NODE_HEIGHT)
        end = _from_port(network, wire.target, 0)
        if end[1] < start[1]:
            continue  # it climbs between the columns: tests/editor/test_geometry.py
        for id_, layer in network.layers.items():
            if id_ in (wire.source, wire.target):
                continue
            left, top = layer.position
            for step in range(101):
                x = start[0] + (end[0] - start[0]) * step / 100
                y = start[1] + (end[1] - start[1]) * step / 100
                inside = left < x < left + CANVAS.node_width and top < y < top + NODE_HEIGHT
                assert not inside, f"{wire} runs behind {id_}"


def test_that_branches_stand_on_both_sides_of_what_they_come_from() -> None:
    network = sequential(("Input", {}), ("Dense", {}))
    network = AddLayer("right", "Dense", {}, (500.0, 0.0)).apply(network)
    network = Connect(Connection("input", "right")).apply(network)
    places = arranged(network, CANVAS)
    assert places["dense"][0] < places["input"][0] < places["right"][0]
    assert places["dense"][0] + places["right"][0] == 2 * places["input"][0]


@pytest.mark.parametrize("sources", [("dense_2", "input"), ("input", "dense_2")])
def test_that_a_wire_past_a_layer_keeps_clear_of_it(sources: tuple[str, str]) -> None:
    network = sequential(("Input", {}), ("Dense", {}), ("Dense", {}))
    network = AddLayer("add", "Concatenate", {}, (0.0, 384.0)).apply(network)
    for source in sources:
        network = Connect(Connection(source, "add")).apply(network)
    places = arranged(network, CANVAS)
    middle = (places["input"][0] + places["add"][0]) / 2 + CANVAS.node_width / 2
    for passed in ("dense", "dense_2"):
        left = places[passed][0]
        if sources[0] == "input":
            assert left > middle, "the wire to the first input passes on the left"
        else:
            assert left + CANVAS.node_width < middle


def test_that_separate_parts_stand_side_by_side() -> None:
    network = sequential(("Input", {}), ("Dense", {}))
    network = AddLayer("alone", "Dense", {}, (0.0, 0.0)).apply(network)
    places = arranged(network, CANVAS)
    assert places["alone"][1] == places["input"][1]
    assert abs(places["alone"][0] - places["input"][0]) >= CANVAS.node_width


def test_that_nothing_is_arranged_where_nothing_is() -> None:
    assert arranged(Network(), CANVAS) == {}


def test_that_a_thousand_layers_take_no_longer_than_a_moment() -> None:
    network = Network()
    for number in range(1000):
        network = network.with_layers(
            AddLayer(f"n{number}", "Concatenate", {}, (0.0, 0.0)).apply(Network()).layers.values()
        )
    wires = [Connection(f"n{it}", f"n{it + 1}") for it in range(999)]
    wires += [Connection(f"n{it}", f"n{it + 50}") for it in range(0, 900, 3)]
    begin = time.perf_counter()
    places = arranged(network.with_connections(wires), CANVAS)
    assert time.perf_counter() - begin < 5
    assert len(places) == 1000


def _from_port(network: Network, layer_id: LayerId, down: float) -> Position:
    left, top = network.layers[layer_id].position
    return left + CANVAS.node_width / 2, top + down


def _root(network: Network, layer_id: LayerId) -> LayerId:
    """The first layer of the part that a layer belongs to."""
    seen, stack = {layer_id}, [layer_id]
    while stack:
        id_ = stack.pop()
        for other in (*network.inputs_of(id_), *network.outputs_of(id_)):
            if other not in seen:
                seen.add(other)
                stack.append(other)
    return min(seen)
