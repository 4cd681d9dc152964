"""The numbers of the last step of an optimizer that walks, by the symbols of its formula."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from fashion_gui.runs.descent import Walk
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.session.optimizer_formulas import slot_symbol
from fashion_gui.session.optimizer_words import slot_words
from fashion_gui.session.settings import Settings
from fashion_gui.views.lessons.labs.numbers import short
from fashion_gui.widgets.formula import Formula
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.translated import TranslatedWidget

_ROWS = 6
"""Gradient, up to three numbers that are remembered, the weight before and after."""
_ROW_HEIGHT = 18


class WalkNumbers(TranslatedWidget):
    """Each number for the weight x and the weight y.

    Attributes:
        values: by what they are ("gradient", a slot's name, "before", "after"), of x and of y.
    """

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk: Walk | None = None
        self._rows = [
            (Formula(settings, 14), label("caption"), label("figure"), label("figure"))
            for _ in range(_ROWS)
        ]
        self.values: dict[str, tuple[QLabel, QLabel]] = {}
        self._lay_out()

    def show_walk(self, walk: Walk) -> None:
        """Shows its last step; dashes before the first."""
        self._walk = walk
        step, self.values = walk.last, {}
        pairs = {"gradient": step.gradient if step else None}
        for slot in self._slots(walk):
            pairs[slot] = (step.slots_after[0][slot], step.slots_after[1][slot]) if step else None
        pairs["before"] = step.before if step else walk.point
        pairs["after"] = step.after if step else None
        keys = (*pairs, *[None] * (_ROWS - len(pairs)))
        for key, (sign, name, *values) in zip(keys, self._rows, strict=True):
            texts = ("", "")
            if key is not None:
                pair = pairs[key]
                texts = ("–", "–") if pair is None else (short(pair[0]), short(pair[1]))
                self.values[key] = (values[0], values[1])
            sign.set_lines([] if key is None else [self._symbol(walk, key)])
            name.setText("" if key is None else self._word(walk, key))
            for it, text in zip(values, texts, strict=True):
                it.setText(text)
                it.setAccessibleName(f"{name.text()} {text}")

    def retranslate_ui(self) -> None:
        if self._walk is not None:
            self.show_walk(self._walk)

    def _slots(self, walk: Walk) -> tuple[str, ...]:
        kind = OPTIMIZERS[walk.optimizer]
        return kind.slots_with(kind.defaults())

    def _symbol(self, walk: Walk, key: str) -> str:
        fixed = {"gradient": "g", "before": "θ", "after": "θ"}
        return fixed.get(key) or slot_symbol(walk.optimizer, key)

    def _word(self, walk: Walk, key: str) -> str:
        match key:
            case "gradient":
                return self.tr("Gradient")
            case "before":
                return self.tr("Weight before")
            case "after":
                return self.tr("Weight after")
            case _:
                return slot_words(walk.optimizer, key)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        for column, text in ((2, "x"), (3, "y")):
            head = label("caption")
            head.setText(text)
            head.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(head, 0, column)
        for place, (sign, name, *values) in enumerate(self._rows, start=1):
            sign.setFixedWidth(2 * UNIT)
            grid.setRowMinimumHeight(place, _ROW_HEIGHT)
            grid.addWidget(sign, place, 0)
            grid.addWidget(name, place, 1)
            for column, value in enumerate(values, start=2):
                value.setFixedWidth(10 * UNIT)
                value.setAlignment(Qt.AlignmentFlag.AlignRight)
                grid.addWidget(value, place, column)
