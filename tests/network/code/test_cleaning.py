"""Code as people copy it from slides, notebooks, PDFs and web pages."""

from __future__ import annotations

import ast
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fashion_gui.network.code.problems import CodeProblemKind
from fashion_gui.network.code.reader import read_code
from fashion_gui.network.code.reading.cleaning import cleaned
from fashion_gui.network.code.reading.source import LARGEST_TEXT, source_of
from tests.network.code.test_reader import kinds, network_of

CODE = """\
from keras import Sequential, layers
model = Sequential()
for units in (64, 32):
    model.add(layers.Dense(units, activation='relu'))
    if units > 40:
        model.add(layers.Dropout(0.5 - 0.2))

model.add(layers.Dense(10, activation="softmax"))
"""
PROMPTED = """\
>>> from keras import Sequential, layers
>>> model = Sequential()
>>> for units in (64, 32):
...     model.add(layers.Dense(units))
...     if units > 40:
...         model.add(layers.Dropout(0.3))
...
<the answer of Python>
>>> model.add(layers.Dense(10))
"""
NOTEBOOK = """\
In [3]: from keras import Sequential, layers
Out[3]: <module>
In [ ]:
""" + CODE.partition("\n")[2]
IPYTHON = """\
In [3]: from keras import Sequential, layers
   ...: model = Sequential()
   ...:
   ...: for units in (64, 32):
   ...:     model.add(layers.Dense(units))
   ...:     if units > 40: model.add(layers.Dropout(0.3))

In [4]: model.add(layers.Dense(10))
"""

KINDS = ["Dense", "Dropout", "Dense", "Dense"]


def in_front(text: str, front: str) -> str:
    return "".join(front + line for line in text.splitlines(keepends=True))


def numbered(form: str) -> str:
    return "\n".join(form.format(number) + line for number, line in enumerate(CODE.splitlines(), 1))


def first_line_as(before: str) -> str:
    """Without the import, so that the code begins in the middle of a page."""
    lines = CODE.splitlines()[1:]
    return "\n".join([lines[0], *(before + line for line in lines[1:])])


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        in_front(CODE, "        "),
        in_front(CODE, "\t"),
        in_front(CODE, "\xa0\xa0"),
        first_line_as("    "),
        first_line_as("      "),
        "    " + first_line_as("  "),
        CODE.replace("    ", "\t"),
        CODE.replace("        ", "\t    "),
        CODE.replace("'", "’"),
        CODE.replace("'relu'", "‘relu’").replace('"softmax"', "“softmax”"),
        CODE.replace("'relu'", "'relu’").replace('"softmax"', '“softmax"'),
        CODE.replace("-", "–").replace("0.5", "０．５"),
        CODE.replace("-", "−").replace("(", "（").replace(")", "）").replace(",", "，"),
        CODE.replace(" ", "\xa0").replace(".add", "\u200b.add"),
        CODE.replace(" = ", "\u3000=\u3000"),
        numbered("{} "),
        numbered("{:>2} "),
        numbered("{:<3} "),
        numbered("{}: "),
        numbered("{:03d}| "),
        numbered("{}.\t"),
        numbered("{}\t"),
        PROMPTED,
        NOTEBOOK,
        IPYTHON,
        f"!pip install keras\n%matplotlib inline\nfiles = !ls -l\nkeras.layers?\n%%time\n{CODE}",
        f"if True:\n    !pip install keras\n{CODE}%time model.fit(x, y)\n",
        CODE.replace("\n", "\r\n"),
        CODE.replace("\n", "\r").replace("-", "–"),
    ],
)
def test_that_it_is_read_as_it_was_meant(text: str) -> None:
    network = network_of(text)
    assert kinds(network) == KINDS
    rates = [it.parameters["rate"] for it in network.layers.values() if "rate" in it.parameters]
    assert rates == [pytest.approx(0.3)]


def test_that_lines_keep_their_numbers_and_columns() -> None:
    text = numbered("{:>2}  ").replace("layers.Dropout", "layers.LSTM").replace("'", "’")
    (problem,) = read_code(text).problems
    line = text.splitlines()[problem.line]
    assert problem.kind is CodeProblemKind.UNKNOWN_LAYER
    assert line[problem.column :].startswith("layers.LSTM(")


def test_that_a_line_which_is_no_python_is_told_where_it_stands() -> None:
    text = in_front("model = Sequential()\nmodel.add(Dense(3))\nmodel add\n", "    ")
    reading = read_code(text)
    assert [(it.line, it.kind) for it in reading.problems] == [(2, CodeProblemKind.SYNTAX)]
    assert reading.problems[0].column >= 4
    assert kinds(reading.project.network) == ["Dense"]


@pytest.mark.parametrize(
    ("text", "string"),
    [
        ("x – 1\ny = 'a – b “c” （d）'", "a – b “c” （d）"),
        ("x – 1\ny = “it's – so”", "it's – so"),
        ("x – 1\ny = '''one\n    %two – “three”\n\t!four'''", "one\n    %two – “three”\n\t!four"),
        ("    x = 1\n    y = '''one\n    two'''", "one\n    two"),
        ("x – 1\ny = r'\\d’s'", "\\d’s"),
        ("x – 1\ny = “““one\n  ‘two’”””", "one\n  ‘two’"),
        ("x – 1\ny = '# no – comment'", "# no – comment"),
        ('x – 1\ny = "In [3]: a\\" – b"', 'In [3]: a" – b'),
    ],
)
def test_that_strings_stay_as_they_are(text: str, string: str) -> None:
    source = source_of(text)
    assert not source.problems
    found = [it.value for it in ast.walk(source.tree) if isinstance(it, ast.Constant)]
    assert string in found


def test_that_python_is_not_cleaned() -> None:
    text = "x = 3 \\\n  % 2\nIn = {}\ny = (1,\n  2)\n'\u200b'\n"
    assert "\n".join(source_of(text).lines) == text


def test_that_numbers_which_are_code_stay() -> None:
    text = "1\n2\nmodel = Sequential([Dense(3)])\n3 –\n"
    assert "Dense(3)" in "".join(cleaned(text.split("\n")).lines)
    assert kinds(read_code(text).project.network) == ["Dense"]


letters = st.text(
    st.sampled_from("abD(3)[]{}'\"“”‘’`#\\ \t\n–−％！%!?>.=:,0123 \xa0\u200b　…InOut")
    | st.characters()
)


@given(letters)
@example("'" * 7)
@example("“" * 7)
@example("\\")
@example("“\\")
@example("1 \n2 ")
@example(">>>")
def test_that_no_text_breaks_the_cleaning(text: str) -> None:
    lines = text.split("\n")
    result = cleaned(lines)
    assert len(result.lines) == len(result.in_string) == len(result.in_brackets) == len(lines)
    assert all(
        0 <= it.line < text.count("\n") + text.count("\r") + 1 for it in read_code(text).problems
    )


@pytest.mark.parametrize(
    "piece",
    ["“", "‘a", "'", "x – 1\n", "12 y\n", ">>> x\n", "%x\n", "(", "\\", "\t", "'''", "“““\n", "1 "],
)
def test_that_a_long_text_is_cleaned_quickly(piece: str) -> None:
    text = (piece * LARGEST_TEXT)[:LARGEST_TEXT]
    start = time.thread_time()
    cleaned(text.split("\n"))
    assert time.thread_time() - start < 1
