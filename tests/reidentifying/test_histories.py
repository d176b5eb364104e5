"""When one leaves, another must not appear: nobody who keeps every edition is ever certain of an offer."""

import pytest

from tests.reidentifying.histories import lived


@pytest.mark.parametrize("seed", range(4))
def test_whoever_keeps_all_editions_is_certain_of_no_offer(tmp_path, seed):
    history = lived(seed, tmp_path, editions=25)
    assert history.shown > 200
    assert history.certain == []


def test_without_the_memory_of_who_is_left_some_would_be(tmp_path):
    histories = [lived(seed, tmp_path / str(seed), editions=25, remembers=False) for seed in range(4)
                 if not (tmp_path / str(seed)).mkdir()]
    assert sum(len(history.certain) for history in histories) > 0
    assert sum(history.held for history in histories) == 0
