"""Handing in a lesson: whose it is, what kind of file, and where."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.lessons.outcome import Outcome
from fashion_gui.session.outcome import outcome_of
from fashion_gui.session.outcome_html import OutcomeDocument, file_name_of
from fashion_gui.session.session import Session
from fashion_gui.session.settings import Settings
from fashion_gui.session.theme import LIGHT
from fashion_gui.session.whole_file import write_whole
from fashion_gui.views.lessons.outcome_file import SUFFIXES, outcome_file
from fashion_gui.widgets.dialog import Dialog
from fashion_gui.widgets.layout import UNIT, label, row
from fashion_gui.widgets.saving_dialog import saving_dialog
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.write_failure import tell_write_failure

LONGEST_NAME = 80
"""Letters."""


class HandInDialog(Dialog):
    """Asks for a name, which may stay empty, and for the kind of file."""

    #: The person goes on to choose where (the name, the suffix).
    chosen = Signal(str, str)

    def __init__(
        self, outcome: Outcome, suffix: str, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, 56 * UNIT)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hand in"))
        title, self.holds = label("title", wrap=True), label("secondary", wrap=True)
        title.setText(outcome.title)
        self.holds.setText(self._contents(outcome))
        name, kind = label("body"), label("body")
        self.name = QLineEdit(outcome.student)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("may stay empty"))
        name.setText(self.tr("Your name"))
        name.setBuddy(self.name)
        self.name.setAccessibleName(name.text())
        self.kind = Segmented(SUFFIXES, settings)
        self.kind.set_text(".pdf", self.tr("PDF"))
        self.kind.set_text(".html", self.tr("Web page"))
        self.kind.button(".pdf").setToolTip(self.tr("Pages of A4, to be printed or sent."))
        self.kind.button(".html").setToolTip(self.tr("One file that every browser shows."))
        self.kind.set_value(suffix)
        kind.setText(self.tr("File"))
        self.save = QPushButton(self.tr("Save…"))
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.save.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.accepted.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 2 * UNIT)
        column.setSpacing(UNIT)
        for it in (title, self.holds, name, self.name, kind, self.kind):
            if it in (name, kind):
                column.addSpacing(UNIT)
            column.addWidget(it)
        column.addSpacing(2 * UNIT)
        buttons = row(self.cancel, self.save)
        buttons.insertStretch(0)
        column.addLayout(buttons)
        self.name.setFocus()
        self.name.selectAll()

    def _contents(self, outcome: Outcome) -> str:
        tasks, readings = outcome.tasks, outcome.readings
        steps = self.tr("Steps done: {steps} of {step_count}.").format(
            steps=sum(it.is_done for it in tasks), step_count=len(tasks)
        )
        if readings:
            steps += " " + self.tr("Steps read: {read} of {reading_count}.").format(
                read=sum(it.is_done for it in readings), reading_count=len(readings)
            )
        rest = self.tr(
            "Questions right: {right} of {question_count}. "
            "Runs: {runs}. The file holds them with your predictions, the curves and your answers."
        ).format(
            right=outcome.questions_right,
            question_count=len(outcome.questions),
            runs=len(outcome.runs),
        )
        return f"{steps} {rest}"

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(" ".join(self.name.text().split()), self.kind.value)


class HandIn(QObject):
    """Leads a student from the button to the file. Owned by the widget that it asks over.

    Attributes:
        dialog: the question that was opened last; message: the failure told last.
    """

    #: A file is written (its path).
    written = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._student, self._suffix = "", SUFFIXES[0]
        self.dialog: HandInDialog | None = None
        self._place: QFileDialog | None = None
        self.message: QMessageBox | None = None

    @Slot()
    def ask(self) -> None:
        """Opens the question; nothing where no lesson goes on."""
        if self._session.lessons.lesson is None:
            return
        outcome = self._outcome()
        self.dialog = HandInDialog(outcome, self._suffix, self._session.settings, self._window)
        self.dialog.chosen.connect(self._ask_where)
        self.dialog.open()

    def write(self, path: Path) -> None:
        """Writes the lesson as it is now, as the name of the file ends; tells how it went."""
        suffix = path.suffix.casefold()
        if suffix not in SUFFIXES:
            suffix, path = self._suffix, path.with_name(path.name + self._suffix)
        if self._session.lessons.lesson is None:
            return
        document = OutcomeDocument.of(self._outcome(), LIGHT)
        content = partial(outcome_file, document, suffix, LIGHT)
        self._session.background.do(partial(write_whole, path, content), self._tell)

    def _outcome(self) -> Outcome:
        today = date.today()  # noqa: DTZ011 - the day that the student's clock shows
        return outcome_of(self._session, self._student, today)

    @Slot(str, str)
    def _ask_where(self, student: str, suffix: str) -> None:
        self._student, self._suffix = student, suffix
        name = file_name_of(self._outcome())
        dialog = saving_dialog(self._window, self.tr("Hand in"), name, suffix)
        dialog.fileSelected.connect(self._write_chosen)
        self._place = dialog
        dialog.open()

    @Slot(str)
    def _write_chosen(self, name: str) -> None:
        self.write(Path(name))

    def _tell(self, result: Path | OSError) -> None:
        if isinstance(result, Path):
            self.written.emit(result)
        else:
            self.message = tell_write_failure(self._window, result)
