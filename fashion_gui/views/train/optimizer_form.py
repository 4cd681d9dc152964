"""The optimizer of the recipe: which one, its formula, what it is good at, its numbers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.optimizers import OPTIMIZERS
from fashion_gui.runs.parameters import FloatParameter, Value
from fashion_gui.session.document import Document, Merge
from fashion_gui.session.optimizer_formulas import formula_lines
from fashion_gui.session.optimizer_words import (
    OPTIMIZER_NAMES,
    hyperparameter_sentence,
    strength_sentence,
    weakness_sentence,
)
from fashion_gui.session.settings import Settings
from fashion_gui.views.train.clipping_form import ClippingForm
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.formula import Formula
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.more_section import MoreSection
from fashion_gui.widgets.number_boxes import CONTROL_HEIGHT, guard_wheel
from fashion_gui.widgets.parameter_fields.field_for import field_for
from fashion_gui.widgets.parameter_fields.parameter_field import ParameterField
from fashion_gui.widgets.translated import TranslatedWidget

LEARNING_RATE = "learning_rate"


class OptimizerForm(TranslatedWidget):
    """Edits the optimizer of the document's recipe, and follows it.

    Attributes:
        fields: of the learning rate and the hyperparameters of the optimizer chosen, by name.
    """

    more_unfolded: ClassVar[bool] = False
    """Whether the seldom hyperparameters are shown, for as long as the program runs."""

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._shown = ""
        self._name = label("secondary")
        self.optimizer = ChoiceBox(settings)
        self.optimizer.setFixedHeight(CONTROL_HEIGHT)
        self.optimizer.addItems([OPTIMIZER_NAMES[name] for name in OPTIMIZERS])
        guard_wheel(self.optimizer)
        self._name.setBuddy(self.optimizer)
        self.formula = Formula(settings, 18)
        self.strength, self.weakness = label("caption", wrap=True), label("caption", wrap=True)
        self.fields: dict[str, ParameterField] = {}
        self.clipping = ClippingForm(document, settings)
        self._usual = QVBoxLayout()
        self._usual.setSpacing(UNIT)
        self.more = MoreSection(settings, OptimizerForm.more_unfolded)
        self._lay_out()
        self.optimizer.activated.connect(self._choose)
        self.more.unfolded.connect(self._remember_unfolded)
        document.recipe_changed.connect(self.follow_document)
        self.retranslate_ui()

    @property
    def learning_rate(self) -> QWidget:
        """The box of the learning rate."""
        return self.fields[LEARNING_RATE].control

    @Slot()
    def follow_document(self) -> None:
        """Shows the optimizer as it is now; the controls of the same optimizer stay."""
        recipe = self._document.recipe
        if recipe.optimizer != self._shown:
            self._show_fields(recipe.optimizer)
        self.optimizer.setCurrentIndex([*OPTIMIZERS].index(recipe.optimizer))
        lines = formula_lines(recipe.optimizer, recipe.optimizer_values, recipe.clipping)
        self.formula.set_lines(lines)
        self.strength.setText("+ " + strength_sentence(recipe.optimizer))
        self.weakness.setText("− " + weakness_sentence(recipe.optimizer))
        values: dict[str, Value] = {
            **recipe.optimizer_values,
            LEARNING_RATE: recipe.learning_rate,
        }
        changed = 0
        for name, field in self.fields.items():
            field.show_value(values[name])
            field.set_invalid(False)
            changed += field.parameter.advanced and values[name] != field.parameter.default
        self.more.show_changed(changed)

    def retranslate_ui(self) -> None:
        self._name.setText(self.tr("Method"))
        tip = self.tr("The rule by which the gradient changes the weights.")
        for part in (self._name, self.optimizer):
            part.setToolTip(tip)
        self.optimizer.setAccessibleName(self._name.text())
        self.follow_document()

    @Slot(int)
    def _choose(self, place: int) -> None:
        name = [*OPTIMIZERS][place]
        if name != self._document.recipe.optimizer:
            self._document.set_recipe(self._document.recipe.with_optimizer(name))

    def _set(self, name: str, value: Value, continues: bool) -> None:
        recipe = self._document.recipe
        try:
            if name == LEARNING_RATE:
                assert isinstance(value, (int, float))
                changed = replace(recipe, learning_rate=value)
            else:
                changed = recipe.with_hyperparameter(name, value)
        except RecipeError:
            self.fields[name].set_invalid(True)
        else:
            self._document.set_recipe(changed, Merge.ALWAYS if continues else Merge.SOON)

    def _show_fields(self, optimizer: str) -> None:
        for field in self.fields.values():
            field.setParent(None)
            field.deleteLater()
        self.fields = {}
        self._shown = optimizer
        kind = OPTIMIZERS[optimizer]
        rate = FloatParameter(LEARNING_RATE, kind.learning_rate, 1e-8, 1000.0)
        for parameter in (rate, *kind.hyperparameters):
            meaning = partial(hyperparameter_sentence, parameter.name, optimizer)
            field = field_for(parameter, meaning, self._settings)
            field.value_set.connect(partial(self._set, parameter.name))
            self.fields[parameter.name] = field
            (self.more.column if parameter.advanced else self._usual).addWidget(field)
        self.more.setVisible(any(it.advanced for it in kind.hyperparameters))

    def _remember_unfolded(self, unfolded: bool) -> None:
        OptimizerForm.more_unfolded = unfolded

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        parts: tuple[QLabel | QWidget, ...] = (self._name, self.optimizer, self.formula)
        for part in parts:
            column.addWidget(part)
        sentences = QVBoxLayout()
        sentences.setSpacing(UNIT // 2)
        sentences.addWidget(self.strength)
        sentences.addWidget(self.weakness)
        column.addLayout(sentences)
        column.addLayout(self._usual)
        column.addWidget(self.clipping)
        column.addWidget(self.more)
