"""Every mend has its words."""

from __future__ import annotations

import pytest

from fashion_gui.network.mend import Mend, MendKind
from fashion_gui.runs.parameters import Value
from fashion_gui.session.mend_words import mend_sentence, mend_text

NAMES: dict[str, Value] = {
    "layer": "dense",
    "source": "input",
    "target": "dense",
    "count": 1,
    "kind": "Flatten",
    "name": "padding",
}
VALUES: dict[MendKind, Value] = {
    MendKind.LOSS: "hinge",
    MendKind.TARGET: "one_hot",
    MendKind.SET: "same",
}


@pytest.mark.parametrize("kind", MendKind)
def test_that_every_kind_of_mend_has_words(kind: MendKind) -> None:
    mend = Mend(kind, parameters={**NAMES, "value": VALUES.get(kind, 32)})
    text, sentence = mend_text(mend), mend_sentence(mend)
    assert text
    assert "{" not in text
    assert sentence.endswith(".")


def test_that_the_buttons_name_what_they_do() -> None:
    def text(kind: MendKind, /, **names: Value) -> str:
        return mend_text(Mend(kind, parameters=names))

    assert text(MendKind.SET, name="pool_size", value=(1, 1)) == "Set pool_size to (1, 1)"
    assert text(MendKind.SET, name="padding", value="same") == "Set padding to same"
    assert text(MendKind.INSERT, kind="Flatten", layer="dense") == "Insert Flatten before dense"
    assert text(MendKind.REMOVE, layer="dense", count=2) == "Delete this branch"
    assert text(MendKind.LOSS, value="huber") == "Use Huber"
