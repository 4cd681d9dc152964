"""The form changes the optimizer of the document, and follows it."""

from __future__ import annotations

import keras
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox
from pytestqt.qtbot import QtBot

from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.train.optimizer_form import OptimizerForm


@pytest.fixture
def document() -> Document:
    return Document(PRESETS["chapter"].build())


@pytest.fixture
def form(qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch) -> OptimizerForm:
    monkeypatch.setattr(OptimizerForm, "more_unfolded", False)
    form = OptimizerForm(document, Settings("en", "light"))
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    return form


def rewrite(form: OptimizerForm, name: str, text: str) -> None:
    box = form.fields[name].control
    assert isinstance(box, QAbstractSpinBox)
    assert box.isVisible()
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def choose(form: OptimizerForm, name: str) -> None:
    form.optimizer.setFocus()
    QTest.keyClick(form.optimizer, Qt.Key.Key_Home)
    for _ in range([*OPTIMIZERS].index(name)):
        QTest.keyClick(form.optimizer, Qt.Key.Key_Down)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_that_an_optimizer_is_chosen_with_keras_s_defaults(
    qtbot: QtBot, form: OptimizerForm, document: Document, name: str
) -> None:
    choose(form, name)
    kind, recipe = OPTIMIZERS[name], document.recipe
    assert recipe.optimizer == name
    optimizer = getattr(keras.optimizers, kind.keras_class)()
    assert recipe.learning_rate == pytest.approx(float(optimizer.learning_rate))
    assert [*form.fields] == ["learning_rate", *kind.defaults()]
    usual = {"learning_rate", *(it.name for it in kind.hyperparameters if not it.advanced)}
    qtbot.waitUntil(
        lambda: {it.parameter.name for it in form.fields.values() if it.isVisible()} == usual
    )
    assert form.formula.lines
    assert form.strength.text().startswith("+ ")
    assert form.weakness.text().startswith("− ")


def test_that_a_hyperparameter_is_typed_and_undone(form: OptimizerForm, document: Document) -> None:
    rewrite(form, "learning_rate", "0.005")
    rewrite(form, "beta_1", "0.5")
    assert document.recipe.learning_rate == 0.005
    assert document.recipe.hyperparameters == (("beta_1", 0.5),)
    document.undo()
    document.undo()
    assert document.undoable is None
    box = form.fields["beta_1"].control
    assert isinstance(box, QAbstractSpinBox)
    assert box.text() == "0.9"


def test_that_the_seldom_ones_are_behind_more(form: OptimizerForm, document: Document) -> None:
    assert not form.fields["amsgrad"].isVisible()
    QTest.mouseClick(form.more.heading, Qt.MouseButton.LeftButton)
    assert form.fields["epsilon"].isVisible()
    switch = form.fields["amsgrad"].control
    assert isinstance(switch, QAbstractButton)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert document.recipe.optimizer_values["amsgrad"] is True
    assert form.more.heading.text() == "More · 1 changed"
    assert any("max" in line for line in form.formula.lines)
    rewrite(form, "epsilon", "1e-05")
    assert document.recipe.optimizer_values["epsilon"] == 1e-5


def test_that_sgd_has_nothing_more(form: OptimizerForm) -> None:
    choose(form, "sgd")
    assert not form.more.isVisible()


def test_that_the_control_in_use_keeps_the_focus(form: OptimizerForm, document: Document) -> None:
    rewrite(form, "beta_1", "0.5")
    assert form.fields["beta_1"].control.hasFocus()


def test_that_it_follows_a_preset(form: OptimizerForm, document: Document) -> None:
    document.open(PRESETS["hidden-rmsprop"].build())
    assert form.optimizer.currentText() == "RMSprop"
    assert [*form.fields] == ["learning_rate", *OPTIMIZERS["rmsprop"].defaults()]
    assert document.undoable is None
