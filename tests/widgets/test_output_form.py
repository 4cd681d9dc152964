"""Target and loss of an output, chosen by keys, with what does not fit disabled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from fashion_gui.network.edits import SetParameters
from fashion_gui.network.presets import PRESETS
from fashion_gui.runs.targets import Loss, OutputSetting, Target, loss_misfit
from fashion_gui.session.document import Document
from fashion_gui.session.loss_formulas import loss_lines
from fashion_gui.session.loss_words import loss_formula, loss_name, loss_sentence
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.output_form import OutputForm, OutputForms


@pytest.fixture
def document() -> Document:
    return Document(PRESETS["chapter"].build())


@pytest.fixture
def form(qtbot: QtBot, document: Document) -> OutputForm:
    form = OutputForm(document, Settings("en", "light"), "dense_2")
    qtbot.addWidget(form)
    form.show()
    return form


def enabled(box: QComboBox) -> list[object]:
    flag = Qt.ItemFlag.ItemIsEnabled
    return [
        box.itemData(place)
        for place in range(box.count())
        if box.model().flags(box.model().index(place, 0)) & flag
    ]


def pick(box: QComboBox, text: str) -> None:
    """Types the beginning of an item's text, as a person does."""
    box.setFocus()
    QTest.keyClicks(box, text)


def test_that_only_losses_that_fit_can_be_chosen_and_the_others_say_why(
    form: OutputForm, document: Document
) -> None:
    wanted = [it for it in Loss if loss_misfit(it, Target.ONE_HOT, (10,)) is None]
    assert enabled(form.loss) == wanted
    assert enabled(form.target) == [Target.ONE_HOT, Target.INTEGER]
    for box in (form.loss, form.target):
        for place in range(box.count()):
            reason = box.itemData(place, Qt.ItemDataRole.ToolTipRole)
            assert bool(reason) == (box.itemData(place) not in enabled(box))


def test_that_a_loss_is_chosen_and_undone(form: OutputForm, document: Document) -> None:
    pick(form.loss, "Mean")
    assert document.recipe.outputs == (
        OutputSetting("dense_2", Target.ONE_HOT, Loss.MEAN_SQUARED_ERROR),
    )
    assert form.formula.accessibleName() == "(1) / (K) Σ_k (y_k − p_k)^2"
    document.undo()
    assert form.loss.currentText() == "Categorical cross-entropy"


def test_that_the_usual_choice_is_noted_as_labels_alone(
    form: OutputForm, document: Document
) -> None:
    pick(form.loss, "Hub")
    QTest.keyClick(form.target, Qt.Key.Key_Down)
    assert document.recipe.labels == "integer"
    assert document.recipe.outputs == ()
    assert form.loss.currentText() == "Sparse categorical cross-entropy"


def test_that_a_loss_that_fits_the_new_target_stays(form: OutputForm, document: Document) -> None:
    document.open(PRESETS["autoencoder"].build())
    (output,) = document.analysis.outputs
    assert output.target is Target.IMAGE
    outputs = OutputForms(document, Settings("en", "light"))
    assert [it.layer_id for it in outputs.forms] == [output.layer_id]
    assert enabled(outputs.forms[0].target) == [Target.IMAGE]
    outputs.deleteLater()


def test_that_an_output_of_no_use_says_so(form: OutputForm, document: Document) -> None:
    document.apply(SetParameters("dense_2", {"units": 12}))
    for part in (form.target, form.loss, form.formula):
        assert not part.isVisible()
    assert "gives 12" in form.wanted.text()
    assert "10 units with softmax" in form.wanted.text()
    document.undo()
    for part in (form.target, form.loss, form.formula):
        assert part.isVisible()
    assert not form.wanted.isVisible()


def test_that_an_output_of_no_use_is_mended_where_it_is_told(
    qtbot: QtBot, document: Document
) -> None:
    document.apply(SetParameters("dense_2", {"units": 12}))
    forms = OutputForms(document, Settings("en", "light"))
    qtbot.addWidget(forms)
    forms.show()
    button = forms.forms[0].mends.buttons[0]
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert document.analysis.trainable
    assert forms.forms[0].target.isVisible()
    assert not forms.forms[0].mends.isVisible()


def test_that_a_misfit_is_told(form: OutputForm, document: Document) -> None:
    chosen = OutputSetting("dense_2", Target.INTEGER, Loss.CATEGORICAL_CROSSENTROPY)
    document.set_recipe(document.recipe.with_output(chosen))
    assert form.misfit.isVisible()
    assert "one-hot" in form.misfit.text()
    QApplication.sendEvent(form, QEvent(QEvent.Type.LanguageChange))
    assert form.misfit.isVisible()


def test_that_every_loss_has_its_words() -> None:
    for words in (loss_name, loss_sentence, loss_formula, loss_lines):
        assert len({words(it) for it in Loss}) == len(Loss)
