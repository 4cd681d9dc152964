"""Workspace Data: classes on the left, garments in the middle, one of them on the right."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from fashion_gui.session.dataset import Dataset
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.data.class_list import ClassList
from fashion_gui.views.data.data_settings import DataSettings
from fashion_gui.views.data.error_card import DatasetErrorCard
from fashion_gui.views.data.garment_details import GarmentDetails
from fashion_gui.views.data.garment_grid import GarmentGrid
from fashion_gui.views.data.garment_set import (
    Garments,
    GarmentSet,
    Part,
    class_counts,
    garments_of,
    validation_mask,
)
from fashion_gui.widgets.layout import UNIT, Card, label, row
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget


class DataWorkspace(TranslatedWidget):
    """Everything that goes into a network, to look at and to split."""

    def __init__(
        self,
        dataset: Dataset,
        document: Document,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self._garments: Garments | None = None
        self._validates: npt.NDArray[np.bool_] = np.zeros(0, dtype=np.bool_)
        self.classes = ClassList(settings)
        self.sets = Segmented(tuple(GarmentSet), settings)
        self._legend = label("caption")
        self.grid = GarmentGrid(settings)
        self.loading = Notice("shirt", settings)
        self.error = DatasetErrorCard(settings)
        self._stack = QStackedWidget()
        for it in (self.loading, self.error, self.grid):
            self._stack.addWidget(it)
        self.details = GarmentDetails(settings)
        self.settings = DataSettings(dataset, document, settings)
        self._lay_out()

        self.classes.class_chosen.connect(self._show_garments)
        self.sets.value_changed.connect(self._show_set)
        self.grid.garment_chosen.connect(self._show_details)
        self.error.retry_requested.connect(self._retry)
        dataset.loaded.connect(self._show_data)
        dataset.failed.connect(self._show_data)
        dataset.split_changed.connect(self._show_split)
        self._show_data()
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.sets.set_text(GarmentSet.TRAINING, self.tr("Training set"))
        self.sets.set_text(GarmentSet.TEST, self.tr("Test set"))
        self._legend.setText(self.tr("Dashed: kept for validation"))
        self.loading.set_text(self.tr("Reading 70,000 garments…"))

    def _lay_out(self) -> None:
        left, centre, bottom, right = Card(), Card(), Card(), Card()
        left.column.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        left.column.addWidget(self.classes)
        head = row(self.sets)
        head.addStretch()
        head.addWidget(self._legend)
        centre.column.addLayout(head)
        centre.column.addWidget(self._stack, 1)
        bottom.column.addWidget(self.settings)
        right.column.addWidget(self.details)
        right.setMinimumWidth(47 * UNIT)
        left.setFixedWidth(29 * UNIT)
        layout = QGridLayout(self)
        layout.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        layout.setSpacing(2 * UNIT)
        layout.addWidget(left, 0, 0)
        layout.addWidget(centre, 0, 1)
        layout.addWidget(bottom, 1, 0, 1, 2)
        layout.addWidget(right, 0, 2, 2, 1)
        layout.setColumnStretch(1, 5)
        layout.setColumnStretch(2, 3)
        layout.setRowStretch(0, 1)

    def _show_data(self) -> None:
        """What the dataset has to show: garments, an error, or that it is being read."""
        if self._dataset.data is not None:
            self._stack.setCurrentWidget(self.grid)
            self._show_split()
            self._show_set()
        elif self._dataset.error is not None:
            self.error.show_error(self._dataset.error)
            self._stack.setCurrentWidget(self.error)
        else:
            self._stack.setCurrentWidget(self.loading)
        there = self._dataset.data is not None
        self.sets.setEnabled(there)
        self._show_legend()

    def _show_set(self) -> None:
        if self._dataset.data is not None:
            self.classes.show_counts(class_counts(self._dataset.data, self.sets.value))
            self._show_garments()

    def _show_garments(self) -> None:
        if self._dataset.data is None:
            return
        self._garments = garments_of(self._dataset.data, self.sets.value, self.classes.label)
        self._mark_validation()
        self.grid.show_garments(self._garments)

    def _show_split(self) -> None:
        if self._dataset.data is not None:
            count = len(self._dataset.data.train_labels)
            self._validates = validation_mask(self._dataset.split, count)
            self._mark_validation()
            current = self.grid.view.currentIndex()
            if current.isValid():
                self._show_details(self.grid.model.position(current.row()))

    def _mark_validation(self) -> None:
        training = self.sets.value is GarmentSet.TRAINING
        self.grid.mark_validation(self._validates if training else None)
        self._show_legend()

    def _show_legend(self) -> None:
        training = self.sets.value is GarmentSet.TRAINING
        self._legend.setVisible(training and self._dataset.data is not None)

    def _show_details(self, position: int | None) -> None:
        part = Part.TEST
        if position is not None and self.sets.value is GarmentSet.TRAINING:
            part = Part.VALIDATION if self._validates[position] else Part.TRAINING
        self.details.show_garment(self._garments, position, part)

    def _retry(self) -> None:
        self._stack.setCurrentWidget(self.loading)
        self._dataset.load()
