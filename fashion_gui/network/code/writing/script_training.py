"""The part of the script that trains, tests and draws the curves."""

from __future__ import annotations

from fashion_gui.data.classes import GARMENT_CLASSES
from fashion_gui.network.code.writing.callback_calls import BEST_WEIGHTS, callback_calls
from fashion_gui.network.code.writing.metrics import (
    NEAREST_CLASS,
    judged_output,
    sparse_recall,
)
from fashion_gui.network.outputs import Output
from fashion_gui.network.project import Project
from fashion_gui.runs.callbacks import rises
from fashion_gui.runs.recipe import ALL_GARMENTS, Recipe
from fashion_gui.runs.targets import CLASSES, Target

_NEAREST = f'''\
def {NEAREST_CLASS}(labels, answers):
    """Whether the number of a class is the whole number nearest to the answer."""
    return keras.ops.equal(labels, keras.ops.round(answers))'''

_TEST = """\
# The test, with pictures that had no part in the training
print("test:", model.evaluate(
    inputs_of(test_images), targets_of(test_images, test_labels), verbose=0, return_dict=True
))"""

_CURVES = """\
# The curves of training and validation
for name in history.history:
    if not name.startswith("val_"){also}:
        plt.figure()
        plt.plot(history.history[name], label="training")
        plt.plot(history.history["val_" + name], "--", label="validation")
        plt.xlabel("epoch")
        plt.ylabel(name)
        plt.legend()
{recalls}plt.show()"""

_RECALLS = """\
garments = [
{names}
]
plt.figure()
for name in history.history:
    if name.startswith("val_") and "recall_" in name:
        plt.plot(history.history[name], label=garments[int(name[-1])])
plt.xlabel("epoch")
plt.ylabel("recall in the validation")
plt.legend()
"""


def metric_parts(recipe: Recipe, outputs: tuple[Output, ...]) -> list[str]:
    """The metrics that Keras does not have: for outputs that give the number of a class as one
    value, and for the recall of classes that are numbers."""
    wanted = any(it.target is Target.INTEGER and it.shape != (CLASSES,) for it in outputs)
    recall = "\n".join(sparse_recall(recipe, outputs))
    return [*([_NEAREST] if wanted else ()), *([recall] if recall else ())]


def training_parts(project: Project, outputs: tuple[Output, ...]) -> list[str]:
    """Fitting with the callbacks of the recipe, the test, the curves."""
    recipe = project.recipe
    parts = [_fit(recipe)]
    monitor = recipe.checkpoint_monitor
    if recipe.keep_best:
        parts.append(
            f'model.load_weights("{BEST_WEIGHTS}")'
            f"  # of the epoch with the {'highest' if rises(monitor) else 'lowest'} {monitor}"
        )
    judged = judged_output(outputs)
    if judged is None or "recall" not in recipe.metrics:
        return [*parts, _TEST, _CURVES.format(also="", recalls="")]
    recalls = _RECALLS.format(names=_garments())
    return [*parts, _TEST, _CURVES.format(also=' and "recall_" not in name', recalls=recalls)]


def _garments() -> str:
    names = [f'"{it.english}"' for it in GARMENT_CLASSES]
    half = len(names) // 2
    return "\n".join(f"    {', '.join(some)}," for some in (names[:half], names[half:]))


def _fit(recipe: Recipe) -> str:
    size = "len(training)" if recipe.batch_size == ALL_GARMENTS else f"{recipe.batch_size}"
    callbacks = callback_calls(recipe)
    lines = [
        "# The training",
        "history = model.fit(",
        "    inputs_of(images[training]),",
        "    targets_of(images[training], labels[training]),",
        f"    batch_size={size},",
        f"    epochs={recipe.epochs},",
        "    validation_data=(",
        "        inputs_of(images[validation]),",
        "        targets_of(images[validation], labels[validation]),",
        "    ),",
    ]
    if not recipe.shuffle:
        lines.append("    shuffle=False,")
    if callbacks:
        lines += ["    callbacks=[", *(f"        {it}" for it in callbacks), "    ],"]
    return "\n".join([*lines, ")"])
