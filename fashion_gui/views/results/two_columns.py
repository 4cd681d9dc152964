"""A page about runs: what is chosen above, two columns below, or a notice in their place."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from fashion_gui.widgets.layout import UNIT


class TwoColumns(QStackedWidget):
    """Two columns of equal width; the notice until there is something to show in them."""

    def __init__(
        self, notice: QWidget, left: QLayout, right: QLayout, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        both = QWidget()
        columns = QHBoxLayout(both)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(3 * UNIT)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        self.addWidget(notice)
        self.addWidget(both)

    def show_columns(self, are_there: bool) -> None:
        """Shows the columns, or the notice."""
        self.setCurrentIndex(1 if are_there else 0)


def lay_out_page(page: QWidget, head: QLayout, body: QWidget) -> None:
    """Puts the head above the body, which takes all the room that is left."""
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(UNIT)
    column.addLayout(head)
    column.addWidget(body, 1)
