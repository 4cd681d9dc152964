"""Comments in the code that the reader understands as well.

They say what Keras's code has no place for: which part of a garment enters, what an output is
compared with, the id of a further use of a layer, and layers that do not fit in yet.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from fashion_gui.data.input_views import InputSource
from fashion_gui.network.analysis import ProblemKind
from fashion_gui.runs.schedules import Schedule, schedule_from_json, schedule_to_json
from fashion_gui.runs.targets import Target

SOURCE_NOTES = {
    InputSource.TOP_HALF: "top half",
    InputSource.BOTTOM_HALF: "bottom half",
    InputSource.THUMBNAIL: "8 x 8 thumbnail",
    InputSource.COMPONENTS: "principal components",
}
"""What is said of inputs whose shape alone does not tell what enters."""

REASONS = {
    ProblemKind.NOT_CONNECTED: "not connected",
    ProblemKind.TOO_FEW_INPUTS: "needs two inputs",
    ProblemKind.INPUT_BROKEN: "waits for the layer before",
    ProblemKind.SHAPE: "shape does not fit",
    ProblemKind.SHARED_SHAPE: "shape differs from the other use",
}
"""Why a line is no code yet but a comment."""

LATER = "# Once every layer fits:"
"""Heads comment lines that become code when nothing is broken any more."""

STRATIFIED = "of every class alike"
"""Said of a split in which every class keeps its share."""

_WAITING = re.compile(rf"^(\s*)# (.+  # (?:{'|'.join(REASONS.values())})(?:, .*)?)$")
_NAME = re.compile(r'\bname="(\w{1,64})"')
_SCHEDULE = re.compile(r"\bschedule: (\{.{1,2000}\})")
_TARGET = re.compile(r"\btarget: (\w+)")


def name_note(layer_id: str) -> str:
    """The id of a further use of a layer, which Keras has no name for."""
    return f'name="{layer_id}"'


def target_note(target: Target) -> str:
    """What an output is compared with, where the loss alone does not tell."""
    return f"target: {target}"


def schedule_note(schedule: Schedule) -> str:
    """The schedule that a function stands for."""
    return f"schedule: {json.dumps(schedule_to_json(schedule))}"


def schedule_in(note: str) -> Schedule | None:
    """The schedule that a note tells."""
    found = _SCHEDULE.search(note)
    try:
        return schedule_from_json(json.loads(found[1])) if found else None
    except (ValueError, RecursionError):  # RecipeError is a ValueError
        return None


def named_in(note: str) -> str | None:
    """The id that a note tells."""
    found = _NAME.search(note)
    return found[1] if found else None


def target_in(note: str) -> Target | None:
    """The target that a note tells."""
    found = _TARGET.search(note)
    return Target(found[1]) if found and found[1] in tuple(Target) else None


def source_in(note: str) -> InputSource | None:
    """The part of a garment that a note tells."""
    lowered = note.lower()
    return next((it for it, words in SOURCE_NOTES.items() if words in lowered), None)


def with_note(code: str, notes: Iterable[str]) -> str:
    """A line of code and what is said of it, if anything is."""
    text = ", ".join(notes)
    return f"{code}  # {text}" if text else code


def later(lines: Iterable[str]) -> list[str]:
    """Lines that are no code yet, as comments."""
    return [LATER, *(f"# {line}" for line in lines)]


def without_waiting(lines: list[str]) -> list[str]:
    """The same lines, with those that are no code yet made code."""
    result: list[str] = []
    is_later = False
    for line in lines:
        is_later = line.startswith("# ") and (is_later or line == LATER)
        if is_later and line != LATER:
            result.append(line[2:])
        else:
            result.append(_WAITING.sub(r"\1\2", line))
    return result
