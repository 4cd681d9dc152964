"""What was done, in a few words with its values, in the language set."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fashion_gui.network import edits, fragment
from fashion_gui.network.collapse import Collapse
from fashion_gui.network.graph import Connection, Network
from fashion_gui.network.labelled_drawing import DrawingsChange, EditDrawings
from fashion_gui.network.run_difference import settings_difference
from fashion_gui.network.run_edits import EditRuns, RunsChange
from fashion_gui.runs.parameters import Value
from fashion_gui.session.difference_words import setting_word, value_words
from fashion_gui.session.edit_history import SetRecipe, Step, UseSettings
from fashion_gui.session.value_words import value_text

translate = QCoreApplication.translate

LONGEST = 20
"""Letters of a value that are written; the rest is an ellipsis."""


def step_name(step: Step) -> str:
    """A step of the history with its values: *units of dense: 100 → 64*."""
    match step.edit:
        case edits.SetParameters() as edit:
            return _parameters_name(edit, step.before.network)
        case edits.RenameLayer() as edit:
            return translate("Words", "Rename {layer}").format(
                layer=_change(edit.layer_id, edit.new_id)
            )
        case SetRecipe():
            return _recipe_name(step)
        case _:
            return edit_name(step.edit)


def edit_name(edit: object) -> str:
    """An edit in a few words, as in the menu: Undo *Add Dense*."""
    match edit:
        case edits.AddLayer():
            return translate("Words", "Add {layer}").format(layer=edit.kind_name)
        case fragment.Paste():
            return translate("Words", "Paste")
        case edits.AddUse():
            return translate("Words", "Use {layer} Again").format(layer=edit.shares)
        case edits.Share():
            return translate("Words", "Share Weights")
        case edits.Unshare():
            return translate("Words", "Give It Weights of Its Own")
        case edits.RenameLayer():
            return translate("Words", "Rename {layer}").format(layer=edit.layer_id)
        case edits.RemoveLayers() if len(edit.layer_ids) == 1:
            return translate("Words", "Delete {layer}").format(layer=next(iter(edit.layer_ids)))
        case edits.RemoveLayers():
            return translate("Words", "Delete Layers")
        case edits.Connect() | edits.Reconnect():
            return translate("Words", "Connect {layers}").format(layers=_wire(edit.connection))
        case edits.Disconnect():
            return translate("Words", "Disconnect {layers}").format(layers=_wire(edit.connection))
        case edits.SetParameters():
            return translate("Words", "Change {parameters}").format(
                parameters=", ".join(edit.parameters)
            )
        case edits.MoveLayers() if len(edit.positions) == 1:
            return translate("Words", "Move {layer}").format(layer=next(iter(edit.positions)))
        case edits.MoveLayers():
            return translate("Words", "Move Layers")
        case Collapse():
            return translate("Words", "Collapse Linear Layers")
        case edits.ReplaceNetwork():
            return translate("Words", "Replace Network")
        case edits.Composite() if edit.edits:
            return edit_name(edit.edits[0])
        case SetRecipe():
            return translate("Words", "Change Training Settings")
        case UseSettings():
            return translate("Words", "Use Settings of {run}").format(run=edit.name)
        case EditRuns():
            return _runs_edit_name(edit)
        case EditDrawings():
            return _drawings_edit_name(edit)
        case _:
            return translate("Words", "Edit")


def _parameters_name(edit: edits.SetParameters, before: Network) -> str:
    layer = before.layers[edit.layer_id]
    changed = {name: it for name, it in edit.parameters.items() if layer.parameters[name] != it}
    if len(changed) != 1:
        return translate("Words", "Change {parameters} of {layer}").format(
            parameters=", ".join(changed), layer=layer.id
        )
    ((name, value),) = changed.items()
    return translate("Words", "{parameter} of {layer}: {change}").format(
        parameter=name,
        layer=layer.id,
        change=_change(_text(layer.parameters[name]), _text(value)),
    )


def _recipe_name(step: Step) -> str:
    """The setting that changed with its values, where it is one."""
    differences = settings_difference(step.before.recipe, step.after.recipe)
    if len(differences) != 1:
        return edit_name(step.edit)
    return f"{setting_word(differences[0])}: {_change(*map(_short, value_words(differences[0])))}"


def _change(before: str, after: str) -> str:
    return f"{before} → {after}"


def _text(value: Value) -> str:
    return _short(value_text(value))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _wire(connection: Connection) -> str:
    return f"{connection.source} → {connection.target}"


def _runs_edit_name(edit: EditRuns) -> str:
    match edit.change:
        case RunsChange.DELETE if len(edit.before) > 1:
            return translate("Words", "Delete Runs")
        case RunsChange.DELETE:
            return translate("Words", "Delete Run")
        case RunsChange.RENAME:
            return translate("Words", "Rename Run")
        case RunsChange.NOTE:
            return translate("Words", "Change Note")
        case RunsChange.COLOUR:
            return translate("Words", "Change Colour")


def _drawings_edit_name(edit: EditDrawings) -> str:
    if edit.change is DrawingsChange.KEEP:
        if edit.count == 1:
            return translate("Words", "Keep Drawing")
        return translate("Words", "Keep Drawings")
    if edit.count == 1:
        return translate("Words", "Delete Drawing")
    return translate("Words", "Delete Drawings")
