"""What a person is asked and told about project files: where, whether to save, what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from fashion_gui.app.notice_bar import NoticeBar
from fashion_gui.network.presets import PRESETS, Preset
from fashion_gui.network.project import Project
from fashion_gui.network.project_file import SUFFIX
from fashion_gui.session.file_words import (
    file_error_sentence,
    opened_sentence,
    unopened_sentence,
)
from fashion_gui.session.project_files import FileError, OpenedFile, dropped_file
from fashion_gui.session.session import Session

translate = QCoreApplication.translate


class ProjectDialogs(QObject):
    """Leads a person through opening, saving and leaving. Nothing here waits.

    Each step goes on when its dialog is answered or its file is read or written.
    """

    #: A preset has been opened that is to be trained as this `Race`.
    race_prepared = Signal(object)

    def __init__(self, session: Session, window: QWidget, notices: NoticeBar) -> None:
        super().__init__(window)
        self._document = session.document
        self._files = session.files
        self._leave_lesson = session.lessons.leave
        self._window = window
        self._notices = notices
        self.leave_show: Callable[[], None] = lambda: None
        self._after_saving: Callable[[], None] | None = None
        self._question: QMessageBox | None = None
        self._read_for: Project | None = None
        """The project in whose place the file that is being read may be put unasked."""
        self._files.read.connect(self._take_read)
        self._files.opened.connect(self._tell_opened)
        self._files.saved.connect(self._go_on)
        self._files.failed.connect(self._tell_error)

    def new(self) -> None:
        """An empty project, once the changes of this one are safe."""
        self.when_safe(lambda: self._document.open(Project()))

    def new_from(self, preset: str) -> None:
        """A preset, likewise."""
        self.when_safe(lambda: self._open_preset(PRESETS[preset]))

    def open(self) -> None:
        """Asks for a file and opens it, likewise."""
        self.when_safe(self._choose_opened)

    def open_path(self, path: Path) -> None:
        """Opens a file that has been chosen already, likewise."""
        self.when_safe(lambda: self._read(path))

    def open_dropped(self, mime: QMimeData) -> None:
        """Opens the file that was dropped on the window, likewise, or says why it stays closed."""
        path, urls = dropped_file(mime), mime.urls()
        if path is not None:
            self.open_path(path)
        elif len(urls) > 1:
            self._notices.tell(
                lambda: translate("ProjectDialogs", "Only one file at a time can be opened.")
            )
        elif urls and urls[0].isLocalFile():
            name = Path(urls[0].toLocalFile())
            self._notices.tell(lambda: unopened_sentence(name))
        else:
            self._notices.tell(
                lambda: translate(
                    "ProjectDialogs", "Only a file on this computer can be opened: save it first."
                )
            )

    def import_code(self) -> None:
        """Asks for a script and reads the network in it, likewise."""
        self.when_safe(self._choose_imported)

    def save(self) -> None:
        """Saves to the project's file; asks for one where it has none."""
        path = self._document.path
        if path is None:
            self.save_as()
        else:
            self._files.save(path)

    def save_as(self) -> None:
        title = translate("ProjectDialogs", "Save the Project")
        dialog = saving_dialog(self._window, title, _projects(), SUFFIX, self._document.path)
        dialog.fileSelected.connect(lambda path: self._files.save(Path(path)))
        dialog.rejected.connect(self._stay)
        dialog.open()

    def when_safe(self, go_on: Callable[[], None]) -> None:
        """Does what ends this project once its changes are saved or given up by the person.

        A show or a lesson that goes on is left first: it is the person's own project that is asked
        about.
        """
        self.leave_show()
        self._leave_lesson()
        if not self._document.has_unsaved_changes:
            go_on()
            return
        if self._question is not None:
            return  # Ctrl+C in the terminal gets past a question that stands already
        buttons = QMessageBox.StandardButton
        box = message_box(
            self._window,
            QMessageBox.Icon.Question,
            translate("ProjectDialogs", "Save the changes to your network?"),
            translate("ProjectDialogs", "They are lost otherwise."),
        )
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.button(buttons.Discard).setText(translate("ProjectDialogs", "Don’t Save"))
        box.setDefaultButton(buttons.Save)
        box.buttonClicked.connect(lambda button: self._answer(box.standardButton(button), go_on))
        box.finished.connect(self._forget_question)
        self._question = box
        box.open()

    def _open_preset(self, preset: Preset) -> None:
        self._document.open(preset.build())
        if preset.race is not None:
            self.race_prepared.emit(preset.race)

    def _answer(self, button: QMessageBox.StandardButton, go_on: Callable[[], None]) -> None:
        if button == QMessageBox.StandardButton.Save:
            self._after_saving = go_on
            self.save()
        elif button == QMessageBox.StandardButton.Discard:
            go_on()

    def _choose_opened(self) -> None:
        every = translate("ProjectDialogs", "Projects and models (*.fashion *.keras)")
        title = translate("ProjectDialogs", "Open a Project")
        self._opening_dialog(title, every, _projects(), models_filter())

    def _choose_imported(self) -> None:
        self._opening_dialog(translate("ProjectDialogs", "Import Keras Code"), scripts_filter())

    def _opening_dialog(self, title: str, *filters: str) -> None:
        dialog = file_dialog(self._window, title)
        dialog.setNameFilters(filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._read(Path(path)))
        dialog.open()

    def _read(self, path: Path) -> None:
        self._read_for = self._document.project
        self._files.open(path)

    @Slot(object)
    def _take_read(self, opened: OpenedFile) -> None:
        if self._document.project is self._read_for:
            self._files.take(opened)
        else:  # the person has gone on while the file was read
            self.when_safe(lambda: self._files.take(opened))

    @Slot(object)
    def _tell_opened(self, opened: OpenedFile) -> None:
        if opened_sentence(opened):
            self._notices.tell(lambda: opened_sentence(opened))
        else:
            self._notices.hide()

    @Slot(object)
    def _tell_error(self, error: FileError) -> None:
        self._stay()
        tell_failure(self._window, error.path, file_error_sentence(error))

    @Slot(object)
    def _go_on(self, _path: Path) -> None:
        go_on, self._after_saving = self._after_saving, None
        if go_on is not None:
            self.when_safe(go_on)

    def _stay(self) -> None:
        self._after_saving = None

    @Slot()
    def _forget_question(self) -> None:
        self._question = None


def message_box(parent: QWidget, sign: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    """A message over a window; the caller opens it."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(sign)
    box.setText(title)
    box.setInformativeText(text)
    return box


def tell_failure(window: QWidget, path: Path, reason: str) -> None:
    """Says over a window why a file could not be used."""
    message_box(
        window,
        QMessageBox.Icon.Warning,
        translate("ProjectDialogs", "{file} could not be used").format(file=path.name),
        translate("ProjectDialogs", "{reason} Your network is as it was.").format(reason=reason),
    ).open()


def file_dialog(window: QWidget, title: str) -> QFileDialog:
    """A dialog for a file; the caller opens it."""
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def saving_dialog(
    window: QWidget, title: str, name_filter: str, suffix: str, project_path: Path | None
) -> QFileDialog:
    """One for a file to be written, beside the project's and named like it."""
    dialog = file_dialog(window, title)
    dialog.setNameFilter(name_filter)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix[1:])
    if project_path is not None:
        dialog.selectFile(str(project_path.with_suffix(suffix)))
    return dialog


def _projects() -> str:
    return translate("ProjectDialogs", "Projects (*.fashion)")


def models_filter() -> str:
    """Name filter of Keras models."""
    return translate("ProjectDialogs", "Keras models (*.keras)")


def scripts_filter() -> str:
    """Name filter of Python scripts."""
    return translate("ProjectDialogs", "Python scripts (*.py)")
