"""The menu bar: every command of the program with its shortcut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from fashion_gui.network.presets import PRESETS
from fashion_gui.session.session import Session
from fashion_gui.session.settings import LANGUAGES
from fashion_gui.session.theme import THEMES
from fashion_gui.session.trainer import RunState
from fashion_gui.session.words import edit_name

translate = QCoreApplication.translate

Shortcut = QKeySequence.StandardKey | str | None


class MenuBar(QMenuBar):
    """Menus and actions, worded by `retranslate_ui` and kept in step by `refresh`."""

    def __init__(self, session: Session, workspace_count: int) -> None:
        super().__init__()
        self._session = session
        keys = QKeySequence.StandardKey
        self.open = self._action(keys.Open)
        self.save = self._action(keys.Save)
        self.save_as = self._action(keys.SaveAs)
        self.quit = self._action(keys.Quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.undo = self._action(keys.Undo, session.document.undo)
        self.redo = self._action(keys.Redo, session.document.redo)
        self.train = self._action("F5")
        self.step = self._action("F10", session.trainer.step)
        self.stop = self._action("Shift+F5", session.trainer.stop)
        self.full_screen = self._action(keys.FullScreen)
        self.full_screen.setCheckable(True)
        self.about = self._action(None)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.presets = {name: self._action(None) for name in PRESETS}
        self.workspaces = [self._action(f"Ctrl+{n + 1}") for n in range(workspace_count)]
        self.languages = self._choices(list(LANGUAGES))
        self.themes = self._choices(list(THEMES))
        self._fill()
        for signal in (
            session.document.history_changed,
            session.document.network_changed,
            session.trainer.state_changed,
            session.dataset.loaded,
        ):
            signal.connect(self.refresh)
        self.retranslate_ui()

    def refresh(self) -> None:
        """Enables what is possible now and names what undo would take back."""
        document, trainer, settings = (
            self._session.document,
            self._session.trainer,
            self._session.settings,
        )
        undoable, redoable = document.undoable, document.redoable
        self.undo.setEnabled(undoable is not None)
        self.redo.setEnabled(redoable is not None)
        self.undo.setText(
            translate("MenuBar", "&Undo {edit}").format(edit=_name(undoable)).rstrip()
        )
        self.redo.setText(
            translate("MenuBar", "&Redo {edit}").format(edit=_name(redoable)).rstrip()
        )
        running = trainer.state is RunState.RUNNING
        if running:
            self.train.setText(translate("MenuBar", "&Pause"))
        elif trainer.state is RunState.PAUSED:
            self.train.setText(translate("MenuBar", "&Resume"))
        else:
            self.train.setText(translate("MenuBar", "&Train"))
        self.train.setEnabled(running or trainer.can_train)
        self.step.setEnabled(running or trainer.can_train)
        self.stop.setEnabled(trainer.state not in (RunState.IDLE, RunState.STOPPING))
        self.languages[settings.language].setChecked(True)
        self.themes[settings.theme.name].setChecked(True)

    def name_workspaces(self, names: list[str]) -> None:
        """Puts the workspaces' names onto their actions."""
        for action, name in zip(self.workspaces, names, strict=True):
            action.setText(name)

    def retranslate_ui(self) -> None:
        for menu, text in (
            (self._file, translate("MenuBar", "&File")),
            (self._edit, translate("MenuBar", "&Edit")),
            (self._view, translate("MenuBar", "&View")),
            (self._run, translate("MenuBar", "&Run")),
            (self._help, translate("MenuBar", "&Help")),
            (self._new, translate("MenuBar", "&New from")),
            (self._language, translate("MenuBar", "&Language")),
            (self._theme, translate("MenuBar", "&Theme")),
        ):
            menu.setTitle(text)
        for action, text in (
            (self.open, translate("MenuBar", "&Open…")),
            (self.save, translate("MenuBar", "&Save")),
            (self.save_as, translate("MenuBar", "Save &As…")),
            (self.quit, translate("MenuBar", "&Quit")),
            (self.step, translate("MenuBar", "Step &One Batch")),
            (self.stop, translate("MenuBar", "&Stop")),
            (self.full_screen, translate("MenuBar", "&Full Screen")),
            (self.about, translate("MenuBar", "&About Fashion GUI")),
            (self.themes["light"], translate("MenuBar", "&Light")),
            (self.themes["dark"], translate("MenuBar", "&Dark")),
        ):
            action.setText(text)
        for code, name in LANGUAGES.items():
            self.languages[code].setText(name)
        for name, action in self.presets.items():
            action.setText(preset_title(name))
        self.refresh()

    def _action(self, shortcut: Shortcut, slot: Callable[[], None] | None = None) -> QAction:
        action = QAction(self)
        if shortcut is not None:
            action.setShortcut(shortcut)
        if slot is not None:
            action.triggered.connect(slot)
        return action

    def _choices(self, keys: list[str]) -> dict[str, QAction]:
        group = QActionGroup(self)
        choices = {key: self._action(None) for key in keys}
        for action in choices.values():
            action.setCheckable(True)
            group.addAction(action)
        return choices

    def _fill(self) -> None:
        self._file, self._edit, self._view, self._run, self._help = (
            self.addMenu("") for _ in range(5)
        )
        self._new = QMenu(self)
        self._new.addActions(list(self.presets.values()))
        self._file.addMenu(self._new)
        self._file.addActions([self.open, self.save, self.save_as])
        self._file.addSeparator()
        self._file.addAction(self.quit)
        self._edit.addActions([self.undo, self.redo])
        self._view.addActions(self.workspaces)
        self._view.addSeparator()
        self._language, self._theme = QMenu(self), QMenu(self)
        self._language.addActions(list(self.languages.values()))
        self._theme.addActions(list(self.themes.values()))
        self._view.addMenu(self._language)
        self._view.addMenu(self._theme)
        self._view.addAction(self.full_screen)
        self._run.addActions([self.train, self.step, self.stop])
        self._help.addAction(self.about)


def preset_title(name: str) -> str:
    """A preset's name for people."""
    match name:
        case "chapter":
            return translate("MenuBar", "Chapter: 100 neurons with dropout")
        case "softmax-only":
            return translate("MenuBar", "Softmax only")
        case "hidden-rmsprop":
            return translate("MenuBar", "Hidden layer, RMSprop")
        case "hidden-adam":
            return translate("MenuBar", "Hidden layer, Adam")
        case "best-of-20":
            return translate("MenuBar", "Best of 20 epochs")
        case "early-stopping":
            return translate("MenuBar", "Early stopping")
        case "convolutional":
            return translate("MenuBar", "Convolutional network")
        case _:
            return name


def _name(edit: object | None) -> str:
    return "" if edit is None else edit_name(edit)
