"""What is carried when a kind of layer is dragged onto the canvas."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from fashion_gui.network.catalog import CATALOG

LAYER_MIME_TYPE = "application/x-fashion-gui-layer"
"""One kind of layer, dragged from the palette."""


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
