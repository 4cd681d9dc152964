"""The form of the recipe: outputs and losses, optimizer, data, epochs and batches, callbacks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.train.callback_list import CallbackList
from fashion_gui.views.train.data_form import DataForm
from fashion_gui.views.train.fit_form import FitForm
from fashion_gui.views.train.optimizer_form import OptimizerForm
from fashion_gui.widgets.layout import UNIT, label
from fashion_gui.widgets.output_form import OutputForms
from fashion_gui.widgets.translated import TranslatedWidget


class RecipeForm(TranslatedWidget):
    """Edits the document's recipe, section by section; all follow undo and presets."""

    #: The person wants the learning rate to be looked for.
    rate_finder_requested = Signal()
    #: The person wants to see what the optimizer does to a weight.
    live_values_requested = Signal()

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.outputs = OutputForms(document, settings)
        self.optimizer = OptimizerForm(document, settings)
        self.find_rate, self.live_values = QPushButton(), QPushButton()
        self.data = DataForm(document)
        self.fit = FitForm(document, settings)
        self.callbacks = CallbackList(document, settings)
        self._rule = QWidget()
        self._parts = (self.outputs, self._rule, self.data, self.fit, self.callbacks)
        self._headings = [label("heading") for _ in range(5)]
        self._lay_out()
        self.find_rate.clicked.connect(self.rate_finder_requested)
        self.live_values.clicked.connect(self.live_values_requested)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        texts = (
            self.tr("Target and loss"),
            self.tr("Optimizer"),
            self.tr("Data"),
            self.tr("Epochs and batches"),
            self.tr("Callbacks"),
        )
        for heading, part, text in zip(self._headings, self._parts, texts, strict=True):
            heading.setText(text)
            part.setAccessibleName(text)
        self.find_rate.setText(self.tr("Find a learning rate…"))
        self.find_rate.setToolTip(
            self.tr("Tries all rates from tiny to huge on a copy of the network.")
        )
        self.live_values.setText(self.tr("The optimizer at one weight…"))
        self.live_values.setToolTip(
            self.tr("Every step of a run in numbers: gradient, memory, step, new weight.")
        )

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._rule)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(UNIT)
        inner.addWidget(self.optimizer)
        inner.addWidget(self.find_rate)
        inner.addWidget(self.live_values)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        for heading, part in zip(self._headings, self._parts, strict=True):
            column.addWidget(heading)
            column.addWidget(part)
            column.addSpacing(2 * UNIT)
        column.addStretch()
