"""Clipping is chosen, typed and undone in the form of the optimizer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.clipping import CLIPPINGS, Clipping
from fashion_gui.session.document import Document
from fashion_gui.session.edit_words import step_name
from fashion_gui.session.settings import Settings
from fashion_gui.views.train.optimizer_form import OptimizerForm


@pytest.fixture
def document() -> Document:
    return Document(PRESETS["chapter"].build())


@pytest.fixture
def form(qtbot: QtBot, document: Document) -> OptimizerForm:
    form = OptimizerForm(document, Settings("en", "light"))
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    return form


def choose(form: OptimizerForm, by: str | None) -> None:
    box = form.clipping.by
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range((None, *CLIPPINGS).index(by)):
        QTest.keyClick(box, Qt.Key.Key_Down)


def shown(form: OptimizerForm) -> dict[str, str]:
    """The thresholds that are seen, by name."""
    found = {}
    for name, field in form.clipping.thresholds.items():
        box = field.control
        assert isinstance(box, QAbstractSpinBox)
        if field.isVisible():
            found[name] = box.text()
    return found


def rewrite(form: OptimizerForm, by: str, text: str) -> None:
    box = form.clipping.thresholds[by].control
    assert isinstance(box, QAbstractSpinBox)
    assert box.isVisible()
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_that_a_new_network_does_not_clip(form: OptimizerForm, document: Document) -> None:
    assert document.recipe.clipping is None
    assert form.clipping.by.currentText() == "None"
    assert shown(form) == {}


@pytest.mark.parametrize("by", CLIPPINGS)
def test_that_clipping_is_chosen_typed_and_undone(
    form: OptimizerForm, document: Document, by: str
) -> None:
    choose(form, by)
    assert document.recipe.clipping == Clipping(by, 1.0)
    assert form.clipping.by.currentText().endswith(f": {by}"), "Keras's name is seen"
    assert shown(form) == {by: "1"}
    assert form.clipping.thresholds[by].toolTip().startswith(("No number", "The gra", "All gra"))
    assert form.formula.lines[0].startswith("g ← ")
    assert step_name(document.history.steps[0]) == "Gradient clipping · clipvalue: – → 1"
    rewrite(form, by, "0.25")
    assert document.recipe.clipping == Clipping(by, 0.25)
    while document.undoable is not None:
        document.undo()
    assert document.recipe.clipping is None
    assert form.clipping.by.currentText() == "None"
    assert shown(form) == {}
    assert not form.formula.lines[0].startswith("g ← ")


def test_that_the_number_stays_with_another_way_and_another_optimizer(
    form: OptimizerForm, document: Document
) -> None:
    choose(form, "clipvalue")
    rewrite(form, "clipvalue", "0.5")
    form.clipping.by.setFocus()
    QTest.keyClick(form.clipping.by, Qt.Key.Key_End)
    assert document.recipe.clipping == Clipping("global_clipnorm", 0.5)
    form.optimizer.setFocus()
    QTest.keyClick(form.optimizer, Qt.Key.Key_Home)
    assert document.recipe.optimizer == "sgd"
    assert document.recipe.clipping == Clipping("global_clipnorm", 0.5)
    choose(form, None)
    assert document.recipe.clipping is None


def test_that_it_follows_a_project_that_clips(form: OptimizerForm, document: Document) -> None:
    project = PRESETS["hidden-rmsprop"].build()
    clipping = Clipping("clipnorm", 3.0)
    document.open(project)
    document.set_recipe(type(project.recipe)(clipping=clipping))
    assert form.clipping.by.currentText().endswith(": clipnorm")
    assert shown(form) == {"clipnorm": "3"}
