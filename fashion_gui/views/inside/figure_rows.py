"""Names and figures below each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from fashion_gui.widgets.layout import UNIT, label


class FigureRows(QWidget):
    """Two columns: what it is, and how much. Texts can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * UNIT)
        self._grid.setVerticalSpacing(UNIT // 2)
        self._grid.setColumnStretch(0, 1)

    @property
    def texts(self) -> list[tuple[str, str]]:
        """What is read."""
        return [(it.text(), figure.text()) for it, figure in self._rows if not it.isHidden()]

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Shows these rows in place of those before."""
        while len(self._rows) < len(rows):
            self._add()
        for place, (name, figure) in enumerate(self._rows):
            there = place < len(rows)
            name.setVisible(there)
            figure.setVisible(there)
            if there:
                name.setText(rows[place][0])
                figure.setText(rows[place][1])

    def _add(self) -> None:
        name, figure = label("secondary", wrap=True), label("figure")
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = len(self._rows)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(figure, row, 1)
        self._rows.append((name, figure))
