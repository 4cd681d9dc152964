"""How many garments are trained on, in which order, with which labels; what is measured."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QSpinBox, QVBoxLayout, QWidget

from fashion_gui.runs.recipe import METRICS, MOST_DRAWINGS
from fashion_gui.session.document import Document, Merge
from fashion_gui.views.train.form_rows import FormRows
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.number_boxes import ShortDoubleSpinBox, prepare
from fashion_gui.widgets.translated import TranslatedWidget

ALL = 0
"""Shown in the place of a number for the whole training part."""


class DataForm(TranslatedWidget):
    """Edits the recipe's data settings and its metrics."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._filling = False
        self.training_size = QSpinBox()
        self.training_size.setRange(ALL, 60_000)
        self.training_size.setSingleStep(1000)
        self.validation_share = QSpinBox()
        self.validation_share.setRange(1, 90)
        self.validation_share.setSuffix(" %")
        self.drawing_count = QSpinBox()
        self.drawing_count.setRange(0, MOST_DRAWINGS)
        self.drawing_count.setSingleStep(1000)
        self.label_noise = ShortDoubleSpinBox()
        self.label_noise.setDecimals(4)
        self.label_noise.setRange(0, 100)
        self.label_noise.setSuffix(" %")
        self.shuffle = QCheckBox()
        self.metrics = {name: QCheckBox() for name in METRICS}
        self._metrics_note = label("caption", wrap=True)
        self._rows = FormRows()
        for key in ("validation_share", "training_size", "drawing_count", "label_noise"):
            prepare(getattr(self, key))
            self._rows.add(key, getattr(self, key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(self._rows)
        column.addWidget(self.shuffle)
        column.addWidget(self._metrics_note)
        for box in self.metrics.values():
            column.addWidget(box)
            box.toggled.connect(self._change_metrics)
        self.validation_share.valueChanged.connect(
            lambda it: self._change(validation_share=it / 100)
        )
        self.training_size.valueChanged.connect(
            lambda it: self._change(training_size=None if it == ALL else it)
        )
        self.drawing_count.valueChanged.connect(lambda it: self._change(drawing_count=it))
        self.label_noise.valueChanged.connect(lambda it: self._change(label_noise=it / 100))
        self.shuffle.toggled.connect(lambda it: self._change(shuffle=it))
        document.recipe_changed.connect(self._show_recipe)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.training_size.setSpecialValueText(self.tr("all"))
        self._rows.set_words(
            "validation_share",
            self.tr("Validation share"),
            self.tr("Share of the 60,000 garments that is kept for validation."),
        )
        self._rows.set_words(
            "training_size",
            self.tr("Garments"),
            self.tr("Train on the first so many of the training part; fewer overfit sooner."),
        )
        self.drawing_count.setSpecialValueText(self.tr("none"))
        self._rows.set_words(
            "drawing_count",
            self.tr("Drawings"),
            self.tr("Drawings that join the photos, so that the network learns to read them."),
        )
        self._rows.set_words(
            "label_noise",
            self.tr("Label noise"),
            self.tr("Share of the training garments whose label is replaced by one at random."),
        )
        self.shuffle.setText(self.tr("Shuffle the training garments"))
        self.shuffle.setToolTip(
            self.tr(
                "Draws one order for all epochs, as Keras does under a seed. Otherwise the "
                "garments come in the order of the split."
            )
        )
        self._metrics_note.setText(
            self.tr("Measured on the validation set besides loss and accuracy:")
        )
        self.metrics["top_3_accuracy"].setText(self.tr("Top-3 accuracy"))
        self.metrics["top_3_accuracy"].setToolTip(
            self.tr("Share of garments whose class is among the three likeliest.")
        )
        self.metrics["recall"].setText(self.tr("Recall of each class"))
        self.metrics["recall"].setToolTip(
            self.tr("Of the garments of a class, the share that is found.")
        )
        self._show_recipe()

    @Slot()
    def _show_recipe(self) -> None:
        recipe = self._document.recipe
        self._filling = True
        self.validation_share.setValue(round(100 * recipe.validation_share))
        self.training_size.setValue(recipe.training_size or ALL)
        self.drawing_count.setValue(recipe.drawing_count)
        self.label_noise.setValue(100 * recipe.label_noise)
        self.shuffle.setChecked(recipe.shuffle)
        for name, box in self.metrics.items():
            box.setChecked(name in recipe.metrics)
        self._filling = False

    def _change(self, **settings: Any) -> None:
        if not self._filling:
            self._document.set_recipe(replace(self._document.recipe, **settings), Merge.SOON)

    @Slot()
    def _change_metrics(self) -> None:
        chosen = tuple(name for name, box in self.metrics.items() if box.isChecked())
        self._change(metrics=chosen)
