"""The three listings of the lecture, built layer by layer in the lesson that asks for them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.lessons.catalogue import shipped_folder
from fashion_gui.lessons.reader import read_lesson
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.session import Session
from tests.session.listing_hands import LISTINGS
from tests.session.running import small_session

LESSON = read_lesson(shipped_folder() / "sequential-functional")


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Session]:
    with small_session(monkeypatch) as session:
        yield session


def test_that_the_three_listings_are_built_from_nothing(session: Session, qtbot: QtBot) -> None:
    lessons, document = session.lessons, session.document
    lessons.start(LESSON, 0)
    while lessons.step is not None:
        step = lessons.step
        if step.id in LISTINGS:
            preset, build = LISTINGS[step.id]
            assert not document.network.layers, "the student builds it"
            build(document)
            qtbot.waitUntil(lambda it=step: it.id in lessons.progress(LESSON).done)  # type: ignore[misc]
            shown = PRESETS[preset].build().network
            kinds = [(it.kind_name, dict(it.parameters)) for it in document.network.layers.values()]
            assert kinds == [(it.kind_name, dict(it.parameters)) for it in shown.layers.values()]
            document.undo()
            assert step.until is not None
            assert not step.until.holds(lessons.facts), "one setting less is another network"
        lessons.go_on()
    assert set(LISTINGS) <= lessons.progress(LESSON).done
    lessons.leave()


def test_that_who_has_built_nothing_can_still_train_the_third(session: Session) -> None:
    lessons = session.lessons
    lessons.start(LESSON, LESSON.place("two-inputs"))
    lessons.go_on()
    assert lessons.step is not None
    assert lessons.step.id == "train-two"
    assert session.document.analysis.trainable
    assert session.document.network == PRESETS["two-inputs"].build().network
    lessons.leave()
