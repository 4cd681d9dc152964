"""The numbers of one weight while a run goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.clipping import CLIPPINGS, Clipping
from fashion_gui.runs.weight_step import WeightChoice, WeightStep
from fashion_gui.session.session import Session
from fashion_gui.session.trainer import RunState
from fashion_gui.views.train.optimizer_live_card import OptimizerLiveCard
from fashion_gui.views.train.step_table import NONE, number_text
from fashion_gui.views.train.weight_chooser import central_place
from tests.session.running import TRAINING_MILLISECONDS, small_session
from tests.small_runs import small_project


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    with small_session(monkeypatch, small_project(epochs=50)) as session:
        yield session


@pytest.fixture
def card(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> OptimizerLiveCard:
    monkeypatch.setattr(OptimizerLiveCard, "unfolded", False)
    card = OptimizerLiveCard(session)
    qtbot.addWidget(card)
    with qtbot.waitExposed(card):
        card.show()
    return card


def unfold(card: OptimizerLiveCard) -> None:
    QTest.mouseClick(card.heading, Qt.MouseButton.LeftButton)


def step(qtbot: QtBot, session: Session) -> WeightStep | None:
    """One batch; what it made of the weight that is watched."""
    before = session.trainer.last_batches
    session.trainer.step()
    qtbot.waitUntil(
        lambda: all(session.trainer.last_batches is not it for it in (None, before)),
        timeout=TRAINING_MILLISECONDS,
    )
    assert session.trainer.last_batches is not None
    return session.trainer.last_batches.weight_step


def shown(card: OptimizerLiveCard, key: str) -> list[str]:
    return [it.text() for it in card.table.values[key]]


def stop(qtbot: QtBot, session: Session) -> None:
    session.trainer.stop()
    qtbot.waitUntil(lambda: session.trainer.state is RunState.IDLE, timeout=TRAINING_MILLISECONDS)


def test_that_the_numbers_of_a_step_are_shown_symbol_by_symbol(
    qtbot: QtBot, session: Session, card: OptimizerLiveCard
) -> None:
    unfold(card)
    assert card.chooser.choice == WeightChoice("dense", "kernel", (406, 0))
    assert shown(card, "θ") == [NONE, NONE]
    for count in (1, 2):
        seen = step(qtbot, session)
        assert seen is not None
        assert seen.choice == card.chooser.choice
        qtbot.waitUntil(lambda: shown(card, "t") == [str(count)])  # noqa: B023 - waits at once
        assert shown(card, "g") == [number_text(seen.gradient)]
        assert shown(card, "θ") == [number_text(seen.before), number_text(seen.after)]
        assert shown(card, "momentum")[1] == number_text(seen.slots_after["momentum"])
        assert shown(card, "keras") == [number_text(seen.after)]
        assert shown(card, "formula") == [number_text(seen.by_formula.weight)]
        assert shown(card, "taken") == [number_text(seen.after - seen.before)]
        assert shown(card, "difference") == [number_text(seen.difference)]
    stop(qtbot, session)


def test_that_another_weight_is_chosen_in_mid_run(
    qtbot: QtBot, session: Session, card: OptimizerLiveCard
) -> None:
    unfold(card)
    step(qtbot, session)
    card.chooser.layer.setFocus()
    QTest.keyClick(card.chooser.layer, Qt.Key.Key_Down)
    assert shown(card, "θ") == [NONE, NONE]
    card.chooser.array.setFocus()
    QTest.keyClick(card.chooser.array, Qt.Key.Key_Down)
    place = card.chooser.index[0]
    place.setFocus()
    place.selectAll()
    QTest.keyClicks(place, "7")
    QTest.keyClick(place, Qt.Key.Key_Return)
    expected = WeightChoice("dense_2", "bias", (7,))
    assert card.chooser.choice == expected
    seen = step(qtbot, session)
    assert seen is not None
    assert seen.choice == expected
    qtbot.waitUntil(lambda: shown(card, "θ")[1] == number_text(seen.after))
    stop(qtbot, session)


def test_that_nothing_is_watched_where_nobody_looks(
    qtbot: QtBot, session: Session, card: OptimizerLiveCard
) -> None:
    assert step(qtbot, session) is None
    unfold(card)
    assert step(qtbot, session) is not None
    card.hide()
    assert step(qtbot, session) is None
    card.show()
    assert step(qtbot, session) is not None
    unfold(card)  # folds it
    assert step(qtbot, session) is None
    stop(qtbot, session)


def test_that_the_chooser_follows_the_network(session: Session, card: OptimizerLiveCard) -> None:
    unfold(card)
    session.document.open(PRESETS["convolutional"].build())
    assert card.chooser.choice == WeightChoice("conv2d", "kernel", (1, 1, 0, 0))
    assert [it.isVisible() for it in card.chooser.index] == [True] * 4
    assert layers_offered(card) == ["conv2d", "conv2d_2", "dense"]


def layers_offered(card: OptimizerLiveCard) -> list[str]:
    return [card.chooser.layer.itemText(it) for it in range(card.chooser.layer.count())]


def test_that_the_weights_are_those_of_the_run_whose_numbers_are_shown(
    qtbot: QtBot, session: Session, card: OptimizerLiveCard
) -> None:
    unfold(card)
    step(qtbot, session)
    session.document.apply(SetParameters("dense", {"units": 7}))
    assert card.chooser.index[1].maximum() == 99, "the run has a hundred neurons"
    seen = step(qtbot, session)
    stop(qtbot, session)
    assert seen is not None
    assert card.chooser.index[1].maximum() == 99, "it has ended, and its numbers stand there"
    assert shown(card, "keras") == [number_text(seen.after)]
    step(qtbot, session)
    assert card.chooser.index[1].maximum() == 6, "a run of the network as it is now"
    stop(qtbot, session)


def test_that_another_project_has_no_numbers_of_the_last_run(
    qtbot: QtBot, session: Session, card: OptimizerLiveCard
) -> None:
    unfold(card)
    step(qtbot, session)
    stop(qtbot, session)
    session.document.open(small_project("chapter"))
    assert card.chooser.choice == WeightChoice("dense", "kernel", (406, 0)), "the same place"
    assert shown(card, "θ") == [NONE, NONE]
    session.document.open(PRESETS["convolutional"].build())
    assert layers_offered(card) == ["conv2d", "conv2d_2", "dense"]


def test_that_the_formula_is_that_of_the_optimizer(
    session: Session, card: OptimizerLiveCard
) -> None:
    unfold(card)
    session.document.set_recipe(session.document.recipe.with_optimizer("sgd"))
    assert card.formula.lines == ("θ ← θ − η g",)
    assert set(card.table.values) == {"g", "η", "t", "θ", "taken", "formula", "keras", "difference"}
    assert not card.constants.isVisible()


@pytest.mark.parametrize("by", CLIPPINGS)
def test_that_the_gradient_is_shown_before_and_after_it_is_clipped(
    qtbot: QtBot, session: Session, card: OptimizerLiveCard, by: str
) -> None:
    unfold(card)
    clipping = Clipping(by, 1e-5)
    session.document.set_recipe(replace(session.document.recipe, clipping=clipping))
    assert card.formula.lines[0].startswith("g ← ")
    assert card.constants.lines[0].endswith("c = 10^{−5}")
    assert ("norm" in card.table.values) is clipping.needs_norm
    seen = step(qtbot, session)
    assert seen is not None
    qtbot.waitUntil(lambda: shown(card, "t") == ["1"])
    assert shown(card, "g") == [number_text(seen.gradient), number_text(seen.taken_gradient)]
    assert abs(seen.taken_gradient) < abs(seen.gradient)
    if clipping.needs_norm:
        assert seen.norm is not None
        assert shown(card, "norm") == [number_text(seen.norm)]
    assert abs(seen.difference) <= 1e-5 * abs(seen.after)
    stop(qtbot, session)
    session.document.set_recipe(replace(session.document.recipe, clipping=None))
    assert len(card.table.values["g"]) == 1
    assert shown(card, "g") == [NONE], "the next run does not clip"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (0.25, "0.25"),
        (-0.1294828, "−0.1294828"),
        (2.404290e-9, "2.404290 × 10⁻⁹"),
        (-3e12, "−3.000000 × 10¹²"),
        (float("nan"), "nan"),
    ],
)
def test_that_numbers_are_written_with_seven_digits(value: float, text: str) -> None:
    assert number_text(value) == text


def test_that_the_first_weight_shown_is_one_that_moves() -> None:
    assert central_place((784, 100)) == (406, 0)
    assert central_place((100, 10)) == (50, 0)
    assert central_place((3, 3, 1, 32)) == (1, 1, 0, 0)
    assert central_place((10,)) == (0,)
    assert central_place(()) == ()
