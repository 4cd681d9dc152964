"""The Edit menu: the history, and what is done to a text field or to the canvas.

The canvas and every text field have these keys themselves. The menu shows them and does the same
for the one that had the focus last.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from fashion_gui.app.actions import new_action
from fashion_gui.session.document import Document
from fashion_gui.session.edit_words import step_name

if TYPE_CHECKING:
    from fashion_gui.editor.canvas_actions import CanvasActions

translate = QCoreApplication.translate

_CANVAS_ACTIONS = (
    "cut", "copy", "paste", "duplicate", "select_all", "delete", "delete_apart", "rename",
    "use_again", "share", "unshare", "arrange",
)  # fmt: skip
"""Names of the actions of the canvas that the menu shows, in its order."""

_SEPARATED = ("duplicate", "delete_apart", "unshare")
"""Actions that a line follows."""

_TEXT_METHODS = {
    "cut": "cut", "copy": "copy", "paste": "paste", "select_all": "selectAll",
}  # fmt: skip
"""What a text field calls the same."""


class EditMenu(QMenu):
    """Undo, Redo, History and the actions on a selection."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._canvas: CanvasActions | None = None
        self._is_canvas_shown = False
        self._field: QWidget | None = None
        """The text field that has the focus, or had it before the menu took it."""
        keys = QKeySequence.StandardKey
        self.undo = new_action(self, keys.Undo, document.undo)
        self.redo = new_action(self, keys.Redo, document.redo)
        self.history = new_action(self)
        self.collapse = new_action(self)
        self.proxies = {name: self._proxy(name) for name in _CANVAS_ACTIONS}
        self._alignments = [new_action(self) for _ in range(8)]
        self._align = QMenu(self)
        self._fill()
        document.history_changed.connect(self.refresh)
        self.aboutToShow.connect(self.refresh)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._note_focus)

    def follow_canvas(self, actions: CanvasActions | None) -> None:
        """Takes the canvas that is shown, or None while another workspace is."""
        self._is_canvas_shown = actions is not None
        if actions is not None and self._canvas is None:
            self._canvas = actions
            for name, proxy in self.proxies.items():
                action: QAction = getattr(actions, name)
                proxy.setShortcut(action.shortcut())
                action.changed.connect(self.refresh)
            both = (*actions.alignments.values(), *actions.distributions.values())
            for shown, action in zip(self._alignments, both, strict=True):
                shown.triggered.connect(action.trigger)
        self.refresh()

    def refresh(self) -> None:
        """Enables what is possible now and names what undo would take back."""
        for action, step, text in (
            (self.undo, self._document.history.last, translate("MenuBar", "&Undo {edit}")),
            (self.redo, self._document.history.next, translate("MenuBar", "&Redo {edit}")),
        ):
            action.setEnabled(step is not None)
            action.setText(text.format(edit="" if step is None else step_name(step)).rstrip())
        self.history.setEnabled(self.undo.isEnabled() or self.redo.isEnabled())
        for name, proxy in self.proxies.items():
            on_canvas = self._canvas_action(name)
            in_field = self._field is not None and name in _TEXT_METHODS
            proxy.setEnabled(in_field or (on_canvas is not None and on_canvas.isEnabled()))
        self._refresh_alignments()

    def retranslate_ui(self) -> None:
        self.setTitle(translate("MenuBar", "&Edit"))
        self._align.setTitle(translate("MenuBar", "Al&ign"))
        texts = (
            translate("MenuBar", "Cu&t"),
            translate("MenuBar", "&Copy"),
            translate("MenuBar", "&Paste"),
            translate("MenuBar", "Dup&licate"),
            translate("MenuBar", "Select &All"),
            translate("MenuBar", "&Delete"),
            translate("MenuBar", "Delete &without Rejoining"),
            translate("MenuBar", "Rena&me…"),
            translate("MenuBar", "Use the La&yer Again"),
            translate("MenuBar", "&Share One Layer"),
            translate("MenuBar", "Stop Sha&ring"),
            translate("MenuBar", "Arran&ge All"),
        )
        for proxy, text in zip(self.proxies.values(), texts, strict=True):
            proxy.setText(text)
        self.history.setText(translate("MenuBar", "&History…"))
        self.collapse.setText(translate("MenuBar", "Collapse Linear Layers…"))
        self.refresh()

    def _proxy(self, name: str) -> QAction:
        proxy = new_action(self, slot=partial(self._do, name))
        # Shown here, but the canvas and the text fields answer to the keys.
        proxy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return proxy

    def _fill(self) -> None:
        self.addActions([self.undo, self.redo, self.history])
        self.addSeparator()
        for name, proxy in self.proxies.items():
            self.addAction(proxy)
            if name in _SEPARATED:
                self.addSeparator()
        self._align.addActions(self._alignments)
        self.addMenu(self._align)
        self.addSeparator()
        self.addAction(self.collapse)

    def _refresh_alignments(self) -> None:
        if self._canvas is None:
            self._align.setEnabled(False)
            return
        both = (*self._canvas.alignments.values(), *self._canvas.distributions.values())
        for shown, action in zip(self._alignments, both, strict=True):
            shown.setText(action.text())
            shown.setEnabled(self._is_canvas_shown and action.isEnabled())
        self._align.setEnabled(any(it.isEnabled() for it in self._alignments))

    def _do(self, name: str) -> None:
        if self._field is not None and name in _TEXT_METHODS:
            getattr(self._field, _TEXT_METHODS[name])()
            return
        action = self._canvas_action(name)
        if action is not None:
            action.trigger()

    def _canvas_action(self, name: str) -> QAction | None:
        if self._canvas is None or not self._is_canvas_shown:
            return None
        action: QAction = getattr(self._canvas, name)
        return action

    def _note_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or isinstance(now, (QMenu, QMenuBar)):
            return  # a menu gives the focus back
        field = now if isinstance(now, (QLineEdit, QTextEdit, QPlainTextEdit)) else None
        if field is not self._field:
            if field is not None:
                field.destroyed.connect(self._forget_field)
            self._field = field
            self.refresh()

    def _forget_field(self) -> None:
        self._field = None
