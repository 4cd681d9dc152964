"""Whether a text is worth reading as Keras code, told at a glance."""

from __future__ import annotations

import re

from fashion_gui.network.code.reading.symbols import LAYER_NAMES

LARGEST_GLANCE = 20_000
"""Characters that are looked at: a clipboard may hold a book."""

_MADE = "|".join(sorted({*LAYER_NAMES, "Sequential", "Model"}))
_KERAS = re.compile(
    rf"^[ \t]*(?:from|import)[ \t][^\n]*\bkeras\b|\bkeras\.\w|\b(?:{_MADE})\(", re.MULTILINE
)


def looks_like_keras(text: str) -> bool:
    """Whether the text imports Keras, uses it, or makes a layer or a model."""
    return _KERAS.search(text, 0, LARGEST_GLANCE) is not None
