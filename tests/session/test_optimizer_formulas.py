"""The formulas that are shown, computed as they stand there, are those of the rules."""

from __future__ import annotations

import math
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from fashion_gui.runs.clipping import CLIPPINGS, Clipping
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.session.optimizer_formulas import (
    THRESHOLD,
    constant_text,
    formula_lines,
    norm_symbol,
    slot_symbol,
    symbol_of,
)
from fashion_gui.session.optimizer_words import (
    OPTIMIZER_NAMES,
    clipping_name,
    hyperparameter_sentence,
    norm_words,
    slot_words,
    strength_sentence,
    weakness_sentence,
)
from fashion_gui.widgets.formula_boxes import Box, Fraction, Root, Row, Scripts, Text, read_formula

SETTINGS: list[tuple[str, dict[str, Any]]] = [
    *((name, {}) for name in OPTIMIZERS),
    ("rmsprop", {"centered": True}),
    ("rmsprop", {"momentum": 0.7}),
    ("rmsprop", {"momentum": 0.7, "centered": True}),
    ("adam", {"amsgrad": True}),
    ("adamw", {"amsgrad": True, "weight_decay": 0.2}),
]
_SIGNS = {"−": "-", "←": "=", "·": "*"}


def python(box: Box) -> str:
    """A formula as Python: what stands side by side is multiplied."""
    match box:
        case Text(text):
            return _SIGNS.get(text, text)
        case Fraction(above, below):
            return f"(({python(above)})/({python(below)}))"
        case Root(body):
            return f"sqrt({python(body)})"
        case Scripts(base, below, above):
            place = "" if below is None else "_" + python(below).replace("+", "plus")
            power = "" if above is None else f"**({python(above)})"
            return f"{python(base)}{place}{power}"
        case Row(parts):
            result, before = "", ""
            for part in map(python, parts):
                joined = (before and before[-1] not in "+-=*(,max") or before in ("m", "a")
                if joined and part[0] not in "+-=*),":
                    result += "*"
                result, before = result + part, part
            return result
    raise TypeError(box)


@pytest.mark.parametrize(("name", "values"), SETTINGS)
def test_that_the_formula_shown_is_the_rule(name: str, values: dict[str, Any]) -> None:
    kind = OPTIMIZERS[name]
    all_values = kind.checked(values)
    settings: Any = {**all_values, **kind.fixed, "learning_rate": 0.05}
    slots = {it: 0.3 + 0.1 * place for place, it in enumerate(kind.slots_with(all_values))}
    if "average_gradient" in slots:
        slots["average_gradient"] = 0.05
    iteration, gradient = 4, -0.7
    expected = kind.rule(0.25, gradient, slots, settings, iteration)

    numbers: dict[str, Any] = {"θ": 0.25, "g": gradient, "t": iteration + 1}
    for hyperparameter, value in settings.items():
        symbol = symbol_of(hyperparameter)
        if symbol is not None:
            numbers[symbol] = value
    numbers |= {python(read_formula(slot_symbol(name, it))): value for it, value in slots.items()}
    if name == "nadam":
        numbers["μ_tplus1"] = settings["beta_1"] * (1 - 0.5 * 0.96 ** (iteration + 2))
    for line in formula_lines(name, all_values):
        exec(python(read_formula(line)), {"sqrt": math.sqrt, "max": max}, numbers)

    assert numbers["θ"] == pytest.approx(expected.weight, rel=1e-12)
    for slot, value in expected.slots.items():
        symbol = python(read_formula(slot_symbol(name, slot)))
        assert numbers[symbol] == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize("gradient", [-0.7, 0.01])
@pytest.mark.parametrize("by", CLIPPINGS)
def test_that_the_formula_of_clipping_is_what_is_computed(by: str, gradient: float) -> None:
    clipping, norm = Clipping(by, 0.3), 0.2 if gradient == 0.01 else 2.0
    line, *update = formula_lines("sgd", {}, clipping)
    assert update == ["θ ← θ − η g"]
    symbol = norm_symbol(clipping)
    assert (symbol is not None) is clipping.needs_norm
    if symbol is not None:
        assert symbol in line
        line = line.replace(symbol, "N")
    assignment = python(read_formula(line)).replace("clip*(", "clip(").replace("min*(", "min(")
    numbers: dict[str, Any] = {"g": gradient, THRESHOLD: clipping.threshold, "N": norm}
    clip = {"clip": lambda it, least, most: max(least, min(it, most)), "min": min}
    exec(assignment, clip, numbers)
    assert numbers["g"] == pytest.approx(clipping.clipped(gradient, norm), rel=1e-12)


def test_that_every_way_of_clipping_is_put_into_words(qapp: QApplication) -> None:
    assert len({clipping_name(by) for by in CLIPPINGS}) == len(CLIPPINGS)
    for by in CLIPPINGS:
        assert hyperparameter_sentence(by)
        assert norm_words(by)


def test_that_every_optimizer_is_put_into_words(qapp: QApplication) -> None:
    assert [*OPTIMIZER_NAMES] == [*OPTIMIZERS]
    for name, kind in OPTIMIZERS.items():
        assert strength_sentence(name)
        assert weakness_sentence(name)
        assert hyperparameter_sentence("learning_rate", name)
        for parameter in kind.hyperparameters:
            assert hyperparameter_sentence(parameter.name, name)
        for slot in kind.slots:
            assert slot_words(name, slot) != slot
            assert slot_symbol(name, slot)


@pytest.mark.parametrize(
    ("value", "text"), [(0.9, "0.9"), (1e-7, "10^{−7}"), (2.5e-6, "2.5 · 10^{−6}"), (0.0, "0")]
)
def test_that_a_constant_is_written_as_people_do(value: float, text: str) -> None:
    assert constant_text(value) == text
