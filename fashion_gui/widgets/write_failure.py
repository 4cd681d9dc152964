"""What a person is told where a file could not be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

translate = QCoreApplication.translate


def tell_write_failure(parent: QWidget, error: OSError) -> QMessageBox:
    """Opens a message on what `write_whole` has returned: which file, why, and what to do."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    sentence = translate("WriteFailure", "“{file}” could not be written.")
    box.setText(sentence.format(file=Path(error.filename).name))
    box.setInformativeText(
        translate(
            "WriteFailure", "The system says: {reason}. Choose another folder or name."
        ).format(reason=error.strerror or str(error))
    )
    box.open()
    return box
