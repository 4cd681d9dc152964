"""The File menu: projects, what they are made from and what they become."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fashion_gui.app.actions import new_action
from fashion_gui.network.presets import PRESETS, Group
from fashion_gui.session.preset_words import group_title, preset_title
from fashion_gui.session.recent_files import RecentFiles

translate = QCoreApplication.translate


class FileMenu(QMenu):
    """Actions on files. The owner connects them."""

    #: The person wants one of the recent files opened (its path).
    recent_requested = Signal(object)

    def __init__(self, recent: RecentFiles, parent: QWidget) -> None:
        super().__init__(parent)
        self._recent = recent
        keys = QKeySequence.StandardKey
        self.new = new_action(self, keys.New)
        self.presets = {name: new_action(self) for name in PRESETS}
        self.open = new_action(self, keys.Open)
        self.save = new_action(self, keys.Save)
        self.save_as = new_action(self, keys.SaveAs)
        self.import_code = new_action(self)
        self.export_script = new_action(self)
        self.export_model = new_action(self)
        self.export_picture = new_action(self)
        self.hand_in = new_action(self)
        self.quit = new_action(self, QKeySequence(keys.Quit).toString() or "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.clear_recent = new_action(self)
        self.recent_menu, self._new_from, self._export = QMenu(self), QMenu(self), QMenu(self)
        self._groups = {group: QMenu(self) for group in Group}
        self._fill()
        self.clear_recent.triggered.connect(recent.clear)
        recent.changed.connect(self._list_recent)
        self.aboutToShow.connect(recent.look)

    def retranslate_ui(self) -> None:
        self.setTitle(translate("MenuBar", "&File"))
        for menu, text in (
            (self._new_from, translate("MenuBar", "New &from")),
            (self.recent_menu, translate("MenuBar", "Open &Recent")),
            (self._export, translate("MenuBar", "&Export")),
        ):
            menu.setTitle(text)
        for action, text in (
            (self.new, translate("MenuBar", "&New")),
            (self.open, translate("MenuBar", "&Open…")),
            (self.clear_recent, translate("MenuBar", "&Clear the List")),
            (self.save, translate("MenuBar", "&Save")),
            (self.save_as, translate("MenuBar", "Save &As…")),
            (self.import_code, translate("MenuBar", "&Import Keras Code…")),
            (self.export_script, translate("MenuBar", "Keras &Script…")),
            (self.export_model, translate("MenuBar", "Keras &Model…")),
            (self.export_picture, translate("MenuBar", "&Picture…")),
            (self.hand_in, translate("MenuBar", "&Hand In the Lesson…")),
            (self.quit, translate("MenuBar", "&Quit")),
        ):
            action.setText(text)
        self._list_recent()
        for group, menu in self._groups.items():
            menu.setTitle(group_title(group))
        for name, action in self.presets.items():
            action.setText(preset_title(name))

    def _fill(self) -> None:
        for name, preset in PRESETS.items():
            self._groups[preset.group].addAction(self.presets[name])
        for menu in self._groups.values():
            if not menu.isEmpty():
                self._new_from.addMenu(menu)
        self._export.addActions([self.export_script, self.export_model, self.export_picture])
        self.addAction(self.new)
        self.addMenu(self._new_from)
        self.addAction(self.open)
        self.addMenu(self.recent_menu)
        self.addSeparator()
        self.addActions([self.save, self.save_as])
        self.addSeparator()
        self.addAction(self.import_code)
        self.addMenu(self._export)
        self.addAction(self.hand_in)
        self.addSeparator()
        self.addAction(self.quit)

    def _list_recent(self) -> None:
        """An entry a file; of one that is gone it says so."""
        menu = self.recent_menu
        for action in menu.actions():
            menu.removeAction(action)
            if action is not self.clear_recent:
                action.deleteLater()
        for place, path in enumerate(self._recent.paths, 1):
            shown = _shown(path)
            if path in self._recent.missing:
                shown = translate("MenuBar", "{file} (not found)").format(file=shown)
            action = menu.addAction(f"&{place % 10}  {shown}")
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, it=path: self.recent_requested.emit(it))
        menu.addSeparator()
        menu.addAction(self.clear_recent)
        menu.setToolTipsVisible(True)
        menu.setEnabled(bool(self._recent.paths))


def _shown(path: Path) -> str:
    """A path as an entry of a menu: the name and the folder."""
    return f"{path.name} – {path.parent.name}".replace("&", "&&")
