"""The ten kinds of garment in Fashion-MNIST, in the order of their labels."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class GarmentClass:
    """One kind of garment.

    Attributes:
        label: the number that stands for it in the label files, 0–9.
        english: its name in the Fashion-MNIST release.
        korean: its name in Korean.
        footwear: whether it is worn on the feet (the binary target).
    """

    label: int
    english: str
    korean: str
    footwear: bool


#: Position and label are the same. Names: the table "Labels" in the README of
#: https://github.com/zalandoresearch/fashion-mnist
GARMENT_CLASSES: tuple[GarmentClass, ...] = (
    GarmentClass(0, "T-shirt/top", "티셔츠", footwear=False),
    GarmentClass(1, "Trouser", "바지", footwear=False),
    GarmentClass(2, "Pullover", "스웨터", footwear=False),
    GarmentClass(3, "Dress", "드레스", footwear=False),
    GarmentClass(4, "Coat", "코트", footwear=False),
    GarmentClass(5, "Sandal", "샌들", footwear=True),
    GarmentClass(6, "Shirt", "셔츠", footwear=False),
    GarmentClass(7, "Sneaker", "스니커즈", footwear=True),
    GarmentClass(8, "Bag", "가방", footwear=False),
    GarmentClass(9, "Ankle boot", "앵클부츠", footwear=True),
)

CLASS_COUNT = 10
