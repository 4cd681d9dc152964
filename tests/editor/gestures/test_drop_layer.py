"""Dropping layers from the palette."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint

from fashion_gui.editor.canvas import NetworkCanvas
from fashion_gui.network.edits import AddLayer
from fashion_gui.session.document import Document
from tests.editor.canvas_hands import (
    INPUT,
    OUTPUT,
    drop,
    drop_kind,
    middle,
    port,
    selected,
)


def test_that_a_dropped_layer_stands_under_the_pointer(
    canvas: NetworkCanvas, document: Document
) -> None:
    point = QPoint(800, 200)
    assert drop_kind(canvas, "Dropout", point)
    assert selected(canvas) == ("dropout_2",)
    away = middle(canvas, "dropout_2") - point
    assert away.manhattanLength() <= 24
    assert document.network.inputs_of("dropout_2") == ()


def test_that_a_layer_dropped_on_a_wire_is_put_into_it(
    canvas: NetworkCanvas, document: Document
) -> None:
    gap = (port(canvas, "dense", OUTPUT) + port(canvas, "dropout", INPUT)) / 2
    assert drop_kind(canvas, "BatchNormalization", gap)
    network = document.network
    assert network.inputs_of("batch_normalization") == ("dense",)
    assert network.inputs_of("dropout") == ("batch_normalization",)
    document.undo()
    assert document.network.inputs_of("dropout") == ("dense",)
    assert document.undoable is None


def test_that_an_input_is_never_put_into_a_wire(canvas: NetworkCanvas, document: Document) -> None:
    gap = (port(canvas, "dense", OUTPUT) + port(canvas, "dropout", INPUT)) / 2
    drop_kind(canvas, "Input", gap)
    assert document.network.inputs_of("dropout") == ("dense",)
    assert isinstance(document.undoable, AddLayer)


@pytest.mark.parametrize("content", [b"Nonsense", b"\xff\xfe", b""])
def test_that_nonsense_is_not_taken(canvas: NetworkCanvas, content: bytes) -> None:
    data = QMimeData()
    data.setData("application/x-fashion-gui-layer", content)
    data.setText("Dense")
    assert not drop(canvas, data, QPoint(500, 500))
