"""Everything that the command palette finds, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fashion_gui.app.lesson_places import bring_into_sight, widget_of, workspace_of
from fashion_gui.app.translator import catalogue_path, read_catalogue
from fashion_gui.editor.fuzzy import ranked
from fashion_gui.network.catalog import CATALOG
from fashion_gui.session.layer_words import layer_sentence
from fashion_gui.session.optimizer_words import OPTIMIZER_NAMES
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
        names: that it is found by: the title in both languages.
        do: does it.
    """

    title: str
    detail: str
    shortcut: str
    names: tuple[str, ...]
    do: Callable[[], object]


def other_language() -> dict[str, str]:
    """What each text of the catalogue is called in the other language, in both directions.

    Reads a file: call it in the background.
    """
    pairs = {source: text for (_, source), text in read_catalogue(catalogue_path("ko")).items()}
    return {plain(text): plain(source) for source, text in pairs.items()} | {
        plain(source): plain(text) for source, text in pairs.items()
    }


def plain(text: str) -> str:
    """The text of an action without its mnemonic and its dots."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "").rstrip("…")


def everything(window: MainWindow, session: Session, others: Mapping[str, str]) -> list[Found]:
    """What can be done now: actions, lessons, layers, settings."""

    def found(title: str, detail: str, do: Callable[[], object], shortcut: str = "") -> Found:
        other = others.get(title)
        return Found(title, detail, shortcut, (title, *([other] if other else [])), do)

    result = [
        found(plain(action.text()), path, action.trigger, _keys(action))
        for action, path in _actions(window.menus.actions())
    ]
    result += _lessons(session)
    layer = translate("CommandPalette", "Add a layer: {sentence}")
    result += [
        found(name, layer.format(sentence=layer_sentence(name)), do)
        for name, do in ((it, partial(_add_layer, window, it)) for it in CATALOG)
    ]
    result += [
        found(title, detail, partial(_go_to, window, part))
        for title, detail, part in _settings_places()
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


def _add_layer(window: MainWindow, kind_name: str) -> None:
    window.show_workspace("network")
    canvas: NetworkCanvas = attrgetter("canvas")(window.workspace("network"))
    canvas.add_layer(kind_name)


def _go_to(window: MainWindow, part: str) -> None:
    """Shows the part and puts the focus on the first thing in it that takes it."""
    window.show_workspace(workspace_of(part))
    widget = widget_of(window, part)
    bring_into_sight(widget)
    for child in widget.findChildren(QWidget):
        if child.focusPolicy().value & 1 and child.isVisibleTo(window) and child.isEnabled():
            child.setFocus()
            return


def _settings_places() -> list[tuple[str, str, str]]:
    """Settings, where they are set, and the part of the program that this is."""
    of_run = translate("CommandPalette", "Setting in Train")
    of_data = translate("CommandPalette", "Setting in Data")
    of_draw = translate("CommandPalette", "In Draw")
    return [
        (translate("CommandPalette", "Optimizer"), of_run, "optimizer"),
        (translate("CommandPalette", "Learning rate"), of_run, "optimizer"),
        *((name, of_run, "optimizer") for name in OPTIMIZER_NAMES.values()),
        (translate("CommandPalette", "Epochs"), of_run, "epochs"),
        (translate("CommandPalette", "Batch size"), of_run, "epochs"),
        (translate("CommandPalette", "Seed"), of_run, "epochs"),
        (translate("CommandPalette", "Loss"), of_run, "recipe"),
        (translate("CommandPalette", "Metrics"), of_run, "garments-used"),
        (translate("CommandPalette", "Early stopping"), of_run, "callbacks"),
        (translate("CommandPalette", "Callbacks"), of_run, "callbacks"),
        (translate("CommandPalette", "Validation share"), of_data, "data-settings"),
        (translate("CommandPalette", "Label noise"), of_data, "data-settings"),
        (translate("CommandPalette", "Drawings mixed in"), of_data, "data-settings"),
        (translate("CommandPalette", "One-hot encoding"), of_data, "data-settings"),
        (translate("CommandPalette", "What the network sees"), of_draw, "stages"),
    ]
