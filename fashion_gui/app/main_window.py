"""The main window: rail, workspaces, run bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QHelpEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QScrollArea,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from fashion_gui import __version__
from fashion_gui.app.command_palette import CommandPalette
from fashion_gui.app.deeds import note_deeds
from fashion_gui.app.export_dialogs import ExportDialogs
from fashion_gui.app.glossary_window import open_glossary
from fashion_gui.app.lesson_guide import LessonGuide
from fashion_gui.app.menus import MenuBar
from fashion_gui.app.notice_bar import NoticeBar
from fashion_gui.app.presentation import Presentation
from fashion_gui.app.project_dialogs import ProjectDialogs, message_box
from fashion_gui.app.rail import Rail
from fashion_gui.app.recovery_offer import RecoveryOffer
from fashion_gui.app.show_guide import ShowGuide
from fashion_gui.app.welcome import LESSON, Welcome, open_welcome
from fashion_gui.app.workspaces import WORKSPACES, Building, ModuleImporter
from fashion_gui.session.lessons import LESSONS
from fashion_gui.session.session import Session
from fashion_gui.session.theme import THEMES
from fashion_gui.views.run_bar.run_bar import RunBar
from fashion_gui.widgets.terms import show_language, told_at
from fashion_gui.widgets.zoom import zoom_part

if TYPE_CHECKING:
    from fashion_gui.network.race import Race
    from fashion_gui.runs.events import FloatArray
    from fashion_gui.views.network.workspace import NetworkWorkspace
    from fashion_gui.views.train.race_dialog import RaceDialog

NETWORK, TRAIN, INSIDE, RESULTS, DRAW = "network", "train", "inside", "results", "draw"


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class _PageStack(QStackedWidget):
    """Needs no more room than the page that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return super().minimumSizeHint() if page is None else page.minimumSizeHint()


class _Stage(QScrollArea):
    """The page shown, as large as its room, or as it needs at least: then it scrolls.

    A resizable scroll area would make it as high as it would like to be.
    """

    def __init__(self, pages: _PageStack) -> None:
        super().__init__()
        self._pages = pages
        self.setWidget(pages)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def fit(self) -> None:
        least = self._pages.minimumSizeHint()
        room = self.maximumViewportSize()
        thick = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        if least.width() > room.width():
            room.setHeight(room.height() - thick)
        if least.height() > room.height():
            room.setWidth(room.width() - thick)
        self._pages.resize(room.expandedTo(least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self._pages:
            self.fit()
        return super().eventFilter(watched, event)


class MainWindow(QMainWindow):
    """The program's window. Closing it ends every thread of the session."""

    #: A workspace has been made, which takes a while after the start (its name).
    page_made = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._leave_unsaved = False
        self._closed = False
        self._painted = False
        self._pages: dict[str, QWidget] = {}
        self._buildings: dict[str, Building] = {}
        self._importer = ModuleImporter(self)
        self._importer.finished.connect(self._make_next_page)
        self.menus = MenuBar(session, len(WORKSPACES))
        self.setMenuBar(self.menus)
        self.rail = Rail(session.settings)
        self.stack = _PageStack()
        self.stage = _Stage(self.stack)
        self.run_bar = RunBar(session)
        self.notices = NoticeBar(session.settings)
        self.recovery_bar = NoticeBar(session.settings)
        self.dialogs = ProjectDialogs(session, self, self.notices)
        self.exports = ExportDialogs(session, self, self.notices)
        self.recovery_offer = RecoveryOffer(session, self.recovery_bar, self.dialogs)
        self._lay_out()
        self.presentation = Presentation(self, self.menus, self.rail, session.settings)
        self.lesson_guide = LessonGuide(session, self, self._body, self._upper)
        for part in (self.menus, *self._body.findChildren(QWidget, "", _DIRECT)):
            if part is not self.stage:
                zoom_part(part)
        self.show_guide = ShowGuide(session, self, self._whole)
        self.dialogs.leave_show = self.show_guide.leave
        self.command_palette = CommandPalette(session, self)
        zoom_part(self.command_palette)
        self.welcome: Welcome | None = None
        self._is_to_train = False
        self._connect()
        self._connect_menus()
        self.setAcceptDrops(True)
        self.resize(1366, 768)
        self.setMinimumSize(1256, 640)
        self.setWindowTitle("Fashion GUI")
        self.setProperty("theme", session.settings.theme.name)
        self.show_workspace(WORKSPACES[0].name)
        self.run_bar.train_button.setFocus()
        self.retranslate_ui()

    def show_workspace(self, name: str) -> None:
        """Brings a workspace to the front, made now if it has not been."""
        page = self._page(name)
        self.stack.setCurrentWidget(page)
        # At once, or a page would be seen for a moment in the size that the last one needed.
        self.stage.fit()
        self.stage.verticalScrollBar().setValue(0)
        self.stage.horizontalScrollBar().setValue(0)
        if page.focusProxy() is not None:
            page.setFocus()
        self.rail.check(name)
        shown = self._network() if name == NETWORK else None
        self.menus.edit.follow_canvas(None if shown is None else shown.canvas.canvas_actions)
        self._session.lessons.facts.show_workspace(name)
        self.lesson_guide.show_rings()

    def workspace(self, name: str) -> QWidget:
        """The workspace of that name."""
        return self._page(name)

    @property
    def pages_made(self) -> dict[str, QWidget]:
        """The workspaces that have been made so far, by name, in the order of the rail."""
        return {it.name: self._pages[it.name] for it in WORKSPACES if it.name in self._pages}

    @property
    def surroundings(self) -> list[QWidget]:
        """What is seen around the workspace, besides menus and rail: run bar, lesson, notices."""
        parts = self._body.findChildren(QWidget, "", _DIRECT)
        return [it for it in parts if it not in (self.stage, self.rail) and not it.isHidden()]

    @Slot(object)
    def open_race(self, race: Race | None = None) -> RaceDialog:
        """Asks in the Train workspace what is to race, with this race to begin with."""
        from fashion_gui.views.train.workspace import TrainWorkspace  # after the first paint

        self.show_workspace(TRAIN)
        page = self._page(TRAIN)
        assert isinstance(page, TrainWorkspace)
        return page.open_race(race)

    @Slot(object)
    def look_inside(self, garment: int | FloatArray) -> None:
        """Shows what the network makes of a garment of the test set, or of a drawing (28, 28)."""
        from fashion_gui.views.inside.workspace import InsideWorkspace  # after the first paint

        page = self._page(INSIDE)
        assert isinstance(page, InsideWorkspace)
        if isinstance(garment, int):
            page.open_test(garment)
        else:
            page.open_drawing(garment)
        self.show_workspace(INSIDE)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return told_at(event, self) or super().event(event)
        return super().event(event)

    def retranslate_ui(self) -> None:
        show_language(self, self._session.settings.language)
        self.menus.name_workspaces([workspace.title() for workspace in WORKSPACES])
        self.menus.retranslate_ui()
        self.rail.retranslate_ui()
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Whatever is no file of the program's is refused in words, once it is let go.
        if event.mimeData().urls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.activateWindow()
        self.dialogs.open_dropped(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.show_guide.leave()
        self._session.lessons.leave()
        if self._session.document.has_unsaved_changes and not self._leave_unsaved:
            event.ignore()
            self.dialogs.when_safe(self._close_for_good)
            return
        self._closed = True
        self.hide()
        self._importer.wait()
        self._session.shut_down()
        event.accept()

    @Slot()
    def _begin(self) -> None:
        if self._closed:
            return
        self._session.start()
        self._importer.start()
        if self._session.settings.is_first_start:
            self._show_welcome()

    @Slot()
    def _make_next_page(self) -> None:
        """Makes the workspaces that are not shown yet, step by step, then lets TensorFlow load."""
        if self._closed:
            return
        waiting = [it.name for it in WORKSPACES if it.name not in self._pages]
        if waiting:
            self._build_step(waiting[0])
            QTimer.singleShot(10, self._make_next_page)
        else:
            self._session.load_tensorflow()

    def _page(self, name: str) -> QWidget:
        while name not in self._pages:
            self._build_step(name)
        return self._pages[name]

    def _build_step(self, name: str) -> None:
        if name not in self._buildings:
            workspace = next(it for it in WORKSPACES if it.name == name)
            self._buildings[name] = workspace.begin(self._session)
        try:
            next(self._buildings[name])
        except StopIteration as end:
            del self._buildings[name]
            self._pages[name] = end.value
            zoom_part(end.value)
            self.stack.addWidget(end.value)
            self.presentation.follow()
            note_deeds(name, end.value, self._session.lessons.facts.labs.note)
            if name in (RESULTS, DRAW):
                end.value.inside_requested.connect(self.look_inside)
            if name == LESSONS:
                end.value.demo_requested.connect(self.show_guide.start)
            self.page_made.emit(name)

    def _network(self) -> NetworkWorkspace:
        from fashion_gui.views.network.workspace import NetworkWorkspace  # after the first paint

        page = self._page(NETWORK)
        assert isinstance(page, NetworkWorkspace)
        return page

    def _connect(self) -> None:
        session = self._session
        self.rail.requested.connect(self.show_workspace)
        session.document.history_changed.connect(self._show_title)
        session.document.replaced.connect(self._show_opened)
        session.dataset.loaded.connect(self._train_when_read)
        session.settings.zoom_changed.connect(self.stage.fit)
        self.stage.fit()

    def _connect_menus(self) -> None:
        menus, file, dialogs, exports = self.menus, self.menus.file, self.dialogs, self.exports
        for workspace, action in zip(WORKSPACES, menus.workspaces, strict=True):
            action.triggered.connect(lambda _=False, it=workspace.name: self.show_workspace(it))
        for action, slot in (
            (file.new, dialogs.new),
            (file.open, dialogs.open),
            (file.save, dialogs.save),
            (file.save_as, dialogs.save_as),
            (file.import_code, dialogs.import_code),
            (file.export_script, exports.export_script),
            (file.export_model, exports.export_model),
            (file.export_picture, exports.export_picture),
            (file.quit, self.close),
            (menus.edit.history, self._show_history),
            (menus.edit.collapse, self._open_collapse),
            (menus.commands, self.command_palette.open),
            (menus.glossary, partial(open_glossary, self._session.settings, self)),
            (menus.welcome, self._show_welcome),
            (menus.about, self._show_about),
            (menus.train, self.run_bar.train_or_pause),
            (menus.race, self.open_race),
            (menus.class_demo, self.show_guide.start),
        ):
            action.triggered.connect(lambda _=False, it=slot: it())
        for name, action in file.presets.items():
            action.triggered.connect(lambda _=False, it=name: dialogs.new_from(it))
        dialogs.race_prepared.connect(self.open_race)
        file.recent_requested.connect(dialogs.open_path)
        settings = self._session.settings
        for code, action in menus.languages.items():
            action.triggered.connect(lambda _=False, it=code: setattr(settings, "language", it))
        for name, action in menus.themes.items():
            action.triggered.connect(
                lambda _=False, it=name: setattr(settings, "theme", THEMES[it])
            )
        menus.full_screen.toggled.connect(self._set_full_screen)

    def _lay_out(self) -> None:
        self._upper = upper = QHBoxLayout()
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self.rail)
        upper.addWidget(self.stage, 1)
        self._body = body = QWidget()
        self._whole = whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.recovery_bar)
        whole.addWidget(self.notices)
        whole.addLayout(upper, 1)
        whole.addWidget(self.run_bar)
        self.setCentralWidget(body)

    @Slot()
    def _show_title(self) -> None:
        document = self._session.document
        name = document.path.name if document.path else self.tr("Untitled")
        self.setWindowTitle(self.tr("{project}[*] – Fashion GUI").format(project=name))
        self.setWindowModified(document.has_unsaved_changes)

    @Slot()
    def _show_opened(self) -> None:
        """Another project: its network is what the person wants to see."""
        if self._painted:
            self.show_workspace(NETWORK)

    @Slot(bool)
    def _set_full_screen(self, full: bool) -> None:
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    def _close_for_good(self) -> None:
        self._leave_unsaved = True
        self.close()

    def _show_history(self) -> None:
        """The list of edits beside the canvas, where each can be seen."""
        self.show_workspace(NETWORK)
        self._network().show_history()

    def _open_collapse(self) -> None:
        from fashion_gui.app.collapse_dialog import CollapseDialog  # after the first paint

        dialog = CollapseDialog(self._session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_welcome(self) -> None:
        self.welcome = open_welcome(self._session.settings, self, self._enter)

    @Slot(str)
    def _enter(self, door: str) -> None:
        """Goes through a door of the welcome."""
        lessons = self._session.lessons
        if door == LESSON and lessons.lessons and lessons.can_start:
            lessons.start(lessons.lessons[0])
            return
        self.show_workspace(LESSONS if door == LESSON else door)
        if door == TRAIN:
            self._is_to_train = True
            self._train_when_read()

    @Slot()
    def _train_when_read(self) -> None:
        """Trains once for who came through the door, be it before the garments were read.

        Whoever has begun something else by then is not disturbed.
        """
        session = self._session
        is_here = self.stack.currentWidget() is self._pages.get(TRAIN)
        if session.dataset.data is None or not self._is_to_train:
            return
        self._is_to_train = False
        if is_here and session.trainer.can_train and session.lessons.lesson is None:
            session.trainer.train()

    def _show_about(self) -> None:
        message_box(
            self,
            QMessageBox.Icon.NoIcon,
            "Fashion GUI " + __version__,
            self.tr(
                "Build, train and look into a Keras network on Fashion-MNIST.\n\n"
                "Fashion-MNIST © Zalando SE, MIT. Pretendard, SIL Open Font License. "
                "Lucide icons, ISC."
            ),
        ).open()
