"""The network as Keras code, kept in step with every edit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from fashion_gui.network.code.writer import Style, is_one_row
from fashion_gui.network.graph import LayerId
from fashion_gui.session.document import Document
from fashion_gui.session.settings import Settings
from fashion_gui.views.network.code_dialog import CodeDialog
from fashion_gui.views.network.code_edit import CodeEdit
from fashion_gui.views.network.code_writing import CodeWriting, Written
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT, row
from fashion_gui.widgets.segmented import Segmented
from fashion_gui.widgets.translated import TranslatedWidget


class CodePanel(TranslatedWidget):
    """Follows the document while it is seen. The line of the selected node is marked."""

    #: The line of this layer was pressed.
    layer_chosen = Signal(str)

    def __init__(
        self, document: Document, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._wished = Style.SEQUENTIAL
        self._selected: tuple[LayerId, ...] = ()
        self._shown: Written | None = None
        self._dialog: CodeDialog | None = None
        self._writing = CodeWriting(self)
        self.edit = CodeEdit(settings, read_only=True)
        self.style_choice = Segmented(tuple(Style), settings)
        self.copy, self.paste = QToolButton(), QToolButton()
        for button in (self.copy, self.paste):
            button.setProperty("role", "flat")
            button.setIconSize(QSize(18, 18))
        self.tools = QWidget()
        self.tools.setLayout(row(self.style_choice, self.copy, self.paste, spacing=UNIT // 2))
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT, 0, UNIT, 0)
        column.addWidget(self.edit)
        self.style_choice.value_changed.connect(self._choose_style)
        self.copy.clicked.connect(self.copy_text)
        self.paste.clicked.connect(self.open_dialog)
        self.edit.line_pressed.connect(self._choose_line)
        self._writing.written.connect(self._take_code)
        document.network_changed.connect(self._follow_document)
        document.recipe_changed.connect(self._follow_document)
        settings.theme_changed.connect(self._take_theme)
        self._take_theme()
        self.retranslate_ui()

    def show_selection(self, selected: tuple[LayerId, ...]) -> None:
        """Marks the lines of these layers."""
        self._selected = selected
        places = self._shown.code.lines if self._shown is not None else {}
        self.edit.mark_lines(sorted(places[it] for it in selected if it in places))

    def copy_text(self) -> None:
        """Puts the code on the clipboard."""
        QGuiApplication.clipboard().setText(self.edit.toPlainText())

    def open_dialog(self) -> None:
        """Opens the dialog that reads code."""
        if self._dialog is None:
            self._dialog = CodeDialog(self._document, self._settings, self.window())
        self._dialog.begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._request(at_once=True)

    def retranslate_ui(self) -> None:
        self.edit.setAccessibleName(self.tr("Keras code of the network"))
        self.style_choice.setAccessibleName(self.tr("Style of the code"))
        self.style_choice.set_text(Style.SEQUENTIAL, self.tr("Sequential"))
        self.style_choice.set_text(Style.FUNCTIONAL, self.tr("Functional"))
        self.style_choice.button(Style.FUNCTIONAL).setToolTip(
            self.tr("Every layer called on the result of others: any network can be written so.")
        )
        for button, text in (
            (self.copy, self.tr("Copy the code")),
            (self.paste, self.tr("Paste code…")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._word_sequential()

    @Slot()
    def _follow_document(self) -> None:
        if self.isVisible():
            self._request()

    def _request(self, at_once: bool = False) -> None:
        shown = self._shown
        possible = is_one_row(self._document.network)
        style = self._wished if possible else Style.FUNCTIONAL
        self.style_choice.button(Style.SEQUENTIAL).setEnabled(possible)
        self._word_sequential()
        wished = self._wished
        self.style_choice.set_value(style)
        self._wished = wished  # Functional was not the person's choice
        project = self._document.project
        if shown is None or shown.project is not project or shown.style is not style:
            self._writing.request(project, style, at_once)

    @Slot(object)
    def _choose_style(self, style: Style) -> None:
        self._wished = style
        if self.isVisible():
            self._request(at_once=True)

    @Slot(object)
    def _take_code(self, written: Written) -> None:
        self._shown = written
        self.edit.show_text(written.code.text)
        self.show_selection(self._selected)

    @Slot(int)
    def _choose_line(self, line: int) -> None:
        if self._shown is not None:
            for layer_id, place in self._shown.code.lines.items():
                if place == line:
                    self.layer_chosen.emit(layer_id)

    def _word_sequential(self) -> None:
        button = self.style_choice.button(Style.SEQUENTIAL)
        if button.isEnabled():
            text = self.tr("The layers as one list, each fed by the one before.")
        else:
            text = self.tr(
                "Only a network whose layers stand in one row can be written as Sequential."
            )
        button.setToolTip(text)

    def _take_theme(self) -> None:
        theme = self._settings.theme
        self.copy.setIcon(icon("copy", theme))
        self.paste.setIcon(icon("clipboard-paste", theme))
