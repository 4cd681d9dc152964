"""Which garment goes through the network: of the test set, the training set, the frozen step."""

from __future__ import annotations

from enum import Enum

import numpy as np
from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from fashion_gui.network.analysis import analyse
from fashion_gui.network.project import Project
from fashion_gui.runs.inside import FrozenStep
from fashion_gui.session.inside import Inside
from fashion_gui.session.inside_garment import Origin
from fashion_gui.session.session import Session
from fashion_gui.views.inside.garment_list import GarmentList, ListedGarments
from fashion_gui.widgets.choice_box import ChoiceBox
from fashion_gui.widgets.layout import UNIT, Card, SidePanel, label
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.number_boxes import prepare, show_number
from fashion_gui.widgets.translated import TranslatedWidget

WIDTH = 21 * UNIT


class Origins(Enum):
    """Lists of garments."""

    BATCH = "batch"
    TEST = "test"
    MISTAKES = "mistakes"
    TRAINING = "training"


class GarmentColumn(SidePanel, TranslatedWidget):
    """A list to choose the garment from, and whose it is."""

    def __init__(self, session: Session, inside: Inside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._inside = inside
        settings = session.settings
        self.origin = ChoiceBox(settings)
        for origin in Origins:
            self.origin.addItem("", origin)
        self.index = QSpinBox()
        prepare(self.index)
        self.list = GarmentList(settings)
        self.none = Notice("shirt", settings)
        self._heading = label("heading")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.none)
        card = Card()
        card.column.setContentsMargins(UNIT, 2 * UNIT, UNIT, UNIT)
        for widget in (self._heading, self.origin, self.index):
            card.column.addWidget(widget)
        card.column.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.setFixedWidth(WIDTH)
        self.origin.setCurrentIndex(self.origin.findData(Origins.TEST))
        self.origin.activated.connect(self.refresh)
        self.index.valueChanged.connect(self._take_index)
        self.list.row_chosen.connect(self._put_in)
        session.dataset.loaded.connect(self.refresh)
        session.inference.test_predicted.connect(self._refresh_mistakes)
        self.retranslate_ui()
        self.refresh()

    @property
    def shown(self) -> Origins:
        """The list that is shown."""
        origin: Origins = self.origin.currentData()
        return origin

    def show_list(self, origin: Origins) -> None:
        """Shows another list, as its choice would."""
        self.origin.setCurrentIndex(self.origin.findData(origin))
        self.refresh()

    def retranslate_ui(self) -> None:
        self._heading.setText(self.tr("Garment"))
        for origin, text in (
            (Origins.BATCH, self.tr("The frozen step")),
            (Origins.TEST, self.tr("Test set")),
            (Origins.MISTAKES, self.tr("Its mistakes")),
            (Origins.TRAINING, self.tr("Training set")),
        ):
            self.origin.setItemText(self.origin.findData(origin), text)
        self.origin.setAccessibleName(self.tr("Where the garment comes from"))
        self.origin.setToolTip(self.tr("Any garment can be put in: the network computes it now"))
        self.index.setAccessibleName(self.tr("Number of the garment"))
        self.index.setToolTip(self.tr("Number of the garment in its set"))
        self.list.setAccessibleName(self.tr("Garments to put in"))
        self.list.garments.right_text = self.tr("right")
        self.list.garments.wrong_text = self.tr("wrong")
        self._word_none()

    @Slot()
    def refresh(self) -> None:
        """Lists what is chosen, and marks the garment that is put in."""
        garments = self._listed()
        self.list.show_garments(garments)
        there = garments is not None and len(garments.positions) > 0
        self._stack.setCurrentIndex(0 if there else 1)
        numbered = there and self.shown in (Origins.TEST, Origins.TRAINING)
        self.index.setVisible(numbered)
        if garments is not None and numbered:
            with QSignalBlocker(self.index):
                self.index.setRange(0, len(garments.positions) - 1)
        self._word_none()
        self.mark()

    @Slot()
    def mark(self) -> None:
        """Marks the garment that is put in, where it is in the list."""
        garments, place = self.list.garments.garments, self._inside.place
        row = None
        if garments is not None and place is not None and self._inside.origin is self._origin():
            found = np.flatnonzero(garments.positions == place)
            if self.shown is Origins.BATCH:
                row = place
            elif len(found):
                row = int(found[0])
        self.list.mark(row)
        if row is not None and self.shown is not Origins.BATCH and place is not None:
            show_number(self.index, place)

    def _origin(self) -> Origin:
        match self.shown:
            case Origins.BATCH:
                return Origin.BATCH
            case Origins.TRAINING:
                return Origin.TRAINING
            case _:
                return Origin.TEST

    def _listed(self) -> ListedGarments | None:
        data, step = self._session.dataset.data, self._inside.step
        if data is None:
            return None
        match self.shown:
            case Origins.TEST:
                every = np.arange(len(data.test_labels))
                return ListedGarments(data.test_images, every, data.test_labels)
            case Origins.TRAINING:
                every = np.arange(len(data.train_labels))
                return ListedGarments(data.train_images, every, data.train_labels)
            case Origins.MISTAKES:
                predictions = self._session.inference.test_predictions
                if predictions is None or predictions.probabilities is None:
                    return None
                wrong = predictions.probabilities.argmax(axis=1) != data.test_labels
                wrong = np.flatnonzero(wrong)
                return ListedGarments(data.test_images, wrong, data.test_labels[wrong])
            case _ if step is None:
                return None
            case _:
                source = self._inside.source
                right = None if source is None else rightness(step, source.project)
                images = data.images_for(step.indices)
                return ListedGarments(images, step.indices, step.labels, step.losses, right)

    @Slot()
    def _refresh_mistakes(self) -> None:
        if self.shown is Origins.MISTAKES:
            self.refresh()

    @Slot(int)
    def _take_index(self, index: int) -> None:
        self.list.mark(index)
        self._put_in(index)

    @Slot(int)
    def _put_in(self, row: int) -> None:
        garments = self.list.garments.garments
        if garments is None:
            return
        place = int(garments.positions[row])
        match self.shown:
            case Origins.BATCH:
                self._inside.put_in_batch(row)
            case Origins.TRAINING:
                self._inside.put_in_training(place)
            case _:
                self._inside.put_in_test(place)
        show_number(self.index, place)

    def _word_none(self) -> None:
        match self.shown:
            case Origins.BATCH:
                self.none.set_text(
                    self.tr("No step is frozen"),
                    self.tr("Freeze a step: its garments stand here, each with its loss."),
                )
            case Origins.MISTAKES:
                self.none.set_text(
                    self.tr("No mistakes are known"),
                    self.tr("After a run the garments that it gets wrong stand here."),
                )
            case _:
                self.none.set_text(self.tr("The garments are being read…"))


def rightness(step: FrozenStep, project: Project) -> np.ndarray | None:
    """Of each garment of a step, whether the likeliest class was the one it was trained on."""
    outputs = analyse(project.network, project.recipe).outputs
    output = next((it for it in outputs if it.predicts_classes), None)
    if output is None or output.layer_id not in step.outputs:
        return None
    right: np.ndarray = step.outputs[output.layer_id].argmax(axis=1) == step.labels
    return right
