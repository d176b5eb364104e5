"""What machines did to letters is undone."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passerelle.auditing.decoding import AROUND, Blobs, decoded, decoded_regions


@pytest.mark.parametrize("written", [
    "&#81;uai", "&#x51;uai", "%51uai", "%2551uai", "\\u0051uai", "\\x51uai", "\\u{51}uai", "\\51 uai", "\\\\u0051uai",
    "&amp;#81;uai", "%26%2381%3Buai", "=51=75ai", "Qu=\r\nai",
])
def test_an_escape_is_undone(written):
    assert decoded(written) == "Quai"


def test_a_pair_of_surrogates_is_one_character():
    assert decoded("\\ud835\\udc10") == "𝐐"


def test_regions_hold_only_what_is_around_an_escape():
    text = "a" * 1000 + "%51" + "b" * 1000
    assert decoded_regions(text) == "a" * AROUND + "Q" + "b" * AROUND
    assert decoded_regions("rien") == ""


@given(st.text(max_size=400))
def test_decoding_never_fails(text):
    decoded(text)
    decoded_regions(text)


def worth(blob):
    return blob.isascii()


@pytest.mark.parametrize("text", ["chez Quervanec", "<Quervanec>", "Quervanec"])
@pytest.mark.parametrize("around", ["{}", "data:text/plain;base64,{}", '"{}"', "/assets/{}/x", "x-{}-y", "id_{}"])
def test_base64_is_opened_wherever_it_stands(text, around):
    token = base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")
    assert text.encode() in list(Blobs(worth).of(around.format(token)))


def test_base64_cut_in_lines_is_opened_whole():
    token = base64.encodebytes(b"Quervanec " * 30).decode()
    assert b"Quervanec " * 30 in list(Blobs(worth).of(token))


def test_a_blob_is_found_again_in_another_text():
    blobs, token = Blobs(worth), base64.b64encode(b"chez Quervanec").decode()
    assert list(blobs.of(token)) == list(blobs.of(token)) != []


@given(st.text(alphabet="abcdefABC0123=+/_- ", max_size=300))
def test_opening_never_fails(text):
    list(Blobs(lambda blob: True).of(text))
