"""Makes `drawn-garments.npz`, the drawings that can be mixed into training.

    python resources/drawn-garments/make_drawn_garments.py [--out FILE.npz]

Silhouettes and outlines traced from training photos of Fashion-MNIST, and garments drawn by code,
as many of every class, in random order: any first part of the file holds all kinds and classes.
Each went the way of a drawing on the canvas, so that it is what a network sees there. The photo
that a drawing was traced from is kept beside it, as it must not be trained on where that photo
validates.

Greys are rounded to sixteen, which halves the file. Seeded. Prints one line of JSON. The file that
ships took 10 seconds on two cores of an AMD EPYC that had other work as well.
"""

from __future__ import annotations

import json
import sys
import time
from argparse import ArgumentParser
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import numpy.typing as npt

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from fashion_gui.data.classes import CLASS_COUNT  # noqa: E402
from fashion_gui.data.drawn_garments.from_photos import outlines, silhouettes  # noqa: E402
from fashion_gui.data.drawn_garments.generator import drawn_garments  # noqa: E402
from fashion_gui.data.drawn_set import DRAWN_BY_CODE, KINDS  # noqa: E402
from fashion_gui.data.fashion_mnist import load_fashion_mnist  # noqa: E402
from fashion_gui.resources import resource  # noqa: E402

SEED = 21

COUNTS = {"silhouette": 1_500, "outline": 2_500, "drawn": 4_000}
"""Pictures of each kind."""

CHUNK = 250
"""Pictures that a process makes at a time."""

Pictures = npt.NDArray[np.uint8]


def make(
    kind: str, seed: tuple[int, ...], photos: Pictures, labels: npt.NDArray[np.uint8]
) -> Pictures:
    """A chunk of one kind (n, 28, 28), made of photos (n, 28, 28) and labels (n,)."""
    random = np.random.default_rng(seed)
    if kind == "silhouette":
        return silhouettes(photos, random)
    if kind == "outline":
        return outlines(photos, random)
    return drawn_garments(labels, random)


def main() -> None:
    parser = ArgumentParser()
    parser.add_argument("--out", type=Path, default=HERE / "drawn-garments.npz")
    arguments = parser.parse_args()
    began = time.perf_counter()
    data = load_fashion_mnist(resource("fashion-mnist"))
    random = np.random.default_rng(SEED)
    pictures, labels, kinds, photos = [], [], [], []
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for place, kind in enumerate(KINDS):
            each = COUNTS[kind] // CLASS_COUNT
            chosen = np.concatenate(
                [
                    random.choice(np.flatnonzero(data.train_labels == it), each, replace=False)
                    for it in range(CLASS_COUNT)
                ]
            )
            labels.append(data.train_labels[chosen])
            kinds.append(np.full(len(chosen), place, np.uint8))
            photos.append(np.full_like(chosen, DRAWN_BY_CODE) if kind == "drawn" else chosen)
            pictures += [
                pool.submit(
                    make,
                    kind,
                    (SEED, place, start),
                    data.train_images[chosen[start : start + CHUNK]],
                    labels[-1][start : start + CHUNK],
                )
                for start in range(0, len(chosen), CHUNK)
            ]
        made = np.concatenate([it.result() for it in pictures])
    order = random.permutation(len(made))
    np.savez_compressed(
        arguments.out,
        pictures=(np.rint(made[order] / 17) * 17).astype(np.uint8),
        labels=np.concatenate(labels)[order],
        kinds=np.concatenate(kinds)[order],
        photos=np.concatenate(photos)[order].astype(np.int32),
    )
    print(
        json.dumps(
            {
                "pictures": len(made),
                "kilobytes": round(arguments.out.stat().st_size / 1000),
                "seconds": round(time.perf_counter() - began),
            }
        )
    )


if __name__ == "__main__":
    main()
