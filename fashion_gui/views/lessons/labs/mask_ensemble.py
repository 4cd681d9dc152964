"""Dropout as an ensemble: the mean of masked networks against the one scaled network."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.session.inside_worker import Subject
from fashion_gui.session.lab_ensemble import MASKS, EnsembleAnswer, ask_ensemble
from fashion_gui.session.session import Session
from fashion_gui.session.words import garment_name
from fashion_gui.views.lessons.labs.curve_plot import Curve, CurvePlot
from fashion_gui.views.lessons.labs.lab_state import weights_text
from fashion_gui.views.lessons.labs.network_lab import NetworkLab
from fashion_gui.views.lessons.labs.numbers import short
from fashion_gui.widgets.garment_picture import garment_image
from fashion_gui.widgets.layout import UNIT, Card, label, row
from fashion_gui.widgets.number_boxes import prepare
from fashion_gui.widgets.probability_bars import ProbabilityBars
from fashion_gui.widgets.segmented import Segmented

COUNTS = (1, 10, 100, MASKS)
_PICTURE = 9 * UNIT


class MaskEnsemble(NetworkLab):
    """Bars of the mean and of the whole network, and how the difference shrinks.

    Attributes:
        answer: of Keras for the garment chosen; None while it is computed.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, "ensemble", parent)
        self.answer: EnsembleAnswer | None = None
        self._has_no_masks = False
        self._whose = label("secondary", wrap=True)
        self._place_name, self._garment_name = label("secondary"), label("heading")
        self.place, self.other = QSpinBox(), QPushButton()
        self._picture = QLabel()
        self.count = Segmented(COUNTS, session.settings)
        self._bars_title = label("heading")
        self._legend = label("caption")
        self.bars = ProbabilityBars(session.settings)
        self._gap_title = label("heading")
        self._gap_heads = [label("secondary") for _ in COUNTS]
        self.gaps = [label("figure") for _ in COUNTS]
        self.plot = CurvePlot(session.settings)
        self.sentence = label("body", wrap=True)
        self._lay_out()
        self.place.valueChanged.connect(self._ask_again)
        self.other.clicked.connect(self._choose_other)
        self.count.value_changed.connect(self._show)
        self.plot.moved.connect(self._choose_count)
        session.inference.trained_changed.connect(self._ask_again)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._place_name.setText(self.tr("Test garment"))
        self.place.setAccessibleName(self._place_name.text())
        self.place.setToolTip(self.tr("Its number in the test set."))
        self.other.setText(self.tr("Another"))
        self.other.setToolTip(self.tr("The next garment of the test set."))
        for count in COUNTS:
            self.count.set_text(count, f"{count:,}")
            self.count.button(count).setToolTip(
                self.tr("The mean of so many networks, each with a mask of its own.")
            )
        self._bars_title.setText(self.tr("Masked networks, averaged"))
        self._legend.setText(
            self.tr("filled: mean of the masked networks, hollow: the one network, scaled")
        )
        self._gap_title.setText(self.tr("Largest difference between the two"))
        for head, count in zip(self._gap_heads, COUNTS, strict=True):
            head.setText(self.tr("n = {count}").format(count=f"{count:,}"))
        self.plot.setAccessibleName(self._gap_title.text())
        self._show()

    def _forget(self) -> None:
        self.answer, self._has_no_masks = None, False
        if self._subject is not None:
            self.place.setMaximum(len(self._subject.data.test_images) - 1)

    def _question_about(self, subject: Subject) -> Callable[[], object]:
        place = self.place.value()
        return lambda: ask_ensemble(subject, place)

    def _keep(self, answer: EnsembleAnswer | None) -> None:
        self.answer, self._has_no_masks = answer, answer is None

    @Slot()
    def _choose_other(self) -> None:
        last = self.place.maximum()
        self.place.setValue(0 if self.place.value() == last else self.place.value() + 1)

    @Slot(float)
    def _choose_count(self, power: float) -> None:
        """The count whose logarithm is nearest to where the person points."""
        self.count.set_value(min(COUNTS, key=lambda it: abs(math.log10(it) - power)))

    def _lacking_text(self) -> tuple[str, str] | None:
        if not self._has_no_masks:
            return None
        return (
            self.tr("This network has no dropout"),
            self.tr(
                "Add a Dropout layer in the workspace Network, and ten outputs with softmax: "
                "then its masked networks are averaged here."
            ),
        )

    def _show_content(self, subject: Subject) -> None:
        self._whose.setText(weights_text(subject.weights is not None))
        self._show_garment(subject)
        self._show_answer(subject)

    def _show_garment(self, subject: Subject) -> None:
        place = self.place.value()
        image = garment_image(subject.data.test_images[place], self._session.settings.theme)
        self._picture.setPixmap(QPixmap.fromImage(image).scaled(_PICTURE, _PICTURE))
        name = garment_name(int(subject.data.test_labels[place]), self._session.settings)
        self._garment_name.setText(name)
        self._picture.setAccessibleName(name)

    def _show_answer(self, subject: Subject) -> None:
        answer, count = self.answer, self.count.value
        self._session.lessons.facts.labs.show("masks", float(count) if answer else 0.0)
        if answer is None:
            self.bars.show_prediction(None)
            for it in self.gaps:
                it.setText("–")
            self.sentence.setText(self.tr("Keras draws a thousand masks …"))
            self.plot.show_curves((), None)
            return
        label_ = int(subject.data.test_labels[answer.place])
        self.bars.show_prediction(answer.mean(count), label_, answer.whole)
        for it, masks in zip(self.gaps, COUNTS, strict=True):
            it.setText(short(answer.gap(masks)))
        theme = self._session.settings.theme
        steps = np.unique(np.geomspace(1, MASKS, 120).astype(int))
        gaps = np.array([answer.gap(int(it)) for it in steps])
        top = max(float(gaps.max()) * 1.1, 0.01)
        self.plot.set_axes((0, 3), (0, top), (self.tr("log n"), self.tr("difference")))
        curve = Curve(np.log10(steps), gaps, theme.accent, 2.5)
        self.plot.show_curves([curve], math.log10(count), [(answer.gap(count), theme.accent)])
        difference = (
            self.tr("One masked network differs from the scaled network by {gap} at most.")
            if count == 1
            else self.tr(
                "The mean of {count} masked networks differs from the scaled network by {gap} at "
                "most."
            )
        ).format(count=f"{count:,}", gap=short(answer.gap(count)))
        rest = self.tr(
            "More masks bring it nearer; what remains is that a mean of softmax outputs is not the "
            "softmax of a mean."
        )
        self.sentence.setText(f"{difference} {rest}")

    def _lay_out(self) -> None:
        prepare(self.place)
        self.place.setMaximum(9999)
        self.place.setFixedWidth(9 * UNIT)
        self._picture.setFixedSize(_PICTURE, _PICTURE)
        chooser = row(self._place_name, self.place, self.other)
        chooser.addStretch(1)
        words = QVBoxLayout()
        words.addWidget(self._garment_name)
        words.addLayout(chooser)
        words.addWidget(self._whose)
        top = QHBoxLayout()
        top.setSpacing(2 * UNIT)
        top.addWidget(self._picture)
        top.addLayout(words, 1)
        head = row(self._bars_title)
        head.addStretch(1)
        head.addWidget(self.count)
        left = Card()
        left.column.addLayout(top)
        left.column.addLayout(head)
        left.column.addWidget(self._legend)
        left.column.addWidget(self.bars, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * UNIT)
        for column, (name, gap) in enumerate(zip(self._gap_heads, self.gaps, strict=True)):
            grid.addWidget(name, 0, column)
            grid.addWidget(gap, 1, column)
        self.sentence.setMinimumHeight(9 * UNIT)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        right = Card()
        right.column.addWidget(self._gap_title)
        right.column.addLayout(grid)
        right.column.addWidget(self.plot, 1)
        right.column.addWidget(self.sentence)
        both = QHBoxLayout(self._content)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(2 * UNIT)
        both.addWidget(left, 1)
        both.addWidget(right, 1)
