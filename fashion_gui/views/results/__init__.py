"""Workspace Results: the test set as the trained network sees it."""

from fashion_gui.views.results.workspace import ResultsWorkspace

__all__ = ["ResultsWorkspace"]
