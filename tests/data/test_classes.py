from __future__ import annotations

from fashion_gui.data.classes import CLASS_COUNT, GARMENT_CLASSES


def test_that_the_ten_classes_stand_in_the_order_of_their_labels() -> None:
    assert CLASS_COUNT == 10
    assert [garment.label for garment in GARMENT_CLASSES] == list(range(CLASS_COUNT))


def test_that_the_english_names_are_those_of_the_release() -> None:
    # The table "Labels" in the README of zalandoresearch/fashion-mnist.
    published = (
        "T-shirt/top, Trouser, Pullover, Dress, Coat, Sandal, Shirt, Sneaker, Bag, Ankle boot"
    )
    assert ", ".join(garment.english for garment in GARMENT_CLASSES) == published


def test_that_no_two_classes_share_a_korean_name() -> None:
    assert len({garment.korean for garment in GARMENT_CLASSES}) == CLASS_COUNT


def test_that_sandals_sneakers_and_ankle_boots_are_the_footwear() -> None:
    assert [garment.label for garment in GARMENT_CLASSES if garment.footwear] == [5, 7, 9]
