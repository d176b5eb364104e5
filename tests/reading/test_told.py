"""What is said of each mistake: `told/*.txt` holds texts, each followed by the lines that its writer reads."""

import re
from pathlib import Path

import pytest

from passerelle.reading.sentences import SENTENCES

HERE = Path(__file__).parent


def cases():
    return list(blocks())


def blocks():
    for told in sorted((HERE / "told").glob("*.txt")):
        for block in told.read_text(encoding="utf-8").split("\n== ")[1:]:
            name, _, rest = block.strip("\n").replace("⍽", "\u00a0").partition("\n")
            lines = rest.split("\n")
            said = [line.removeprefix("=> ") for line in lines if line.startswith("=> ")]
            text = "\n".join(line for line in lines if not line.startswith("=> "))
            yield pytest.param(text, said, id=f"{told.stem}: {name}")


@pytest.mark.parametrize(("text", "said"), cases())
def test_each_mistake_is_told_with_its_place_and_what_to_write(told, text, said):
    assert told(text) == said


@pytest.mark.parametrize(("text", "said"), cases())
def test_windows_line_ends_and_a_byte_order_mark_change_nothing(told, text, said):
    assert told("\ufeff" + text.replace("\n", "\r\n")) == said


@pytest.mark.parametrize("rule", SENTENCES)
def test_no_sentence_goes_untested(rule):
    pieces = re.split(r"\{\w+\}", SENTENCES[rule])
    pattern, longest = ".+".join(map(re.escape, pieces)), max(pieces, key=len)
    told = "".join(file.read_text(encoding="utf-8") for file in HERE.glob("told/*.txt"))
    tests = "".join(file.read_text(encoding="utf-8") for file in HERE.glob("test_*.py"))
    assert re.search(pattern, told) or f'"{rule}"' in tests or longest[:25] in tests


def test_a_sentence_ends_like_one_or_with_what_to_write():
    assert not [rule for rule, sentence in SENTENCES.items() if sentence[-1] not in ".…\"'}"]
