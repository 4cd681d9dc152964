"""A lesson among the others: number, title, aim, minutes, how far one has come."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from fashion_gui.lessons.lesson import Lesson
from fashion_gui.session.session import Session
from fashion_gui.views.lessons.progress_ring import ProgressRing
from fashion_gui.widgets.layout import UNIT, Card, label
from fashion_gui.widgets.reach import leave_out


class LessonCard(Card):
    """Owner words it with `retranslate`, and shows how far it is with `refresh`."""

    #: The lecturer's notes of this lesson are wanted.
    notes_requested = Signal(object)

    def __init__(self, session: Session, lesson: Lesson) -> None:
        super().__init__()
        self._session = session
        self.lesson = lesson
        self.ring = ProgressRing(session.settings, lesson.order)
        self._title, self._minutes = label("heading", wrap=True), label("caption")
        self._aim = label("secondary", wrap=True)
        self.start, self.again, self.notes = QPushButton(), QPushButton(), QPushButton()
        leave_out(self.start)  # the palette finds the lesson by its title
        for button in (self.again, self.notes):
            button.setProperty("role", "flat")
        head = QHBoxLayout()
        head.setSpacing(UNIT + 4)
        head.addWidget(self.ring)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._minutes)
        head.addLayout(words, 1)
        self.column.addLayout(head)
        self.column.addWidget(self._aim)
        self.column.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(UNIT // 2)
        foot.addWidget(self.start)
        foot.addWidget(self.again)
        foot.addStretch()
        foot.addWidget(self.notes)
        self.column.addLayout(foot)
        self.start.clicked.connect(self._start)
        self.again.clicked.connect(self._start_again)
        self.notes.clicked.connect(lambda: self.notes_requested.emit(self.lesson))
        self.retranslate()

    def retranslate(self) -> None:
        text = self.lesson.text(self._session.settings.language)
        self._title.setText(text.title)
        self._aim.setText(text.aim)
        self._minutes.setText(self.tr("{count} min").format(count=self.lesson.minutes))
        self.again.setText(self.tr("Start Again"))
        self.again.setAccessibleName(f"{self.again.text()}: {text.title}")
        self.notes.setText(self.tr("Notes"))
        self.notes.setToolTip(self.tr("For the lecturer: what to say, what usually goes wrong"))
        self.notes.setAccessibleName(self.tr("Notes on {lesson}").format(lesson=text.title))
        self.refresh()

    def refresh(self) -> None:
        """How far the lesson is, and whether it can begin now."""
        lessons = self._session.lessons
        progress = lessons.progress(self.lesson)
        share = progress.share(self.lesson)
        goes_on = lessons.lesson is not None and lessons.lesson.id == self.lesson.id
        (done, tasks), (read, readings) = progress.finished(self.lesson), progress.read(self.lesson)
        words = self.tr("Tasks and questions done: {done} of {tasks}.")
        words = words.format(done=done, tasks=tasks)
        if readings:
            text = self.tr("Steps read: {read} of {readings}.")
            words += " " + text.format(read=read, readings=readings)
        self.ring.show_share(share, words)
        begun = progress.is_begun and share < 1
        self.start.setText(
            self.tr("Back to It") if goes_on else self.tr("Continue") if begun else self.tr("Start")
        )
        title = self.lesson.text(self._session.settings.language).title
        self.start.setAccessibleName(f"{self.start.text()}: {title}")
        self.again.setVisible(progress.is_begun)
        can = lessons.can_start
        why = "" if can else self.tr("A run goes on: stop it first, or it would be lost.")
        for button in (self.start, self.again):
            button.setEnabled(can)
            button.setToolTip(why)

    def _start(self) -> None:
        lessons = self._session.lessons
        if lessons.lesson is not None and lessons.lesson.id == self.lesson.id:
            lessons.reshow()
        elif lessons.progress(self.lesson).share(self.lesson) >= 1:
            lessons.start(self.lesson, 0)
        else:
            lessons.start(self.lesson)

    def _start_again(self) -> None:
        lessons = self._session.lessons
        if lessons.lesson is None or lessons.lesson.id != self.lesson.id:
            lessons.start(self.lesson, 0)
        lessons.restart()
