"""No text takes long, breaks the reader, or is executed."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashion_gui.network.code.problems import CodeProblemKind as Kind
from fashion_gui.network.code.reader import CodeReading, read_code
from fashion_gui.network.code.reading.source import LARGEST_TEXT

SECONDS = 2.0
"""On a machine that is busy with other tests; a tenth of it is usual."""

MODEL = "model = keras.Sequential()\n"


@pytest.mark.parametrize(
    "text",
    [
        "x = keras.layers.Dense(10**10**10)",
        "x = 9**9**9**9\nkeras.layers.Dense(x)",
        "x = [0] * 10**9\nkeras.layers.Dense(len(x))",
        "x = 'a' * 10**12\nkeras.layers.Dense(3, name=x)",
        f"{MODEL}for i in range(10**12):\n    model.add(keras.layers.Dense(1))",
        f"{MODEL}for i in range(9999):\n    model.add(keras.layers.Dense(1))",
        f"{MODEL}for i in range(999):\n  for j in range(999):\n    for k in range(999):\n      x",
        f"{MODEL}while True:\n    model.add(keras.layers.Dense(1))",
        "x = [i for i in range(9999) for j in range(9999)]\nkeras.layers.Dense(1)",
        "x = []\nfor i in range(9999):\n    x.extend(x)\n    x.append(1)\nkeras.layers.Dense(1)",
        "x = ['a']\nfor i in range(99):\n    x = [x, x]\nkeras.layers.Dense(x)",
        "x = ['a']\nx.append(x)\nkeras.layers.Dense(x)",
        "def f():\n    return f()\nf()\nkeras.layers.Dense(1)",
        "def f(n):\n    f(n)\n    f(n)\nf(3)\nkeras.layers.Dense(1)",
        f"{MODEL}model.add(model)",
        "m = Sequential()\nfor i in range(99):\n    m = Sequential([m, m])\nm(keras.Input((784,)))",
        "m = Dense(1)\nfor i in range(99):\n    m = Sequential([m, m])\nm(keras.Input((784,)))",
        "a = keras.Input((784,))\nfor i in range(5000):\n    a = a + a",
        "x = " + "(" * 5000 + ")" * 5000,
        "x = " + "[" * 90 + "]" * 90,
        "x = " + "-" * 20000 + "1",
        "x = " + "1+" * 40000 + "1",
        "x = a" + ".b" * 60000,
        "x = " + "not " * 30000 + "1",
        "x = " + "lambda: " * 20000 + "1",
        "x = " + "a if b else " * 10000 + "1",
        "if a:\n  pass\n" + "elif a:\n  pass\n" * 10000,
        "def f():\n" + "".join(" " * i + "if 1:\n" for i in range(1, 90)) + " " * 90 + "f()\nf()",
        "x = " + "f(" * 150 + ")" * 150,
        "x = " + "9" * 6000,
        "if 1:\n" + "".join(" " * i + "if 1:\n" for i in range(1, 150)),
        "\0\0\0",
        "\ud800 = 1",
        "x = 1\n" * 60000,
        "#" * (LARGEST_TEXT + 1),
        "keras.layers.Dense(*" * 500,
        "\n".join("keras.layers.Dense((" for _ in range(500)),
        "m = Sequential([Dense(1, name='" + "x" * 900 + "')])",
        "m = Sequential([Dense(True), Dense(1e400), Dense(-0.0), Dense(float('nan'))])",
        "m = Sequential([Reshape((-1, -1)), Concatenate(axis=99), Input(())])",
        "m = keras.Model(inputs={}, outputs={})\nm.compile(loss={3: 4})\nm.fit(callbacks=3)",
        "keras.Model()\nkeras.Input()\nkeras()\nkeras.layers()\nkeras.layers.concatenate()",
        "keras.Sequential(3)\nkeras.Sequential([[keras.Input(3)]])\nm.add()\n().add(3)",
    ],
)  # fmt: skip
def test_that_it_ends_quickly(text: str) -> None:
    start = time.process_time()
    reading = read_code(text)
    assert time.process_time() - start < SECONDS
    assert len(reading.project.network.layers) <= 1000
    assert reading.problems or "model" in text or reading.project.network.layers


def test_that_a_thread_with_a_small_stack_survives_it() -> None:
    """As threads of Qt have on macOS. A crash would end the whole test run."""
    readings: list[CodeReading] = []

    def read() -> None:
        readings.extend(read_code(f"x = {deep * 20000}1") for deep in ("-", "not ", "lambda: "))

    before = threading.stack_size(512 * 1024)
    thread = threading.Thread(target=read)
    thread.start()
    threading.stack_size(before)
    thread.join()
    assert [it.problems[0].kind for it in readings] == [Kind.TOO_DEEP] * 3


def test_that_too_much_is_told() -> None:
    for text in (
        f"{MODEL}for i in range(9999):\n    model.add(keras.layers.Dense(1))",
        "x = 1\n" * 100000,
    ):
        assert Kind.TOO_LARGE in {it.kind for it in read_code(text).problems}


def test_that_nothing_is_executed(tmp_path: Path) -> None:
    path = tmp_path / "made"
    read_code(
        f"open({str(path)!r}, 'w')\n__import__('pathlib').Path({str(path)!r}).touch()\n"
        f"exec(\"open({str(path)!r}, 'w')\")\nmodel = keras.Sequential([keras.layers.Dense(1)])\n"
        f"x = [c for c in ().__class__.__base__.__subclasses__()]\n"
    )
    assert not path.exists()


WORDS = """keras.Input keras.layers.Dense keras.Sequential keras.Model model x y add compile ( ) [ ]
, . = : 3 "a" 'b' \\n for in range if else def return lambda * ** - + relu layers add concatenate
.output .input .layers [0] activation= inputs= None ... True {} # >>> \\n\\t"""
PIECES = st.sampled_from(WORDS.split())


@given(st.lists(PIECES, max_size=40))
def test_that_no_text_breaks_it(pieces: list[str]) -> None:
    text = " ".join(pieces).replace("\\n", "\n").replace("\\t", "    ")
    lines = text.count("\n") + 1
    for problem in read_code(text).problems:
        assert 0 <= problem.line < lines
        assert problem.column >= 0


@given(st.text(max_size=60))
def test_that_no_letters_break_it(text: str) -> None:
    read_code(text)
    read_code(f"m = Sequential([{text}])")
