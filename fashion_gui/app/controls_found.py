"""Whatever can be pressed in the workspaces, found by looking for it: no list of it is kept.

A control is found where a person can get at it: it is seen once its workspace is, or once the
buttons are pressed that lead to it (`widgets/reach.py`). What is switched off is not offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsScene,
    QLineEdit,
    QMenu,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)

from fashion_gui.app.lesson_places import bring_into_sight
from fashion_gui.app.other_language import plain
from fashion_gui.widgets.layout import SidePanel
from fashion_gui.widgets.reach import button_to, is_left_out, is_told

if TYPE_CHECKING:
    from fashion_gui.app.main_window import MainWindow

_FIELDS = (QComboBox, QSlider, QAbstractSpinBox, QLineEdit)
"""What is not pressed but filled in: the palette leads there."""

_KEY = r"(?:(?:Ctrl|Alt|Shift|Meta)\+)*(?:F\d+|[A-Z0-9+-]|Del|Space|Esc|Home|End|Return|Enter)"
_KEYS_IN_TIP = re.compile(rf"\s*\(({_KEY})\)\.?$")
_KEYS_IN_NAME = re.compile(rf"\s+\(({_KEY})\)$|\s\s+({_KEY})$")
_NUMBER = re.compile(r"^[✓·]?\s*\d+\s\s+")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class ControlFound:
    """A button, a field or an action.

    Attributes:
        part: what is pressed or filled in.
        owner: the widget that must be seen for it.
        words: how it calls itself, as it stands there: its accessible name or its text, or both.
        group: what it belongs to, where that has a name: "Page of the results".
        keys: that do the same; "" for none.
        tip: what it does, in a sentence or two; "" where nothing is said.
    """

    part: QWidget | QAction
    owner: QWidget
    words: tuple[str, ...]
    group: str
    keys: str
    tip: str


def name_of(words: str) -> str:
    """A control's words as a name: without keys, dots and the number that it has in a list."""
    return plain(_NUMBER.sub("", _KEYS_IN_NAME.sub("", words)))


def controls_in(room: QWidget, room_is_named: bool = False) -> Iterator[ControlFound]:
    """What can be pressed in a part of the window that is shown, or would be.

    Args:
        room: the part.
        room_is_named: whether the names of controls begin with that of the part.
    """
    look = _Look(room, room_is_named)
    yield from look.buttons()
    yield from look.fields()
    yield from look.actions()


def press(window: MainWindow, control: ControlFound) -> None:
    """Gets at a control, its workspace being shown, and does what a person would do with it."""
    part, owner = control.part, control.owner
    try:
        _reveal(window, owner)
        if isinstance(part, QAction):
            button = button_to(part)
            if button is not None and not part.isVisible():
                button.click()
            if owner.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                owner.setFocus()
            part.trigger()
        elif part.isVisible() and part.isEnabled():
            _use(part)
    except RuntimeError:  # it was deleted while the palette was open: a run has ended, or a lesson
        return


def _use(part: QWidget) -> None:
    part.setFocus()
    menu = _menu_of(part)
    if menu is not None:
        menu.popup(part.mapToGlobal(part.rect().bottomLeft()))
    elif isinstance(part, QAbstractButton):
        part.click()
    elif isinstance(part, QComboBox):
        part.showPopup()
    elif isinstance(part, QLineEdit):
        part.selectAll()


def _reveal(window: MainWindow, part: QWidget) -> None:
    """Brings a part into sight, from the outside inwards."""
    way: list[QWidget] = []
    widget: QWidget | None = part
    while widget is not None and widget is not window:
        way.append(widget)
        widget = widget.parentWidget()
    for widget in reversed(way):
        button = button_to(widget)
        if button is not None and (widget.isHidden() or not widget.isEnabled()):
            button.click()
        if isinstance(widget, SidePanel) and widget.is_away:
            window.menus.panels.setChecked(True)
    bring_into_sight([part])


def _menu_of(part: QObject) -> QMenu | None:
    menu = part.menu() if isinstance(part, (QPushButton, QToolButton)) else None
    return menu if isinstance(menu, QMenu) else None


class _Look:
    """A look around in a room. What was found out about a widget is remembered."""

    def __init__(self, room: QWidget, room_is_named: bool) -> None:
        self._room = room
        self._can_reach = {room: True}
        self._groups = {room: room.accessibleName() if room_is_named else ""}
        self._done: set[QAction] = set()

    def buttons(self) -> Iterator[ControlFound]:
        for button in self._room.findChildren(QAbstractButton):
            if isinstance(button, QToolButton) and button.defaultAction() is not None:
                continue  # the action is found
            menu = _menu_of(button)
            listed = [] if menu is None else list(_leaves(menu))
            self._done.update(listed)
            if not self._is_usable(button):
                continue
            found = self._widget_found(button, button.text())
            if found is None:
                continue
            yield found
            name = name_of(found.words[0])
            for action in listed:
                if self._is_offered(action):
                    yield _action_found(action, button, name)

    def fields(self) -> Iterator[ControlFound]:
        for kind in _FIELDS:
            for field in self._room.findChildren(kind):
                found = self._widget_found(field, "") if self._is_usable(field) else None
                if found is not None:
                    yield found

    def actions(self) -> Iterator[ControlFound]:
        """Those of menus at the pointer, and those that only have keys or stand in toolbars."""
        for action in self._room.findChildren(QAction):
            if action in self._done or not self._is_offered(action):
                continue
            owner, menu_name = _owner(action)
            if owner is not None and not isinstance(owner, QLineEdit) and self._reaches(owner):
                yield _action_found(action, owner, menu_name or self._group(owner))

    def _widget_found(self, widget: QWidget, text: str) -> ControlFound | None:
        """None for what has no name, as the small buttons that Qt puts into fields."""
        words = tuple(it for it in (widget.accessibleName(), text) if _has_letters(it))
        if not words:
            return None
        tip, keys = _tip_and_keys(widget.toolTip(), text)
        parent = widget.parentWidget()
        group = "" if parent is None else self._group(parent)
        return ControlFound(widget, widget, words, group, keys, tip)

    def _is_usable(self, widget: QWidget) -> bool:
        if is_left_out(widget) or not self._reaches(widget):
            return False
        return widget.isEnabled() or self._is_led_to(widget)

    def _reaches(self, widget: QWidget) -> bool:
        """Whether a person can get at a widget of the room."""
        known = self._can_reach.get(widget)
        if known is None:
            parent = widget.parentWidget()
            known = parent is not None and not widget.isWindow() and self._reaches(parent)
            if known and widget.isHidden():
                is_away = isinstance(widget, SidePanel) and widget.is_away
                known = is_away or is_told(widget) or self._is_led_to(widget)
            self._can_reach[widget] = known
        return known

    def _is_offered(self, action: QAction) -> bool:
        is_command = not action.isSeparator() and action.menu() is None and not is_left_out(action)
        can_be_done = (action.isEnabled() and action.isVisible()) or self._is_led_to(action)
        return is_command and can_be_done and _has_letters(action.text())

    def _is_led_to(self, widget: QWidget | QAction) -> bool:
        """Whether there is a button that leads to a widget, and it can be pressed."""
        button = button_to(widget)
        return button is not None and button.isEnabled() and self._reaches(button)

    def _group(self, widget: QWidget) -> str:
        """The name of the nearest around it that has one."""
        known = self._groups.get(widget)
        if known is None:
            parent = widget.parentWidget()
            known = widget.accessibleName() or ("" if parent is None else self._group(parent))
            self._groups[widget] = known
        return known


def _action_found(action: QAction, owner: QWidget, group: str) -> ControlFound:
    tip, keys = _tip_and_keys(action.toolTip(), action.text())
    keys = action.shortcut().toString() or keys
    return ControlFound(action, owner, (action.text(),), group, keys, tip)


def _owner(action: QAction) -> tuple[QWidget | None, str]:
    """The widget that an action belongs to, and the name of the menu in between."""
    name, parent = "", action.parent()
    while parent is not None and not isinstance(
        parent, QGraphicsScene
    ):  # a plot has some of its own
        if isinstance(parent, QMenu):
            if not parent.isEnabled():
                return None, ""
            name = name or parent.title()
        elif isinstance(parent, QWidget):
            return parent, name
        parent = parent.parent()
    return None, ""


def _leaves(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _leaves(inner)
        elif not action.isSeparator():
            yield action


def _tip_and_keys(tool_tip: str, text: str) -> tuple[str, str]:
    """What a tip says, in one line without its keys; and the keys of tip or text."""
    tip = _TAG.sub(" ", tool_tip.partition("</p>")[0]).strip().partition("\n")[0]
    in_tip, in_text = _KEYS_IN_TIP.search(tip), _KEYS_IN_NAME.search(text)
    if in_tip is not None:
        return tip[: in_tip.start()], in_tip[1]
    return tip, "" if in_text is None else in_text[1] or in_text[2]


def _has_letters(words: str) -> bool:
    return any(map(str.isalpha, words))
