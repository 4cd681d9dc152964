"""The clipping of gradients in the recipe: how, and from which number on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.runs.checks import RecipeError
from fashion_gui.runs.clipping import CLIPPINGS, LEAST, MOST, Clipping
from fashion_gui.runs.parameters import FloatParameter, Value
from fashion_gui.session.document import Document, Merge
from fashion_gui.session.optimizer_words import clipping_name, hyperparameter_sentence
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.number_boxes import CONTROL_HEIGHT, guard_wheel
from fashion_gui.widgets.parameter_fields.field_for import field_for
from fashion_gui.widgets.parameter_fields.parameter_field import ParameterField
from fashion_gui.widgets.translated import TranslatedWidget

_CHOICES = (None, *CLIPPINGS)


class ClippingForm(TranslatedWidget):
    """Edits the clipping of the document's recipe, and follows it.

    Attributes:
        by: none, or one of Keras's three ways.
        thresholds: the field of each way, by Keras's name; that of the one chosen is shown.
    """

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._name = label("secondary")
        self.by = ChoiceBox(settings)
        self.by.setFixedHeight(CONTROL_HEIGHT)
        self.by.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.by.addItems([""] * len(_CHOICES))
        guard_wheel(self.by)
        self._name.setBuddy(self.by)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._name)
        column.addWidget(self.by)
        self.thresholds: dict[str, ParameterField] = {}
        for name in CLIPPINGS:
            parameter = FloatParameter(name, Clipping().threshold, LEAST, MOST)
            field = field_for(parameter, partial(hyperparameter_sentence, name), settings)
            field.value_set.connect(partial(self._set, name))
            self.thresholds[name] = field
            column.addWidget(field)
        self.by.activated.connect(self._choose)
        document.recipe_changed.connect(self.follow_document)
        self.retranslate_ui()

    @Slot()
    def follow_document(self) -> None:
        """Shows the clipping as it is now."""
        clipping = self._document.recipe.clipping
        chosen = None if clipping is None else clipping.by
        self.by.setCurrentIndex(_CHOICES.index(chosen))
        for name, field in self.thresholds.items():
            field.setVisible(name == chosen)
            field.set_invalid(False)
            if clipping is not None and name == chosen:
                field.show_value(clipping.threshold)

    def retranslate_ui(self) -> None:
        self._name.setText(self.tr("Gradient clipping"))
        tip = self.tr(
            "Cuts large gradients down before the optimizer takes them, so that one steep batch "
            "cannot throw the weights far away."
        )
        for part in (self._name, self.by):
            part.setToolTip(tip)
        self.by.setAccessibleName(self._name.text())
        for place, choice in enumerate(_CHOICES):
            text = self.tr("None") if choice is None else f"{clipping_name(choice)}: {choice}"
            self.by.setItemText(place, text)
        self.follow_document()

    @Slot(int)
    def _choose(self, place: int) -> None:
        by, before = _CHOICES[place], self._document.recipe.clipping
        threshold = (before or Clipping()).threshold
        clipping = None if by is None else Clipping(by, threshold)
        self._document.set_recipe(replace(self._document.recipe, clipping=clipping))

    def _set(self, name: str, value: Value, continues: bool) -> None:
        assert isinstance(value, (int, float))
        try:
            changed = replace(self._document.recipe, clipping=Clipping(name, value))
        except RecipeError:
            self.thresholds[name].set_invalid(True)
        else:
            self._document.set_recipe(changed, Merge.ALWAYS if continues else Merge.SOON)
