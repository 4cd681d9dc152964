"""The part of the script that trains, tests and draws the curves."""

from __future__ import annotations

from fashion_gui.network.code.writing.callback_calls import BEST_WEIGHTS, callback_calls
from fashion_gui.network.code.writing.compiling import NEAREST_CLASS
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
    if not name.startswith("val_"):
        plt.figure()
        plt.plot(history.history[name], label="training")
        plt.plot(history.history["val_" + name], "--", label="validation")
        plt.xlabel("epoch")
        plt.ylabel(name)
        plt.legend()
plt.show()"""


def metric_part(outputs: tuple[Output, ...]) -> list[str]:
    """The metric for outputs that give the number of a class as one value; empty without such."""
    wanted = any(it.target is Target.INTEGER and it.shape != (CLASSES,) for it in outputs)
    return [_NEAREST] if wanted else []


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
    return [*parts, _TEST, _CURVES]


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
