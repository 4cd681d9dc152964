"""Page Encodings: labels as integers and as one-hot rows, and how far apart each puts classes."""

from __future__ import annotations

import random
from enum import Enum

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.data.fashion_mnist import FashionMnist
from fashion_gui.session.background import Background
from fashion_gui.session.settings import Settings
from fashion_gui.session.whole_file import Content
from fashion_gui.session.words import garment_name
from fashion_gui.views.data.class_distances import Distances, distances_of
from fashion_gui.views.data.distance_matrix import DistanceMatrix, Pair
from fashion_gui.views.data.garment_set import Garment
from fashion_gui.widgets.class_order import ClassOrder
from fashion_gui.widgets.encoded_class import EncodedClass
from fashion_gui.widgets.export_button import ExportButton, picture_of, table
from fashion_gui.widgets.layout import UNIT, Card, label, row
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget

_FOOD_COLOURS = (6, 5, 3)
"""Places among the colours of the classes: red, yellow, green."""


class Example(Enum):
    """What is encoded."""

    GARMENTS = "garments"
    FOODS = "foods"


class EncodingsPage(TranslatedWidget):
    """Classes to number anew, and two matrices of distances: one changes, one does not."""

    def __init__(
        self,
        settings: Settings,
        background: Background | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._firsts: list[npt.NDArray[np.uint8]] = []
        self._chosen: dict[int, Garment] = {}
        self._pair: Pair = (0, 1)
        self._random = random.Random(42)
        self._distances = distances_of(range(CLASS_COUNT))
        self.examples = Segmented(tuple(Example), settings)
        self.order = ClassOrder(settings)
        self.shuffle, self.reset = QPushButton(), QPushButton()
        self.integer, self.one_hot = DistanceMatrix(settings), DistanceMatrix(settings)
        self.integer_sentence = label("body", wrap=True)
        self.one_hot_sentence = label("body", wrap=True)
        self.integer_range = label("secondary", wrap=True)
        self.one_hot_range = label("secondary", wrap=True)
        self._hint = label("secondary", wrap=True)
        self._order_heading, self._title = label("heading"), label("heading")
        self._headings = (label("heading"), label("heading"))
        self.export = ExportButton(
            settings, background, {".png": self._picture, ".csv": self._table}
        )
        self._lay_out()
        self.examples.value_changed.connect(self._turn)
        self.order.order_changed.connect(self._show_distances)
        self.order.class_chosen.connect(self._pair_with)
        self.shuffle.clicked.connect(self._shuffle)
        self.reset.clicked.connect(self._reset)
        for matrix in (self.integer, self.one_hot):
            matrix.pair_chosen.connect(self._choose_pair)
        self.retranslate_ui()
        self.export.set_ready(True)

    def take(self, data: FashionMnist) -> None:
        """The garments to show one of each class of."""
        firsts = [int((data.train_labels == it).argmax()) for it in range(CLASS_COUNT)]
        self._firsts = [data.train_images[it] for it in firsts]
        self._show()

    def show_garment(self, garment: Garment | None) -> None:
        """The garment chosen stands for its class, until another of it is chosen."""
        if garment is None:
            return
        self._chosen[garment.label] = garment
        self._show()
        if self.examples.value is Example.GARMENTS:
            self.order.choose(garment.label)

    def retranslate_ui(self) -> None:
        self.setAccessibleName(self.tr("Encodings"))
        self.examples.set_text(Example.GARMENTS, self.tr("Ten garments"))
        self.examples.set_text(Example.FOODS, self.tr("Three foods"))
        self._order_heading.setText(self.tr("Integer and one-hot row of each class"))
        self._hint.setText(
            self.tr("Drag a class to give it another number, or press Alt+↑ and Alt+↓.")
        )
        self.shuffle.setText(self.tr("Shuffle"))
        self.shuffle.setToolTip(self.tr("Numbers the classes in an order drawn at random."))
        self.reset.setText(self.tr("As published"))
        self.reset.setToolTip(self.tr("Gives every class its first number again."))
        self._title.setText(self.tr("Mean squared error between every two labels"))
        headings = (self.tr("As integers"), self.tr("As one-hot rows"))
        for heading, matrix, text in zip(
            self._headings, (self.integer, self.one_hot), headings, strict=True
        ):
            heading.setText(text)
            matrix.setAccessibleName(text)
        self.export.set_file_name(self.tr("distances between classes"))
        self._show()

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        left.column.addWidget(self._order_heading)
        left.column.addWidget(self._hint)
        left.column.addWidget(self.order, 1)
        buttons = row(self.examples, self.shuffle, self.reset)
        buttons.insertStretch(1)
        left.column.addLayout(buttons)
        self.distances = QWidget()
        matrices = QHBoxLayout(self.distances)
        matrices.setContentsMargins(0, 0, 0, 0)
        matrices.setSpacing(3 * UNIT)
        for heading, matrix, sentence, span in (
            (self._headings[0], self.integer, self.integer_sentence, self.integer_range),
            (self._headings[1], self.one_hot, self.one_hot_sentence, self.one_hot_range),
        ):
            column = QVBoxLayout()
            column.setSpacing(UNIT)
            # All text on two lines from the start, so that nothing jumps.
            sentence.setMinimumHeight(5 * UNIT)
            span.setMinimumHeight(4 * UNIT)
            for text in (sentence, span):
                text.setAlignment(Qt.AlignmentFlag.AlignTop)
            column.addWidget(heading)
            column.addWidget(span)
            column.addWidget(matrix)
            column.addWidget(sentence)
            column.addStretch()
            matrices.addLayout(column, 1)
        top = row(self._title)
        top.addStretch()
        top.addWidget(self.export)
        right.column.addLayout(top)
        right.column.addWidget(self.distances, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(2 * UNIT)
        columns.addWidget(left, 0)
        columns.addWidget(right, 1)

    @Slot()
    def _turn(self) -> None:
        self._pair = (0, 1)
        self._show()

    @Slot(int)
    def _pair_with(self, chosen: int) -> None:
        """The class chosen, and the one that it was compared with last."""
        first, second = self._pair
        self._choose_pair((chosen, first if chosen == second else second))

    @Slot()
    def _shuffle(self) -> None:
        before = self.order.order
        order = list(before)
        while tuple(order) == before:
            self._random.shuffle(order)
        self.order.set_order(order)

    @Slot()
    def _reset(self) -> None:
        self.order.set_order(range(len(self.order.order)))

    @Slot(tuple)
    def _choose_pair(self, pair: Pair) -> None:
        self._pair = pair
        for matrix in (self.integer, self.one_hot):
            matrix.show_pair(pair)
        self._word()

    def _show(self) -> None:
        self.order.show_classes(self._classes(), self._first_number)
        self._show_distances()

    @Slot()
    def _show_distances(self) -> None:
        classes, order = self._classes(), self.order.order
        self._distances = distances_of([order.index(it) for it in range(len(order))])
        self.integer.show_distances(classes, self._distances.integer)
        self.one_hot.show_distances(classes, self._distances.one_hot)
        self.reset.setEnabled(order != tuple(range(len(order))))
        self._word()

    @property
    def _first_number(self) -> int:
        """The lowest: the garments are numbered as published, the foods as in the lecture."""
        return 1 if self.examples.value is Example.FOODS else 0

    def _numbers(self) -> list[int]:
        """Of each class, as it is read."""
        order = self.order.order
        return [order.index(it) + self._first_number for it in range(len(order))]

    def _classes(self) -> list[EncodedClass]:
        if self.examples.value is Example.FOODS:
            names = (self.tr("Apple"), self.tr("Chicken"), self.tr("Broccoli"))
            return [
                EncodedClass(name, colour, None)
                for name, colour in zip(names, _FOOD_COLOURS, strict=True)
            ]
        return [self._garment_class(it) for it in range(CLASS_COUNT)]

    def _garment_class(self, number: int) -> EncodedClass:
        """A class of garments, with the one of it chosen last or the first of the training set."""
        pixels = None
        if number in self._chosen:
            pixels = self._chosen[number].pixels
        elif self._firsts:
            pixels = self._firsts[number]
        return EncodedClass(garment_name(number, self._settings), number, pixels)

    def _word(self) -> None:
        names = [it.name for it in self._classes()]
        first, second = self._pair
        numbers, count = self._numbers(), len(names)
        a, b = numbers[first], numbers[second]
        pair = self.tr("{first} and {second}").format(first=names[first], second=names[second])
        self.integer_sentence.setText(f"{pair}\n({a} − {b})² = {self.integer.text_of(self._pair)}")
        differing = 0 if first == second else 2
        self.one_hot_sentence.setText(
            pair
            + "\n"
            + self.tr("{differing} of {count} columns differ by 1: {differing} / {count} = {value}")
            .format(differing=differing, count=count, value=self.one_hot.text_of(self._pair))
        )  # fmt: skip
        apart = self._distances.integer[self._distances.integer > 0]
        self.integer_range.setText(
            self.tr(
                "From {least} to {most}: an order that the classes do not have. Other numbers, "
                "other distances."
            ).format(least=f"{apart.min():g}", most=f"{apart.max():g}")
        )
        self.one_hot_range.setText(
            self.tr("{value} between any two classes, whatever their numbers.").format(
                value=f"{self._distances.one_hot[0, 1]:.3g}"
            )
        )

    def _picture(self) -> Content:
        return picture_of(self.distances, self._settings)

    def _table(self) -> Content:
        names, numbers = [it.name for it in self._classes()], self._numbers()
        distances: Distances = self._distances
        pairs = [(a, b) for a in range(len(names)) for b in range(len(names))]
        head = ["first", "second", "first_number", "second_number", "integer_mse", "one_hot_mse"]
        return lambda: table(
            head,
            (
                [names[a], names[b], numbers[a], numbers[b],
                 f"{distances.integer[a, b]:g}", f"{distances.one_hot[a, b]:g}"]
                for a, b in pairs
            ),
        )  # fmt: skip
