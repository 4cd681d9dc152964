"""The numbers of one step of one weight, symbol by symbol."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.weight_step import WeightStep
from fashion_gui.session.optimizer_formulas import norm_symbol, slot_symbol
from fashion_gui.session.optimizer_words import norm_words, slot_words
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.formula import Formula
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget

_VALUE_WIDTH = 14 * UNIT
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
NONE = "–"


def number_text(value: float) -> str:
    """Seven digits, which is what a float32 holds: `0.04236731`, `−1.203344 × 10⁻⁹`."""
    if value == 0 or not math.isfinite(value):
        return f"{value:g}"
    if 1e-3 <= abs(value) < 1e6:
        return f"{value:.7g}".replace("-", "−")
    mantissa, exponent = f"{value:.6e}".split("e")
    return f"{mantissa} × 10".replace("-", "−") + str(int(exponent)).translate(_SUPERSCRIPTS)


class StepTable(TranslatedWidget):
    """Shows a `WeightStep`: before and after of all that changes, then formula against Keras.

    Attributes:
        values: the labels of the numbers, by symbol or "formula", "keras", "difference"; two for
            what changes.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._shown: tuple[object, ...] = ()
        self._words: list[tuple[QLabel, Callable[[], str]]] = []
        self.values: dict[str, tuple[QLabel, ...]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * UNIT)
        self._grid.setVerticalSpacing(UNIT // 2)
        self._grid.setColumnStretch(4, 1)
        self.retranslate_ui()

    def show_optimizer(self, recipe: Recipe) -> None:
        """Rows for this optimizer, without numbers."""
        kind = recipe.optimizer_kind
        slots = kind.slots_with(recipe.optimizer_values)
        clipping = recipe.clipping
        if (kind.name, slots, clipping) == self._shown:
            return
        self._shown = (kind.name, slots, clipping)
        self._clear()
        self._heading()
        self._row("g", lambda: self.tr("Gradient"), "g", 1 if clipping is None else 2)
        norm = None if clipping is None else norm_symbol(clipping)
        if clipping is not None and norm is not None:
            self._row(norm, _bound(norm_words, clipping.by), "norm", 1)
        self._row("η", lambda: self.tr("Learning rate"), "η", 1)
        self._row("t", lambda: self.tr("Step"), "t", 1)
        for slot in slots:
            word = _bound(slot_words, kind.name, slot)
            self._row(slot_symbol(kind.name, slot), word, slot, 2)
        self._row("θ", lambda: self.tr("Weight"), "θ", 2)
        self._row("Δθ", lambda: self.tr("Step taken"), "taken", 1, after=True)
        self._row("", lambda: self.tr("New weight by the formula"), "formula", 1, after=True)
        self._row("", lambda: self.tr("New weight by Keras"), "keras", 1, after=True)
        self._row("", lambda: self.tr("Difference"), "difference", 1, after=True)
        self.retranslate_ui()

    def show_step(self, step: WeightStep | None) -> None:
        """Fills the rows; dashes where there is no step yet."""
        if step is None or (step.optimizer, step.clipping) != (self._shown[0], self._shown[-1]):
            for labels in self.values.values():
                for it in labels:
                    it.setText(NONE)
            return
        numbers: dict[str, tuple[float, ...]] = {
            "g": (step.gradient, step.taken_gradient),
            "norm": () if step.norm is None else (step.norm,),
            "η": (float(step.settings["learning_rate"]),),
            "θ": (step.before, step.after),
            "taken": (step.after - step.before,),
            "formula": (step.by_formula.weight,),
            "keras": (step.after,),
            "difference": (step.difference,),
        }
        for slot, before in step.slots_before.items():
            numbers[slot] = (before, step.slots_after[slot])
        for name, values in numbers.items():
            for it, value in zip(self.values.get(name, ()), values, strict=False):
                it.setText(number_text(value))
        self.values["t"][0].setText(f"{step.iteration + 1:,}")

    def retranslate_ui(self) -> None:
        for name, words in self._words:
            name.setText(words())

    def _heading(self) -> None:
        for column, words in ((2, lambda: self.tr("before")), (3, lambda: self.tr("after"))):
            heading = label("caption")
            heading.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._words.append((heading, words))
            self._grid.addWidget(heading, 0, column)

    def _row(
        self, symbol: str, words: Callable[[], str], key: str, count: int, after: bool = False
    ) -> None:
        place = self._grid.rowCount()
        if symbol:
            sign = Formula(self._settings, 18)
            sign.set_lines([symbol])
            self._grid.addWidget(sign, place, 0, Qt.AlignmentFlag.AlignVCenter)
        name = label("secondary")
        self._words.append((name, words))
        self._grid.addWidget(name, place, 1)
        labels = []
        for column in range(count):
            value = label("figure")
            value.setFixedWidth(_VALUE_WIDTH)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            value.setText(NONE)
            value.setAccessibleName(key)
            self._grid.addWidget(value, place, 2 + column + after)
            labels.append(value)
        self.values[key] = tuple(labels)

    def _clear(self) -> None:
        self._words, self.values = [], {}
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()


def _bound(words: Callable[..., str], *of: str) -> Callable[[], str]:
    return lambda: words(*of)
