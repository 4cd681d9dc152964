"""Workspace Data: the garments, their labels, and how they are split."""

from fashion_gui.views.data.workspace import DataWorkspace

__all__ = ["DataWorkspace"]
