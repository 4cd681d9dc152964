"""One garment: its pixels, what it is used for, its label in both ways of writing, its like."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashion_gui.data.classes import GARMENT_CLASSES
from fashion_gui.session.background import Background
from fashion_gui.session.settings import Settings
from fashion_gui.session.whole_file import Content
from fashion_gui.session.words import garment_name
from fashion_gui.views.data.garment_set import Garment, Part
from fashion_gui.views.data.nearest_garments import NearestGarments
from fashion_gui.widgets.export_button import ExportButton, png, table
from fashion_gui.widgets.garment_picture import GarmentPicture, garment_image
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.one_hot_row import OneHotRow
from fashion_gui.widgets.translated import TranslatedWidget

_EXPORT_SCALE = 20
"""Pixels of an exported picture for one of the garment."""


class GarmentDetails(TranslatedWidget):
    """The garment chosen, large."""

    def __init__(
        self,
        settings: Settings,
        background: Background | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._garment: Garment | None = None
        self.name = label("title")
        self.other_name = label("secondary")
        self.export = ExportButton(
            settings, background, {".png": self._picture, ".csv": self._table}
        )
        self.place = label("secondary")
        self.picture = GarmentPicture(settings)
        self._label_heading = label("heading")
        self.integer = label("display")
        self.integer.setMinimumWidth(3 * UNIT)
        self._same = label("title")
        self.one_hot = OneHotRow(settings)
        self.sentence = label("secondary", wrap=True)
        self.sentence.setMinimumHeight(4 * UNIT)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nearest = NearestGarments(settings)
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
        names.addWidget(self.export)
        column.addLayout(names)
        column.addWidget(self.place)
        column.addWidget(self.picture, 1)
        column.addWidget(self._label_heading)
        encodings = row(self.integer, self._same, self.one_hot, spacing=UNIT)
        encodings.setAlignment(self.integer, top)
        encodings.setAlignment(self._same, top)
        column.addLayout(encodings)
        column.addWidget(self.sentence)
        column.addWidget(self.nearest)
        self.retranslate_ui()

    def show_garment(self, garment: Garment | None) -> None:
        """Shows a garment, or nothing."""
        self._garment = garment
        self.picture.show_pixels(None if garment is None else garment.pixels)
        self.one_hot.show_label(None if garment is None else garment.given)
        self.export.set_ready(garment is not None)
        self.nearest.setVisible(garment is not None)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._label_heading.setText(self.tr("Label: integer ⇄ one-hot"))
        self._same.setText("⇄")
        self.integer.setAccessibleName(self.tr("Label as an integer"))
        garment = self._garment
        if garment is None:
            for it in (self.name, self.other_name, self.place, self.sentence):
                it.setText("")
            self.integer.setText("–")
            return
        own = GARMENT_CLASSES[garment.label]
        names = (own.english, own.korean)
        first, second = names[::-1] if self._settings.language == "ko" else names
        self.name.setText(first)
        self.other_name.setText(second)
        self.integer.setText(str(garment.given))
        self.place.setText(self._place(garment))
        self.sentence.setText(self._label_sentence(garment))
        self.export.set_file_name(f"{own.english.replace('/', '-')} {garment.position}")

    def _label_sentence(self, garment: Garment) -> str:
        if garment.given != garment.label:
            return self.tr(
                "✗ Label noise: it trains as class {given} ({given_name}), but it is of class "
                "{label} ({name})."
            ).format(
                given=garment.given,
                given_name=garment_name(garment.given, self._settings),
                label=garment.label,
                name=garment_name(garment.label, self._settings),
            )
        return self.tr(
            "Class {label} of the ten: the row has its 1 in column {label} "
            "and a 0 in the nine others."
        ).format(label=garment.label)

    def _place(self, garment: Garment) -> str:
        index = f"{garment.position:,}"
        match garment.part:
            case Part.TRAINING:
                return self.tr("Index {index} of the training set · trains").format(index=index)
            case Part.VALIDATION:
                return self.tr("Index {index} of the training set · kept for validation").format(
                    index=index
                )
            case Part.UNUSED:
                return self.tr("Index {index} of the training set · not used").format(index=index)
            case Part.TEST:
                return self.tr("Index {index} of the test set").format(index=index)
            case Part.TUNING:
                return self.tr("Index {index} of my drawings · for fine-tuning").format(index=index)
            case Part.HELD_OUT:
                return self.tr("Index {index} of my drawings · held out to measure by").format(
                    index=index
                )

    def _picture(self) -> Content:
        assert self._garment is not None
        image = garment_image(self._garment.pixels, self._settings.theme)
        return lambda: png(image.scaled(image.size() * _EXPORT_SCALE))

    def _table(self) -> Content:
        """The pixels, a line a row."""
        assert self._garment is not None
        pixels = self._garment.pixels
        head = [str(column) for column in range(pixels.shape[1])]
        return lambda: table(head, pixels.tolist())
