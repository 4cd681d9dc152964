"""How sure a network is, in words."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from fashion_gui.app.translator import Languages
from fashion_gui.data.recognition import Recognition
from fashion_gui.session.recognition_words import certainty_sentence
from fashion_gui.session.settings import Settings


def says(*shares: float, language: str = "en") -> str:
    """Of the first classes these shares; the rest is spread over the others."""
    rest = (1.0 - sum(shares)) / max(10 - len(shares), 1)
    probabilities = np.array([*shares, *(10 - len(shares)) * [rest]], np.float32)
    return certainty_sentence(Recognition(probabilities), Settings(language, "light"))


@pytest.mark.parametrize(
    ("shares", "sentence"),
    [
        ((1.0,), "It is sure."),
        ((0.95, 0.05), "It is sure."),
        ((0.8, 0.1), "It is fairly sure."),
        ((0.5, 0.5), "It hesitates between T-shirt/top and Trouser."),
        ((0.2, 0.8), "It hesitates between Trouser and T-shirt/top."),
        ((0.7, 0.2, 0.1), "It hesitates between T-shirt/top and Trouser."),
        ((0.4, 0.25, 0.35), "It hesitates between T-shirt/top, Pullover and Trouser."),
        ((0.1,), "It is at a loss: many garments are as likely."),
        ((0.25, 0.25, 0.25, 0.25), "It hesitates between T-shirt/top, Trouser and Pullover."),
        ((0.2, 0.2, 0.2, 0.2, 0.2), "It is at a loss: many garments are as likely."),
    ],
)
def test_that_the_sentence_follows_the_probabilities(
    shares: tuple[float, ...], sentence: str
) -> None:
    assert says(*shares) == sentence


def test_that_the_classes_are_named_in_the_language_set(qapp: QApplication) -> None:
    languages = Languages(qapp)
    languages.install("ko")
    try:
        sentence = says(0.5, 0.5, language="ko")
    finally:
        languages.install("en")
    assert "티셔츠" in sentence
    assert "바지" in sentence
    assert "hesitates" not in sentence
