"""The formula of an optimizer that walks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.runs.descent import Walk
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.session.optimizer_formulas import constant_text, formula_lines, symbol_of
from fashion_gui.session.optimizer_words import OPTIMIZER_NAMES
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.formula import Formula
from fashion_gui.widgets.layout import UNIT, label, row

HEIGHT = 17 * UNIT
"""Room for the longest formula: nothing jumps when another is chosen."""
_MOST_LINES = 3
"""In one column; the last line of a longer formula stands beside the others."""


class WalkFormula(QWidget):
    """What the optimizer computes, with the hyperparameters that it has here."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, float] | None = None
        self._title = label("heading")
        self._constants = Formula(settings, 13)
        self.formula = Formula(settings, 15)
        self.last_line = Formula(settings, 15)
        head = row(self._title, spacing=3 * UNIT)
        head.addWidget(self._constants, 1, Qt.AlignmentFlag.AlignVCenter)
        lines = row(self.formula, self.last_line, spacing=4 * UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(head)
        column.addLayout(lines)
        column.addStretch(1)
        self.setFixedHeight(HEIGHT)

    def show_walk(self, walk: Walk) -> None:
        """Shows the formula of its optimizer."""
        if self._shown == (walk.optimizer, walk.rate):
            return
        self._shown = (walk.optimizer, walk.rate)
        values = OPTIMIZERS[walk.optimizer].defaults()
        self._title.setText(OPTIMIZER_NAMES[walk.optimizer])
        lines = formula_lines(walk.optimizer, values)
        split = len(lines) if len(lines) <= _MOST_LINES else len(lines) - 1
        self.formula.set_lines(lines[:split])
        self.last_line.set_lines(lines[split:])
        self.last_line.setVisible(split < len(lines))
        signs = [("η", walk.rate)]
        signs += [
            (sign, float(it))
            for name, it in values.items()
            if (sign := symbol_of(name)) and isinstance(it, (int, float)) and it
        ]
        text = r" \quad ".join(f"{sign} = {constant_text(it)}" for sign, it in signs)
        self._constants.set_lines([text])
