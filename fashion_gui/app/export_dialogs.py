"""Leading a person through the exports: the Keras model, the script, the picture."""

from __future__ import annotations

from collections.abc import Callable
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
        """Asks for a file and paints the network into it."""
        pictures = translate("ExportDialogs", "Pictures (*.png *.svg *.pdf)")
        title = translate("ExportDialogs", "Export a Picture")
        dialog = self._ask(title, pictures, PICTURE_SUFFIX, self.write_picture)
        dialog.setNameFilters([pictures, "PNG (*.png)", "SVG (*.svg)", "PDF (*.pdf)"])

    def write_picture(self, path: Path) -> None:
        """Paints the network into a file, in the theme set."""
        from fashion_gui.editor.picture import PictureError, write_picture  # not at the start

        try:
            write_picture(self._session.document.project, path, self._session.settings.theme)
        except PictureError as error:
            reason = translate("Words", "What the system says: {reason}.")
            tell_failure(self._window, path, reason.format(reason=error.reason))
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
        self._notices.tell(
            lambda: translate("ExportDialogs", "{file} has been written.").format(file=path.name)
        )
