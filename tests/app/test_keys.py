"""Keys: each does one thing wherever it is pressed, and the README names those that there are."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QAction, QShortcut

from fashion_gui.app.workspaces import WORKSPACES
from tests.session.running import Program

README = Path(__file__).parents[2] / "README.md"
KEY = re.compile(r"`((?:Ctrl\+|Shift\+)*(?:F\d+|[A-Z0-9+-]|Esc))`")


def test_that_no_key_of_a_workspace_is_one_of_the_menus_as_well(program: Program) -> None:
    """Qt does neither then."""
    menus = program.window.menus.findChildren(QAction)
    of_menus = {key.toString() for it in menus for key in it.shortcuts()}
    assert "F6" in of_menus
    for workspace in WORKSPACES:
        own = program.window.workspace(workspace.name).findChildren(QShortcut)
        assert of_menus & {it.key().toString() for it in own} == set(), workspace.name


def test_that_every_key_that_the_readme_names_does_something(program: Program) -> None:
    window = program.window
    for workspace in WORKSPACES:
        window.workspace(workspace.name)  # made, with its keys
    actions = [key for it in window.findChildren(QAction) for key in it.shortcuts()]
    keys = [it.key() for it in window.findChildren(QShortcut)]
    there = {it.toString() for it in actions + keys}
    named = set(KEY.findall(README.read_text("utf-8")))
    assert len(named) > 20
    assert named - there == set()
