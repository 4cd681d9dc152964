"""Captions with figures beside them, in two columns."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from fashion_gui.widgets.layout import UNIT, label


class FactList(QWidget):
    """Rows of a caption on the left and a figure on the right. Its owner words them."""

    def __init__(self, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(UNIT // 2)
        grid.setColumnStretch(0, 1)
        self._captions: list[QLabel] = []
        self._figures: list[QLabel] = []
        for place in range(rows):
            caption, figure = label("secondary"), label("figure")
            grid.addWidget(caption, place, 0)
            grid.addWidget(figure, place, 1, Qt.AlignmentFlag.AlignRight)
            self._captions.append(caption)
            self._figures.append(figure)

    def name(self, *captions: str) -> None:
        """Sets the captions from the top."""
        for widget, text in zip(self._captions, captions, strict=True):
            widget.setText(text)

    def show_figures(self, *figures: str) -> None:
        """Sets the figures from the top."""
        for widget, text in zip(self._figures, figures, strict=True):
            widget.setText(text)
