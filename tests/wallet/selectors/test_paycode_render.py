"""A paycode as a picture that any scanner takes."""

from __future__ import annotations

import struct
from xml.etree import ElementTree

import pytest
import segno

from tests.wallet.selectors.paycode_samples import BARCODE, EMV_EXAMPLE, REAL_QR
from wallet.selectors.paycode import render
from wallet.selectors.paycode.read import MOST_CHARACTERS

QUIET_MODULES = 4


def modules_across(text: str) -> int:
    return segno.make_qr(text, error="m").symbol_size(border=QUIET_MODULES)[0]


def test_a_png_has_every_module_and_the_quiet_zone():
    picture = render.png(REAL_QR[0], pixels_per_module=3)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", picture[16:24]) == (modules_across(REAL_QR[0]) * 3,) * 2


def test_an_svg_is_a_whole_document_of_the_asked_size():
    root = ElementTree.fromstring(render.svg(REAL_QR[0], pixels_per_module=3))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert int(root.attrib["width"]) == int(root.attrib["height"]) == modules_across(REAL_QR[0]) * 3


@pytest.mark.parametrize("text", [EMV_EXAMPLE, BARCODE, "ก" * MOST_CHARACTERS])
def test_every_text_up_to_the_greatest_length_has_a_picture(text):
    assert render.svg(text) != render.svg(REAL_QR[0])
    assert render.png(text) != render.png(REAL_QR[0])


def test_the_same_text_gives_the_same_bytes():
    assert render.svg(REAL_QR[0]) == render.svg(REAL_QR[0])
    assert render.png(REAL_QR[0]) == render.png(REAL_QR[0])
