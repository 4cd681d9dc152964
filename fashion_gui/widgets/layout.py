"""The 8-pixel grid, and what stands on it: cards, labels, rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


# PySide crashes where two bases of a class are widgets of Qt.
if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class SidePanel(_Widget):
    """Mixed into a widget that stands beside the hero of a workspace and can be put away.

    Meanwhile it does not show itself, whatever is asked; afterwards it is as was asked last.
    """

    _is_wanted = True
    _is_away = False

    @property
    def is_away(self) -> bool:
        """Whether it would be seen, were it not put away."""
        return self._is_wanted and self._is_away

    def setVisible(self, visible: bool) -> None:
        self._is_wanted = visible
        super().setVisible(visible and not self._is_away)

    def put_away(self, away: bool) -> None:
        """Puts it away or brings it back."""
        self._is_away = away
        super().setVisible(self._is_wanted and not away)


class SideCard(SidePanel, Card):
    """A card that is such a panel."""


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
