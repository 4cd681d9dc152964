"""A question at the end of a lesson, and whether it was answered right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from fashion_gui.lessons.lesson import Lesson, Question, QuestionKind
from fashion_gui.lessons.texts import BlockKind, Section
from fashion_gui.session.lesson_words import live_word
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.text_blocks import TextBlocks
from fashion_gui.widgets.icons import pixmap
from fashion_gui.widgets.layout import UNIT, Card, label
from fashion_gui.widgets.reach import leave_out
from fashion_gui.widgets.terms import TermLabel


class QuestionCard(Card):
    """One question in one language; made anew when the language changes."""

    def __init__(self, session: Session, lesson: Lesson, question: Question, number: int) -> None:
        super().__init__()
        self._session = session
        self._lesson = lesson
        self.question = question
        section = lesson.section(session.settings.language, question.id)
        self._sign, self.verdict = QLabel(), label("body", wrap=True)
        self.options: list[QRadioButton] = []
        self.field, self.check = QLineEdit(), QPushButton()
        self._group = QButtonGroup(self)
        self._why = TextBlocks(session.settings, session.lessons.facts)
        self._asks = TextBlocks(session.settings, session.lessons.facts)
        self._fill(section, number)
        self._show_outcome()

    def refresh(self) -> None:
        """On a change of the program's state: a question that is done by doing may be done."""
        self._asks.refresh()
        self._why.refresh()
        lessons = self._session.lessons
        done = self.question.id in lessons.progress(self._lesson).done
        if self.question.kind is QuestionKind.STATE and not done:
            if lessons.is_right(self.question, ""):
                lessons.answer(self.question, self.tr("done"))
                self._show_outcome()
        elif not lessons.progress(self._lesson).answer(self.question.id):
            self._show_outcome()

    def _fill(self, section: Section, number: int) -> None:
        heading = label("caption")
        heading.setText(self.tr("Question {number}").format(number=number))
        self.column.addWidget(heading)
        kinds = (BlockKind.BULLET, BlockKind.TASK)
        asked = [it for it in section.blocks if it.kind not in kinds]
        self._asks.show_blocks(asked, self._lesson.folder)
        self.column.addWidget(self._asks)
        if self.question.kind is QuestionKind.CHOICE:
            self._add_options(section)
        elif self.question.kind is QuestionKind.NUMBER:
            self._add_field()
        line = QHBoxLayout()
        line.setSpacing(UNIT)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.verdict, 1)
        self.column.addLayout(line)
        why = [it for it in section.blocks if it.kind is BlockKind.TASK]
        self._why.show_blocks(why, self._lesson.folder)
        self.column.addWidget(self._why)

    def _add_options(self, section: Section) -> None:
        given = self._given
        word = self._word
        for number, option in enumerate(section.options, 1):
            button = QRadioButton()
            leave_out(button)
            words = TermLabel("body")
            words.show_html(option.html(word))
            words.setBuddy(button)
            button.setAccessibleName(option.plain)
            button.setChecked(given == str(number))
            self._group.addButton(button, number)
            self.options.append(button)
            line = _Line(button, words)
            self.column.addWidget(line)
        self._group.idClicked.connect(self._take_option)

    def _add_field(self) -> None:
        self.field.setText(self._given)
        self.field.setAccessibleName(self.tr("Your answer"))
        self.field.setPlaceholderText(self.tr("a number"))
        self.field.returnPressed.connect(self._take_number)
        self.check.setText(self.tr("Check"))
        self.check.clicked.connect(self._take_number)
        line = QHBoxLayout()
        line.setSpacing(UNIT)
        line.addWidget(self.field, 1)
        line.addWidget(self.check)
        self.column.addLayout(line)

    @property
    def _given(self) -> str:
        return self._session.lessons.progress(self._lesson).answer(self.question.id)

    @property
    def _word(self) -> Callable[..., str]:
        facts = self._session.lessons.facts
        return lambda live: live_word(live, facts)

    @Slot(int)
    def _take_option(self, number: int) -> None:
        self._take(str(number))

    @Slot()
    def _take_number(self) -> None:
        if self.field.text().strip():
            self._take(self.field.text().strip())

    def _take(self, text: str) -> None:
        if self._session.lessons.can_judge(self.question):
            self._session.lessons.answer(self.question, text)
        self._show_outcome()

    def _show_outcome(self) -> None:
        lessons = self._session.lessons
        right = self.question.id in lessons.progress(self._lesson).done
        answered = bool(self._given)
        theme = self._session.settings.theme
        if not answered and not lessons.can_judge(self.question):
            sentence, sign, colour = self._not_yet(), "info", theme.text_secondary
        elif not answered:
            sentence, sign, colour = "", "info", theme.text_secondary
            if self.question.kind is QuestionKind.STATE:
                sentence = self.tr("It is ticked as soon as you have done it.")
        elif right:
            sentence, sign, colour = self.tr("Right."), "check", theme.right
        else:
            sentence, sign, colour = self.tr("Not yet right: look again."), "x", theme.wrong
        self.verdict.setText(sentence)
        self._sign.setPixmap(pixmap(sign, colour, 16))
        self._sign.setVisible(bool(sentence))
        self.verdict.setVisible(bool(sentence))
        self._why.setVisible(answered and right)

    def _not_yet(self) -> str:
        return self.tr("Your program has not computed this yet: do the steps before.")


class _Line(QWidget):
    """A button and its words, which wrap."""

    def __init__(self, button: QRadioButton, words: QLabel) -> None:
        super().__init__()
        self._button = button
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(UNIT // 2)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._button.click()
