"""The document: what can be undone, what is unsaved, what is merged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fashion_gui.network.edits import MoveLayers, RemoveLayers, SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.document import BURST, Document, Merge
from fashion_gui.session.edit_history import SetRecipe


@pytest.fixture
def document() -> Document:
    return Document(PRESETS["chapter"].build())


def test_that_network_and_recipe_share_one_history(document: Document) -> None:
    before = document.project
    edit = SetParameters("dense", {"units": 64})
    document.apply(edit)
    document.set_recipe(replace(document.recipe, epochs=3))
    assert isinstance(document.undoable, SetRecipe)
    document.undo()
    assert document.recipe == before.recipe
    assert document.network.layers["dense"].parameters["units"] == 64
    assert document.undoable is edit
    document.undo()
    assert document.project == before
    document.redo()
    document.redo()
    assert document.recipe.epochs == 3
    assert document.history.next is None


def test_that_what_was_undone_to_the_saved_state_is_not_unsaved(document: Document) -> None:
    document.apply(RemoveLayers(frozenset({"dropout"})))
    assert document.has_unsaved_changes
    document.mark_saved(Path("x.fashion"), document.project)
    assert not document.has_unsaved_changes
    document.undo()
    assert document.has_unsaved_changes
    document.redo()
    assert not document.has_unsaved_changes


def test_that_a_drag_of_a_slider_is_one_step(document: Document) -> None:
    for rate in (0.31, 0.35, 0.4):
        document.apply(SetParameters("dropout", {"rate": rate}), Merge.ALWAYS)
    document.undo()
    assert document.network.layers["dropout"].parameters["rate"] == 0.3
    assert document.undoable is None
    document.redo()
    assert document.network.layers["dropout"].parameters["rate"] == 0.4


def test_that_an_edit_that_changes_nothing_is_no_step(document: Document) -> None:
    document.apply(SetParameters("dense", {"units": 100}))
    document.apply(MoveLayers({"dense": document.network.layers["dense"].position}))
    document.set_recipe(replace(document.recipe))
    assert document.undoable is None


def test_that_the_same_edit_after_undo_and_merge_keeps_the_first_state(document: Document) -> None:
    document.apply(SetParameters("dropout", {"rate": 0.4}), Merge.ALWAYS)
    document.mark_saved(Path("x.fashion"), document.project)
    document.apply(SetParameters("dropout", {"rate": 0.3}), Merge.ALWAYS)
    assert document.has_unsaved_changes
    document.undo()
    assert document.network.layers["dropout"].parameters["rate"] == 0.3


def test_that_changes_of_different_parameters_or_layers_are_different_steps(
    document: Document,
) -> None:
    before = document.project
    for layer_id, parameters in (
        ("dense", {"units": 64}),
        ("dense", {"activation": "tanh"}),
        ("dense_2", {"activation": "relu"}),
    ):
        document.apply(SetParameters(layer_id, parameters), Merge.ALWAYS)
    for _ in range(2):
        document.undo()
    assert document.network.layers["dense"].parameters["units"] == 64
    assert document.network.layers["dense"].parameters["activation"] == "relu"
    document.undo()
    assert document.project == before
    assert document.undoable is None


class Clock:
    """A clock that stands until it is turned."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timed(clock: Clock) -> Document:
    return Document(PRESETS["chapter"].build(), clock=clock)


def set_rate(document: Document, rate: float, merge: Merge = Merge.SOON) -> None:
    document.apply(SetParameters("dropout", {"rate": rate}), merge)


def rate_of(document: Document) -> object:
    return document.network.layers["dropout"].parameters["rate"]


def test_that_keys_in_a_row_are_one_step_and_a_pause_ends_it(timed: Document, clock: Clock) -> None:
    for rate in (0.31, 0.32, 0.33):
        set_rate(timed, rate)
        clock.now += 0.9 * BURST
    clock.now += 0.2 * BURST
    set_rate(timed, 0.34)
    assert len(timed.history.steps) == 2
    timed.undo()
    assert rate_of(timed) == 0.33
    timed.undo()
    assert rate_of(timed) == 0.3
    timed.redo()
    assert rate_of(timed) == 0.33


def test_that_a_drag_lasts_as_long_as_it_lasts_and_keys_do_not_continue_it(
    timed: Document, clock: Clock
) -> None:
    set_rate(timed, 0.4)
    clock.now += 20 * BURST
    set_rate(timed, 0.5, Merge.ALWAYS)
    assert len(timed.history.steps) == 1
    set_rate(timed, 0.51)
    assert len(timed.history.steps) == 2


def test_that_keys_after_undo_begin_a_step(timed: Document) -> None:
    set_rate(timed, 0.4, Merge.NEVER)
    set_rate(timed, 0.5, Merge.NEVER)
    timed.undo()
    set_rate(timed, 0.6)
    assert len(timed.history.steps) == 2
    timed.undo()
    assert rate_of(timed) == 0.4


def test_that_keys_that_lead_back_leave_no_step(timed: Document) -> None:
    set_rate(timed, 0.4, Merge.NEVER)
    set_rate(timed, 0.45, Merge.NEVER)
    for rate in (0.5, 0.45):
        set_rate(timed, rate)
    assert len(timed.history.steps) == 2
    for rate in (0.5, 0.4):
        set_rate(timed, rate)
    assert rate_of(timed) == 0.4
    assert len(timed.history.steps) == 1
    set_rate(timed, 0.35)
    assert len(timed.history.steps) == 2, "what was done before is not drawn into it"


def test_that_settings_of_one_name_are_one_step(timed: Document, clock: Clock) -> None:
    for epochs in (1, 12, 120):
        timed.set_recipe(replace(timed.recipe, epochs=epochs), Merge.SOON)
    timed.set_recipe(replace(timed.recipe, batch_size=64), Merge.SOON)
    for beta in (0.8, 0.7):
        timed.set_recipe(timed.recipe.with_hyperparameter("beta_1", beta), Merge.SOON)
    timed.set_recipe(timed.recipe.with_hyperparameter("beta_2", 0.9), Merge.SOON)
    assert len(timed.history.steps) == 4
    clock.now += 2 * BURST
    timed.set_recipe(timed.recipe.with_hyperparameter("beta_2", 0.8), Merge.SOON)
    assert len(timed.history.steps) == 5
