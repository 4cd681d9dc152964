"""The three listings of the lecture, built layer by layer in the lesson that asks for them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from fashion_gui.lessons.catalogue import shipped_folder
from fashion_gui.lessons.reader import read_lesson
from fashion_gui.network.edits import AddLayer, Connect, SetParameters
from fashion_gui.network.graph import Connection, LayerId
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.document import Document
from fashion_gui.session.session import Session
from tests.session.running import small_session

LESSON = read_lesson(shipped_folder() / "sequential-functional")


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Session]:
    with small_session(monkeypatch) as session:
        yield session


def add(document: Document, kind: str, *sources: LayerId, **parameters: str | int) -> LayerId:
    """Adds a layer as it comes from the palette, connects it, then sets it, as a person does."""
    id_ = document.network.fresh_id(kind)
    document.apply(AddLayer(id_, kind))
    for source in sources:
        document.apply(Connect(Connection(source, id_)))
    document.apply(SetParameters(id_, parameters))
    return id_


def dense(document: Document, source: LayerId, units: int, activation: str = "relu") -> LayerId:
    return add(document, "Dense", source, units=units, activation=activation)


def build_first(document: Document) -> None:
    hidden = dense(document, add(document, "Input", source="pixels"), 32)
    dense(document, hidden, 10, "softmax")


def build_second(document: Document) -> None:
    layer = add(document, "Input", source="components", components=10)
    for _ in range(2):
        layer = dense(document, layer, 64)
    dense(document, layer, 1, "sigmoid")


def build_third(document: Document) -> None:
    left = add(document, "Input", source="thumbnail")
    for units in (16, 8):
        left = dense(document, left, units)
    right = add(document, "Input", source="components", components=128)
    for units in (64, 32, 8):
        right = dense(document, right, units)
    joined = dense(document, add(document, "Concatenate", left, right), 2)
    dense(document, joined, 1, "linear")


LISTINGS = {
    "build": ("sequential", build_first),
    "functional": ("functional", build_second),
    "two-inputs": ("two-inputs", build_third),
}
"""By step: the preset that shows the listing, and a hand that builds it."""


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
