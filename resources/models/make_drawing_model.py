"""Makes `drawing.keras`, the network that ships with the program for the Draw workspace.

    python resources/models/make_drawing_model.py [--out FILE.keras] [--members N] [--epochs N]
                                                  [--without NAME]

Trained on Fashion-MNIST's 60,000 training photos and on pictures made from them or by code:
silhouettes, outlines traced from the photos, drawn garments, and things that are no garments.
Every epoch stretches them anew and mirrors half of them. Seeded. Prints one line of JSON.

Three networks of the same form learn, each from pictures of its own and from weights of its own,
and the mean of what all say is the answer: they err less together on drawings that none was made
for (Lakshminarayanan et al., 2017).

The network has an eleventh output, "no garment". After the training its last layer is divided by
a temperature, found on drawings made for that, so that a probability says how often the network is
right (Guo et al., 2017). It is never below 1: drawings of a generator that the network has seen are
easier than those of a hand that it has not, and would make it surer than it may be.

`--without` leaves one of the ingredients out, to see what it gives.

The network that ships took 33 minutes, 3 of them for the pictures, on two cores of an AMD EPYC that
had other work as well, with TF_ENABLE_ONEDNN_OPTS=1.
"""

from __future__ import annotations

import json
import sys
import time
from argparse import ArgumentParser
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from fashion_gui.data.classes import CLASS_COUNT  # noqa: E402
from fashion_gui.data.drawing import prepare_drawing  # noqa: E402
from fashion_gui.data.drawn_garments.from_photos import outlines, silhouettes  # noqa: E402
from fashion_gui.data.drawn_garments.generator import drawn_garments  # noqa: E402
from fashion_gui.data.drawn_garments.other_things import other_thing  # noqa: E402
from fashion_gui.data.fashion_mnist import FashionMnist, load_fashion_mnist  # noqa: E402
from fashion_gui.resources import resource  # noqa: E402

SEED = 20
MEMBERS = 3
EPOCHS = 5
BATCH = 128
NO_GARMENT = CLASS_COUNT
"""The place of "no garment" among the outputs."""

COUNTS = {"silhouettes": 8_000, "outlines": 24_000, "drawn": 60_000, "others": 9_000}
"""Pictures made of each kind."""

CHUNK = 2_000
"""Pictures that a process makes at a time."""

Pictures = npt.NDArray[np.uint8]
Labels = npt.NDArray[np.uint8]
Random = np.random.Generator


class Made(NamedTuple):
    """Pictures (n, 28, 28) and their labels (n,)."""

    pictures: Pictures
    labels: Labels


def make(kind: str, seed: tuple[int, ...], photos: Pictures, labels: Labels) -> Made:
    """A chunk of one kind; `photos` and `labels` are those that it is made from."""
    random = np.random.default_rng(seed)
    if kind == "silhouettes":
        return Made(silhouettes(photos, random), labels)
    if kind == "outlines":
        return Made(outlines(photos, random), labels)
    if kind == "drawn":
        return Made(drawn_garments(labels, random), labels)
    things = [prepare_drawing(other_thing(random)).pixels for _ in labels]
    return Made(np.rint(np.stack(things) * 255).astype(np.uint8), np.full_like(labels, NO_GARMENT))


def make_all(data: FashionMnist, counts: dict[str, int], seed: int) -> dict[str, Made]:
    """Every kind, made by two processes; the same seed makes the same."""
    random = np.random.default_rng(seed)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        waiting = {}
        for place, (kind, count) in enumerate(counts.items()):
            chosen = random.permutation(np.resize(np.arange(len(data.train_images)), count))
            labels = data.train_labels[chosen]
            photos = data.train_images[chosen] if kind in ("silhouettes", "outlines") else None
            waiting[kind] = [
                pool.submit(
                    make,
                    kind,
                    (seed, place, start),
                    np.empty(0, np.uint8) if photos is None else photos[start : start + CHUNK],
                    labels[start : start + CHUNK],
                )
                for start in range(0, count, CHUNK)
            ]
        return {
            kind: Made(*map(np.concatenate, zip(*(it.result() for it in parts), strict=True)))
            for kind, parts in waiting.items()
        }


def stretched(pictures: Pictures, random: Random) -> Pictures:
    """Each picture made a little wider or higher about its centre, half of them mirrored."""
    count = len(pictures)
    sizes = (
        np.exp(random.uniform(-0.18, 0.18, (count, 1))),
        np.exp(random.uniform(-0.12, 0.12, (count, 1))),
    )
    places = np.arange(28) - 13.5
    columns, rows = (np.rint(places / size + 13.5).astype(int) for size in sizes)
    columns = np.where(random.random((count, 1)) < 0.5, columns, 27 - columns)
    inside = ((rows >= 0) & (rows < 28))[:, :, None] & ((columns >= 0) & (columns < 28))[:, None]
    taken = pictures[
        np.arange(count)[:, None, None],
        rows.clip(0, 27)[:, :, None],
        columns.clip(0, 27)[:, None],
    ]
    return np.where(inside, taken, 0).astype(np.uint8)


def mirrored(pictures: Pictures, random: Random) -> Pictures:
    """Half of the pictures mirrored."""
    chosen = random.random(len(pictures)) < 0.5
    return np.where(chosen[:, None, None], pictures[:, :, ::-1], pictures)


def network(name: str) -> Any:
    """A small convolutional network: 28×28 in, eleven probabilities out."""
    from fashion_gui.training.backend import keras

    layers = keras.layers
    x = inputs = layers.Input((28, 28), name="image")
    x = layers.Reshape((28, 28, 1), name="channel")(x)
    for number, filters in enumerate((32, 64, 128), start=1):
        x = layers.Conv2D(filters, 3, padding="same", use_bias=False, name=f"conv_{number}")(x)
        x = layers.BatchNormalization(name=f"norm_{number}")(x)
        x = layers.ReLU(name=f"relu_{number}")(x)
        x = layers.MaxPooling2D(name=f"pool_{number}")(x)
    x = layers.Flatten(name="flatten")(x)
    x = layers.Dropout(0.4, name="dropout")(x)
    x = layers.Dense(CLASS_COUNT + 1, activation="softmax", name="classes")(x)
    return keras.Model(inputs, x, name=name)


def trained(name: str, pictures: list[Pictures], labels: Labels, epochs: int, seed: int) -> Any:
    """A network after `epochs` epochs of the photos, `pictures[0]`, and of what was made."""
    from fashion_gui.training.backend import keras

    keras.utils.set_random_seed(seed)
    random = np.random.default_rng(seed)
    model = network(name)
    model.compile(
        optimizer=keras.optimizers.Adam(
            keras.optimizers.schedules.CosineDecay(
                2e-3, epochs * -(-len(labels) // BATCH), alpha=0.01
            )
        ),
        loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.05),
        steps_per_execution=50,
    )
    targets = np.eye(CLASS_COUNT + 1, dtype=np.float32)[labels]
    photos, *made = pictures
    for _ in range(epochs):
        seen = [mirrored(photos, random), *(stretched(it, random) for it in made)]
        model.fit(np.concatenate(seen) / np.float32(255), targets, batch_size=BATCH, verbose=0)
    return keras.Model(model.inputs[0], model.outputs[0], name=name)


def together(members: list[Any]) -> Any:
    """What every network says of a picture and of its mirror image, the mean of all.

    Each network is called once, on both: a network called twice takes twice as long to trace.
    """
    from fashion_gui.training.backend import keras

    image = keras.layers.Input((28, 28), name="picture")
    both = keras.ops.concatenate([image, keras.ops.flip(image, axis=2)], axis=0)
    said = [member(both) for member in members]
    mean = sum(said[1:], said[0]) / len(said)
    ways = keras.ops.reshape(mean, (2, -1, CLASS_COUNT + 1))
    return keras.Model(image, keras.ops.mean(ways, axis=0), name="drawing")


def answers(model: Any, pictures: Pictures) -> npt.NDArray[np.float32]:
    """(n, 11) probabilities of pictures (n, 28, 28)."""
    result: npt.NDArray[np.float32] = model.predict(
        pictures / np.float32(255), batch_size=1000, verbose=0
    )
    return result


def temperature(probabilities: npt.NDArray[np.float32], labels: Labels) -> float:
    """What the logits are divided by for the least cross-entropy, at least 1."""
    logits = np.log(probabilities.clip(1e-12))

    def loss(value: float) -> float:
        scaled = logits / value
        scaled = scaled - np.log(np.exp(scaled).sum(axis=1, keepdims=True))
        return float(-scaled[np.arange(len(labels)), labels].mean())

    return float(min(np.arange(1.0, 4.0, 0.02), key=loss))


def main() -> None:
    parser = ArgumentParser()
    parser.add_argument("--out", type=Path, default=HERE / "drawing.keras")
    parser.add_argument("--members", type=int, default=MEMBERS)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--without", choices=COUNTS, action="append", default=[])
    arguments = parser.parse_args()

    began = time.perf_counter()
    making = 0.0
    data = load_fashion_mnist(resource("fashion-mnist"))
    counts = {kind: count for kind, count in COUNTS.items() if kind not in arguments.without}
    members = []
    for number in range(arguments.members):
        seed = SEED + 10 * number
        asked = time.perf_counter()
        made = make_all(data, counts, seed)
        making += time.perf_counter() - asked
        labels = np.concatenate([data.train_labels, *(it.labels for it in made.values())])
        pictures = [data.train_images, *(it.pictures for it in made.values())]
        name = f"network_{number + 1}"
        members.append(trained(name, pictures, labels, arguments.epochs, seed))

    shipped = together(members)
    fresh = make_all(data, {"drawn": 4_000, "outlines": 4_000, "others": 2_000}, SEED + 1)
    degree = temperature(
        np.concatenate([answers(shipped, it.pictures) for it in fresh.values()]),
        np.concatenate([it.labels for it in fresh.values()]),
    )
    for member in members:
        last = member.get_layer("classes")
        last.set_weights([it / degree for it in last.get_weights()])
    shipped.save(arguments.out)
    photos = answers(shipped, data.test_images)[:, :CLASS_COUNT].argmax(axis=1) == data.test_labels
    print(
        json.dumps(
            {
                "test_accuracy": round(float(photos.mean()), 4),
                "parameters": shipped.count_params(),
                "kilobytes": round(arguments.out.stat().st_size / 1000),
                "temperature": round(degree, 2),
                "members": arguments.members,
                "epochs": arguments.epochs,
                "without": arguments.without,
                "seconds_making": round(making),
                "seconds": round(time.perf_counter() - began),
            }
        )
    )


if __name__ == "__main__":
    main()
