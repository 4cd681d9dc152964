"""Page of Results: a class labels twenty garments, and the network the same ones."""

from __future__ import annotations

import random

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.data.classes import CLASS_COUNT
from fashion_gui.session.dataset import Dataset
from fashion_gui.session.newest import Newest
from fashion_gui.session.run_words import share_text
from fashion_gui.session.settings import Settings
from fashion_gui.session.words import garment_name
from fashion_gui.views.results.answer_strip import Answered, AnswerStrip
from fashion_gui.views.results.challenge import GARMENTS, PEOPLE, Challenge, choose_garments
from fashion_gui.views.results.outcomes import Outcomes
from fashion_gui.views.results.score_bars import ScoreBar, ScoreBars
from fashion_gui.widgets.garment_picture import GarmentPicture
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.reach import leave_out
from fashion_gui.widgets.translated import TranslatedWidget

MOST_SEEDS = 10_000

_SIGN = 18


class ChallengePage(TranslatedWidget):
    """Asks for the class of one garment after another; then the score of both."""

    #: A garment was labelled, or a new round begins.
    answered = Signal()

    def __init__(self, dataset: Dataset, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dataset = dataset
        self._settings = settings
        self._outcomes: Outcomes | None = None
        self.challenge: Challenge | None = None
        self._choosing = Newest(self)
        self._choosing.done.connect(self._begin)
        self.notice = Notice("trophy", settings)
        self.start_button = QPushButton()
        self.start_button.setProperty("role", "primary")
        self.picture = GarmentPicture(settings, grid=False)
        self.question, self.hint = label("title"), label("secondary", wrap=True)
        self._sign, self.last = QLabel(), label("body", wrap=True)
        self.buttons = tuple(QPushButton() for _ in range(CLASS_COUNT))
        self.verdict, self.remark = label("title", wrap=True), label("secondary", wrap=True)
        self.scores = ScoreBars(settings)
        self.strip = AnswerStrip(settings)
        self.again_button, self.others_button = QPushButton(), QPushButton()
        self.others_button.setProperty("role", "primary")
        self._lay_out()

        self.start_button.clicked.connect(self._choose)
        self.others_button.clicked.connect(self._choose)
        self.again_button.clicked.connect(self._again)
        for answer, button in enumerate(self.buttons):
            leave_out(button)
            button.clicked.connect(lambda _=False, it=answer: self.answer(it))
            shortcut = QShortcut(QKeySequence(str(answer)), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda it=answer: self.answer(it))
        settings.theme_changed.connect(self._word_last)
        self.retranslate_ui()

    def show_outcomes(self, outcomes: Outcomes) -> None:
        """What the network says of the whole test set; it plays against the person."""
        self._outcomes = outcomes
        self._show_answers()

    def answer(self, label_: int) -> None:
        """Labels the garment that is shown; nothing where none is."""
        challenge = self.challenge
        if challenge is None or challenge.is_over or self._stack.currentIndex() != 1:
            return
        challenge.answers.append(label_)
        self._show_answers()
        self._show_round()
        self.answered.emit()

    def table(self) -> tuple[list[str], list[list[object]]]:
        """Head and rows: a garment each that was labelled."""
        head = ["index", "label", "answer", "network"]
        challenge = self.challenge
        if challenge is None:
            return head, []
        rows: list[list[object]] = [
            [int(at), it.label, it.mine, it.theirs]
            for at, it in zip(challenge.positions, self.strip.answered, strict=False)
        ]
        return head, rows

    def retranslate_ui(self) -> None:
        self.notice.set_text(
            self.tr("Beat the network"),
            self.tr(
                "Twenty garments of the test set, two of each class: one drawn at random, one that "
                "looks much like another class. Name the class of each; the network has the "
                "same twenty."
            ),
        )
        self.start_button.setText(self.tr("Begin"))
        self.hint.setText(self.tr("Press its key, or click."))
        for place, button in enumerate(self.buttons):
            button.setText(f"{place}   {garment_name(place, self._settings)}")
        self.again_button.setText(self.tr("The same twenty again"))
        self.others_button.setText(self.tr("Twenty others"))
        self._show_round()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.start_button if self.challenge is None else self.buttons[0]).setFocus()

    @Slot()
    def _choose(self) -> None:
        """Has other garments chosen, in a worker."""
        data = self._dataset.data
        if data is not None:
            seed = random.randrange(MOST_SEEDS)
            self._choosing.request(lambda: choose_garments(data, seed))

    @Slot(object)
    def _begin(self, positions: npt.NDArray[np.int64]) -> None:
        data = self._dataset.data
        if data is not None:
            labels = [int(it) for it in data.test_labels[positions]]
            self.challenge = Challenge(positions, labels)
            self._show_answers()
            self._show_round()
            self.buttons[0].setFocus()
            self.answered.emit()

    @Slot()
    def _again(self) -> None:
        if self.challenge is not None:
            self._begin(self.challenge.positions)

    def _show_answers(self) -> None:
        challenge, outcomes = self.challenge, self._outcomes
        if challenge is None or outcomes is None:
            return
        pairs = zip(challenge.positions, challenge.answers, challenge.labels, strict=False)
        self.strip.show_answers(
            [
                Answered(outcomes.images[at], true, mine, int(outcomes.predicted[at]))
                for at, mine, true in pairs
            ]
        )

    def _show_round(self) -> None:
        challenge, outcomes = self.challenge, self._outcomes
        if challenge is None or outcomes is None:
            return
        self._stack.setCurrentIndex(2 if challenge.is_over else 1)
        self._body.setCurrentIndex(1)
        if challenge.current is None:
            self._show_score()
            return
        self.picture.show_pixels(outcomes.images[challenge.current])
        self.question.setText(
            self.tr("Garment {number} of {count}: what is it?").format(
                number=len(challenge.answers) + 1, count=GARMENTS
            )
        )
        self._word_last()

    @Slot()
    def _word_last(self) -> None:
        """What became of the garment before."""
        if not self.strip.answered:
            self.last.setText("")
            self._sign.clear()
            return
        it, theme = self.strip.answered[-1], self._settings.theme
        is_right = it.mine == it.label
        words = self.tr("Right: {truth}. The network said {theirs}.")
        if not is_right:
            words = self.tr("Wrong: it was {truth}. The network said {theirs}.")
        self.last.setText(
            words.format(
                truth=garment_name(it.label, self._settings),
                theirs=garment_name(it.theirs, self._settings),
            )
        )
        sign, colour = ("check", theme.right) if is_right else ("x", theme.wrong)
        self._sign.setPixmap(pixmap(sign, colour, _SIGN))

    def _show_score(self) -> None:
        answered = self.strip.answered
        mine = sum(it.mine == it.label for it in answered)
        theirs = sum(it.theirs == it.label for it in answered)
        if mine > theirs:
            verdict = self.tr("You have beaten the network.")
        elif mine == theirs:
            verdict = self.tr("A draw with the network.")
        else:
            verdict = self.tr("The network has beaten you.")
        self.verdict.setText(verdict)
        of = self.tr("{right} of {count}")
        figures = [of.format(right=it, count=GARMENTS) for it in (mine, theirs)]
        self.scores.show_bars(
            (
                ScoreBar(self.tr("You"), figures[0], mine / GARMENTS, is_mine=True),
                ScoreBar(self.tr("The network, on the same twenty"), figures[1], theirs / GARMENTS),
                ScoreBar(
                    self.tr("People, by the table of the dataset"), share_text(PEOPLE), PEOPLE
                ),
            )
        )
        self.remark.setText(
            self.tr(
                "The people of the table were no experts either. They saw 1,000 garments of the "
                "test set drawn at random; half of your twenty were chosen because they are hard."
            )
        )

    def _lay_out(self) -> None:
        self.notice.add_button(self.start_button)
        asking, score = QWidget(), QWidget()
        self._fill_asking(asking)
        self._fill_score(score)
        self._stack = QStackedWidget()
        for it in (QWidget(), asking, score):
            self._stack.addWidget(it)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)
        self._body = QStackedWidget()
        self._body.addWidget(self.notice)
        self._body.addWidget(whole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)

    def _fill_asking(self, page: QWidget) -> None:
        grid = QGridLayout()
        grid.setSpacing(UNIT)
        for place, button in enumerate(self.buttons):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setMinimumHeight(5 * UNIT)
            button.setStyleSheet("text-align: left;")
            grid.addWidget(button, place % 5, place // 5)
        right = QVBoxLayout()
        right.setSpacing(UNIT)
        right.addStretch(1)
        right.addWidget(self.question)
        right.addWidget(self.hint)
        right.addSpacing(UNIT)
        right.addLayout(grid)
        right.addSpacing(UNIT)
        last = row(self._sign, self.last)
        last.setStretch(1, 1)
        right.addLayout(last)
        right.addStretch(2)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(4 * UNIT)
        columns.addWidget(self.picture, 1)
        columns.addLayout(right, 1)

    def _fill_score(self, page: QWidget) -> None:
        column = QVBoxLayout()
        column.setSpacing(UNIT)
        column.addStretch(1)
        column.addWidget(self.verdict)
        column.addSpacing(UNIT)
        column.addWidget(self.scores)
        column.addWidget(self.remark)
        column.addSpacing(UNIT)
        buttons = row(self.others_button, self.again_button)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch(2)
        sides = QHBoxLayout(page)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addStretch(1)
        sides.addLayout(column, 3)
        sides.addStretch(1)
