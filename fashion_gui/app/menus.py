"""The menu bar: every command of the program with its shortcut."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from fashion_gui.app.actions import new_action, new_choices
from fashion_gui.app.edit_menu import EditMenu
from fashion_gui.app.file_menu import FileMenu
from fashion_gui.network.presets import RACES
from fashion_gui.session.run_words import train_word
from fashion_gui.session.session import Session
from fashion_gui.session.settings import LANGUAGES
from fashion_gui.session.theme import THEMES
from fashion_gui.session.trainer import RunState

translate = QCoreApplication.translate


class MenuBar(QMenuBar):
    """Menus and actions, worded by `retranslate_ui` and kept in step by `refresh`."""

    def __init__(self, session: Session, workspace_count: int) -> None:
        super().__init__()
        self._session = session
        self.file = FileMenu(session.recent_files, self)
        self.edit = EditMenu(session.document, self)
        self.train = new_action(self, "F6")
        self.step = new_action(self, "F10", session.trainer.step)
        self.step_epoch = new_action(self, "Shift+F10", session.trainer.step_epoch)
        self.stop = new_action(self, "Shift+F6", session.trainer.stop)
        self.race = new_action(self, "Ctrl+F6")
        self.present = new_action(self, "F5")
        self.panels = new_action(self, "F4")
        self.spotlight = new_action(self, "Ctrl+Shift+L")
        self.zoom_in = new_action(self, "Ctrl++", partial(session.settings.zoom_by, 1))
        self.zoom_in.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.zoom_out = new_action(self, "Ctrl+-", partial(session.settings.zoom_by, -1))
        self.usual_size = new_action(self, "Ctrl+0", partial(session.settings.zoom_by, 0))
        for action in (self.present, self.panels, self.spotlight):
            action.setCheckable(True)
        for action in (self.panels, self.spotlight):
            action.setEnabled(False)
        self.class_demo = new_action(self, "F7")
        self.full_screen = new_action(self, QKeySequence.StandardKey.FullScreen)
        self.full_screen.setCheckable(True)
        self.commands = new_action(self, "Ctrl+K")
        self.glossary = new_action(self, "F1")
        self.welcome = new_action(self)
        self.about = new_action(self)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.workspaces = [new_action(self, f"Ctrl+{n + 1}") for n in range(workspace_count)]
        self.languages = new_choices(self, list(LANGUAGES))
        self.themes = new_choices(self, list(THEMES))
        self._view, self._run, self._help = QMenu(self), QMenu(self), QMenu(self)
        self._language, self._theme = QMenu(self), QMenu(self)
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
        """Enables what is possible now."""
        document, trainer, settings = (
            self._session.document,
            self._session.trainer,
            self._session.settings,
        )
        running = trainer.state is RunState.RUNNING
        self.train.setText(translate("MenuBar", "&{word}").format(word=train_word(trainer.state)))
        self.train.setEnabled(running or trainer.can_train)
        for step in (self.step, self.step_epoch):
            step.setEnabled(running or trainer.can_train)
        self.stop.setEnabled(trainer.state not in (RunState.IDLE, RunState.STOPPING))
        has_layers = bool(document.network.layers)
        self.file.export_script.setEnabled(document.analysis.trainable)
        trained = document.project.trained is not None
        self.file.export_model.setEnabled(trained or document.analysis.trainable)
        self.file.export_picture.setEnabled(has_layers)
        self.languages[settings.language].setChecked(True)
        self.themes[settings.theme.name].setChecked(True)

    def name_workspaces(self, names: list[str]) -> None:
        """Puts the workspaces' names onto their actions."""
        for action, name in zip(self.workspaces, names, strict=True):
            action.setText(name)

    def retranslate_ui(self) -> None:
        self.file.retranslate_ui()
        self.edit.retranslate_ui()
        for menu, text in (
            (self._view, translate("MenuBar", "&View")),
            (self._run, translate("MenuBar", "&Run")),
            (self._help, translate("MenuBar", "&Help")),
            (self._language, translate("MenuBar", "&Language")),
            (self._theme, translate("MenuBar", "&Theme")),
        ):
            menu.setTitle(text)
        for action, text in (
            (self.step, translate("MenuBar", "Step &One Batch")),
            (self.step_epoch, translate("MenuBar", "Step One &Epoch")),
            (self.stop, translate("MenuBar", "&Stop")),
            (self.race, translate("MenuBar", "&Race…")),
            (self.present, translate("MenuBar", "&Presentation Mode")),
            (self.panels, translate("MenuBar", "Side P&anels")),
            (self.spotlight, translate("MenuBar", "Pointer Spot&light")),
            (self.class_demo, translate("MenuBar", "Class &Demo")),
            (self.zoom_in, translate("MenuBar", "Zoom &In")),
            (self.zoom_out, translate("MenuBar", "Zoom &Out")),
            (self.usual_size, translate("MenuBar", "&Usual Size")),
            (self.full_screen, translate("MenuBar", "&Full Screen")),
            (self.commands, translate("MenuBar", "&Find a Command…")),
            (self.glossary, translate("MenuBar", "&Glossary…")),
            (self.welcome, translate("MenuBar", "&Welcome…")),
            (self.about, translate("MenuBar", "&About Fashion GUI")),
            (self.themes["light"], translate("MenuBar", "&Light")),
            (self.themes["dark"], translate("MenuBar", "&Dark")),
        ):
            action.setText(text)
        for code, name in LANGUAGES.items():
            self.languages[code].setText(name)
        self.refresh()

    def _fill(self) -> None:
        for menu in (self.file, self.edit, self._view, self._run, self._help):
            self.addMenu(menu)
        self._view.addActions(self.workspaces)
        self._view.addSeparator()
        self._language.addActions(list(self.languages.values()))
        self._theme.addActions(list(self.themes.values()))
        self._view.addMenu(self._language)
        self._view.addMenu(self._theme)
        self._view.addSeparator()
        self._view.addActions([self.zoom_in, self.zoom_out, self.usual_size])
        self._view.addSeparator()
        self._view.addActions([self.present, self.panels, self.spotlight, self.class_demo])
        self._view.addAction(self.full_screen)
        self._run.addActions([self.train, self.step, self.step_epoch, self.stop])
        self._run.addSeparator()
        self._run.addAction(self.race)
        self._run.addActions([self.file.presets[name] for name in RACES])
        self._help.addActions([self.commands, self.glossary, self.welcome, self.about])
