"""Networks to start from, by name."""

from __future__ import annotations

from fashion_gui.network.presets.builder import NODE_SPACING, NetworkBuilder, sequential
from fashion_gui.network.presets.chapter import CHAPTER_PRESETS
from fashion_gui.network.presets.deeper import DEEPER_PRESETS
from fashion_gui.network.presets.lecture import LECTURE_PRESETS
from fashion_gui.network.presets.mistakes import MISTAKE_PRESETS
from fashion_gui.network.presets.preset import Group, Preset
from fashion_gui.network.race import Race

__all__ = [
    "DEFAULT_PRESET",
    "NODE_SPACING",
    "PRESETS",
    "RACES",
    "Group",
    "NetworkBuilder",
    "Preset",
    "sequential",
]

PRESETS: dict[str, Preset] = {
    preset.name: preset
    for preset in (*CHAPTER_PRESETS, *LECTURE_PRESETS, *DEEPER_PRESETS, *MISTAKE_PRESETS)
}
"""Presets by name, in the order of the menu; the first is the default document."""

RACES: dict[str, Race] = {
    name: preset.race for name, preset in PRESETS.items() if preset.race is not None
}
"""The presets that are a race, by name."""

DEFAULT_PRESET = "chapter"
