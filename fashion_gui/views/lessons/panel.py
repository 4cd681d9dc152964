"""The panel beside every workspace while a lesson goes on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.lessons.lesson import Lesson, Step
from fashion_gui.lessons.texts import BlockKind
from fashion_gui.session.lesson_words import distance_sentence, figure_word
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.hand_in import HandIn
from fashion_gui.views.lessons.prediction_chart import PredictionChart
from fashion_gui.views.lessons.question_card import QuestionCard
from fashion_gui.views.lessons.task_card import TaskCard
from fashion_gui.views.lessons.text_blocks import TextBlocks
from fashion_gui.widgets.elided_label import ElidedLabel
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.progress_line import ProgressLine
from fashion_gui.widgets.reach import leave_out
from fashion_gui.widgets.translated import TranslatedWidget

WIDTH, FOLDED_WIDTH = 40 * UNIT, 6 * UNIT
MOST_LOSS = 2.0
"""The largest loss that is predicted: one that guesses among ten classes has ln 10 = 2.3."""


class LessonPanel(TranslatedWidget):
    """Title, text and task of the step; forward, back, and the list of all steps."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lessons = session.lessons
        settings, facts = session.settings, session.lessons.facts
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.fold_button, self.menu_button = QToolButton(), QToolButton()
        self.back, self.forward = QPushButton(), QPushButton()
        self.leave = QToolButton()
        self.menu = QMenu(self)
        self._lesson_title = ElidedLabel("heading")
        self._place = label("caption")
        self._progress = ProgressLine(settings)
        self._title = label("title", wrap=True)
        self.text = TextBlocks(settings, facts)
        self.task = TaskCard(settings, facts)
        self._predict_heading = label("heading", wrap=True)
        self._predict_hint = label("secondary", wrap=True)
        self.chart = PredictionChart(settings)
        self.questions: list[QuestionCard] = []
        self.hand_in = HandIn(session, self)
        self.hand_in_button = QPushButton()
        self._question_column = QVBoxLayout()
        self._body, self._scroll = QWidget(), QScrollArea()
        self._asked: tuple[str, int, str] | None = None
        self._is_folded = False
        self._runs_before = 0
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    @property
    def is_folded(self) -> bool:
        return self._is_folded

    @property
    def words(self) -> str:
        """Everything that is read of the step."""
        return "\n".join((self._title.text(), self.text.text, self.task.text))

    def fold(self, folded: bool) -> None:
        """Makes room for the workspace, or shows the lesson again."""
        self._is_folded = folded
        self._body.setVisible(not folded)
        for it in (self._lesson_title, self.menu_button, self.leave):
            it.setVisible(not folded)
        self.setFixedWidth(FOLDED_WIDTH if folded else WIDTH)
        self._draw_icons()
        self._word_fold()

    def retranslate_ui(self) -> None:
        self.back.setText(self.tr("Back"))
        self.leave.setToolTip(self.tr("Leave the lesson; your own project comes back as it was"))
        self.leave.setAccessibleName(self.tr("Leave the lesson"))
        self.menu_button.setToolTip(self.tr("All steps of the lesson, and starting again"))
        self.menu_button.setAccessibleName(self.tr("Steps"))
        self.setAccessibleName(self.tr("Lesson"))
        self._predict_hint.setText(
            self.tr("Draw it with the mouse; or choose a point with ← → and move it with ↑ ↓.")
        )
        self.hand_in_button.setText(self.tr("Hand in…"))
        self.hand_in_button.setToolTip(
            self.tr("Your steps, predictions, runs and answers as a file for your lecturer")
        )
        self._word_fold()
        self._show()

    @Slot()
    def _show(self) -> None:
        """The step that the lesson is at, or its questions."""
        lesson = self._lessons.lesson
        if lesson is None:
            return
        language = self._session.settings.language
        text, step = lesson.text(language), self._lessons.step
        self._lesson_title.setText(text.title)
        self._lesson_title.setToolTip(text.title)
        count, place = len(lesson.steps), self._lessons.place
        self._progress.setRange(0, count + 1)
        self._progress.setValue(place + 1)
        self.back.setEnabled(place > 0)
        self._remake_questions(lesson if step is None else None)
        for it in (self.text, self.task):
            it.setVisible(step is not None)
        self.hand_in_button.setVisible(step is None)
        if step is None:
            self._place.setText(self.tr("Questions"))
            self._title.setText(self.tr("What have you seen?"))
            self.forward.setText(self.tr("Finish"))
        else:
            self._place.setText(
                self.tr("Step {place} of {count}").format(place=place + 1, count=count)
            )
            self._show_step(lesson, step)
            self.forward.setText(self.tr("Next"))
        self._show_prediction(step)
        self._fill_menu()
        self._refresh()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_step(self, lesson: Lesson, step: Step) -> None:
        section = lesson.section(self._session.settings.language, step.id)
        self._title.setText(section.title)
        told = [it for it in section.blocks if it.kind is not BlockKind.TASK]
        asked = [it for it in section.blocks if it.kind is BlockKind.TASK]
        self.text.show_blocks(told, lesson.folder)
        self.task.show_task(asked, lesson.folder)
        self.task.setVisible(bool(asked))

    def _remake_questions(self, lesson: Lesson | None) -> None:
        language = self._session.settings.language
        wanted = None if lesson is None else (lesson.id, len(lesson.questions), language)
        if wanted == self._asked:
            return
        self._asked = wanted
        for card in self.questions:
            self._question_column.removeWidget(card)
            card.hide()
            card.deleteLater()
        asked = () if lesson is None else lesson.questions
        self.questions = []
        for number, question in enumerate(asked, 1):
            assert lesson is not None
            card = QuestionCard(self._session, lesson, question, number)
            self.questions.append(card)
            self._question_column.addWidget(card)

    def _show_prediction(self, step: Step | None) -> None:
        predicts = step is not None and bool(step.predict)
        for it in (self._predict_heading, self._predict_hint, self.chart):
            it.setVisible(predicts)
        if step is None or not predicts or self._lessons.lesson is None:
            return
        self._predict_heading.setText(
            self.tr("Predict first: how will the {figure} run?").format(
                figure=figure_word(step.predict)
            )
        )
        epochs = self._session.document.recipe.epochs
        most = 1.0 if step.predict.endswith("accuracy") else MOST_LOSS
        sketch = self._lessons.progress(self._lessons.lesson).sketch(step.id)
        self.chart.prepare(epochs, 0.0, most, sketch)
        self.chart.setAccessibleName(self._predict_heading.text())
        self._show_hint()

    @Slot()
    def _refresh(self) -> None:
        """The program's state is another one now."""
        lesson, step = self._lessons.lesson, self._lessons.step
        if lesson is None:
            return
        self.text.refresh()
        self.task.blocks.refresh()
        for card in self.questions:
            card.refresh()
        if step is not None:
            known, checked = self._lessons.progress(lesson).done, step.until is not None
            done = step.id in known
            sentence = self.tr("Done.") if checked else self.tr("Read.")
            self.task.show_state(done and checked, sentence if done else "")
            if step.predict:
                self.chart.show_real(self._real(step.predict))
                self._show_hint()

    def _real(self, figure: str) -> Sequence[float]:
        run = self._lessons.predicted_run
        if run is None:
            return ()
        return [float(getattr(epoch, figure)) for epoch in run.result.history.epochs]

    def _show_hint(self) -> None:
        step = self._lessons.step
        sketch = self.chart.sketch
        real = self._real(step.predict) if step is not None and step.predict else ()
        if sketch and real:
            self._predict_hint.setText(distance_sentence(sketch, real))
        elif sketch:
            self._predict_hint.setText(self.tr("Kept. Train, and compare."))
        else:
            self._predict_hint.setText(
                self.tr("Draw it with the mouse; or choose a point with ← → and move it with ↑ ↓.")
            )

    @Slot()
    def _go_on(self) -> None:
        if self._lessons.step is None:
            self._lessons.leave()
        else:
            self._lessons.go_on()

    @Slot(object)
    def _take_sketch(self, sketch: tuple[float, ...]) -> None:
        self._lessons.sketch(sketch)
        self._show_hint()

    @Slot()
    def _fill_menu(self) -> None:
        """The steps, each with whether it is done, and what else can be done with the lesson."""
        self.menu.clear()
        lesson = self._lessons.lesson
        if lesson is None:
            return
        language, done = self._session.settings.language, self._lessons.progress(lesson).done
        for place, step in enumerate(lesson.steps):
            title = lesson.section(language, step.id).title.replace("&", "&&")
            sign = "    " if step.id not in done else "·  " if step.until is None else "✓ "
            action = self.menu.addAction(f"{sign}{place + 1}  {title}")
            leave_out(action)  # the palette finds the step by its title, in both languages
            action.setCheckable(True)
            action.setChecked(place == self._lessons.place)
            action.triggered.connect(partial(self._jump, place))
        questions = self.menu.addAction(self.tr("Questions"))
        questions.triggered.connect(partial(self._jump, len(lesson.steps)))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Hand In…"), self.hand_in.ask)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Set This Step Up Again"), self._lessons.reset_step)
        self.menu.addAction(self.tr("Start the Lesson Again"), self._lessons.restart)
        self.menu.addAction(self.tr("Leave the Lesson"), self._lessons.leave)

    def _jump(self, place: int, _checked: bool = False) -> None:
        self._lessons.jump(place)

    @Slot()
    def _toggle_fold(self) -> None:
        self.fold(not self._is_folded)

    def _word_fold(self) -> None:
        text = self.tr("Show the lesson") if self._is_folded else self.tr("Fold the lesson away")
        self.fold_button.setToolTip(text)
        self.fold_button.setAccessibleName(text)

    def _connect(self) -> None:
        self.fold_button.clicked.connect(self._toggle_fold)
        self.leave.clicked.connect(self._lessons.leave)
        self.back.clicked.connect(self._lessons.go_back)
        self.forward.clicked.connect(self._go_on)
        self.hand_in_button.clicked.connect(self.hand_in.ask)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.chart.sketched.connect(self._take_sketch)
        self._lessons.step_changed.connect(self._show)
        self._lessons.facts_changed.connect(self._refresh)
        self._session.settings.theme_changed.connect(self._draw_icons)
        self._draw_icons()

    def _lay_out(self) -> None:
        for button in (self.fold_button, self.menu_button, self.leave):
            button.setProperty("role", "flat")
        self.menu_button.setMenu(self.menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.forward.setProperty("role", "primary")
        head = row(self.fold_button, self._lesson_title, self.menu_button, self.leave, spacing=4)
        head.setStretch(1, 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, 2 * UNIT)
        column.setSpacing(UNIT + 4)
        for it in (
            self._title,
            self.text,
            self._predict_heading,
            self.chart,
            self._predict_hint,
            self.task,
        ):
            column.addWidget(it)
        self._question_column.setSpacing(UNIT + 4)
        column.addLayout(self._question_column)
        column.addWidget(self.hand_in_button)
        column.addStretch()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        inner.setAutoFillBackground(False)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, 2 * UNIT)
        foot.setSpacing(UNIT)
        foot.addWidget(self.back)
        foot.addStretch()
        foot.addWidget(self.forward)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(2 * UNIT, 0, 2 * UNIT, UNIT)
        top.setSpacing(UNIT // 2)
        top.addWidget(self._place)
        top.addWidget(self._progress)
        body.addLayout(top)
        body.addWidget(self._scroll, 1)
        body.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, UNIT, 0, 0)
        whole.setSpacing(UNIT // 2)
        heading = QHBoxLayout()
        heading.setContentsMargins(UNIT, 0, UNIT, 0)
        heading.addLayout(head)
        whole.addLayout(heading)
        whole.addWidget(self._body, 1)
        whole.addStretch(0)
        self.setFixedWidth(WIDTH)

    @Slot()
    def _draw_icons(self) -> None:
        theme = self._session.settings.theme
        way = "chevron-left" if self._is_folded else "chevron-right"
        self.fold_button.setIcon(icon(way, theme))
        self.menu_button.setIcon(icon("list-checks", theme))
        self.leave.setIcon(icon("x", theme))
        self.hand_in_button.setIcon(icon("download", theme, size=16))
