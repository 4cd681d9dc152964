"""Keras code from elsewhere, read into the project: what is not understood is told at its line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fashion_gui.network.analysis import analyse
from fashion_gui.network.code.detection import looks_like_keras
from fashion_gui.network.code.reader import CodeReading, read_code
from fashion_gui.network.edits import TakeCode
from fashion_gui.network.summary import layer_count
from fashion_gui.session.code_words import code_problem_sentence
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.code_edit import CodeEdit
from fashion_gui.views.network.figures import layers_text, parameters_text
from fashion_gui.widgets.dialog import Dialog
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, label, row

PAUSE = 250
"""Milliseconds without a letter before the code is read."""

LARGEST_FILE = 2**20
"""Bytes of a file beyond which it is not opened."""

_PLACE = Qt.ItemDataRole.UserRole


class CodeDialog(Dialog):
    """Takes code and offers the network in it; nothing changes until that is taken."""

    def __init__(self, document: Document, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent, 100 * UNIT, 80 * UNIT)
        self._document = document
        self._settings = settings
        self._reading: CodeReading | None = None
        self._title, self._hint = label("title"), label("secondary", wrap=True)
        self.edit = CodeEdit(settings)
        self.verdict = label("body", wrap=True)
        self.problems = QListWidget()
        self.problems.setWordWrap(True)
        self.problems.setIconSize(QSize(16, 16))
        self.problems.setFixedHeight(15 * UNIT)
        self.open_file, self.cancel, self.use = QPushButton(), QPushButton(), QPushButton()
        self.use.setProperty("role", "primary")
        self.use.setDefault(True)
        for button in (self.open_file, self.cancel):
            button.setAutoDefault(False)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.read)
        self.edit.textChanged.connect(self._await_reading)
        self.problems.itemActivated.connect(self._go_to)
        self.problems.itemClicked.connect(self._go_to)
        self.open_file.clicked.connect(self._choose_file)
        self.cancel.clicked.connect(self.reject)
        self.use.clicked.connect(self._use)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._use)
        self._lay_out()
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.retranslate_ui()

    def begin(self) -> None:
        """Opens with the code that is on the clipboard, if it is some."""
        text = QGuiApplication.clipboard().text()
        if looks_like_keras(text):
            self.edit.setPlainText(text)
        self.read()
        self.open()
        self.edit.setFocus()

    @Slot()
    def read(self) -> None:
        """Reads the text as it is now and says what was found."""
        self._pause.stop()
        text = self.edit.toPlainText()
        document = self._document
        self._reading = read_code(text, document.network, document.recipe) if text.strip() else None
        self._show_reading()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def retranslate_ui(self) -> None:
        self.setWindowTitle(self.tr("Paste code"))
        self._title.setText(self.tr("A network from Keras code"))
        self._hint.setText(
            self.tr(
                "Paste code that builds a Sequential or a functional model. It is read, never "
                "executed."
            )
        )
        self.edit.setPlaceholderText("model = keras.Sequential([…])")
        self.edit.setAccessibleName(self.tr("Code to read"))
        self.problems.setAccessibleName(self.tr("What was not understood"))
        self.open_file.setText(self.tr("Open file…"))
        self.cancel.setText(self.tr("Cancel"))
        self.use.setText(self.tr("Use this network"))
        self.use.setToolTip(self.tr("Replaces the network on the canvas; one Undo takes it back."))
        self._show_reading()

    def _show_reading(self) -> None:
        reading = self._reading
        self.problems.clear()
        found = reading is not None and bool(reading.project.network.layers)
        self.use.setEnabled(found)
        problems = reading.problems if reading is not None else ()
        self.edit.mark_wrong((it.line, it.column) for it in problems if not it.is_note)
        theme = self._settings.theme
        for problem in problems:
            text = self.tr("Line {line}: {problem}").format(
                line=problem.line + 1, problem=code_problem_sentence(problem)
            )
            sign = "info" if problem.is_note else "triangle-alert"
            colour = theme.accent if problem.is_note else theme.wrong
            item = QListWidgetItem(icon(sign, theme, colour, 16), text)
            item.setData(_PLACE, (problem.line, problem.column))
            item.setToolTip(text)
            self.problems.addItem(item)
        self.problems.setVisible(bool(problems))
        self._word_verdict(found)

    def _word_verdict(self, found: bool) -> None:
        if self._reading is None:
            self.verdict.setText("")
            return
        project, problems = self._reading.project, self._reading.problems
        if not found:
            self.verdict.setText(self.tr("No network was found in this code."))
            return
        count = analyse(project.network, project.recipe).parameters.total
        nodes = len(project.network.layers)
        words = self.tr("Found: {layers}, {parameters}.").format(
            layers=layers_text(layer_count(project.network), nodes),
            parameters=parameters_text(count),
        )
        if any(not it.is_note for it in problems):
            words += " " + self.tr("What is listed below is not in them.")
        self.verdict.setText(words)

    @Slot()
    def _await_reading(self) -> None:
        self._pause.start()

    @Slot(QListWidgetItem)
    def _go_to(self, item: QListWidgetItem) -> None:
        self.edit.go_to(*item.data(_PLACE))

    @Slot()
    def _use(self) -> None:
        if self._pause.isActive():
            self.read()
        if self._reading is None or not self._reading.project.network.layers:
            return
        project, document = self._reading.project, self._document
        read = replace(document.project, network=project.network, recipe=project.recipe)
        document.apply_project(TakeCode(project.network), read)
        self.accept()

    @Slot()
    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Open code"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters([self.tr("Python files (*.py)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.open_path)
        dialog.open()

    @Slot(str)
    def open_path(self, name: str) -> None:
        """Takes the text of a file."""
        path = Path(name)
        try:
            if path.stat().st_size > LARGEST_FILE:
                self.verdict.setText(self.tr("{name} is too large.").format(name=path.name))
                return
            self.edit.setPlainText(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            self.verdict.setText(self.tr("{name} cannot be read as text.").format(name=path.name))
            return
        self.read()

    def _lay_out(self) -> None:
        buttons = row(self.open_file)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 2 * UNIT)
        column.setSpacing(UNIT)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addWidget(self.edit, 1)
        column.addWidget(self.verdict)
        column.addWidget(self.problems)
        column.addLayout(buttons)

    def _take_theme(self) -> None:
        theme = self._settings.theme
        self.open_file.setIcon(icon("folder-open", theme, size=16))
        self.setStyleSheet(f"CodeDialog {{ background: {theme.surface}; }}")
        self._show_reading()
