"""What is shown where Fashion-MNIST cannot be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fashion_gui.data.fashion_mnist import (
    DatasetError,
    DatasetFileAltered,
    DatasetFileCutOff,
    DatasetFileMissing,
    DatasetFileUnreadable,
    DrawingsUnreadable,
)
from fashion_gui.session.settings import Settings
from fashion_gui.widgets.notice import Notice
from fashion_gui.widgets.translated import TranslatedWidget

translate = QCoreApplication.translate


def dataset_error_sentence(error: DatasetError) -> str:
    """Which file is at fault, how, and how to get it back."""
    fault = _fault_sentence(error)
    if isinstance(error, DrawingsUnreadable):
        remedy = translate(
            "DatasetErrorCard",
            "It belongs in {folder} and comes with the program: install that again.",
        ).format(folder=error.file.parent)
        return f"{fault}\n\n{remedy}"
    remedy = translate(
        "DatasetErrorCard",
        "It belongs in {folder}. Install the program again, or copy the file from "
        "github.com/zalandoresearch/fashion-mnist, then try again.",
    ).format(folder=error.file.parent)
    return f"{fault}\n\n{remedy}"


def _fault_sentence(error: DatasetError) -> str:
    name = error.file.name
    match error:
        case DatasetFileMissing():
            return translate("DatasetErrorCard", "The file {file} is missing.").format(file=name)
        case DatasetFileUnreadable():
            return translate(
                "DatasetErrorCard", "The file {file} cannot be read: {reason}."
            ).format(file=name, reason=error.reason)
        case DatasetFileCutOff():
            return translate(
                "DatasetErrorCard",
                "The file {file} is cut off: {received} of {expected} bytes are there.",
            ).format(
                file=name,
                received=f"{error.received_bytes:,}",
                expected=f"{error.expected_bytes:,}",
            )
        case DatasetFileAltered():
            return translate(
                "DatasetErrorCard",
                "The file {file} is not the published one: its MD5 is {received} "
                "instead of {expected}.",
            ).format(file=name, received=error.received_md5, expected=error.expected_md5)
        case _:
            return translate("DatasetErrorCard", "The file {file} cannot be used.").format(
                file=name
            )


class DatasetErrorCard(TranslatedWidget):
    """The fault in a sentence, and a button to try again."""

    #: The person wants the files read again.
    retry_requested = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error: DatasetError | None = None
        self.notice = Notice("circle-alert", settings)
        self.retry = QPushButton()
        self.retry.setProperty("role", "primary")
        self.retry.clicked.connect(self.retry_requested)
        self.notice.add_button(self.retry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        self.retranslate_ui()

    def show_error(self, error: DatasetError) -> None:
        """Words the error."""
        self._error = error
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        self.retry.setText(self.tr("Try Again"))
        self.notice.set_text(
            self.tr("Fashion-MNIST cannot be read"),
            dataset_error_sentence(self._error) if self._error is not None else "",
        )
