"""IDX, the file format in which MNIST and Fashion-MNIST are published."""

from __future__ import annotations

import math
import struct
from enum import Enum

import numpy as np
import numpy.typing as npt

_UNSIGNED_BYTE = 0x08
_MAXIMUM_AXES = 32


class IdxFault(Enum):
    """What is wrong with a payload that should be IDX."""

    HEADER = "the header is cut off"
    MAGIC = "the two leading zero bytes are missing"
    ELEMENT_TYPE = "the elements are not unsigned bytes"
    AXES = "the number of axes is out of range"
    LENGTH = "the number of bytes does not fit the sizes in the header"


class IdxFormatError(ValueError):
    """Bytes that are not an IDX file of unsigned bytes.

    Attributes:
        fault: what is wrong.
        received: what stood there.
        expected: what would have fitted, in English.
    """

    def __init__(self, fault: IdxFault, received: object, expected: str) -> None:
        super().__init__(fault, received, expected)
        self.fault = fault
        self.received = received
        self.expected = expected

    def __str__(self) -> str:
        return (
            f"Not an IDX file of unsigned bytes: {self.fault.value}. "
            f"Expected {self.expected}. Received: {self.received}"
        )


def parse_idx(payload: bytes) -> npt.NDArray[np.uint8]:
    """The array in an uncompressed IDX file, with the shape that its header states.

    The array is a read-only uint8 view of `payload`; nothing is copied.

    The format: two zero bytes, the element type (0x08 for unsigned bytes), the number
    of axes, one big-endian 32-bit size an axis, then the elements in row-major order.
    Source: "The IDX file format" in http://yann.lecun.com/exdb/mnist/

    Raises:
        IdxFormatError: the payload is anything else.
    """
    if len(payload) < 4:
        raise IdxFormatError(IdxFault.HEADER, f"{len(payload)} bytes", "at least 4 bytes")
    if payload[:2] != b"\0\0":
        raise IdxFormatError(IdxFault.MAGIC, payload[:2].hex(" "), "00 00")
    element_type, axes = payload[2], payload[3]
    if element_type != _UNSIGNED_BYTE:
        raise IdxFormatError(IdxFault.ELEMENT_TYPE, f"0x{element_type:02x}", "0x08")
    if not 1 <= axes <= _MAXIMUM_AXES:
        raise IdxFormatError(IdxFault.AXES, axes, f"1 to {_MAXIMUM_AXES} axes")
    header_length = 4 + 4 * axes
    if len(payload) < header_length:
        raise IdxFormatError(
            IdxFault.HEADER, f"{len(payload)} bytes", f"at least {header_length} bytes"
        )
    shape = struct.unpack_from(f">{axes}I", payload, 4)
    expected_length = header_length + math.prod(shape)
    if len(payload) != expected_length:
        raise IdxFormatError(
            IdxFault.LENGTH, f"{len(payload)} bytes", f"{expected_length} bytes for {shape}"
        )
    elements = np.frombuffer(payload, dtype=np.uint8, offset=header_length)
    try:
        return elements.reshape(shape)
    except ValueError as error:
        # One size is 0 and the others are more than numpy can multiply.
        raise IdxFormatError(IdxFault.AXES, shape, "sizes that numpy can hold") from error
