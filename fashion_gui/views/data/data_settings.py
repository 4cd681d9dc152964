"""The settings of the recipe that concern the data: split and labels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QToolButton, QVBoxLayout, QWidget

from fashion_gui.runs.recipe import LABELS, SPLITS
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.loss_words import loss_name
from fashion_gui.session.settings import Settings
from fashion_gui.views.data.split_bar import SplitBar
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget

_STEP = 5
"""Per cent a press of the buttons beside the field."""


class DataSettings(TranslatedWidget):
    """Validation share, split and labels, with the proportions that follow from them."""

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
        self.bar = SplitBar(settings)
        self._share_label = label("secondary")
        self.share = QSpinBox()
        self.share.setRange(1, 90)
        self.share.setSuffix(" %")
        self.share.setAlignment(Qt.AlignmentFlag.AlignRight)
        # Every change is a step of the undo history: a number being typed is not one.
        self.share.setKeyboardTracking(False)
        self.less, self.more = QToolButton(), QToolButton()
        self._split_label = label("secondary")
        self.split = Segmented(SPLITS, settings)
        self._labels_label = label("secondary")
        self.labels = Segmented(LABELS, settings)
        self.loss = label("secondary")

        share = row(self._share_label, self.less, self.share, self.more, spacing=UNIT // 2)
        share.insertSpacing(1, UNIT // 2)
        controls = row(spacing=3 * UNIT)
        controls.addLayout(share)
        controls.addLayout(row(self._split_label, self.split))
        controls.addLayout(row(self._labels_label, self.labels))
        controls.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT + UNIT // 2)
        figures = row(self.bar)
        column.addLayout(figures)
        column.addLayout(controls)
        column.addWidget(self.loss)

        self.share.valueChanged.connect(lambda per_cent: self._set(validation_share=per_cent / 100))
        self.less.clicked.connect(lambda: self.share.setValue(self.share.value() - _STEP))
        self.more.clicked.connect(lambda: self.share.setValue(self.share.value() + _STEP))
        self.split.value_changed.connect(lambda split: self._set(split=split))
        self.labels.value_changed.connect(self._set_labels)
        document.recipe_changed.connect(self._show_recipe)
        document.network_changed.connect(self._show_recipe)
        dataset.loaded.connect(self._show_counts)
        dataset.split_changed.connect(self._show_counts)
        settings.theme_changed.connect(self._draw_icons)
        self._draw_icons()
        self._show_recipe()
        self._show_counts()

    def retranslate_ui(self) -> None:
        self._share_label.setText(self.tr("Validation share"))
        self.share.setAccessibleName(self.tr("Validation share"))
        self.less.setAccessibleName(self.tr("Less validation"))
        self.more.setAccessibleName(self.tr("More validation"))
        self._split_label.setText(self.tr("Split"))
        self.split.set_text("published", self.tr("As published"))
        self.split.set_text("stratified", self.tr("Stratified"))
        self.split.button("published").setToolTip(
            self.tr("Shuffled with a fixed seed, garment for garment as in the textbook.")
        )
        self.split.button("stratified").setToolTip(
            self.tr("Shuffled so that every class keeps its share in both parts.")
        )
        self._labels_label.setText(self.tr("Labels"))
        self.labels.set_text("one_hot", self.tr("One-hot"))
        self.labels.set_text("integer", self.tr("Integer"))
        self._show_loss()

    def _show_recipe(self) -> None:
        recipe = self._document.recipe
        self.share.blockSignals(True)
        self.share.setValue(round(100 * recipe.validation_share))
        self.share.blockSignals(False)
        self.split.set_value(recipe.split)
        self.labels.set_value(self._labels_in_use())
        self.less.setEnabled(self.share.value() > self.share.minimum())
        self.more.setEnabled(self.share.value() < self.share.maximum())
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

    def _show_counts(self) -> None:
        data, split = self._dataset.data, self._dataset.split
        if data is not None and split is not None:
            self.bar.show_counts(len(split.train), len(split.validation), len(data.test_labels))

    def _set(self, **changes: Any) -> None:
        self._document.set_recipe(replace(self._document.recipe, **changes))

    def _draw_icons(self) -> None:
        self.less.setIcon(icon("minus", self._settings.theme, size=16))
        self.more.setIcon(icon("plus", self._settings.theme, size=16))
