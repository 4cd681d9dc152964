"""How long and in which steps a network is trained: epochs, batch size, seed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from fashion_gui.runs.recipe import ALL_GARMENTS
from fashion_gui.session.cores import cores_used
from fashion_gui.session.document import Document
from fashion_gui.views.train.form_rows import FormRows
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.number_boxes import prepare
from fashion_gui.widgets.translated import TranslatedWidget


class FitForm(TranslatedWidget):
    """Edits the arguments of `fit`, and says how many cores compute."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._filling = False
        self.epochs, self.batch_size, self.seed = QSpinBox(), QSpinBox(), QSpinBox()
        self.epochs.setRange(1, 10_000)
        self.batch_size.setRange(ALL_GARMENTS, 60_000)
        self.seed.setRange(0, 2**31 - 1)
        self.batch_note, self.cores = label("caption", wrap=True), label("caption", wrap=True)
        self._rows = FormRows()
        for key in ("epochs", "batch_size", "seed"):
            prepare(getattr(self, key))
            self._rows.add(key, getattr(self, key))
        self.epochs.valueChanged.connect(lambda it: self._change(epochs=it))
        self.batch_size.valueChanged.connect(lambda it: self._change(batch_size=it))
        self.seed.valueChanged.connect(lambda it: self._change(seed=it))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(self._rows)
        column.addWidget(self.batch_note)
        column.addWidget(self.cores)
        document.recipe_changed.connect(self._show_recipe)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._rows.set_words(
            "epochs", self.tr("Epochs"), self.tr("Passes over the whole training set.")
        )
        self._rows.set_words(
            "batch_size",
            self.tr("Batch size"),
            self.tr("Garments whose mean gradient makes one step; 0 takes all of them."),
        )
        self._rows.set_words("seed", self.tr("Seed"), self.tr("The same seed gives the same run."))
        self.batch_size.setSpecialValueText(self.tr("all"))
        self.cores.setToolTip(
            self.tr("One core stays free, so that the window and the rest of the computer do.")
        )
        self._show_recipe()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_cores()

    @Slot()
    def _show_recipe(self) -> None:
        recipe = self._document.recipe
        self._filling = True
        self.epochs.setValue(recipe.epochs)
        self.batch_size.setValue(recipe.batch_size)
        self.seed.setValue(recipe.seed)
        if recipe.batch_size == ALL_GARMENTS:
            note = self.tr("Batch gradient descent: one step an epoch.")
        elif recipe.batch_size == 1:
            note = self.tr("Stochastic gradient descent: a step for every garment.")
        else:
            note = self.tr("Mini-batch gradient descent.")
        self.batch_note.setText(note)
        self._filling = False
        self.show_cores()

    @Slot()
    def show_cores(self) -> None:
        """Takes note of what TensorFlow computes on, once it is loaded."""
        known = cores_used()
        self.cores.setVisible(known is not None)
        if known is not None:
            used, total = known
            self.cores.setText(
                self.tr("{used} of {total} cores computes").format(used=used, total=total)
                if used == 1
                else self.tr("{used} of {total} cores compute").format(used=used, total=total)
            )

    def _change(self, **settings: Any) -> None:
        if not self._filling:
            self._document.set_recipe(replace(self._document.recipe, **settings))
