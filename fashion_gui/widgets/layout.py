"""The 8-pixel grid, and what stands on it: cards, labels, rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

UNIT = 8
"""Pixels of the grid; every margin and spacing is a multiple (or a half) of it."""


class Card(QFrame):
    """A surface with soft edges that holds one thing. Fill its `column`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        self.column.setSpacing(UNIT)


def label(role: str = "body", wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label of the type scale.

    Roles: "display" (28 px), "title" (20), "heading" (14, semibold), "body" (13),
    "secondary" (12, softer), "caption" (11, softer), "figure" (13, tabular figures).
    """
    widget = QLabel(parent)
    widget.setProperty("role", role)
    widget.setWordWrap(wrap)
    widget.setTextFormat(Qt.TextFormat.PlainText)
    return widget


def row(*widgets: QWidget, spacing: int = UNIT) -> QHBoxLayout:
    """Widgets side by side without margins."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return layout
