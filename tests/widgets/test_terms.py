"""Terms in texts: marked where they come first, explained where the pointer rests on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.widgets.terms import TermLabel

TEXTS = {
    "en": ("The <b>gap</b> and again the gap.", "gap", "격차", "Validation loss minus"),
    "ko": ("색칠된 격차를 보십시오.", "격차", "gap", "검증 손실에서 훈련 손실을 뺀"),
}


def explained_places(label: TermLabel) -> list[int]:
    """Where, from left to right, the pointer finds an explanation."""
    found = []
    for x in range(2, label.width(), 4):
        QTest.mouseMove(label, QPoint(x, label.height() // 2))
        if label.explanation:
            found.append(x)
    return found


@pytest.mark.parametrize("language", TEXTS)
def test_that_the_pointer_on_a_term_has_it_explained(qtbot: QtBot, language: str) -> None:
    text, name, other, meaning = TEXTS[language]
    label = TermLabel("body", ["gap"])
    qtbot.addWidget(label)
    label.show_html(text)
    label.setWordWrap(False)
    label.adjustSize()
    with qtbot.waitExposed(label):
        label.show()
    places = explained_places(label)
    assert places
    assert len(places) < 0.6 * label.width() / 4, "the words around it are none"
    assert max(places) - min(places) < label.width() / 2, "it is explained once"
    QTest.mouseMove(label, QPoint(places[0], label.height() // 2))
    assert f"<b>{name}</b> · {other}" in label.explanation
    assert meaning in label.explanation
    QTest.mouseMove(label, QPoint(label.width() - 2, 1))
    assert label.explanation == "", "it goes with the pointer"
