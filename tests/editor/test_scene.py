"""The scene is the document's network and nothing else."""

from __future__ import annotations

from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from fashion_gui.editor.node_item import Port, PortSide
from fashion_gui.editor.scene import NetworkScene
from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.edits import (
    AddLayer,
    Connect,
    Disconnect,
    EditError,
    MoveLayers,
    Reconnect,
    RemoveLayers,
    SetParameters,
)
from fashion_gui.network.graph import Connection
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import DARK

IDS = st.sampled_from(["a", "b", "c", "d", "e"])
WIRES = st.builds(Connection, IDS, IDS)
PLACES = st.tuples(*[st.integers(-50, 50).map(lambda it: it * 8.0)] * 2)
EDITS = st.one_of(
    st.builds(AddLayer, IDS, st.sampled_from(list(CATALOG)), st.just({}), PLACES),
    st.builds(RemoveLayers, st.frozensets(IDS, min_size=1, max_size=2)),
    st.builds(Connect, WIRES),
    st.builds(Reconnect, WIRES),
    st.builds(Disconnect, WIRES),
    st.builds(MoveLayers, st.dictionaries(IDS, PLACES, min_size=1)),
    st.builds(SetParameters, IDS, st.just({"units": 7})),
)
STEPS = st.lists(st.one_of(EDITS, st.sampled_from(["undo", "redo"])), max_size=40)


def assert_projection(scene: NetworkScene, document: Document) -> None:
    """The items are those of the network, where it says and as the analysis sees them."""
    network, analysis = document.network, document.analysis
    assert scene.nodes.keys() == network.layers.keys()
    assert scene.wires.keys() == set(network.connections)
    whole = QRectF()
    for node in scene.nodes.values():
        whole = whole.united(node.area())
    assert scene.nodes_rect() == whole
    assert len(scene.items()) == len(network.layers) + len(network.connections)
    for id_, layer in network.layers.items():
        node = scene.nodes[id_]
        assert node.layer is layer
        assert node.facts == analysis.layers[id_]
        assert (node.x(), node.y()) == layer.position
    for connection, wire in scene.wires.items():
        index = network.inputs_of(connection.target).index(connection.source)
        path = wire.path()
        start, end = path.pointAtPercent(0), path.pointAtPercent(1)
        source, target = scene.nodes[connection.source], scene.nodes[connection.target]
        assert start == source.port_position(Port(PortSide.OUTPUT))
        assert end == target.port_position(Port(PortSide.INPUT, index))


@given(steps=STEPS)
@hypothesis_settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_that_items_equal_the_document_after_any_edits_and_undos(
    qtbot: QtBot, steps: list[object]
) -> None:
    document = Document(Project())
    scene = NetworkScene(document, Settings(language="en"))
    for step in steps:
        if step == "undo":
            document.undo()
        elif step == "redo":
            document.redo()
        else:
            try:
                document.apply(step)  # type: ignore[arg-type]
            except EditError:
                continue
        assert_projection(scene, document)


def test_that_untouched_nodes_stay_the_same_items(qtbot: QtBot) -> None:
    document = Document(PRESETS["chapter"].build())
    scene = NetworkScene(document, Settings(language="en"))
    before = dict(scene.nodes)
    document.apply(SetParameters("dense", {"units": 50}))
    assert dict(scene.nodes) == before


def test_that_opening_another_project_shows_it_with_nothing_selected(qtbot: QtBot) -> None:
    document = Document(PRESETS["chapter"].build())
    scene = NetworkScene(document, Settings(language="en"))
    scene.select(["dense"])
    document.open(PRESETS["convolutional"].build())
    assert_projection(scene, document)
    assert scene.selected_layers == ()


def test_that_another_theme_repaints_the_nodes(qtbot: QtBot) -> None:
    document, settings = Document(PRESETS["chapter"].build()), Settings(language="en")
    scene = NetworkScene(document, settings)
    before = scene.nodes["dense"]._face
    settings.theme = DARK
    assert scene.nodes["dense"]._face is not before
