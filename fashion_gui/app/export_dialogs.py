"""Leading a person through the exports: the Keras model, the script, the picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from fashion_gui.app.notice_bar import NoticeBar
from fashion_gui.app.project_dialogs import (
    models_filter,
    saving_dialog,
    scripts_filter,
    tell_failure,
)
from fashion_gui.network.project import Project
from fashion_gui.session.project_files import KERAS_SUFFIX, SCRIPT_SUFFIX
from fashion_gui.session.session import Session

translate = QCoreApplication.translate

PICTURE_SUFFIX = ".png"


class ExportDialogs(QObject):
    """Each asks for a file and has it written; what came of it is told. Nothing here waits."""

    def __init__(self, session: Session, window: QWidget, notices: NoticeBar) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._notices = notices
        session.files.exported.connect(self._tell_exported)

    @Slot()
    def export_model(self) -> None:
        """Asks for a file and writes the Keras model."""
        title = translate("ExportDialogs", "Export the Keras Model")
        self._ask(title, models_filter(), KERAS_SUFFIX, self._session.files.export_keras)

    @Slot()
    def export_script(self) -> None:
        """Asks for a file and writes the Keras script."""
        title = translate("ExportDialogs", "Export a Keras Script")
        self._ask(title, scripts_filter(), SCRIPT_SUFFIX, self._session.files.export_script)

    @Slot()
    def export_picture(self) -> None:
        """Asks for a file and a ground, and has the network painted into it."""
        white = translate("ExportDialogs", "Picture on white (*.png *.svg *.pdf)")
        clear = translate("ExportDialogs", "Picture without a background (*.png *.svg *.pdf)")
        title = translate("ExportDialogs", "Export a Picture")

        def write(path: Path) -> None:
            self.write_picture(path, transparent=dialog.selectedNameFilter() == clear)

        dialog = self._ask(title, white, PICTURE_SUFFIX, write)
        dialog.setNameFilters([white, clear])

    def write_picture(self, path: Path, transparent: bool = False) -> None:
        """Has the network painted into a file as for a slide: in light colours."""
        project = self._session.document.project
        self._session.background.do(
            partial(_written, project, path, transparent), partial(self._take_picture, path)
        )

    def _take_picture(self, path: Path, fault: str) -> None:
        if fault:
            reason = translate("Words", "What the system says: {reason}.")
            tell_failure(self._window, path, reason.format(reason=fault))
        else:
            self._tell_exported(path)

    def _ask(
        self, title: str, name_filter: str, suffix: str, write: Callable[[Path], None]
    ) -> QFileDialog:
        path = self._session.document.path
        dialog = saving_dialog(self._window, title, name_filter, suffix, path)
        dialog.fileSelected.connect(lambda chosen: write(Path(chosen)))
        dialog.open()
        return dialog

    @Slot(object)
    def _tell_exported(self, path: Path) -> None:
        takes_drawings = (
            path.suffix == SCRIPT_SUFFIX and self._session.document.recipe.drawing_count > 0
        )
        self._notices.tell(lambda: written_sentence(path, takes_drawings))


def written_sentence(path: Path, takes_drawings: bool = False) -> str:
    """What is told of a file that was written; `takes_drawings` for a script that does."""
    sentence = translate("ExportDialogs", "{file} has been written.").format(file=path.name)
    if not takes_drawings:
        return sentence
    drawings = translate(
        "ExportDialogs",
        "It trains on drawings too: copy {drawings} from the program's folder beside it.",
    ).format(drawings="resources/drawn-garments/drawn-garments.npz")
    return f"{sentence} {drawings}"


def _written(project: Project, path: Path, transparent: bool) -> str:
    """Writes the picture in the thread that calls; what is wrong, "" where nothing is."""
    from fashion_gui.editor.picture import PictureError, write_picture  # not at the start

    try:
        write_picture(project, path, transparent=transparent)
    except PictureError as error:
        return error.reason
    return ""
