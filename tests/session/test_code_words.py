"""Every problem of code has a sentence."""

from __future__ import annotations

import re

import pytest

from fashion_gui.network.code.problems import CodeProblem, CodeProblemKind
from fashion_gui.network.code.reader import read_code
from fashion_gui.session.code_words import code_problem_sentence

NAMED = (
    "activation", "argument", "bracket", "callback", "character", "code", "layer", "loss",
    "method", "metric", "name", "open", "optimizer", "received", "setting", "shape", "size",
    "taken",
)  # fmt: skip


@pytest.mark.parametrize("kind", list(CodeProblemKind))
def test_that_every_problem_has_a_sentence(kind: CodeProblemKind) -> None:
    parameters = {name: f"<{name}>" for name in NAMED}
    sentence = code_problem_sentence(CodeProblem(0, 0, kind, parameters))
    assert sentence.endswith((".", "can."))
    assert set(re.findall(r"<(\w+)>", sentence)) == set(
        re.findall(r"\b(\w+)\b", _named_in_the_documentation(kind))
    )


def test_that_a_value_is_told_with_what_would_fit() -> None:
    (problem,) = read_code("x = keras.layers.Dense(-3)").problems
    assert code_problem_sentence(problem).startswith("units of Dense cannot be -3. ")
    assert "100,000" in code_problem_sentence(problem)


def _named_in_the_documentation(kind: CodeProblemKind) -> str:
    """The parameters that the kind's own docstring names in brackets."""
    import inspect

    from fashion_gui.network.code import problems

    text = inspect.getsource(problems.CodeProblemKind)
    after = text.partition(f"    {kind.name} = ")[2]
    documented = after.partition('"""')[2].partition('"""')[0]
    found = re.search(r"\[(.*)\]", documented)
    return found[1] if found else ""
