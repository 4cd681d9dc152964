"""Which texts are taken for Keras code."""

from __future__ import annotations

import time

import pytest

from fashion_gui.network.code.detection import looks_like_keras
from fashion_gui.network.code.script import script_of
from fashion_gui.network.presets import PRESETS


@pytest.mark.parametrize("name", PRESETS)
def test_that_every_script_of_ours_is_code(name: str) -> None:
    assert looks_like_keras(script_of(PRESETS[name].build()))


@pytest.mark.parametrize(
    "text",
    [
        "import keras",
        "from tensorflow.keras import layers",
        "  from tensorflow import keras\n",
        "model = Sequential()",
        "model.add(Dense(10))",
        "x = layers.LeakyReLU(0.2)(x)",
        "tf.keras.utils.set_random_seed(1)",
    ],
)
def test_that_a_piece_of_code_is_code(text: str) -> None:
    assert looks_like_keras(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dense",
        "A Dense (fully connected) layer",
        "We like keras. And lunch.",
        "print('hello')",
        "import numpy as np",
        "https://example.org/keras",
        "x = Dens(10)",
    ],
)
def test_that_other_text_is_none(text: str) -> None:
    assert not looks_like_keras(text)


def test_that_a_book_is_glanced_at_quickly() -> None:
    book = "imports of a model from Dense to Adding " * 1_000_000
    start = time.perf_counter()
    assert not looks_like_keras(book)
    assert time.perf_counter() - start < 0.1
