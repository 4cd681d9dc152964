"""Two lines, one after the other, are one line; with ReLU between they are not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QWidget

from fashion_gui.runs.two_lines import TwoLines
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.labs.curve_plot import Curve, CurvePlot
from fashion_gui.widgets.formula import Formula
from fashion_gui.widgets.layout import UNIT, Card, label, row
from fashion_gui.widgets.number_boxes import ShortDoubleSpinBox, prepare
from fashion_gui.widgets.switch import Switch
from fashion_gui.widgets.translated import TranslatedWidget

_RANGE = 5.0
"""a goes from −5 to 5."""


class LinearArithmetic(TranslatedWidget):
    """The lecture's a×4+2=b, b×3−5=c with numbers to change.

    Attributes:
        lines: the two layers as they are set.
        boxes: the numbers, by `TwoLines`'s names, and "a".
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.lines = TwoLines()
        self._heading = label("heading")
        self._words = {name: label("secondary") for name in ("a", "first", "second", "relu")}
        self.boxes = {
            name: self._box(value)
            for name, value in (
                ("a", 2.0),
                ("weight_1", self.lines.weight_1),
                ("bias_1", self.lines.bias_1),
                ("weight_2", self.lines.weight_2),
                ("bias_2", self.lines.bias_2),
            )
        }
        self.relu = Switch(session.settings)
        self.letters = Formula(session.settings, 22)
        self.worked = Formula(session.settings, 18)
        self.sentence = label("body", wrap=True)
        self.plot = CurvePlot(session.settings)
        self._two = label("secondary")
        self._one = label("secondary")
        self._lay_out()
        for box in self.boxes.values():
            box.valueChanged.connect(self._take)
        self.relu.toggled.connect(self._take)
        self.plot.moved.connect(self.boxes["a"].setValue)
        session.settings.theme_changed.connect(self._show)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._heading.setText(self.tr("Two layers of one neuron each"))
        self._words["a"].setText(self.tr("Input a"))
        self._words["first"].setText(self.tr("Layer 1: a × weight + bias"))
        self._words["second"].setText(self.tr("Layer 2: b × weight + bias"))
        self._words["relu"].setText(self.tr("ReLU between the layers"))
        names = {
            "a": self.tr("Input a"),
            "weight_1": self.tr("Weight of layer 1"),
            "bias_1": self.tr("Bias of layer 1"),
            "weight_2": self.tr("Weight of layer 2"),
            "bias_2": self.tr("Bias of layer 2"),
        }
        for name, text in names.items():
            self.boxes[name].setAccessibleName(text)
            self.boxes[name].setToolTip(text)
        self.relu.setAccessibleName(self._words["relu"].text())
        self.relu.setToolTip(self.tr("b becomes max(0, b) before the second layer takes it."))
        self.plot.setAccessibleName(self.tr("c by way of two layers and by one line"))
        self.plot.setToolTip(self.tr("Drag to change a, or use the arrow keys."))
        self._show()

    @Slot()
    def _take(self) -> None:
        numbers = {name: box.value() for name, box in self.boxes.items() if name != "a"}
        lines = replace(self.lines, **numbers, relu=self.relu.isChecked())
        if lines != self.lines:  # else it was a that has changed
            self.lines = lines
            self._session.lessons.facts.labs.note("arithmetic_tried", lines)
        self._show()

    @Slot()
    def _show(self) -> None:
        lines, a, theme = self.lines, self.boxes["a"].value(), self._session.settings.theme
        self.letters.set_lines(letter_lines(lines))
        self.worked.set_lines(worked_lines(lines, a))
        self.sentence.setText(self._verdict())
        two, one = lines.in_two_steps(a), lines.in_one_step(a)
        self._two.setText(self.tr("━ in two steps: c = {number}").format(number=_plain(two)))
        self._one.setText(self.tr("┅ in one step: c = {number}").format(number=_plain(one)))
        self._two.setStyleSheet(f"color: {theme.positive};")
        self._one.setStyleSheet(f"color: {theme.negative};")
        x = np.array([-_RANGE, _RANGE])
        if lines.break_at is not None:
            x = np.sort(np.append(x, lines.break_at))
        curves = [
            _curve(x, lines.in_two_steps, theme.positive, width=5.0),
            _curve(x, lines.in_one_step, theme.negative, dashed=True),
        ]
        heights = np.concatenate([it.y[np.abs(it.x) <= _RANGE] for it in curves])
        low, high = min(float(heights.min()), 0.0), max(float(heights.max()), 0.0)
        air = max(0.06 * (high - low), 0.5)
        self.plot.set_axes((-_RANGE, _RANGE), (low - air, high + air), ("a", "c"))
        dots = [(one, theme.negative), (two, theme.positive)]
        self.plot.show_curves(curves, a, dots, lines.break_at)

    def _verdict(self) -> str:
        lines = self.lines
        if not lines.relu:
            return self.tr(
                "Both ways give the same c for every a: two linear layers are one layer with "
                "weight {weight} and bias {bias}. The second layer adds nothing."
            ).format(weight=_plain(lines.weight), bias=_plain(lines.bias))
        place = lines.break_at
        if place is None:
            return self.tr("A weight is 0, so c does not depend on a: there is nothing to break.")
        numbers = {"place": _plain(place), "rest": _plain(lines.bias_2)}
        if lines.weight_1 > 0:
            return self.tr(
                "The line breaks at a = {place}: to the left ReLU gives b = 0 and c stays "
                "{rest}. No single weight and bias make a line with a corner, so both layers "
                "are needed."
            ).format(**numbers)
        return self.tr(
            "The line breaks at a = {place}: to the right ReLU gives b = 0 and c stays {rest}. "
            "No single weight and bias make a line with a corner, so both layers are needed."
        ).format(**numbers)

    def _box(self, value: float) -> QDoubleSpinBox:
        box = ShortDoubleSpinBox()
        prepare(box)
        box.setDecimals(2)
        box.setRange(-20.0, 20.0)
        box.setValue(value)
        box.setFixedWidth(9 * UNIT)
        return box

    def _lay_out(self) -> None:
        self.boxes["a"].setRange(-_RANGE, _RANGE)
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(UNIT)
        rows: tuple[tuple[str, tuple[str, ...]], ...] = (
            ("a", ("a",)),
            ("first", ("weight_1", "bias_1")),
            ("second", ("weight_2", "bias_2")),
        )
        for place, (word, names) in enumerate(rows):
            grid.addWidget(self._words[word], place, 0)
            for column, name in enumerate(names, start=1):
                grid.addWidget(self.boxes[name], place, column)
        grid.setColumnStretch(0, 1)
        switch = row(self._words["relu"])
        switch.addStretch(1)
        switch.addWidget(self.relu)
        self.sentence.setMinimumHeight(10 * UNIT)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        side = Card()
        side.setFixedWidth(46 * UNIT)
        side.column.setSpacing(2 * UNIT)
        side.column.addWidget(self._heading)
        side.column.addLayout(grid)
        side.column.addLayout(switch)
        side.column.addWidget(self.letters)
        side.column.addWidget(self.worked)
        side.column.addStretch(1)
        side.column.addWidget(self.sentence)
        legend = row(self._two, self._one, spacing=3 * UNIT)
        legend.addStretch(1)
        right = Card()
        right.column.addLayout(legend)
        right.column.addWidget(self.plot, 1)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(2 * UNIT)
        both.addWidget(side)
        both.addWidget(right, 1)


def letter_lines(lines: TwoLines) -> tuple[str, ...]:
    """The two layers, and the one they are, in `a`, `b` and `c`."""
    first = f"a × {_factor(lines.weight_1)} {_term(lines.bias_1)}"
    first = f"b = max(0, {first})" if lines.relu else f"b = {first}"
    second = f"c = b × {_factor(lines.weight_2)} {_term(lines.bias_2)}"
    if lines.relu:
        return first, second
    return first, second, f"c = a × {_factor(lines.weight)} {_term(lines.bias)}"


def worked_lines(lines: TwoLines, a: float) -> tuple[str, ...]:
    """The same with the number that a is."""
    b, first = lines.middle(a), f"{_factor(a)} × {_factor(lines.weight_1)} {_term(lines.bias_1)}"
    first = f"max(0, {first})" if lines.relu else first
    one = f"{_factor(a)} × {_factor(lines.weight)} {_term(lines.bias)}"
    two, result = _plain(lines.in_two_steps(a)), _plain(lines.in_one_step(a))
    return (
        f"{first} = {_plain(b)}",
        f"{_factor(b)} × {_factor(lines.weight_2)} {_term(lines.bias_2)} = {two}",
        f"{one} = {result}" + ("" if result == two else f" ≠ {two}"),
    )


def _curve(
    x: np.ndarray,
    value: Callable[[float], float],
    colour: str,
    width: float = 2.0,
    dashed: bool = False,
) -> Curve:
    return Curve(x, np.array([value(float(it)) for it in x]), colour, width, dashed)


def _plain(value: float) -> str:
    return f"{round(value, 6) + 0.0:g}".replace("-", "−")


def _factor(value: float) -> str:
    return f"({_plain(value)})" if value < 0 else _plain(value)


def _term(value: float) -> str:
    return f"− {_plain(-value)}" if value < 0 else f"+ {_plain(value)}"
