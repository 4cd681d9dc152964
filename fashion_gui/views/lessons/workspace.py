"""The Lessons workspace: the lessons to choose from, and the demonstrations that they show."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.lessons.lesson import Lesson
from fashion_gui.session.mistake_words import mistake_line
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.guide import GuideText
from fashion_gui.views.lessons.lesson_card import LessonCard
from fashion_gui.views.lessons.text_blocks import TextBlocks
from fashion_gui.widgets.layout import UNIT, Card, label, row
from fashion_gui.widgets.reach import reached_by
from fashion_gui.widgets.translated import TranslatedWidget

COLUMNS = 3
_READING_WIDTH = 90 * UNIT
_GUIDE_WIDTH = 112 * UNIT


def building(session: Session) -> Generator[None, None, LessonsWorkspace]:
    """Makes the workspace; its cards come when the lessons are read."""
    yield
    return LessonsWorkspace(session)


class LessonsWorkspace(TranslatedWidget):
    """Cards of lessons; the notes of one; the demonstration of the step that is shown; or how a
    lesson is written."""

    #: The class demo is to begin.
    demo_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lessons = session.lessons
        self.cards: list[LessonCard] = []
        self._noted: Lesson | None = None
        self._labs: dict[str, QWidget] = {}
        self._lent: QWidget | None = None
        self._before_lent: tuple[QWidget | None, QWidget | None] = (None, None)
        self._title, self._hint = label("title"), label("secondary", wrap=True)
        self.open_folder, self.all_lessons = QPushButton(), QPushButton()
        self.close_notes, self.demo = QPushButton(), QPushButton()
        self.write, self.close_guide = QPushButton(), QPushButton()
        self.mistakes = label("body", wrap=True)
        self._mistakes_title = label("heading")
        self._mistakes_card = Card()
        self._notes_title = label("title", wrap=True)
        self.notes = TextBlocks(session.settings, session.lessons.facts, _READING_WIDTH)
        self.guide = GuideText(session.settings, session.background)
        self._grid = QGridLayout()
        self._stack, self._lab_place = QStackedWidget(), _LabPlace()
        self._lab_page, self._guide_page = QWidget(), QWidget()
        self._lay_out()
        self._connect()
        self._show_lessons()
        self.retranslate_ui()
        self._show_step()

    @property
    def lab(self) -> QWidget | None:
        """The demonstration that is shown."""
        shown = self._stack.currentWidget() is self._lab_page
        return self._lab_place.currentWidget() if shown else None

    def show_lent(self, lab: QWidget | None) -> None:
        """Shows a demonstration of somebody else's, alone; None: all is as it was before."""
        former, self._lent = self._lent, lab
        if former is None:
            self._before_lent = (self._stack.currentWidget(), self._lab_place.currentWidget())
        if lab is not None:
            if self._lab_place.indexOf(lab) < 0:
                self._lab_place.addWidget(lab)
            self._lab_place.setCurrentWidget(lab)
            self._stack.setCurrentWidget(self._lab_page)
        elif former is not None:
            page, before = self._before_lent
            if before is not None:
                self._lab_place.setCurrentWidget(before)
            if page is not None:
                self._stack.setCurrentWidget(page)
        self.all_lessons.setVisible(lab is None)

    def retranslate_ui(self) -> None:
        self._title.setText(self.tr("Lessons"))
        self._hint.setText(
            self.tr(
                "Each leads through the program step by step. Your own project waits meanwhile, "
                "and comes back as it was."
            )
        )
        self.open_folder.setText(self.tr("Open a Folder…"))
        self.open_folder.setToolTip(
            self.tr("Lessons that you have written yourself: a folder of one, or of several")
        )
        self.write.setText(self.tr("How to Write a Lesson"))
        self.write.setToolTip(
            self.tr("The guide: the files of a lesson, and all names that it may use")
        )
        self.demo.setText(self.tr("Class Demo (F7)"))
        self.demo.setToolTip(
            self.tr("Six minutes through all of the program by itself, for an open day")
        )
        self.all_lessons.setText(self.tr("All Lessons"))
        self.close_notes.setText(self.tr("All Lessons"))
        self.close_guide.setText(self.tr("All Lessons"))
        self.guide.retranslate_ui()
        self._mistakes_title.setText(self.tr("These lessons have mistakes"))
        self._show_mistakes()
        for card in self.cards:
            card.retranslate()
        if self._noted is not None:
            self._show_notes(self._noted)

    def _show_lessons(self) -> None:
        """A card a lesson, made when the catalogue is another."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [LessonCard(self._session, it) for it in self._lessons.lessons]
        for place, card in enumerate(self.cards):
            card.notes_requested.connect(self._show_notes)
            self._grid.addWidget(card, place // COLUMNS, place % COLUMNS)
        self._show_mistakes()

    def _show_mistakes(self) -> None:
        lines = [mistake_line(it) for broken in self._lessons.broken for it in broken.mistakes]
        self.mistakes.setText("\n".join(lines))
        self._mistakes_card.setVisible(bool(lines))

    @Slot(str)
    def _show_progress(self, _lesson_id: str) -> None:
        self._refresh_cards()

    @Slot()
    def _refresh_cards(self) -> None:
        self.demo.setEnabled(self._lessons.can_start)
        for card in self.cards:
            card.refresh()

    @Slot(object)
    def _show_notes(self, lesson: Lesson) -> None:
        self._noted = lesson
        reached_by(self._overview, self.close_notes)
        text = lesson.text(self._session.settings.language)
        self._notes_title.setText(text.title)
        self.notes.show_blocks(text.sections["notes"].blocks, lesson.folder)
        self._stack.setCurrentWidget(self._notes_page)

    @Slot()
    def _show_guide(self) -> None:
        self._noted = None
        self.guide.show_guide()
        self._stack.setCurrentWidget(self._guide_page)
        self.guide.setFocus()  # for the keys that scroll

    @Slot()
    def _hide_guide(self) -> None:
        self._show_all()
        self.write.setFocus()

    @Slot()
    def _show_all(self) -> None:
        self._noted = None
        self._stack.setCurrentWidget(self._overview)

    @Slot()
    def _show_step(self) -> None:
        """The demonstration of the step, where it has one."""
        self._refresh_cards()
        step = self._lessons.step
        if step is None or not step.lab:
            if self.lab is not None:
                self._show_all()
            return
        if step.lab not in self._labs:
            from fashion_gui.views.lessons.labs import LABS  # their plots take a while

            self._labs[step.lab] = LABS[step.lab](self._session)
            self._lab_place.addWidget(self._labs[step.lab])
        self._lab_place.setCurrentWidget(self._labs[step.lab])
        self._noted = None
        reached_by(self._overview, self.all_lessons)
        self._stack.setCurrentWidget(self._lab_page)

    @Slot()
    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a Folder of Lessons"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self._lessons.open_folder(Path(path)))
        dialog.open()

    def _connect(self) -> None:
        lessons = self._lessons
        lessons.catalogue_changed.connect(self._show_lessons)
        lessons.progress_changed.connect(self._show_progress)
        lessons.can_start_changed.connect(self._refresh_cards)
        lessons.step_changed.connect(self._show_step)
        self.demo.clicked.connect(self.demo_requested)
        self.open_folder.clicked.connect(self._ask_folder)
        self.write.clicked.connect(self._show_guide)
        self.close_guide.clicked.connect(self._hide_guide)
        self.all_lessons.clicked.connect(self._show_all)
        self.close_notes.clicked.connect(self._show_all)

    def _lay_out(self) -> None:
        self._mistakes_card.column.addWidget(self._mistakes_title)
        self._mistakes_card.column.addWidget(self.mistakes)
        self.mistakes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.setSpacing(2 * UNIT)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        head = row(self._title, self.demo, self.write, self.open_folder)
        head.setStretch(0, 1)
        self._overview = _page(head, self._hint, self._mistakes_card, self._grid)
        back = row(self.close_notes)
        back.addStretch()
        self.notes.setMaximumWidth(_READING_WIDTH)
        self._notes_page = _page(back, self._notes_title, self.notes)
        lab_column = QVBoxLayout(self._lab_page)
        lab_column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, UNIT)
        lab_head = row(self.all_lessons)
        lab_head.addStretch()
        lab_column.addLayout(lab_head)
        lab_column.addWidget(self._lab_place, 1)
        card = Card()
        card.setMaximumWidth(_GUIDE_WIDTH)
        card.column.addWidget(self.guide)
        guide_column = QVBoxLayout(self._guide_page)
        guide_column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, UNIT)
        guide_column.setSpacing(2 * UNIT)
        guide_head = row(self.close_guide)
        guide_head.addStretch()
        guide_column.addLayout(guide_head)
        guide_column.addWidget(card, 1)
        for page in (self._overview, self._notes_page, self._lab_page, self._guide_page):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)


class _LabPlace(QStackedWidget):
    """Needs no more room than the demonstration that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return super().minimumSizeHint() if shown is None else shown.minimumSizeHint()


def _page(*parts: QWidget | QLayout) -> QScrollArea:
    """Parts below one another, which scroll where there is no room."""
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
    column.setSpacing(2 * UNIT)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    column.addStretch()
    page = QScrollArea()
    page.setWidget(inner)
    page.setWidgetResizable(True)
    return page
