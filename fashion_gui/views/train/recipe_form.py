"""The form of the recipe: outputs and losses, optimizer, epochs, batches, callbacks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QGridLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.runs.recipe import (
    ALL_GARMENTS,
    DEFAULT_LEARNING_RATE,
    OPTIMIZERS,
    EarlyStopping,
)
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.number_boxes import ShortDoubleSpinBox, guard_wheel, prepare
from fashion_gui.widgets.output_form import OutputForms
from fashion_gui.widgets.translated import TranslatedWidget

OPTIMIZER_NAMES = {"sgd": "SGD", "rmsprop": "RMSprop", "adam": "Adam"}
"""Names of optimizers as Keras writes their classes."""


class RecipeForm(TranslatedWidget):
    """Edits the document's recipe, and follows it when undo or a preset changes it."""

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._filling = False
        self.outputs = OutputForms(document, settings)
        self.optimizer = ChoiceBox(settings)
        self.learning_rate = ShortDoubleSpinBox()
        self.learning_rate.setDecimals(8)
        self.learning_rate.setRange(1e-8, 1000)
        self.learning_rate.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)
        self.epochs, self.batch_size, self.seed = QSpinBox(), QSpinBox(), QSpinBox()
        self.epochs.setRange(1, 10_000)
        self.batch_size.setRange(ALL_GARMENTS, 60_000)
        self.seed.setRange(0, 2**31 - 1)
        self.batch_note = label("caption", wrap=True)
        self.early_stopping, self.keep_best = QCheckBox(), QCheckBox()
        self.restore = QCheckBox()
        self.patience = QSpinBox()
        self.patience.setRange(0, 1000)
        self._names: dict[str, QLabel] = {}
        self._headings = [label("heading") for _ in range(3)]
        self.optimizer.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.optimizer.setMinimumContentsLength(8)
        guard_wheel(self.optimizer)
        self._fill_choices()
        self._lay_out()
        self._listen()
        document.recipe_changed.connect(self._show_recipe)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        for heading, text in zip(
            self._headings,
            (self.tr("Target and loss"), self.tr("Optimizer"), self.tr("Callbacks")),
            strict=True,
        ):
            heading.setText(text)
        self.early_stopping.setText(self.tr("Early stopping"))
        self.restore.setText(self.tr("Restore the best weights"))
        self.keep_best.setText(self.tr("Keep the best epoch"))
        for key, name, tip in (
            (
                "optimizer",
                self.tr("Method"),
                self.tr("The rule by which the gradient changes the weights."),
            ),
            (
                "learning_rate",
                self.tr("Learning rate"),
                self.tr("Length of a step against the gradient: θ ← θ − η∇J(θ)."),
            ),
            ("epochs", self.tr("Epochs"), self.tr("Passes over the whole training set.")),
            (
                "batch_size",
                self.tr("Batch size"),
                self.tr("Garments whose mean gradient makes one step; 0 takes all of them."),
            ),
            ("seed", self.tr("Seed"), self.tr("The same seed gives the same run.")),
            (
                "patience",
                self.tr("Patience"),
                self.tr("Epochs without a better validation loss before the run is stopped."),
            ),
        ):
            self._names[key].setText(name)
            control = getattr(self, key)
            control.setToolTip(tip)
            control.setAccessibleName(name)
            self._names[key].setToolTip(tip)
        self.early_stopping.setToolTip(
            self.tr("Stops the run where the validation loss no longer falls.")
        )
        self.restore.setToolTip(
            self.tr("Goes back to the weights of the epoch with the lowest validation loss.")
        )
        self.keep_best.setToolTip(
            self.tr("ModelCheckpoint: the weights of the best epoch are kept, the run goes on.")
        )
        self.batch_size.setSpecialValueText(self.tr("all"))
        self._show_recipe()

    @Slot()
    def _show_recipe(self) -> None:
        recipe = self._document.recipe
        self._filling = True
        self.optimizer.setCurrentIndex(OPTIMIZERS.index(recipe.optimizer))
        self.learning_rate.setValue(recipe.learning_rate)
        self.epochs.setValue(recipe.epochs)
        self.batch_size.setValue(recipe.batch_size)
        self.seed.setValue(recipe.seed)
        early = recipe.early_stopping
        self.early_stopping.setChecked(early is not None)
        self.restore.setChecked(early.restore_best_weights if early else True)
        self.patience.setValue(early.patience if early else EarlyStopping().patience)
        for part in (self.restore, self.patience, self._names["patience"]):
            part.setEnabled(early is not None)
        self.keep_best.setChecked(recipe.keep_best)
        if recipe.batch_size == ALL_GARMENTS:
            note = self.tr("Batch gradient descent: one step an epoch.")
        elif recipe.batch_size == 1:
            note = self.tr("Stochastic gradient descent: a step for every garment.")
        else:
            note = self.tr("Mini-batch gradient descent.")
        self.batch_note.setText(note)
        self._filling = False

    def _change(self, **settings: Any) -> None:
        if not self._filling:
            self._document.set_recipe(replace(self._document.recipe, **settings))

    @Slot(int)
    def _choose_optimizer(self, index: int) -> None:
        name = OPTIMIZERS[index]
        self._change(optimizer=name, learning_rate=DEFAULT_LEARNING_RATE[name])

    @Slot()
    def _change_early_stopping(self) -> None:
        wanted = EarlyStopping(self.patience.value(), self.restore.isChecked())
        self._change(early_stopping=wanted if self.early_stopping.isChecked() else None)

    def _fill_choices(self) -> None:
        self.optimizer.addItems([OPTIMIZER_NAMES[name] for name in OPTIMIZERS])

    def _listen(self) -> None:
        for spin in (
            self.learning_rate,
            self.epochs,
            self.batch_size,
            self.seed,
            self.patience,
        ):
            prepare(spin)
        self.optimizer.activated.connect(self._choose_optimizer)
        self.learning_rate.valueChanged.connect(lambda it: self._change(learning_rate=it))
        self.epochs.valueChanged.connect(lambda it: self._change(epochs=it))
        self.batch_size.valueChanged.connect(lambda it: self._change(batch_size=it))
        self.seed.valueChanged.connect(lambda it: self._change(seed=it))
        self.keep_best.toggled.connect(lambda it: self._change(keep_best=it))
        self.early_stopping.toggled.connect(self._change_early_stopping)
        self.restore.toggled.connect(self._change_early_stopping)
        self.patience.valueChanged.connect(self._change_early_stopping)

    def _lay_out(self) -> None:
        loss, optimizer, callbacks = self._headings
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(loss)
        column.addWidget(self.outputs)
        column.addSpacing(UNIT)
        column.addWidget(optimizer)
        grid = self._grid("optimizer", "learning_rate", "epochs", "batch_size", "seed")
        column.addLayout(grid)
        column.addWidget(self.batch_note)
        column.addSpacing(UNIT)
        column.addWidget(callbacks)
        column.addWidget(self.early_stopping)
        column.addLayout(self._grid("patience", indent=3 * UNIT))
        restore = QVBoxLayout()
        restore.setContentsMargins(3 * UNIT, 0, 0, 0)
        restore.addWidget(self.restore)
        column.addLayout(restore)
        column.addWidget(self.keep_best)
        column.addStretch()

    def _grid(self, *keys: str, indent: int = 0) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(indent, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(UNIT)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for place, key in enumerate(keys):
            self._names[key] = label("body")
            self._names[key].setBuddy(getattr(self, key))
            grid.addWidget(self._names[key], place, 0)
            grid.addWidget(getattr(self, key), place, 1)
        return grid
