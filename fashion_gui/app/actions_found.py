"""What is done in single workspaces and stands in no menu, for the command palette."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

from fashion_gui.app.workspaces import WORKSPACES

translate = QCoreApplication.translate
_KEYS = re.compile(r"\s*\{keys\}")


@dataclass(frozen=True)
class ActionFound:
    """Something that a button of a workspace does.

    Attributes:
        text: of the button, in the language set; it may hold the place of its keys.
        workspace: its name.
        keys: that do it there; "" for none.
        do: does it on the page.
    """

    text: str
    workspace: str
    keys: str
    do: Callable[[QWidget], None]

    @property
    def title(self) -> str:
        return without_keys(self.text)

    @property
    def place(self) -> str:
        """The workspace's title in the language set."""
        return next(it.title() for it in WORKSPACES if it.name == self.workspace)


def without_keys(text: str) -> str:
    """A button's text without the place of its keys."""
    return _KEYS.sub("", text)


def actions_found() -> Iterator[ActionFound]:
    """All of them, in the order of the workspaces."""
    find, freeze, mirror, clear, open_, save, kept, game, write = (
        translate("RecipeForm", "Find a learning rate…"),
        translate("TopBar", "Freeze a step  {keys}"),
        translate("DrawingCard", "Draw left and right at once"),
        translate("DrawingCard", "Clear"),
        translate("DrawingCard", "Open a picture; dropping or pasting one works too"),
        translate("DrawingCard", "Save the drawing as PNG"),
        translate("DrawingCard", "The labelled drawings; fine-tune a network on them"),
        translate("GameBar", "Guess my garment"),
        translate("LessonsWorkspace", "How to Write a Lesson"),
    )
    for text, workspace, keys, button in (
        (find, "train", "", "form.find_rate"),
        (freeze, "inside", "F9", "bar.freeze_button"),
        (mirror, "draw", "M", "drawing.mirror"),
        (clear, "draw", "Del", "drawing.clear"),
        (open_, "draw", "Ctrl+I", "drawing.open"),
        (save, "draw", "Ctrl+Shift+I", "drawing.save"),
        (kept, "draw", "D", "drawing.kept"),
        (game, "draw", "G", "drawing.game"),
        (write, "lessons", "", "write"),
    ):
        yield ActionFound(text, workspace, keys, partial(_press, button))
    for text, mode in (
        (translate("TopBar", "Training step"), "TRAINING"),
        (translate("TopBar", "Prediction"), "PREDICTION"),
    ):
        yield ActionFound(text, "inside", "F8", partial(_switch, mode))
    mask = translate("TopBar", "Another mask")
    yield ActionFound(mask, "inside", "Shift+F9", _draw_another_mask)


def _press(button: str, page: QWidget) -> None:
    found: QAbstractButton = attrgetter(button)(page)
    found.click()  # nothing where it is disabled


def _switch(mode: str, page: QWidget) -> None:
    from fashion_gui.views.inside.top_bar import Mode  # made by now

    modes: Any = attrgetter("bar.modes")(page)
    modes.set_value(Mode[mode])


def _draw_another_mask(page: QWidget) -> None:
    """There are masks in training only."""
    _switch("TRAINING", page)
    _press("bar.mask_button", page)
