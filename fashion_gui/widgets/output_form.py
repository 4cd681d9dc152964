"""What an output of the network learns, and by which loss: chosen where it is shown."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent, QStandardItemModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.network.analysis import ProblemKind
from fashion_gui.network.graph import LayerId
from fashion_gui.network.mend import Mend
from fashion_gui.network.outputs import Output
from fashion_gui.runs.recipe import Recipe
from fashion_gui.runs.targets import (
    Loss,
    OutputSetting,
    Target,
    default_loss,
    default_target,
    loss_misfit,
    target_fits,
)
from fashion_gui.session.document import Document
from fashion_gui.session.loss_formulas import loss_lines
from fashion_gui.session.loss_words import (
    loss_name,
    loss_sentence,
    output_wants,
    target_name,
    target_sentence,
    target_wants,
)
from fashion_gui.session.mending import apply_mend, offered_mends
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import misfit_sentence
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.formula import Formula
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.mend_buttons import MendButtons
from fashion_gui.widgets.number_boxes import guard_wheel
from fashion_gui.widgets.terms import explained_tip
from fashion_gui.widgets.translated import TranslatedWidget

FORMULA_PIXELS = 16


class OutputForm(TranslatedWidget):
    """Target and loss of one output of the document's network, and what they mean.

    What does not fit is shown as well, disabled, with the reason. Where nothing fits, a sentence
    says what the output needs instead, with the mends that there are.
    """

    def __init__(
        self,
        document: Document,
        settings: Settings,
        layer_id: LayerId,
        is_named: bool = False,
        offers_mends: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.layer_id = layer_id
        self._name = label("heading")
        self._name.setVisible(is_named)
        self._target_label, self._loss_label = label("secondary"), label("secondary")
        self.target, self.loss = ChoiceBox(settings), ChoiceBox(settings)
        self._target_sentence = label("caption", wrap=True)
        self.formula = Formula(settings, FORMULA_PIXELS)
        self._loss_sentence = label("caption", wrap=True)
        self.misfit = label("wrong", wrap=True)
        self.wanted = label("body", wrap=True)
        self.mends = MendButtons(settings)
        self.mends.mend_chosen.connect(lambda mend: apply_mend(document, mend))
        self._offers_mends = offers_mends
        for box, values in ((self.target, tuple(Target)), (self.loss, tuple(Loss))):
            box.setSizeAdjustPolicy(
                ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(8)
            for value in values:
                box.addItem("", value)
            guard_wheel(box)
        self.target.activated.connect(self._choose_target)
        self.loss.activated.connect(self._choose_loss)
        self._lay_out()
        document.network_changed.connect(self.follow_document)
        document.recipe_changed.connect(self.follow_document)
        self.retranslate_ui()

    @property
    def output(self) -> Output | None:
        """The output as the analysis has it; None where its shape is unknown."""
        outputs = self._document.analysis.outputs
        return next((it for it in outputs if it.layer_id == self.layer_id), None)

    @Slot()
    def follow_document(self) -> None:
        """Shows what the output learns now."""
        output = self.output
        self.target.setEnabled(output is not None)
        self.loss.setEnabled(output is not None)
        if output is None:
            return
        useless = output.target is None
        for part in (self._target_label, self.target, self._target_sentence, self._loss_label):
            part.setVisible(not useless)
        self.loss.setVisible(not useless)
        self.wanted.setVisible(useless)
        self.wanted.setText(output_wants(output.shape) if useless else "")
        self.mends.show_mends(self._mends() if useless and self._offers_mends else ())
        for place, target in enumerate(Target):
            fits = target_fits(target, output.shape)
            _allow(self.target, place, "" if fits else target_wants(target))
        for place, loss in enumerate(Loss):
            misfit = output.target and loss_misfit(loss, output.target, output.shape)
            _allow(self.loss, place, misfit_sentence(misfit) if misfit else "")
        self.target.setCurrentIndex(-1 if output.target is None else _place(output.target))
        self.loss.setCurrentIndex(-1 if output.loss is None else _place(output.loss))
        self.formula.set_lines(() if output.loss is None else loss_lines(output.loss))
        self._loss_sentence.setText("" if output.loss is None else loss_sentence(output.loss))
        self._target_sentence.setText(
            "" if output.target is None else target_sentence(output.target)
        )
        self.misfit.setVisible(output.misfit is not None)
        self.misfit.setText(misfit_sentence(output.misfit) if output.misfit else "")
        self.formula.setVisible(output.loss is not None)
        self._loss_sentence.setVisible(output.loss is not None)

    def _mends(self) -> tuple[Mend, ...]:
        problems = self._document.analysis.problems
        own = (it for it in problems if it.layer_id == self.layer_id)
        problem = next((it for it in own if it.kind is ProblemKind.OUTPUT_SHAPE), None)
        return () if problem is None else offered_mends(self._document, problem)

    def retranslate_ui(self) -> None:
        self._name.setText(self.layer_id)
        self._target_label.setText(self.tr("Learns"))
        self._loss_label.setText(self.tr("Loss"))
        self._loss_label.setToolTip(explained_tip(self._loss_label.text()))
        self.target.setToolTip(self.tr("What this output is compared with."))
        self.loss.setToolTip(self.tr("How the difference becomes the one number that falls."))
        self.target.setAccessibleName(self.tr("Target of {layer}").format(layer=self.layer_id))
        self.loss.setAccessibleName(self.tr("Loss of {layer}").format(layer=self.layer_id))
        for place, target in enumerate(Target):
            self.target.setItemText(place, target_name(target))
        for place, loss in enumerate(Loss):
            self.loss.setItemText(place, loss_name(loss))
        self.follow_document()

    @Slot(int)
    def _choose_target(self, place: int) -> None:
        output, target = self.output, tuple(Target)[place]
        if output is None or target is output.target:
            return
        keeps = output.loss is not None and not loss_misfit(output.loss, target, output.shape)
        loss = output.loss if keeps and output.loss else default_loss(target, output.shape)
        self._set(output, target, loss)

    @Slot(int)
    def _choose_loss(self, place: int) -> None:
        output, loss = self.output, tuple(Loss)[place]
        if output is not None and output.target is not None and loss is not output.loss:
            self._set(output, output.target, loss)

    def _set(self, output: Output, target: Target, loss: Loss) -> None:
        """Notes the choice; where it is the usual one of its labels, the labels are the note."""
        recipe = self._document.recipe
        labels = target.value if target in (Target.ONE_HOT, Target.INTEGER) else recipe.labels
        usual = default_target(output.shape, output.activation, labels)
        if target is usual and loss is default_loss(target, output.shape):
            recipe = without_output(replace(recipe, labels=labels), output.layer_id)
        else:
            recipe = recipe.with_output(OutputSetting(output.layer_id, target, loss))
        self._document.set_recipe(recipe)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(self._name)
        column.addWidget(self._target_label)
        column.addWidget(self.target)
        column.addWidget(self._target_sentence)
        column.addSpacing(UNIT)
        column.addWidget(self.wanted)
        column.addWidget(self.mends)
        column.addWidget(self._loss_label)
        column.addWidget(self.loss)
        column.addWidget(self.misfit)
        column.addWidget(self.formula)
        column.addWidget(self._loss_sentence)


class OutputForms(TranslatedWidget):
    """A form for each output of the document's network, named where there are several.

    While it is hidden it does not follow: an edit on the canvas would pay for forms unseen.
    """

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._is_behind = False
        self._none = label("secondary", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * UNIT)
        self._column.addWidget(self._none)
        self.forms: tuple[OutputForm, ...] = ()
        document.network_changed.connect(self._note_change)
        self._follow_document()
        self.retranslate_ui()

    def showEvent(self, event: QShowEvent) -> None:
        if self._is_behind:
            self._follow_document()
        super().showEvent(event)

    def retranslate_ui(self) -> None:
        self._none.setText(
            self.tr("The network has no output yet: its last layer decides what can be learned.")
        )

    @Slot()
    def _note_change(self) -> None:
        self._is_behind = True
        if self.isVisible():
            self._follow_document()

    def _follow_document(self) -> None:
        self._is_behind = False
        wanted = tuple(it.layer_id for it in self._document.analysis.outputs)
        if wanted != tuple(it.layer_id for it in self.forms):
            for form in self.forms:
                self._column.removeWidget(form)
                form.hide()
                form.deleteLater()
            self.forms = tuple(
                OutputForm(
                    self._document, self._settings, it, is_named=len(wanted) > 1, offers_mends=True
                )
                for it in wanted
            )
            for form in self.forms:
                self._column.addWidget(form)
                form.show()
        self._none.setVisible(not self.forms)


def without_output(recipe: Recipe, layer_id: LayerId) -> Recipe:
    """The recipe without a choice for this output."""
    return replace(recipe, outputs=tuple(it for it in recipe.outputs if it.layer_id != layer_id))


def _place(value: Target | Loss) -> int:
    return list(type(value)).index(value)


def _allow(box: ChoiceBox, place: int, reason: str) -> None:
    """Enables an item, or disables it for a reason."""
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    model.item(place).setEnabled(not reason)
    box.setItemData(place, reason or None, Qt.ItemDataRole.ToolTipRole)
    box.setItemData(place, reason or None, Qt.ItemDataRole.AccessibleDescriptionRole)
