"""How long and in which steps a network is trained: epochs, batch size, seed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from fashion_gui.runs.recipe import ALL_GARMENTS
from fashion_gui.session.cores import cores_used
from fashion_gui.session.document import Document, Merge
from fashion_gui.session.settings import Settings
from fashion_gui.views.train.form_rows import FormRows
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.number_boxes import prepare
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget

METHODS = {"batch": ALL_GARMENTS, "mini_batch": 32, "stochastic": 1}
"""The lecture's names of gradient descent, with the batch size that each is given."""


class FitForm(TranslatedWidget):
    """Edits the arguments of `fit`, and says how many cores compute."""

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._filling = False
        self.epochs, self.batch_size, self.seed = QSpinBox(), QSpinBox(), QSpinBox()
        self.epochs.setRange(1, 10_000)
        self.batch_size.setRange(ALL_GARMENTS, 60_000)
        self.seed.setRange(0, 2**31 - 1)
        self.method = Segmented(tuple(METHODS), settings)
        self.batch_note, self.cores = label("caption", wrap=True), label("caption", wrap=True)
        self._rows, self._last_row = FormRows(), FormRows()
        for key in ("epochs", "batch_size"):
            prepare(getattr(self, key))
            self._rows.add(key, getattr(self, key))
        prepare(self.seed)
        self._last_row.add("seed", self.seed)
        self.epochs.valueChanged.connect(lambda it: self._change(epochs=it))
        self.batch_size.valueChanged.connect(lambda it: self._change(batch_size=it))
        self.method.value_changed.connect(lambda it: self._change(batch_size=METHODS[it]))
        self.seed.valueChanged.connect(lambda it: self._change(seed=it))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(self._rows)
        column.addWidget(self.method)
        column.addWidget(self.batch_note)
        column.addLayout(self._last_row)
        column.addWidget(self.cores)
        document.recipe_changed.connect(self._show_recipe)
        document.network_changed.connect(self.show_cores)
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
        self._last_row.set_words(
            "seed", self.tr("Seed"), self.tr("The same seed gives the same run.")
        )
        names = {
            "batch": (self.tr("Batch"), self.tr("All garments make one step.")),
            "mini_batch": (self.tr("Mini-batch"), self.tr("Some garments make one step.")),
            "stochastic": (self.tr("Stochastic"), self.tr("Every garment makes a step.")),
        }
        for method, (name, tip) in names.items():
            self.method.set_text(method, name)
            self.method.button(method).setToolTip(tip)
        self.method.setAccessibleName(self.tr("Gradient descent"))
        self.batch_size.setSpecialValueText(self.tr("all"))
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
        self.method.set_value(_method(recipe.batch_size))
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
        known = cores_used(self._document.analysis.multiply_adds)
        self.cores.setVisible(known is not None)
        if known is not None:
            used, total = known
            self.cores.setText(
                self.tr("{used} of {total} cores computes").format(used=used, total=total)
                if used == 1
                else self.tr("{used} of {total} cores compute").format(used=used, total=total)
            )
            self.cores.setToolTip(
                self.tr("One core stays free, so that the window and the rest of the computer do.")
                if used < total
                else self.tr("A network of this size is worth every core; the window comes first.")
            )

    def _change(self, **settings: Any) -> None:
        if not self._filling:
            self._document.set_recipe(replace(self._document.recipe, **settings), Merge.SOON)


def _method(batch_size: int) -> str:
    """The name in `METHODS`."""
    exact = (name for name, size in METHODS.items() if size == batch_size)
    return next(exact, "mini_batch")
