"""The menu at the pointer: what can be done with a node, a wire or the canvas."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from fashion_gui.editor.canvas_actions import CanvasActions

translate = QCoreApplication.translate


def node_menu(actions: CanvasActions, several: bool, parent: QWidget) -> QMenu:
    """For one node, or for several that are selected."""
    menu = QMenu(parent)
    if several:
        _add(menu, actions.share, actions.unshare)
        menu.addMenu(align_menu(actions, menu))
    else:
        _add(menu, actions.properties, actions.rename, actions.connect_by_keys)
        menu.addSeparator()
        _add(menu, actions.use_again, actions.unshare)
    menu.addSeparator()
    _add(menu, actions.cut, actions.copy, actions.paste, actions.duplicate)
    menu.addSeparator()
    _add(menu, actions.delete, actions.delete_apart)
    return _finished(menu)


def wire_menu(actions: CanvasActions, parent: QWidget) -> QMenu:
    """For a connection."""
    menu = QMenu(parent)
    insert = QAction(translate("ContextMenu", "Insert a Layer…"), menu)
    insert.setIcon(actions.add.icon())
    insert.setShortcuts(actions.add.shortcuts())
    insert.setShortcutContext(actions.add.shortcutContext())
    insert.triggered.connect(actions.add.trigger)
    _add(menu, insert)
    menu.addSeparator()
    _add(menu, actions.delete)
    return _finished(menu)


def canvas_menu(actions: CanvasActions, parent: QWidget) -> QMenu:
    """For the empty canvas."""
    menu = QMenu(parent)
    _add(menu, actions.add, actions.paste, actions.select_all)
    menu.addSeparator()
    _add(menu, actions.arrange)
    menu.addSeparator()
    _add(menu, actions.zoom_to_fit, actions.zoom_in, actions.zoom_out)
    return _finished(menu)


def align_menu(actions: CanvasActions, parent: QWidget) -> QMenu:
    """Alignment and distribution of several nodes."""
    menu = QMenu(translate("ContextMenu", "Align"), parent)
    alignments = list(actions.alignments.values())
    _add(menu, *alignments[:3])
    menu.addSeparator()
    _add(menu, *alignments[3:])
    menu.addSeparator()
    _add(menu, *actions.distributions.values())
    return menu


def _add(menu: QMenu, *actions: QAction) -> None:
    menu.addActions(list(actions))


def _finished(menu: QMenu) -> QMenu:
    for action in menu.actions():
        # Windows and macOS leave keys out of menus at the pointer unless told not to.
        action.setShortcutVisibleInContextMenu(True)
    return menu
