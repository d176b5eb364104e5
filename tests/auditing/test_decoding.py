"""What machines did to letters is undone."""

import base64
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from passerelle.auditing.decoding import AROUND, Blobs, decoded, decoded_regions, leftwards


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
    assert decoded_regions(text) == "a" * 2 * AROUND + "Q" + "b" * 2 * AROUND
    assert decoded_regions(f"{text[:850]}<{text[851:]}") == "<" + "a" * 149 + "Q" + "b" * 2 * AROUND
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


@pytest.mark.parametrize("written", [
    "51 75 65 72 76 61 6e 65 63", "51:75:65:72:76:61:6E:65:63", "0x51,0x75,0x65,0x72,0x76,0x61,0x6e,0x65,0x63",
    "81, 117, 101, 114, 118, 97, 110, 101, 99", "81;117;101;114;118;97;110;101;99", "KF2WK4TWMFXGKYY",
    base64.b64encode("Quervanec".encode("utf-16-le")).decode(), base64.b64encode(zlib.compress(b"Quervanec")).decode(),
])
def test_a_list_of_codes_and_other_bases_are_opened(written):
    assert b"Quervanec" in list(Blobs(worth).of(f"var x = [{written}];"))


def test_what_is_shown_from_right_to_left_is_read_as_seen():
    assert leftwards("a \u202ecenavreuQ\u202c b") == "Quervanec"
    assert leftwards("cenavreuQ") == ""


def test_a_blob_is_found_again_in_another_text():
    blobs, token = Blobs(worth), base64.b64encode(b"chez Quervanec").decode()
    assert list(blobs.of(token)) == list(blobs.of(token)) != []


@given(st.text(alphabet="abcdefABC0123=+/_- ,:;x\n", max_size=300))
@example("47/33597881==95+")
@example("47/" + "9" * 5000 + "==95")
def test_opening_never_fails(text):
    list(Blobs(lambda blob: True).of(text))
