"""The names that a lesson may use: workspaces, parts of the program, demonstrations, facts.

They are names of what a person sees, not of widgets: the window knows where each of them is.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from fashion_gui.runs.recipe import Recipe

WORKSPACES = ("data", "network", "train", "inside", "results", "draw", "lessons")

PARTS: Mapping[str, str] = {
    "run-bar": "the bar at the bottom",
    "train-button": "Train, or Pause",
    "step-button": "one batch",
    "step-epoch-button": "one epoch",
    "stop-button": "Stop",
    **{f"go-to-{name}": f"the button of the workspace {name} on the left" for name in WORKSPACES},
    "garments": "Data: the pictures",
    "classes": "Data: the list of classes",
    "garment-details": "Data: the garment in large, with its label",
    "data-settings": "Data: size of the training set, noise, inputs and targets",
    "encodings": "Data: the page on integer and one-hot labels",
    "palette": "Network: the layers to choose from",
    "canvas": "Network: the canvas",
    "layer-properties": "Network: the settings of the chosen layer",
    "code": "Network: code, summary and history",
    "recipe": "Train: all settings",
    "optimizer": "Train: optimizer and learning rate",
    "garments-used": "Train: how many garments, validation share, noise",
    "epochs": "Train: epochs and batch size",
    "callbacks": "Train: the callbacks",
    "curves": "Train: the curves",
    "runs": "Train: the table of runs",
    "neurons": "Inside: the network, neuron by neuron",
    "inside-bar": "Inside: the bar at the top, with Freeze",
    "inside-panels": "Inside: the panels on the right",
    "samples": "Results: the garments and what was predicted",
    "confusion-matrix": "Results: the confusion matrix",
    "drawing": "Draw: the paper",
    "guess": "Draw: what the network takes it for",
    "stages": "Draw: what the network sees, stage by stage",
}
"""Parts of the program that a lesson can ring or lock, each with what it is."""

LOCKABLE = (
    "data-settings",
    "palette",
    "canvas",
    "layer-properties",
    "code",
    "recipe",
    "optimizer",
    "garments-used",
    "epochs",
    "callbacks",
)
"""Those of them that can be locked: forms and what changes the network."""

LABS = (
    "keras-and-tensorflow",
    "linear-arithmetic",
    "collapse",
    "activation-curves",
    "optimizer-surfaces",
    "encoding-duel",
    "mask-ensemble",
)
"""Demonstrations."""


@dataclasses.dataclass(frozen=True)
class LabFact:
    """What a demonstration tells.

    Attributes:
        lab: the demonstration, out of `LABS`.
        words: what it is.
        kind: of its values.
        is_counted: it is the number of different things done since the step was shown; else it is
            how the demonstration stands now.
    """

    lab: str
    words: str
    kind: type = float
    is_counted: bool = False


LAB_FACTS: Mapping[str, LabFact] = {
    "layers_marked": LabFact(
        "keras-and-tensorflow", "layers that have been marked on both sides", is_counted=True
    ),
    "arithmetic_tried": LabFact(
        "linear-arithmetic", "weights and biases that have been tried", is_counted=True
    ),
    "collapsed": LabFact(
        "collapse", "layers have been made one, and Keras has compared the outputs", bool
    ),
    "collapse_refused": LabFact("collapse", "an activation stands between two layers", bool),
    "activations_left_out": LabFact(
        "collapse",
        "networks that have been made one without their activations, as Keras has compared",
        is_counted=True,
    ),
    "slopes_read": LabFact(
        "activation-curves",
        'places at which the point has been, to whole numbers: "relu(0)", "sigmoid(4)"',
        is_counted=True,
    ),
    "surface": LabFact(
        "optimizer-surfaces", '"valley", "saddle", "bumpy" or "scaled": what is shown', str
    ),
    "starts_tried": LabFact(
        "optimizer-surfaces", "points to which the start has been moved", is_counted=True
    ),
    "surfaces_walked": LabFact(
        "optimizer-surfaces", "surfaces on which ten steps have been made", is_counted=True
    ),
    "noises_walked": LabFact(
        "optimizer-surfaces",
        "of batch, mini-batch and stochastic, those by which ten steps have been made",
        is_counted=True,
    ),
    "flown_off": LabFact(
        "optimizer-surfaces", "optimizers that have flown off the surface", is_counted=True
    ),
    "duels": LabFact("encoding-duel", "numberings that have been fought with", is_counted=True),
    "renumbered": LabFact("encoding-duel", "the classes have other numbers than given", bool),
    "renumbered_duels": LabFact(
        "encoding-duel", "other numberings than the given that were fought with", is_counted=True
    ),
    "masks": LabFact("mask-ensemble", "masked networks in the mean that is shown"),
}
"""Facts of the demonstrations: for the steps that show them."""

DEEDS: Mapping[str, str] = {
    "workspaces_visited": "workspaces that have been gone to",
    "scripts_exported": "Keras scripts that have been written to a file",
    "layers_chosen": "Network: layers that have been chosen on the canvas",
    "code_words_pressed": "Network: words of the lines that have been clicked in the code",
    "classes_chosen": "Data: classes that have been chosen in the list",
    "garments_chosen": "Data: garments that have been chosen among the pictures",
    "orders_tried": "Data: orders that the classes have been put into, on the page on encodings",
    "optimizers_chosen": "Train: optimizers that have been chosen on the left",
    "callbacks_read": "Train: callbacks that have been pointed at in the menu of those to add",
    "epochs_pointed_at": "Train: epochs that have been pointed at in the charts, from 1",
    "axes_tried": "Train: what the charts were set to count: epochs, updates, samples, seconds",
    "patiences_asked": "Train: patiences that have been asked for below the charts",
    "runs_toggled": "Train: runs that have been hidden or shown by the table",
    "modes_tried": "Inside: of training and prediction, those that have been switched to",
    "steps_frozen": "Inside: steps that have been frozen",
    "masks_asked": "Inside: other masks that have been drawn",
    "neurons_chosen": "Inside: neurons that have been chosen",
    "cells_opened": "Results: cells beside the diagonal that have been opened",
    "mistakes_chosen": "Results: garments that the network errs on, chosen among the cards",
    "drawings_made": "Draw: drawings, each begun on a clean paper",
}
"""What a person has done in the workspaces: the number of different things since the step was
shown."""

COUNTED = frozenset(DEEDS) | {name for name, it in LAB_FACTS.items() if it.is_counted}
"""Deeds in workspaces and in demonstrations: `done` asks to what each has been done."""

FIGURES = ("loss", "accuracy", "val_loss", "val_accuracy")
"""Figures of an epoch, by Keras's names."""

SETTINGS = tuple(field.name for field in dataclasses.fields(Recipe))
"""Settings of the recipe; they are facts as well: those of the document, as they are now."""

TEXTS: Mapping[str, str] = {
    "workspace": "name of the workspace that is shown",
    "optimizer": "of the recipe",
    "labels": 'of the recipe: "one_hot" or "integer"',
    "split": 'of the recipe: "published" or "stratified"',
    "checkpoint_monitor": "of the recipe",
}
NUMBERS: Mapping[str, str] = {
    "learning_rate": "of the recipe",
    "batch_size": "of the recipe; 0 is the whole training set",
    "epochs_asked": "epochs of the recipe",
    "patience": "of the early stopping of the recipe; -1 where there is none",
    "label_noise": "of the recipe",
    "validation_share": "of the recipe",
    "training_size": "garments trained on; 0 before they are read",
    "parameters": "of the network on the canvas",
    "dropout": "the largest rate of the network's Dropout layers; 0 where there is none",
    "runs": "runs of this lesson that have finished an epoch, the one that goes on among them",
    "epochs": "that the last run has finished",
    "racers": "runs of the race that goes on or went last; 0 where the last run was alone",
    "batches": "updates of the weights that the last run has done",
    "best_epoch": "of the last run: the epoch of the lowest validation loss, from 1; 0 for none",
    "turning_epoch": "of the last run: the epoch after which it overfits, from 1; 0 for none",
    "gap": "of the last run: validation loss minus training loss of its last epoch",
    "dropped": "neurons that dropout has switched off for the first garment of the frozen step",
    "kept": "neurons that it has left on",
    "drawn_certainty": "confidence in the garment, 0 if it sees none; of two networks, the surer",
    "drawn_size": "longer side of what is drawn, as a share of the paper's",
    "surest_drawing": "the highest confidence in a garment drawn since the step was shown",
}
SWITCHES: Mapping[str, str] = {
    "early_stopping": "the recipe has it",
    "keep_best": "of the recipe",
    "scale_pixels": "of the recipe",
    "shuffle": "of the recipe",
    "trainable": "nothing is wrong with the network",
    "training": "a run goes on",
    "paused": "a run stands paused",
    "finished": "the last run has ended by itself",
    "stopped_early": "the last run was ended by early stopping",
    "raced": "the last runs were a race, and it has ended",
    "settings_differ": "the last run had another setting or another network than the run before",
    "frozen": "a step is frozen in Inside",
    "drawn": "there is something on the paper in Draw",
    "drawn_anew": "what is on the paper was drawn since the step, or the questions, were shown",
    "garments_read": "the garments are there",
    "classifies": "a network that was trained here answers in Results and Draw",
}
FACTS: Mapping[str, type] = {
    **dict.fromkeys(TEXTS, str),
    **dict.fromkeys(NUMBERS, float),
    **dict.fromkeys(SWITCHES, bool),
    **dict.fromkeys(DEEDS, float),
    **{name: it.kind for name, it in LAB_FACTS.items()},
}
"""Names that an expression may hold, and what each is."""

FILTERS: Mapping[str, str] = {
    "optimizer": "its name",
    "activation": 'that a hidden layer has: "relu"',
    "dropout": "the largest rate of its Dropout layers",
    "training_size": "garments asked for; 0 for all",
    "label_noise": "share of wrong labels",
    "early_stopping": "True or False",
    "patience": "of its early stopping",
    "batch_size": "garments a step; 0 for all",
    "inputs": "how many its network has",
    "outputs": "how many its network has",
}
"""By which a function can choose among the runs: the newest one for which it is so is taken."""

FUNCTIONS: Mapping[str, str] = {
    "last": "last(figure): of the last finished epoch of the last run",
    "first": "first(figure): of its first epoch",
    "best": "best(figure): the lowest loss, the highest accuracy of its epochs",
    "at": "at(figure, epoch): of that epoch, from 1",
    "rising": "rising(figure, n): it has risen n epochs in a row by now",
    "falling": "falling(figure, n): it has fallen n epochs in a row by now",
    "count": "count(): the runs of this lesson for which the filters hold",
    "layers": 'layers("Dense"): layers of this kind on the canvas',
    "activations": 'activations("relu"): layers with this activation on the canvas',
    "setting": 'setting("optimizer"): of the recipe of the last run',
    "done": "done(deed, what): whether what is counted as this deed has been done to this one",
    "abs": "abs(number)",
    "min": "min(a, b, …)",
    "max": "max(a, b, …)",
    "round": "round(number, places)",
}
"""Functions that an expression may call. The first seven take filters:
`best(val_loss, optimizer="adam")`."""

OF_RUNS = ("last", "first", "best", "at", "rising", "falling", "count")

NEEDS: Mapping[str, str] = {
    **dict.fromkeys(("epochs", "batches", "best_epoch", "turning_epoch", "gap"), "runs"),
    "training_size": "garments_read",
    "dropped": "frozen",
    "kept": "frozen",
    "drawn_certainty": "drawn",
    "drawn_size": "drawn",
}
"""Facts that say nothing, though they have a value, while another fact does not hold: the best
epoch before any run is 0, and no answer to a question."""
