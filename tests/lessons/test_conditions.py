"""Expressions of lessons: what they come to, and what is refused."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashion_gui.lessons.conditions import (
    Expression,
    ExpressionError,
    Value,
    read_expression,
)
from fashion_gui.lessons.vocabulary import FACTS, FUNCTIONS


class FakeFacts:
    """Epochs of one run: 0.9, 0.5, 0.6, 0.7."""

    losses = (0.9, 0.5, 0.6, 0.7)

    def fact(self, name: str) -> Value:
        known: dict[str, Value] = {"epochs": 4.0, "optimizer": "adam", "gap": math.nan}
        return known.get(name, False if FACTS[name] is bool else 0.0)

    def call(self, name: str, arguments: tuple[Value, ...], filters: Mapping[str, Value]) -> Value:
        if filters.get("optimizer", "adam") != "adam":
            return math.nan
        if name == "done":
            return arguments in {("workspaces_visited", "inside"), ("epochs_pointed_at", 3.0)}
        if name == "rising":
            return float(str(arguments[1])) <= 2
        return min(self.losses) if name == "best" else self.losses[-1]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("epochs >= 4", True),
        ("1 < epochs < 4", False),
        ("rising(val_loss, 2) and not training", True),
        ("rising(val_loss, 3) or stopped_early", False),
        ('optimizer == "adam"', True),
        ("last(val_loss) - best(val_loss)", 0.7 - 0.5),
        ('best(val_loss, optimizer="adam") < 0.55', True),
        ('best(val_loss, optimizer="sgd") < 0.55', False),
        ("1 if epochs > 5 else 2", 2),
        ("round(max(0.123, 0.456), 1)", 0.5),
        ("abs(-3) * 2 / 4", 1.5),
        ('done(workspaces_visited, "inside")', True),
        ('done(layers_chosen, "dense") or done(slopes_read, "relu(0)")', False),
        ("done(epochs_pointed_at, epochs - 1)", True),
        ("done(epochs_pointed_at, gap)", False),
    ],
)
def test_that_an_expression_has_this_value(text: str, value: Value) -> None:
    assert read_expression(text).value(FakeFacts()) == pytest.approx(value)


def test_that_nothing_holds_where_a_number_is_missing() -> None:
    for text in ("gap > 0", "gap < 0", "gap == gap", "gap", "1 / 0 > 1", "gap and trainable"):
        try:
            expression = read_expression(text)
        except ExpressionError:
            continue  # a number is no condition
        assert not expression.holds(FakeFacts()), text
    assert not read_expression('1 if best(val_loss, optimizer="sgd") < 1 else 2').is_known(
        FakeFacts()
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("epoch >= 4", "'epoch'; did you mean 'epochs'"),
        ("epochs = 4", "no expression"),
        ("best(valloss) < 1", "takes a figure out of loss"),
        ("rising(val_loss)", "is written rising(figure, n)"),
        ("optimizer == 1", "a text with a number"),
        ('optimizer < "b"', "only equal or not"),
        ("epochs and training", "something true or false"),
        ("layers('Dens')", "no kind of layer"),
        ("setting('speed')", "no setting"),
        ("done(layer_chosen, 'dense')", "no deed 'layer_chosen'; did you mean 'layers_chosen'"),
        ("done(optimizer, 'adam')", "no deed"),
        ("done(surface, 'valley')", "no deed"),
        ("done(layers_chosen)", "is written done"),
        ("done(layers_chosen, trainable)", "takes a text or a number"),
        ("done(workspaces_visited, 'insight')", "no workspace 'insight'"),
        ("best(val_loss, colour=1)", "no colour="),
        ("__import__('os')", "no function"),
        ("().__class__", "cannot stand"),
        ("[it for it in 1]", "cannot stand"),
        ("lambda: 1", "cannot stand"),
        ("epochs ** 9999999", "cannot stand"),
        ("x" * 500, "at most 400"),
    ],
)
def test_that_this_is_refused_in_words(text: str, told: str) -> None:
    with pytest.raises(ExpressionError, match=re.escape(told)):
        read_expression(text)


_WORDS = st.sampled_from(
    [*FACTS, *FUNCTIONS, "val_loss", "(", ")", ",", "<", "==", "and", "not", "-", "0.5", "'a'",
     "if", "else", "=", ".", "[", "{", "\n", "\0"]
)  # fmt: skip


@given(st.lists(_WORDS, max_size=12).map(" ".join) | st.text(max_size=40))
def test_that_any_text_is_an_expression_or_refused(text: str) -> None:
    try:
        expression = read_expression(text)
    except ExpressionError:
        return
    assert isinstance(expression, Expression)
    expression.holds(FakeFacts())


class NothingYet(FakeFacts):
    """The program before anything has been done."""

    def fact(self, name: str) -> Value:
        return False if FACTS[name] is bool else "" if FACTS[name] is str else 0.0

    def call(self, name: str, arguments: tuple[Value, ...], filters: Mapping[str, Value]) -> Value:
        return "" if name == "setting" else super().call(name, arguments, filters)


@pytest.mark.parametrize(
    "text",
    ["best_epoch", "1 if best_epoch > 3 else 2", "dropped / 2", 'setting("optimizer") == "adam"'],
)
def test_that_what_has_no_run_to_be_asked_of_is_not_known(text: str) -> None:
    assert not read_expression(text).is_known(NothingYet())


def test_that_what_needs_no_run_is_known_from_the_beginning() -> None:
    for text in ("parameters", "12", "784 * 2", "last(val_loss) - best(val_loss)"):
        assert read_expression(text).is_known(NothingYet())
