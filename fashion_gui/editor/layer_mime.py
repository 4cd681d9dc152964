"""What is carried when layers leave the canvas or come to it: by drag, by clipboard."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from fashion_gui.network.catalog import CATALOG
from fashion_gui.network.fragment import LARGEST_TEXT, from_text, to_text
from fashion_gui.network.graph import Network

LAYER_MIME_TYPE = "application/x-fashion-gui-layer"
"""One kind of layer, dragged from the palette."""

FRAGMENT_MIME_TYPE = "application/x-fashion-gui-layers+json"
"""Layers with their connections, copied."""


def layer_mime(kind_name: str) -> QMimeData:
    """A dragged kind of layer."""
    data = QMimeData()
    data.setData(LAYER_MIME_TYPE, kind_name.encode())
    return data


def dragged_kind(data: QMimeData) -> str | None:
    """Name of the kind that is dragged; None where it is something else."""
    if not data.hasFormat(LAYER_MIME_TYPE):
        return None
    name = bytes(data.data(LAYER_MIME_TYPE).data()).decode(errors="replace")
    return name if name in CATALOG else None


def fragment_mime(fragment: Network) -> QMimeData:
    """Copied layers, as what they are and as text."""
    text = to_text(fragment)
    data = QMimeData()
    data.setData(FRAGMENT_MIME_TYPE, text.encode())
    data.setText(text)
    return data


def copied_fragment(data: QMimeData) -> Network | None:
    """The layers in a clipboard; None where it holds anything else."""
    if data.hasFormat(FRAGMENT_MIME_TYPE):
        raw = data.data(FRAGMENT_MIME_TYPE)
        if raw.size() <= 4 * LARGEST_TEXT:
            return from_text(bytes(raw.data()).decode(errors="replace"))
        return None
    return from_text(data.text()) if data.hasText() else None
