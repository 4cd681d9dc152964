"""The settings of the recipe that concern the data: sizes, split and labels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QHBoxLayout,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.runs.recipe import LABELS, MOST_DRAWINGS, SPLITS
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.loss_words import loss_name
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.data.drawing_strip import DrawingStrip
from fashion_gui.views.data.split_bar import SplitBar
from fashion_gui.widgets.elided_label import ElidedLabel
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.number_boxes import ShortDoubleSpinBox, prepare
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.switch import Switch
from fashion_gui.widgets.terms import explained_tip
from fashion_gui.widgets.translated import TranslatedWidget

_STEP = 5
"""Per cent a press of the buttons beside the field."""

ALL = 0
"""Shown in the place of a number for the whole training part."""


class DataSettings(TranslatedWidget):
    """Validation share, split, size and labels, with the proportions that follow from them."""

    def __init__(
        self,
        dataset: Dataset,
        document: Document,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self._document = document
        self._settings = settings
        self._filling = False
        self.bar = SplitBar(settings)
        self.share = QSpinBox()
        self.share.setRange(1, 90)
        self.garments = QSpinBox()
        self.garments.setRange(ALL, 60_000)
        self.garments.setSingleStep(1000)
        self.noise = ShortDoubleSpinBox()
        self.noise.setDecimals(4)
        self.noise.setRange(0, 100)
        self.noise.setSingleStep(_STEP)
        self.mixes = Switch(settings)
        self.drawings = QSpinBox()
        self.drawings.setRange(1, MOST_DRAWINGS)
        self.drawings.setSingleStep(1000)
        self.drawings.setValue(MOST_DRAWINGS)
        self.strip = DrawingStrip(settings)
        for per_cent in (self.share, self.noise):
            per_cent.setSuffix(" %")
        for box in (self.share, self.garments, self.noise, self.drawings):
            # Every change is a step of the undo history: a number being typed is not one.
            prepare(box)
            box.setFixedWidth(10 * UNIT)
        self.less, self.more = QToolButton(), QToolButton()
        self.quieter, self.noisier = QToolButton(), QToolButton()
        self.split = Segmented(SPLITS, settings)
        self.labels = Segmented(LABELS, settings)
        self.loss = ElidedLabel("secondary")
        self._names = {
            key: label("secondary")
            for key in ("share", "split", "size", "noise", "labels", "drawings")
        }
        self._lay_out()
        self._connect()
        self._draw_icons()
        self._show_recipe()
        self._show_counts()
        self._show_drawings()

    def _lay_out(self) -> None:
        first = row(spacing=3 * UNIT)
        first.addLayout(self._stepped("share", self.less, self.share, self.more))
        first.addLayout(row(self._names["split"], self.split))
        first.addLayout(row(self._names["size"], self.garments))
        first.addStretch()
        second = row(spacing=3 * UNIT)
        second.addLayout(self._stepped("noise", self.quieter, self.noise, self.noisier))
        second.addLayout(row(self._names["labels"], self.labels))
        second.addWidget(self.loss, 1)
        third = row(spacing=3 * UNIT)
        third.addLayout(row(self._names["drawings"], self.mixes, self.drawings))
        third.addWidget(self.strip, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.bar)
        column.addLayout(first)
        column.addLayout(second)
        column.addLayout(third)

    def _stepped(
        self, key: str, less: QToolButton, box: QAbstractSpinBox, more: QToolButton
    ) -> QHBoxLayout:
        """A field between two buttons, its name before it."""
        name = self._names[key]
        stepped = row(name, less, box, more, spacing=UNIT // 2)
        stepped.insertSpacing(1, UNIT // 2)
        return stepped

    def _connect(self) -> None:
        self.share.valueChanged.connect(lambda it: self._set(validation_share=it / 100))
        self.garments.valueChanged.connect(
            lambda it: self._set(training_size=None if it == ALL else it)
        )
        self.noise.valueChanged.connect(lambda it: self._set(label_noise=it / 100))
        self.mixes.toggled.connect(lambda _: self._set_drawings())
        self.drawings.valueChanged.connect(lambda _: self._set_drawings())
        for button, box, step in (
            (self.less, self.share, -_STEP),
            (self.more, self.share, _STEP),
            (self.quieter, self.noise, -_STEP),
            (self.noisier, self.noise, _STEP),
        ):
            button.clicked.connect(lambda _, box=box, step=step: box.setValue(box.value() + step))
        self.split.value_changed.connect(lambda split: self._set(split=split))
        self.labels.value_changed.connect(self._set_labels)
        self._document.recipe_changed.connect(self._show_recipe)
        self._document.network_changed.connect(self._show_recipe)
        self._dataset.loaded.connect(self._show_counts)
        self._dataset.loaded.connect(self._show_drawings)
        self._dataset.split_changed.connect(self._show_counts)
        self._settings.theme_changed.connect(self._draw_icons)

    def retranslate_ui(self) -> None:
        self._names["share"].setText(self.tr("Validation share"))
        self.share.setAccessibleName(self.tr("Validation share"))
        self.less.setAccessibleName(self.tr("Less validation"))
        self.more.setAccessibleName(self.tr("More validation"))
        self._names["split"].setText(self.tr("Split"))
        self.split.setAccessibleName(self.tr("Split"))
        self.split.set_text("published", self.tr("As published"))
        self.split.set_text("stratified", self.tr("Stratified"))
        self.split.button("published").setToolTip(
            self.tr("Shuffled with a fixed seed, garment for garment as in the textbook.")
        )
        self.split.button("stratified").setToolTip(
            self.tr("Shuffled so that every class keeps its share in both parts.")
        )
        self._names["size"].setText(self.tr("Train on"))
        self.garments.setAccessibleName(self.tr("Garments to train on"))
        self.garments.setSpecialValueText(self.tr("all"))
        self.garments.setToolTip(
            self.tr("Only the first so many of the training part; fewer overfit sooner.")
        )
        self._names["noise"].setText(self.tr("Label noise"))
        self.noise.setAccessibleName(self.tr("Label noise"))
        self.noise.setToolTip(
            self.tr(
                "Share of the training garments whose label is replaced by one at random; one in "
                "ten draws its own again. Validation and test keep theirs."
            )
        )
        self.quieter.setAccessibleName(self.tr("Less label noise"))
        self.noisier.setAccessibleName(self.tr("More label noise"))
        self._names["drawings"].setText(self.tr("Mix in drawings"))
        self.mixes.setAccessibleName(self.tr("Mix in drawings"))
        for widget in (self._names["drawings"], self.mixes):
            widget.setToolTip(
                self.tr(
                    "Trains on drawings beside the photos, so that the network learns to read what "
                    "is drawn. Validation and test stay photos, and no drawing is traced from them."
                )
            )
        self.drawings.setAccessibleName(self.tr("Drawings to train on"))
        self.drawings.setToolTip(
            self.tr("How many drawings join the training part; label noise is theirs as well.")
        )
        self._names["labels"].setText(self.tr("Labels"))
        for key in ("share", "noise", "labels"):
            self._names[key].setToolTip(explained_tip(self._names[key].text()))
        self.labels.setAccessibleName(self.tr("Labels"))
        self.labels.set_text("one_hot", self.tr("One-hot"))
        self.labels.set_text("integer", self.tr("Integer"))
        self._show_loss()
        self._name_classes()

    @Slot()
    def _show_recipe(self) -> None:
        recipe = self._document.recipe
        self._filling = True
        self.share.setValue(round(100 * recipe.validation_share))
        self.garments.setValue(recipe.training_size or ALL)
        self.noise.setValue(100 * recipe.label_noise)
        self.mixes.setChecked(recipe.drawing_count > 0)
        self.drawings.setEnabled(recipe.drawing_count > 0)
        if recipe.drawing_count:
            self.drawings.setValue(recipe.drawing_count)
        self.strip.set_used(recipe.drawing_count > 0)
        self.split.set_value(recipe.split)
        self.labels.set_value(self._labels_in_use())
        self._filling = False
        self.less.setEnabled(self.share.value() > self.share.minimum())
        self.more.setEnabled(self.share.value() < self.share.maximum())
        self.quieter.setEnabled(recipe.label_noise > 0)
        self.noisier.setEnabled(recipe.label_noise < 1)
        self.retranslate_ui()

    def _show_loss(self) -> None:
        losses = [
            loss_name(it.loss)
            for it in self._document.analysis.outputs
            if it.predicts_classes and it.loss is not None
        ]
        if losses:
            text = self.tr("The loss that takes such labels: {loss}").format(loss=losses[0])
        else:
            text = self.tr("No output of the network learns the ten classes.")
        self.loss.setText(text)
        self.loss.setToolTip(text)

    def _labels_in_use(self) -> str:
        """How the first output with a value a class is given the labels."""
        outputs = self._document.analysis.outputs
        used = (it.target.value for it in outputs if it.target and it.predicts_classes)
        return next(used, self._document.recipe.labels)

    def _set_labels(self, labels: str) -> None:
        """Gives the labels in another form, with the usual loss, to every output of ten values."""
        if labels != self._labels_in_use():
            classes = {it.layer_id for it in self._document.analysis.outputs if it.predicts_classes}
            kept = (it for it in self._document.recipe.outputs if it.layer_id not in classes)
            self._set(labels=labels, outputs=tuple(kept))

    @Slot()
    def _show_counts(self) -> None:
        data, split = self._dataset.data, self._dataset.split
        if data is not None and split is not None:
            photos = len(split.train) - split.drawing_count
            self.bar.show_counts(
                photos,
                len(split.validation),
                len(data.test_labels),
                len(data.train_labels) - photos - len(split.validation),
                drawings=split.drawing_count,
            )
            self._name_classes()

    def _name_classes(self) -> None:
        """In the tool tip, how many garments of each class train and validate."""
        data, split = self._dataset.data, self._dataset.split
        if data is None or split is None:
            return
        labels = data.labels_for(split.train)
        trains, validates = (
            np.bincount(labels[it], minlength=CLASS_COUNT) for it in (split.train, split.validation)
        )
        head = self.tr("Of each class: training / validation")
        lines = [
            f"{garment_name(it, self._settings)}  {trains[it]:,} / {validates[it]:,}"
            for it in range(CLASS_COUNT)
        ]
        self.bar.setToolTip("\n".join((head, *lines)))

    def _set_drawings(self) -> None:
        self._set(drawing_count=self.drawings.value() if self.mixes.isChecked() else 0)

    @Slot()
    def _show_drawings(self) -> None:
        if self._dataset.data is not None:
            self.strip.show_drawings(self._dataset.data.drawings)

    def _set(self, **changes: Any) -> None:
        if not self._filling:
            self._document.set_recipe(replace(self._document.recipe, **changes))

    @Slot()
    def _draw_icons(self) -> None:
        for button, name in (
            (self.less, "minus"),
            (self.more, "plus"),
            (self.quieter, "minus"),
            (self.noisier, "plus"),
        ):
            button.setIcon(icon(name, self._settings.theme, size=16))
