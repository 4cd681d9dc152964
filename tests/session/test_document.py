"""The document: what can be undone, what is unsaved, what is merged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fashion_gui.network.edits import MoveLayers, RemoveLayers, SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.session.document import Document, SetRecipe


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
    assert document.redoable is None


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
        document.apply(SetParameters("dropout", {"rate": rate}), merge=True)
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
    document.apply(SetParameters("dropout", {"rate": 0.4}), merge=True)
    document.mark_saved(Path("x.fashion"), document.project)
    document.apply(SetParameters("dropout", {"rate": 0.3}), merge=True)
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
        document.apply(SetParameters(layer_id, parameters), merge=True)
    for _ in range(2):
        document.undo()
    assert document.network.layers["dense"].parameters["units"] == 64
    assert document.network.layers["dense"].parameters["activation"] == "relu"
    document.undo()
    assert document.project == before
    assert document.undoable is None
