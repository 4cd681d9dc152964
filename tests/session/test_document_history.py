from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from fashion_gui.network.edits import Edit, EditError
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project import Project
from fashion_gui.runs.parameters import ParameterError
from fashion_gui.runs.recipe import Recipe
from fashion_gui.session.document import Document
from tests.network.strategies import edits

recipes = st.builds(Recipe, epochs=st.integers(1, 4))


def done(document: Document, edit: Edit | Recipe) -> None:
    try:
        if isinstance(edit, Recipe):
            document.set_recipe(edit)
        else:
            document.apply(edit)
    except (EditError, ParameterError):
        pass


@settings(max_examples=2000)
@given(sequence=st.lists(edits | recipes, max_size=25))
def test_that_undo_all_the_way_back_and_forth_gives_the_same(
    sequence: list[Edit | Recipe],
) -> None:
    document = Document(PRESETS["chapter"].build())
    states: list[Project] = [document.project]
    for edit in sequence:
        done(document, edit)
        if document.project is not states[-1]:
            states.append(document.project)
    for state in reversed(states[:-1]):
        document.undo()
        assert document.project == state
    assert document.undoable is None
    assert not document.has_unsaved_changes
    for state in states[1:]:
        document.redo()
        assert document.project == state
    assert document.history.next is None


@given(sequence=st.lists(edits, max_size=12), backwards=st.integers(0, 12), last=edits)
def test_that_an_edit_after_undo_forgets_what_was_undone(
    sequence: list[Edit], backwards: int, last: Edit
) -> None:
    document = Document(PRESETS["chapter"].build())
    for edit in sequence:
        done(document, edit)
    for _ in range(backwards):
        document.undo()
    before = document.project
    done(document, last)
    if document.project is not before:
        assert document.history.next is None
        document.undo()
        assert document.project == before


@given(edit=edits)
def test_that_a_change_is_announced_once_and_only_where_there_is_one(edit: Edit) -> None:
    document = Document(PRESETS["chapter"].build())
    announced: list[str] = []
    document.network_changed.connect(lambda: announced.append("network"))
    document.recipe_changed.connect(lambda: announced.append("recipe"))
    before = document.project
    done(document, edit)
    assert announced == ([] if document.project is before else ["network"])
