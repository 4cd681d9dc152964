"""The main window: rail, workspaces, run bar."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fashion_gui import __version__
from fashion_gui.app.menus import MenuBar
from fashion_gui.app.workspaces import WORKSPACES, ModuleImporter
from fashion_gui.network.presets import PRESETS
from fashion_gui.network.project_file import SUFFIX, NewerProjectError, ProjectFileError
from fashion_gui.session.project_files import ProjectFiles
from fashion_gui.session.session import Session
from fashion_gui.session.theme import THEMES
from fashion_gui.views.run_bar.run_bar import RunBar
from fashion_gui.widgets.icons import icon
from fashion_gui.widgets.layout import UNIT

RAIL_WIDTH = 11 * UNIT


class MainWindow(QMainWindow):
    """The program's window. Closing it ends every thread of the session."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._files = ProjectFiles(session.document, self)
        self._after_saving: Callable[[], None] | None = None
        self._question: QMessageBox | None = None
        self._leave_unsaved = False
        self._closed = False
        self._painted = False
        self._pages: dict[str, QWidget] = {}
        self._importer = ModuleImporter(self)
        self._importer.finished.connect(self._make_next_page)
        self.menus = MenuBar(session, len(WORKSPACES))
        self.setMenuBar(self.menus)
        self._rail = {workspace.name: QToolButton() for workspace in WORKSPACES}
        self.stack = QStackedWidget()
        self.run_bar = RunBar(session)
        self._lay_out()
        self._connect()
        self.resize(1366, 768)
        self.setMinimumSize(1256, 640)
        self.setWindowTitle("Fashion GUI")
        self.show_workspace(WORKSPACES[0].name)
        self.run_bar.train_button.setFocus()
        self.retranslate_ui()

    def show_workspace(self, name: str) -> None:
        """Brings a workspace to the front, made now if it has not been."""
        page = self._page(name)
        self.stack.setCurrentWidget(page)
        if page.focusProxy() is not None:
            page.setFocus()
        self._rail[name].setChecked(True)

    def workspace(self, name: str) -> QWidget:
        """The workspace of that name."""
        return self._page(name)

    def retranslate_ui(self) -> None:
        names = [workspace.title() for workspace in WORKSPACES]
        self.menus.name_workspaces(names)
        self.menus.retranslate_ui()
        for place, (workspace, name) in enumerate(zip(WORKSPACES, names, strict=True)):
            button = self._rail[workspace.name]
            button.setText(name)
            button.setToolTip(f"{workspace.sentence()} (Ctrl+{place + 1})")
            button.setAccessibleName(name)
        self._show_title()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._begin)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._session.document.has_unsaved_changes and not self._leave_unsaved:
            event.ignore()
            self._when_safe(self._close_for_good)
            return
        self._closed = True
        self.hide()
        self._importer.wait()
        self._files.shut_down()
        self._session.shut_down()
        event.accept()

    @Slot()
    def _begin(self) -> None:
        if self._closed:
            return
        self._session.start()
        self._importer.start()

    @Slot()
    def _make_next_page(self) -> None:
        """Makes the workspaces that are not shown yet, one at a time, then lets TensorFlow load."""
        if self._closed:
            return
        waiting = [it.name for it in WORKSPACES if it.name not in self._pages]
        if waiting:
            self._page(waiting[0])
            QTimer.singleShot(10, self._make_next_page)
        else:
            self._session.load_tensorflow()

    def _page(self, name: str) -> QWidget:
        if name not in self._pages:
            workspace = next(it for it in WORKSPACES if it.name == name)
            self._pages[name] = workspace.make(self._session)
            self.stack.addWidget(self._pages[name])
        return self._pages[name]

    def _connect(self) -> None:
        session, menus = self._session, self.menus
        for workspace, action in zip(WORKSPACES, menus.workspaces, strict=True):
            show = _Show(self, workspace.name)
            self._rail[workspace.name].clicked.connect(show)
            action.triggered.connect(show)
        for name, action in menus.presets.items():
            action.triggered.connect(
                lambda _=False, it=name: self._when_safe(lambda: self._new_from(it))
            )
        for code, action in menus.languages.items():
            action.triggered.connect(
                lambda _=False, it=code: setattr(session.settings, "language", it)
            )
        for name, action in menus.themes.items():
            action.triggered.connect(
                lambda _=False, it=name: setattr(session.settings, "theme", THEMES[it])
            )
        menus.open.triggered.connect(lambda: self._when_safe(self._choose_file))
        menus.save.triggered.connect(self._save)
        menus.save_as.triggered.connect(self._save_as)
        menus.quit.triggered.connect(self.close)
        menus.about.triggered.connect(self._show_about)
        menus.train.triggered.connect(self.run_bar.train_or_pause)
        menus.full_screen.toggled.connect(self._set_full_screen)
        session.settings.theme_changed.connect(self._apply_theme)
        session.document.history_changed.connect(self._show_title)
        self._files.failed.connect(self._tell_file_error)
        self._files.saved.connect(self._note_saved)

    def _lay_out(self) -> None:
        rail = QWidget()
        rail.setProperty("role", "side")
        rail.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rail.setFixedWidth(RAIL_WIDTH)
        column = QVBoxLayout(rail)
        column.setContentsMargins(UNIT, 2 * UNIT, UNIT, UNIT)
        column.setSpacing(UNIT)
        group = QButtonGroup(self)
        for workspace in WORKSPACES:
            button = self._rail[workspace.name]
            button.setProperty("role", "rail")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(24, 24))
            button.setFixedSize(RAIL_WIDTH - 2 * UNIT - 1, 8 * UNIT)
            group.addButton(button)
            column.addWidget(button)
        column.addStretch()
        upper = QHBoxLayout()
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(rail)
        upper.addWidget(self.stack, 1)
        body = QWidget()
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(self.run_bar)
        self.setCentralWidget(body)
        self._apply_theme()

    @Slot()
    def _apply_theme(self) -> None:
        for workspace in WORKSPACES:
            theme = self._session.settings.theme
            self._rail[workspace.name].setIcon(icon(workspace.icon, theme, size=24))

    @Slot()
    def _show_title(self) -> None:
        document = self._session.document
        name = document.path.name if document.path else self.tr("Untitled")
        self.setWindowTitle(self.tr("{project}[*] – Fashion GUI").format(project=name))
        self.setWindowModified(document.has_unsaved_changes)

    @Slot(bool)
    def _set_full_screen(self, full: bool) -> None:
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    def _new_from(self, preset: str) -> None:
        self._session.document.open(PRESETS[preset].build())
        self.show_workspace("network")

    @Slot()
    def _choose_file(self) -> None:
        dialog = self._file_dialog(self.tr("Open a Project"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._files.open(Path(path)))
        dialog.open()

    @Slot()
    def _save(self) -> None:
        path = self._session.document.path
        if path is None:
            self._save_as()
        else:
            self._files.save(path)

    @Slot()
    def _save_as(self) -> None:
        dialog = self._file_dialog(self.tr("Save the Project"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.fileSelected.connect(lambda path: self._files.save(Path(path)))
        dialog.rejected.connect(self._stay_open)
        dialog.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(self.tr("Projects (*.fashion)"))
        return dialog

    @Slot(object)
    def _tell_file_error(self, error: ProjectFileError) -> None:
        self._stay_open()
        if isinstance(error, NewerProjectError):
            reason = self.tr("It was written by a newer version of the program.")
        else:
            reason = self.tr("What is wrong: {reason}.").format(reason=error.reason)
        self._message(
            QMessageBox.Icon.Warning,
            self.tr("{file} could not be used").format(file=error.path.name),
            self.tr("{reason} Your network is as it was.").format(reason=reason),
        ).open()

    @Slot(object)
    def _note_saved(self, path: Path) -> None:
        go_on, self._after_saving = self._after_saving, None
        if go_on is not None:
            self._when_safe(go_on)

    def _stay_open(self) -> None:
        self._after_saving = None

    def _close_for_good(self) -> None:
        self._leave_unsaved = True
        self.close()

    def _when_safe(self, go_on: Callable[[], None]) -> None:
        """Does what ends this project once its changes are saved or given up by the person."""
        if not self._session.document.has_unsaved_changes:
            go_on()
            return
        if self._question is not None:
            return  # Ctrl+C in the terminal gets past a question that stands already
        buttons = QMessageBox.StandardButton
        box = self._message(
            QMessageBox.Icon.Question,
            self.tr("Save the changes to your network?"),
            self.tr("They are lost otherwise."),
        )
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.buttonClicked.connect(lambda button: self._answer(box.standardButton(button), go_on))
        box.finished.connect(self._forget_question)
        self._question = box
        box.open()

    @Slot()
    def _forget_question(self) -> None:
        self._question = None

    def _answer(self, button: QMessageBox.StandardButton, go_on: Callable[[], None]) -> None:
        if button == QMessageBox.StandardButton.Save:
            self._after_saving = go_on
            self._save()
        elif button == QMessageBox.StandardButton.Discard:
            go_on()

    @Slot()
    def _show_about(self) -> None:
        self._message(
            QMessageBox.Icon.NoIcon,
            "Fashion GUI " + __version__,
            self.tr(
                "Build, train and look into a Keras network on Fashion-MNIST.\n\n"
                "Fashion-MNIST © Zalando SE, MIT. Pretendard, SIL Open Font License. "
                "Lucide icons, ISC."
            ),
        ).open()

    def _message(self, sign: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(sign)
        box.setText(title)
        box.setInformativeText(text)
        return box


class _Show:
    """Shows one workspace of a window."""

    def __init__(self, window: MainWindow, name: str) -> None:
        self._window = window
        self._name = name

    def __call__(self) -> None:
        self._window.show_workspace(self._name)
