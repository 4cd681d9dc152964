"""Everything that the command palette finds, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fashion_gui.app.controls_found import ControlFound, controls_in, name_of, press
from fashion_gui.app.glossary_window import open_glossary
from fashion_gui.app.lesson_places import bring_into_sight, widget_of, workspace_of
from fashion_gui.app.other_language import OtherLanguage, plain
from fashion_gui.app.settings_found import settings_found
from fashion_gui.app.workspaces import WORKSPACES
from fashion_gui.editor.fuzzy import ranked
from fashion_gui.glossary import LANGUAGES as GLOSSARY_LANGUAGES
from fashion_gui.glossary import Term, glossary
from fashion_gui.network.catalog import CATALOG
from fashion_gui.session.layer_words import layer_name, layer_sentence
from fashion_gui.session.session import Session
from fashion_gui.session.settings import LANGUAGES

if TYPE_CHECKING:
    from fashion_gui.app.main_window import MainWindow
    from fashion_gui.editor.canvas import NetworkCanvas

translate = QCoreApplication.translate

_FEW = 12
"""Controls that are looked for at once."""


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
    """What can be done now."""
    return list(chain.from_iterable(in_pieces(window, session, others)))


def in_pieces(window: MainWindow, session: Session, others: OtherLanguage) -> Iterator[list[Found]]:
    """What can be done now, each piece looked for when it is asked for: none takes long.

    Menus, lessons, layers and settings; what can be pressed in the workspace that is shown, around
    it, and in each of the others that has been made; terms of the glossary.
    """
    others.learn([it.text(code).title for code in LANGUAGES] for it in session.lessons.lessons)
    menus = [
        _found(others, plain(action.text()), path, action.trigger, _keys(action))
        for action, path in _actions(window.menus.actions())
    ]
    settings = list(settings_found())
    yield [
        *menus,
        *_lessons(session),
        *_layers(window, others),
        *(_found(others, it.title, it.detail, partial(_go_to, window, it.part)) for it in settings),
    ]
    keys_of_menus = {it.shortcut for it in menus if it.shortcut}
    around = chain.from_iterable(controls_in(it, room_is_named=True) for it in window.surroundings)
    yield from _few_at_a_time(
        _control(window, others, it, "")
        for it in around
        if it.keys not in keys_of_menus  # the same is in a menu
    )
    made = window.pages_made
    places = {(it.title, workspace_of(it.part)) for it in settings}
    for name in sorted(made, key=lambda it: made[it] is not window.stack.currentWidget()):
        yield from _few_at_a_time(
            _control(window, others, it, name)
            for it in controls_in(made[name])
            if (name_of(it.words[0]), name) not in places  # the setting is found
        )
    yield _terms(window, session)


def _few_at_a_time(controls: Iterator[Found]) -> Iterator[list[Found]]:
    while few := list(islice(controls, _FEW)):
        yield few


def best(query: str, entries: Iterable[Found]) -> list[Found]:
    """Those of which a name holds the letters of the query, the best first; each once."""
    if not query.strip():
        return list(entries)
    by_name: dict[str, list[Found]] = {}
    for entry in entries:
        for name in dict.fromkeys(entry.names):
            by_name.setdefault(name, []).append(entry)
    matching = [entry for name in ranked(query, by_name) for entry in by_name[name]]
    return list({id(entry): entry for entry in matching}.values())


def _found(
    others: OtherLanguage,
    title: str,
    detail: str,
    do: Callable[[], object],
    shortcut: str = "",
    called: str = "",
) -> Found:
    titles = (title, called) if called else (title,)
    others_of = [name for it in titles for name in others.of(it)]
    return Found(title, detail, shortcut, (*titles, *others_of), do)


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


def _control(
    window: MainWindow, others: OtherLanguage, control: ControlFound, workspace: str
) -> Found:
    """Called by its own name, and by that with the name of its group before it."""
    name, group = name_of(control.words[0]), plain(control.group)
    own = [name, *(name_of(it) for it in control.words[1:])]
    other = [name_of(it) for word in control.words for it in others.of(plain(word))]
    is_plain = not group or group.casefold() in name.casefold()
    title = name if is_plain else f"{group}: {name}"
    groups = () if is_plain else (group, *others.of(group))
    grouped = [f"{it}: {each}" for it in groups for each in (name, *other[:1])]
    place = next((it.title() for it in WORKSPACES if it.name == workspace), "")
    tip = "" if control.tip.startswith(name) else control.tip
    detail = " · ".join(filter(None, (place, tip)))
    names = tuple(dict.fromkeys(filter(None, (title, *own, *other, *grouped))))
    return Found(title, detail, control.keys, names, partial(_press, window, control, workspace))


def _lessons(session: Session) -> Iterator[Found]:
    """All lessons; of the one that goes on its steps."""
    lessons, shown = session.lessons, session.settings.language
    if not lessons.can_start:
        return
    for it in lessons.lessons:
        titles = tuple(it.text(code).title for code in LANGUAGES)
        kind = translate("CommandPalette", "Lesson")
        yield Found(it.text(shown).title, kind, "", titles, partial(lessons.start, it))
    lesson = lessons.lesson
    for place, step in enumerate(() if lesson is None else lesson.steps):
        assert lesson is not None
        titles = tuple(lesson.section(code, step.id).title for code in LANGUAGES)
        detail = translate("CommandPalette", "Step {place} of the lesson").format(place=place + 1)
        title = lesson.section(shown, step.id).title
        yield Found(title, detail, "", titles, partial(lessons.jump, place))


def _layers(window: MainWindow, others: OtherLanguage) -> Iterator[Found]:
    detail = translate("CommandPalette", "Add a layer: {sentence}")
    for name in CATALOG:
        words = detail.format(sentence=layer_sentence(name))
        do = partial(_add_layer, window, name)
        yield _found(others, name, words, do, called=layer_name(name))


def _terms(window: MainWindow, session: Session) -> list[Found]:
    """What the glossary explains."""
    shown, settings = session.settings.language, session.settings
    detail = translate("CommandPalette", "Glossary")

    def found(term: Term) -> Found:
        words = (word for it in GLOSSARY_LANGUAGES for word in term.words(it))
        names = (term.names[shown], *words)
        return Found(
            term.names[shown], detail, "", names, partial(open_glossary, settings, window, term)
        )

    return [found(it) for it in glossary().explained(shown)]


def _press(window: MainWindow, control: ControlFound, workspace: str) -> None:
    if workspace:
        window.show_workspace(workspace)
    press(window, control)


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
        takes_focus = child.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if takes_focus and child.isVisibleTo(window) and child.isEnabled():
            child.setFocus()
            return
