"""Integer labels with MSE against one-hot rows with cross-entropy, and classes renumbered."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.runs.encoding_duel import (
    EPOCHS,
    GARMENTS,
    HIDDEN,
    TEST_GARMENTS,
    DuelEpoch,
)
from fashion_gui.session.lab_duel import LabDuel
from fashion_gui.session.session import Session
from fashion_gui.session.words import garment_name
from fashion_gui.views.lessons.labs.curve_plot import Curve, CurvePlot
from fashion_gui.views.lessons.labs.lab_state import failure_text, tensorflow_text
from fashion_gui.widgets.class_order import ClassOrder
from fashion_gui.widgets.encoded_class import EncodedClass
from fashion_gui.widgets.layout import UNIT, Card, label, row
from fashion_gui.widgets.translated import TranslatedWidget

GIVEN = tuple(range(CLASS_COUNT))
"""The numbers that Fashion-MNIST has."""


class EncodingDuel(TranslatedWidget):
    """Two small networks train side by side; the duel before is left to compare with.

    Attributes:
        numbers: of the ten classes, by the numbers that they were given.
        epochs: of the duel that goes on or went last.
        before: of the one before it.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._facts = session.lessons.facts.labs
        self._shuffles = 0
        self._has_failed = False
        self.numbers = self._fought = GIVEN
        self.epochs: list[DuelEpoch] = []
        self.before: list[DuelEpoch] = []
        self._duel = LabDuel(session.inference, self)
        self._heading = label("heading")
        self._hint = label("caption", wrap=True)
        self.order = ClassOrder(session.settings, shows_one_hot=False)
        self.shuffle, self.restore = QPushButton(), QPushButton()
        self.start = QPushButton()
        self._what = label("caption", wrap=True)
        self.integer, self.one_hot = label("figure"), label("figure")
        self._old = label("caption")
        self.plot = CurvePlot(session.settings)
        self.verdict = label("body", wrap=True)
        self._lay_out()
        self.order.order_changed.connect(self._renumber)
        self.start.clicked.connect(self._on_start)
        self.shuffle.clicked.connect(self._on_shuffle)
        self.restore.clicked.connect(self._on_restore)
        self._duel.epoch_ended.connect(self._take)
        self._duel.ended.connect(self._on_ended)
        session.inference.state_changed.connect(self._show)
        session.dataset.loaded.connect(self._show_classes)
        session.settings.theme_changed.connect(self._show)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self._heading.setText(self.tr("Numbers of the classes"))
        self._hint.setText(
            self.tr("Drag a class to give it another number, or press Alt+↑ and Alt+↓.")
        )
        self.shuffle.setText(self.tr("Renumber"))
        self.shuffle.setToolTip(self.tr("Gives the classes other numbers, by chance."))
        self.restore.setText(self.tr("As given"))
        self.restore.setToolTip(self.tr("The numbers that Fashion-MNIST has."))
        self._what.setText(
            self.tr(
                "Two networks with {hidden} hidden neurons learn {garments} garments, with the "
                "same first weights of the hidden layer and the same batches; accuracy over "
                "{test} test garments. Integer: one output, MSE, the nearest number is the "
                "answer. One-hot: ten outputs, softmax, cross-entropy."
            ).format(hidden=HIDDEN, garments=f"{GARMENTS:,}", test=f"{TEST_GARMENTS:,}")
        )
        self._old.setText(self.tr("dashed: the duel before"))
        self.plot.setAccessibleName(self.tr("Accuracy by epoch"))
        self._show_classes()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._duel.give_up()

    @Slot()
    def _on_start(self) -> None:
        if self._duel.goes_on:
            self._duel.give_up()
            return
        data = self._session.dataset.data
        assert data is not None
        if len(self.epochs) == EPOCHS + 1:
            self.before = self.epochs
        self.epochs, self._has_failed = [], False
        self._fought = self.numbers
        self._duel.start(data, self.numbers)
        self._show()

    @Slot()
    def _on_shuffle(self) -> None:
        self._shuffles += 1
        order = np.random.default_rng(self._shuffles).permutation(CLASS_COUNT)
        self.order.set_order([int(it) for it in order])

    @Slot()
    def _on_restore(self) -> None:
        self.order.set_order(GIVEN)

    @Slot(tuple)
    def _renumber(self, order: tuple[int, ...]) -> None:
        """The classes in the order of their numbers."""
        self.numbers = tuple(order.index(it) for it in GIVEN)
        self._show()

    @Slot(object)
    def _take(self, epoch: DuelEpoch) -> None:
        self.epochs.append(epoch)
        self._show()

    @Slot(bool)
    def _on_ended(self, has_failed: bool) -> None:
        self._has_failed = has_failed
        if len(self.epochs) == EPOCHS + 1:
            self._facts.note("duels", self._fought)
            if self._fought != GIVEN:
                self._facts.note("renumbered_duels", self._fought)
        self._show()

    @Slot()
    def _show_classes(self) -> None:
        """Their names, and the first garment of each."""
        data, settings = self._session.dataset.data, self._session.settings
        firsts = [
            None if data is None else data.train_images[(data.train_labels == it).argmax()]
            for it in GIVEN
        ]
        self.order.show_classes(
            [EncodedClass(garment_name(it, settings), it, firsts[it]) for it in GIVEN]
        )
        self._show()

    @Slot()
    def _show(self) -> None:
        theme = self._session.settings.theme
        waiting, goes_on = tensorflow_text(self._session), self._duel.goes_on
        self.start.setText(self.tr("Stop") if goes_on else self.tr("Start the duel"))
        self.start.setEnabled(waiting is None)
        self._facts.show("renumbered", self.numbers != GIVEN)
        for it in (self.order, self.shuffle):
            it.setEnabled(not goes_on)
        self.restore.setEnabled(not goes_on and self.numbers != GIVEN)
        integer, one_hot = theme.runs[1], theme.runs[0]
        last = self.epochs[-1] if self.epochs else None
        self.integer.setText(
            self.tr("━ integer, MSE: {accuracy}").format(
                accuracy="–" if last is None else f"{last.integer:.3f}"
            )
        )
        self.one_hot.setText(
            self.tr("━ one-hot, cross-entropy: {accuracy}").format(
                accuracy="–" if last is None else f"{last.one_hot:.3f}"
            )
        )
        self.integer.setStyleSheet(f"color: {integer};")
        self.one_hot.setStyleSheet(f"color: {one_hot};")
        self._old.setText(self.tr("dashed: the duel before") if self.before else "")
        self.plot.set_axes((0, EPOCHS), (0, 1), (self.tr("epoch"), self.tr("accuracy")))
        old = (theme.text, theme.text)  # the curve of one-hot lies on the former one
        curves = [
            *self._curves(self.epochs, integer, one_hot, dashed=False),
            *self._curves(self.before, *old, dashed=True),
        ]
        self.plot.show_curves(curves, None)
        self.verdict.setText(self._verdict(waiting))

    def _curves(
        self, epochs: list[DuelEpoch], integer: str, one_hot: str, dashed: bool
    ) -> tuple[Curve, ...]:
        x = np.array([it.epoch for it in epochs], float)
        width = 1.5 if dashed else 2.5
        return (
            Curve(x, np.array([it.integer for it in epochs]), integer, width, dashed),
            Curve(x, np.array([it.one_hot for it in epochs]), one_hot, width, dashed),
        )

    def _verdict(self, waiting: tuple[str, str] | None) -> str:
        if self._has_failed:
            return " ".join(failure_text())
        if waiting is not None:
            return ". ".join(waiting)
        if len(self.epochs) <= EPOCHS:
            if self._duel.goes_on:
                return self.tr("Epoch {epoch} of {epochs}").format(
                    epoch=len(self.epochs), epochs=EPOCHS
                )
            return self.tr("Start the duel; then renumber the classes and start it once more.")
        now = self.epochs[-1]
        if not self.before:
            return self.tr(
                "Integer: right for {integer} of the garments, one-hot for {one_hot}. To MSE class "
                "9 is far from class 0 and near class 8; one-hot has all equally far. Renumber the "
                "classes and start again."
            ).format(integer=f"{now.integer:.3f}", one_hot=f"{now.one_hot:.3f}")
        then = self.before[-1]
        return self.tr(
            "The duel before and this one: integer {integer_then} → {integer}, one-hot "
            "{one_hot_then} → {one_hot}. Every class keeps its output neuron, so one-hot does not "
            "mind the numbers; the integers are what the other network must learn."
        ).format(
            integer_then=f"{then.integer:.3f}",
            integer=f"{now.integer:.3f}",
            one_hot_then=f"{then.one_hot:.3f}",
            one_hot=f"{now.one_hot:.3f}",
        )

    def _lay_out(self) -> None:
        self.start.setProperty("role", "primary")
        side = Card()
        side.setFixedWidth(32 * UNIT)
        side.column.addWidget(self._heading)
        side.column.addWidget(self._hint)
        side.column.addWidget(self.order, 1)
        side.column.addLayout(row(self.shuffle, self.restore))
        side.column.addWidget(self._what)
        side.column.addWidget(self.start)
        legend = row(self.one_hot, self.integer, self._old, spacing=2 * UNIT)
        legend.addStretch(1)
        self.verdict.setMinimumHeight(8 * UNIT)
        self.verdict.setAlignment(Qt.AlignmentFlag.AlignTop)
        right = Card()
        right.column.addLayout(legend)
        right.column.addWidget(self.plot, 1)
        right.column.addWidget(self.verdict)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(2 * UNIT)
        both.addWidget(side)
        both.addWidget(right, 1)
