"""The picture of the network for slides."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashion_gui.editor.geometry import NODE_HEIGHT, NODE_WIDTH
from fashion_gui.editor.network_drawing import NetworkDrawing
from fashion_gui.editor.node_texts import MARGIN, SHAPE_LEFT, TEXT_LEFT, NodeTexts
from fashion_gui.editor.picture import LONGEST_SIDE, SUFFIXES, PictureError, write_picture
from fashion_gui.editor.slide import slide_places
from fashion_gui.network.analysis import analyse
from fashion_gui.network.edits import AddLayer, Connect, MoveLayers, RenameLayer
from fashion_gui.network.graph import Connection, Network, Position
from fashion_gui.network.presets import PRESETS, sequential
from fashion_gui.network.project import Project
from fashion_gui.session.background import Background
from fashion_gui.session.theme import DARK, LIGHT

CHAPTER = PRESETS["chapter"].build()


def grey(image: QImage) -> NDArray[np.float64]:
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width()].astype(float)


def shape_of(places: dict[str, Position]) -> float:
    """Width for its height of what the nodes cover."""
    wide = max(x for x, _ in places.values()) - min(x for x, _ in places.values())
    high = max(y for _, y in places.values()) - min(y for _, y in places.values())
    return (wide + NODE_WIDTH) / (high + NODE_HEIGHT)


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Pictures need an application, and no window."""


def test_that_a_png_has_two_pixels_for_each(tmp_path: Path) -> None:
    path = tmp_path / "network.png"
    write_picture(CHAPTER, path)
    image = QImage(str(path))
    assert image.width() == pytest.approx(2 * (2 * 224 + 64 + 2 * 24), abs=20)
    assert image.height() == pytest.approx(2 * (2 * 128 + 88 + 2 * 24), abs=60)
    assert image.pixelColor(2, 2).name() == LIGHT.surface
    assert not any(it.isVisible() for it in QApplication.topLevelWidgets())


def test_that_the_ground_can_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "network.png"
    write_picture(CHAPTER, path, transparent=True)
    assert QImage(str(path)).pixelColor(2, 2).alpha() == 0


def test_that_nothing_of_the_editor_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "network.png"
    write_picture(CHAPTER, path)
    image = QImage(str(path))
    edge = {image.pixelColor(x, y).name() for x in range(24) for y in range(image.height())}
    assert edge == {LIGHT.surface}, "no dots around the nodes"


def test_that_it_can_be_dark(tmp_path: Path) -> None:
    path = tmp_path / "network.png"
    write_picture(CHAPTER, path, DARK)
    assert QImage(str(path)).pixelColor(2, 2).name() == DARK.surface


def test_that_an_svg_needs_no_font_and_looks_like_the_png(tmp_path: Path) -> None:
    path = tmp_path / "network.svg"
    write_picture(CHAPTER, path)
    text = path.read_text(encoding="utf-8")
    assert "<text" not in text, "the reader need not have the font"
    assert "<image" not in text
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    write_picture(CHAPTER, tmp_path / "network.png")
    png = grey(QImage(str(tmp_path / "network.png")))
    image = QImage(png.shape[1], png.shape[0], QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    svg = grey(image)
    assert svg[2, 2] == 255
    assert np.abs(svg - png).mean() < 1.5
    rows = (png < 128).any(axis=0)
    assert ((svg < 128).any(axis=0) == rows).mean() > 0.97, "the texts are as wide"


def test_that_a_pdf_has_a_page_as_large_as_the_network(tmp_path: Path) -> None:
    path = tmp_path / "network.pdf"
    write_picture(CHAPTER, path)
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert box is not None
    wide, high = (float(it) for it in box.groups())
    assert wide == pytest.approx(560 * 0.75, abs=8)
    assert high == pytest.approx(392 * 0.75, abs=24)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_that_a_file_that_cannot_be_written_is_an_error(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "nowhere" / f"network{suffix}"
    with pytest.raises(PictureError) as caught:
        write_picture(CHAPTER, path)
    assert caught.value.path == path
    assert "No such file" in caught.value.reason


def test_that_a_folder_in_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "network.png").mkdir()
    with pytest.raises(PictureError):
        write_picture(CHAPTER, tmp_path / "network.png")
    assert [it.name for it in tmp_path.iterdir()] == ["network.png"]


@pytest.mark.parametrize("name", ["network.bmp", "network"])
def test_that_another_kind_of_file_is_an_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(PictureError, match="must end in"):
        write_picture(CHAPTER, tmp_path / name)


def test_that_an_empty_network_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="empty"):
        write_picture(Project(), tmp_path / "network.png")


def test_that_a_very_long_network_is_painted_smaller(tmp_path: Path) -> None:
    network = sequential(("Input", {}), *[("Dense", {})] * 150)
    path = tmp_path / "network.png"
    write_picture(Project(network), path)
    assert QImage(str(path)).height() <= LONGEST_SIDE


@pytest.mark.parametrize("name", list(PRESETS))
def test_that_every_preset_suits_a_slide(name: str) -> None:
    places = slide_places(PRESETS[name].build().network)
    # Three layers are too few for columns; branches that join low keep their length.
    assert 0.6 < shape_of(places) < 2.6


@pytest.mark.parametrize("count", [8, 20, 60, 200])
def test_that_a_long_chain_fills_a_slide(count: int) -> None:
    network = sequential(("Input", {}), *[("Dense", {})] * (count - 1))
    assert 1.2 < shape_of(slide_places(network)) < 2.5


def test_that_what_a_person_has_placed_stays() -> None:
    network = MoveLayers({"dense": (400.0, 256.0)}).apply(CHAPTER.network)
    places = {id_: layer.position for id_, layer in network.layers.items()}
    assert slide_places(network) == places


def test_that_an_extreme_strip_is_folded_also_where_a_person_made_it() -> None:
    long = {id_: (8.0, 140.0 * at) for at, id_ in enumerate(CHAPTER.network.order)}
    assert shape_of(slide_places(MoveLayers(long).apply(CHAPTER.network))) > 1
    wide = {id_: (900.0 * at, 0.0) for at, id_ in enumerate(CHAPTER.network.order)}
    assert shape_of(slide_places(MoveLayers(wide).apply(CHAPTER.network))) < 2


@pytest.mark.parametrize(
    "name", ["GlobalAveragePooling2D", "the_layer_that_somebody_gave_a_very_long_name_to"]
)
def test_that_no_text_is_cut(name: str) -> None:
    network = sequential(
        ("Input", {"channel_axis": True}),
        ("Conv2D", {"filters": 1024}),
        ("Conv2D", {"filters": 1024}),
        ("GlobalAveragePooling2D", {}),
    )
    last = network.order[-1]
    if name != "GlobalAveragePooling2D":
        network = RenameLayer(last, name).apply(network)
        last = name
    facts = analyse(network).layers
    for id_, layer in network.layers.items():
        texts = NodeTexts(layer, facts[id_], whole=True)
        for text, of in (texts.name, texts.parameters):
            assert "…" not in text
            assert QFontMetricsF(of).horizontalAdvance(text) <= NODE_WIDTH - TEXT_LEFT - MARGIN
        shape, count, of = texts.shape_and_count
        assert "…" not in shape
        together = QFontMetricsF(of).horizontalAdvance(shape + count)
        assert together <= NODE_WIDTH - SHAPE_LEFT - MARGIN
    assert NodeTexts(network.layers[last], facts[last], whole=True).name[0] == name


def test_that_shapes_are_written_in_one_way() -> None:
    network = PRESETS["vgg"].build().network
    facts = analyse(network).layers
    for id_, layer in network.layers.items():
        shape, _, _ = NodeTexts(layer, facts[id_]).shape_and_count
        assert re.fullmatch(r"\d+( × \d+)*", shape)


def test_that_a_merge_has_no_free_port() -> None:
    """Beside the two wires that end at the Add its upper edge is a plain line."""
    network = Network()
    for number, kind in enumerate(("Input", "Input", "Add")):
        position = (300.0 * number, 0.0) if kind == "Input" else (150.0, 128.0)
        network = AddLayer(f"n{number}", kind, {}, position).apply(network)
    for source in ("n0", "n1"):
        network = Connect(Connection(source, "n2")).apply(network)
    places = {id_: layer.position for id_, layer in network.layers.items()}
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    NetworkDrawing(network, analyse(network), places, LIGHT).paint(painter)
    painter.end()
    middle = 150 + NODE_WIDTH // 2
    above = [x for x in range(150, 150 + NODE_WIDTH) if image.pixelColor(x, 125) != LIGHT.surface]
    assert above, "two wires arrive"
    assert middle - 20 < min(above)
    assert max(above) < middle + 20
    assert sum(above) / len(above) == pytest.approx(middle, abs=2), "on both sides of the middle"
    below = grey(image)[128 + NODE_HEIGHT + 4, :]
    assert (below > 225).all(), "nothing hangs from a layer that leads nowhere"


def test_that_the_window_goes_on_while_a_large_picture_is_painted(
    qtbot: QtBot, tmp_path: Path
) -> None:
    project = Project(sequential(("Input", {}), *[("Dense", {})] * 60))
    background = Background()
    written: list[None] = []
    rounds: list[int] = []
    path = tmp_path / "network.png"
    background.do(lambda: write_picture(project, path), written.append)

    def gone_on() -> bool:
        rounds.append(len(rounds))
        return bool(written)

    qtbot.waitUntil(gone_on, timeout=60_000)
    background.shut_down()
    write_picture(project, tmp_path / "again.png")
    assert QImage(str(path)) == QImage(str(tmp_path / "again.png")), "as on the window's thread"
    assert len(rounds) > 3
