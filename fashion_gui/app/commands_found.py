"""Everything that the command palette finds, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fashion_gui.app.actions_found import ActionFound, actions_found, without_keys
from fashion_gui.app.lesson_places import bring_into_sight, widget_of, workspace_of
from fashion_gui.app.other_language import OtherLanguage, plain
from fashion_gui.app.settings_found import settings_found
from fashion_gui.editor.fuzzy import ranked
from fashion_gui.network.catalog import CATALOG
from fashion_gui.session.layer_words import layer_name, layer_sentence
from fashion_gui.session.session import Session
from fashion_gui.session.settings import LANGUAGES

if TYPE_CHECKING:
    from fashion_gui.app.main_window import MainWindow
    from fashion_gui.editor.canvas import NetworkCanvas

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Found:
    """Something that can be done.

    Attributes:
        title: in the language set.
        detail: where it belongs, in the language set.
        shortcut: that does it without the palette; "" for none.
        names: that it is found by: the title, and what else it is called, in both languages.
        do: does it.
    """

    title: str
    detail: str
    shortcut: str
    names: tuple[str, ...]
    do: Callable[[], object]


def everything(window: MainWindow, session: Session, others: OtherLanguage) -> list[Found]:
    """What can be done now: in menus and workspaces; lessons, layers, settings."""

    def found(
        title: str, detail: str, do: Callable[[], object], shortcut: str = "", called: str = ""
    ) -> Found:
        titles = (title, called) if called else (title,)
        others_of = [name for it in titles for name in others.of(it)]
        return Found(title, detail, shortcut, (*titles, *others_of), do)

    result = [
        found(plain(action.text()), path, action.trigger, _keys(action))
        for action, path in _actions(window.menus.actions())
    ]
    result += [
        Found(
            plain(it.title),
            it.place,
            it.keys,
            (plain(it.title), *map(without_keys, others.of(plain(it.text)))),
            partial(_do_in, window, it),
        )
        for it in actions_found()
    ]
    result += _lessons(session)
    layer = translate("CommandPalette", "Add a layer: {sentence}")
    result += [
        found(name, layer.format(sentence=layer_sentence(name)), do, called=layer_name(name))
        for name, do in ((it, partial(_add_layer, window, it)) for it in CATALOG)
    ]
    result += [
        found(it.title, it.detail, partial(_go_to, window, it.part)) for it in settings_found()
    ]
    return result


def best(query: str, entries: list[Found]) -> list[Found]:
    """Those of which a name holds the letters of the query, the best first; each once."""
    by_name: dict[str, list[Found]] = {}
    for entry in entries:
        for name in dict.fromkeys(entry.names):
            by_name.setdefault(name, []).append(entry)
    matching = [entry for name in ranked(query, by_name) for entry in by_name[name]]
    return list({id(entry): entry for entry in matching}.values())


def _actions(actions: list[QAction], path: str = "") -> Iterator[tuple[QAction, str]]:
    """Enabled actions of the menus and of the menus in them, each with where it stands."""
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            here = plain(menu.title())
            yield from _actions(menu.actions(), f"{path} › {here}" if path else here)
        elif not action.isSeparator() and action.isEnabled() and action.text():
            yield action, path


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _lessons(session: Session) -> list[Found]:
    lessons = session.lessons
    if not lessons.can_start:
        return []
    shown = session.settings.language
    return [
        Found(
            it.text(shown).title,
            translate("CommandPalette", "Lesson"),
            "",
            tuple(it.text(code).title for code in LANGUAGES),
            partial(lessons.start, it),
        )
        for it in lessons.lessons
    ]


def _do_in(window: MainWindow, action: ActionFound) -> None:
    window.show_workspace(action.workspace)
    action.do(window.workspace(action.workspace))


def _add_layer(window: MainWindow, kind_name: str) -> None:
    window.show_workspace("network")
    canvas: NetworkCanvas = attrgetter("canvas")(window.workspace("network"))
    canvas.add_layer(kind_name)


def _go_to(window: MainWindow, part: str) -> None:
    """Shows the part and puts the focus on the first thing in it that takes it."""
    window.show_workspace(workspace_of(part))
    widget = widget_of(window, part)
    bring_into_sight([widget])
    for child in widget.findChildren(QWidget):
        if child.focusPolicy().value & 1 and child.isVisibleTo(window) and child.isEnabled():
            child.setFocus()
            return
