"""Workspace Draw: a garment drawn by hand, and what a network makes of it."""

from fashion_gui.views.draw.workspace import DrawWorkspace

__all__ = ["DrawWorkspace"]
