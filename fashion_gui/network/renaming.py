"""A layer's new name in the whole project: what is chosen for its output follows it."""

from __future__ import annotations

from dataclasses import replace

from fashion_gui.network.edits import RenameLayer
from fashion_gui.network.project import Project


def renamed(project: Project, edit: RenameLayer) -> Project:
    """The project after the edit; raises what the edit raises."""
    outputs = tuple(
        replace(it, layer_id=edit.new_id) if it.layer_id == edit.layer_id else it
        for it in project.recipe.outputs
    )
    recipe = project.recipe
    if outputs != recipe.outputs:
        recipe = replace(recipe, outputs=outputs)
    return replace(project, network=edit.apply(project.network), recipe=recipe)
