"""The three listings of the lecture, built layer by layer as a person builds them."""

from __future__ import annotations

from fashion_gui.network.edits import AddLayer, Connect, SetParameters
from fashion_gui.network.graph import Connection, LayerId
from fashion_gui.session.document import Document


def add(document: Document, kind: str, *sources: LayerId, **parameters: str | int) -> LayerId:
    """Adds a layer as it comes from the palette, connects it, then sets it, as a person does."""
    id_ = document.network.fresh_id(kind)
    document.apply(AddLayer(id_, kind))
    for source in sources:
        document.apply(Connect(Connection(source, id_)))
    document.apply(SetParameters(id_, parameters))
    return id_


def dense(document: Document, source: LayerId, units: int, activation: str = "relu") -> LayerId:
    return add(document, "Dense", source, units=units, activation=activation)


def build_first(document: Document) -> None:
    hidden = dense(document, add(document, "Input", source="pixels"), 32)
    dense(document, hidden, 10, "softmax")


def build_second(document: Document) -> None:
    layer = add(document, "Input", source="components", components=10)
    for _ in range(2):
        layer = dense(document, layer, 64)
    dense(document, layer, 1, "sigmoid")


def build_third(document: Document) -> None:
    left = add(document, "Input", source="thumbnail")
    for units in (16, 8):
        left = dense(document, left, units)
    right = add(document, "Input", source="components", components=128)
    for units in (64, 32, 8):
        right = dense(document, right, units)
    joined = dense(document, add(document, "Concatenate", left, right), 2)
    dense(document, joined, 1, "linear")


LISTINGS = {
    "build": ("sequential", build_first),
    "functional": ("functional", build_second),
    "two-inputs": ("two-inputs", build_third),
}
"""By step: the preset that shows the listing, and a hand that builds it."""
