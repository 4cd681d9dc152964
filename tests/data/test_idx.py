from __future__ import annotations

import math
import pickle
import struct
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as stnp

from fashion_gui.data.idx import IdxFault, IdxFormatError, parse_idx


def idx_payload(shape: tuple[int, ...], elements: bytes, element_type: int = 8) -> bytes:
    return struct.pack(f">BBBB{len(shape)}I", 0, 0, element_type, len(shape), *shape) + elements


@given(stnp.arrays(np.uint8, stnp.array_shapes(min_dims=1, max_dims=5, min_side=0, max_side=6)))
def test_that_an_array_comes_back_as_it_was_written(array: np.ndarray) -> None:
    parsed = parse_idx(idx_payload(array.shape, array.tobytes()))

    assert parsed.dtype == np.uint8
    assert parsed.shape == array.shape
    assert np.array_equal(parsed, array)


@given(st.binary(max_size=40) | st.binary(max_size=40).map(lambda tail: b"\0\0\x08" + tail))
def test_that_any_bytes_are_parsed_or_refused_with_a_typed_error(payload: bytes) -> None:
    with suppress(IdxFormatError):
        parsed = parse_idx(payload)
        assert parsed.size == len(payload) - 4 - 4 * parsed.ndim


@given(
    shape=st.lists(st.integers(1, 4), min_size=1, max_size=3).map(tuple),
    change=st.integers(-3, 3).filter(bool),
)
def test_that_too_few_or_too_many_elements_are_refused(shape: tuple[int, ...], change: int) -> None:
    count = max(0, math.prod(shape) + change)

    with pytest.raises(IdxFormatError) as caught:
        parse_idx(idx_payload(shape, bytes(count)))

    assert caught.value.fault is IdxFault.LENGTH


@pytest.mark.parametrize(
    ("payload", "fault"),
    [
        (b"", IdxFault.HEADER),
        (b"\0\0\x08", IdxFault.HEADER),
        (b"\0\0\x08\x02\0\0\0\1", IdxFault.HEADER),
        (b"\x1f\x8b\x08\0", IdxFault.MAGIC),
        (idx_payload((1,), bytes(4), element_type=0x0D), IdxFault.ELEMENT_TYPE),
        (idx_payload((), b"\1"), IdxFault.AXES),
        (idx_payload((1,) * 33, b"\1"), IdxFault.AXES),
        (idx_payload((0, *[2**32 - 1] * 4), b""), IdxFault.AXES),
    ],
)
def test_that_the_error_names_the_fault(payload: bytes, fault: IdxFault) -> None:
    with pytest.raises(IdxFormatError) as caught:
        parse_idx(payload)

    assert caught.value.fault is fault
    assert fault.value in str(caught.value)
    assert f"Received: {caught.value.received}" in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
