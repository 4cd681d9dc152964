"""One garment: its pixels, what it is used for, and its label in both ways of writing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.data.classes import GARMENT_CLASSES
from fashion_gui.session.settings import Settings
from fashion_gui.views.data.garment_set import Garments, Part
from fashion_gui.widgets.garment_picture import GarmentPicture
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.one_hot_row import OneHotRow
from fashion_gui.widgets.translated import TranslatedWidget


class GarmentDetails(TranslatedWidget):
    """The garment chosen in the grid, large."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._label: int | None = None
        self._position = 0
        self._part = Part.TRAINING
        self.name = label("title")
        self.other_name = label("secondary")
        self.place = label("secondary")
        self.picture = GarmentPicture(settings)
        self._label_heading = label("heading")
        self.integer = label("display")
        self.integer.setMinimumWidth(3 * UNIT)
        self._same = label("title")
        self.one_hot = OneHotRow(settings)
        self._sentence = label("secondary", wrap=True)
        self._sentence.setMinimumHeight(4 * UNIT)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        # On the line of the name beside it, which is written larger.
        self.other_name.setContentsMargins(0, 0, 0, 3)
        top = Qt.AlignmentFlag.AlignTop
        self.integer.setFixedHeight(5 * UNIT)
        self._same.setFixedHeight(5 * UNIT)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        names = row(self.name, self.other_name)
        names.setAlignment(self.other_name, Qt.AlignmentFlag.AlignBottom)
        names.addStretch()
        column.addLayout(names)
        column.addWidget(self.place)
        column.addWidget(self.picture, 1)
        column.addWidget(self._label_heading)
        encodings = row(self.integer, self._same, self.one_hot, spacing=UNIT)
        encodings.setAlignment(self.integer, top)
        encodings.setAlignment(self._same, top)
        column.addLayout(encodings)
        column.addWidget(self._sentence)
        self.retranslate_ui()

    def show_garment(self, garments: Garments | None, position: int | None, part: Part) -> None:
        """Shows the garment at a position of its set, or nothing."""
        if garments is None or position is None:
            self._label = None
            self.picture.show_pixels(None)
        else:
            self._label = int(garments.labels[position])
            self._position, self._part = position, part
            self.picture.show_pixels(garments.images[position])
        self.one_hot.show_label(self._label)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._label_heading.setText(self.tr("Label: integer ⇄ one-hot"))
        self._same.setText("⇄")
        self.integer.setAccessibleName(self.tr("Label as an integer"))
        if self._label is None:
            for it in (self.name, self.other_name, self.place, self._sentence):
                it.setText("")
            self.integer.setText("–")
            return
        garment = GARMENT_CLASSES[self._label]
        names = (garment.english, garment.korean)
        first, second = names[::-1] if self._settings.language == "ko" else names
        self.name.setText(first)
        self.other_name.setText(second)
        self.integer.setText(str(self._label))
        self.place.setText(self._place())
        self._sentence.setText(
            self.tr(
                "Class {label} of the ten: the row has its 1 in column {label} "
                "and a 0 in the nine others."
            ).format(label=self._label)
        )

    def _place(self) -> str:
        index = f"{self._position:,}"
        match self._part:
            case Part.TRAINING:
                return self.tr("Index {index} of the training set · trains").format(index=index)
            case Part.VALIDATION:
                return self.tr("Index {index} of the training set · kept for validation").format(
                    index=index
                )
            case Part.TEST:
                return self.tr("Index {index} of the test set").format(index=index)
