"""Asking where a file of one kind is to be written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def saving_dialog(parent: QWidget, title: str, name: str, suffix: str) -> QFileDialog:
    """One that proposes a name and is deleted when it is closed; connect it, then `open`.

    Args:
        name: without the suffix.
        suffix: with its dot.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{suffix[1:].upper()} (*{suffix})")
    dialog.setDefaultSuffix(suffix[1:])
    dialog.selectFile(name + suffix)
    return dialog
