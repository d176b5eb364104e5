"""`make serve` on a port that another program has: one sentence, and what to write instead."""

import os
import socket
import subprocess
import sys

from tests import ROOT, TODAY


def test_a_taken_port_is_one_sentence():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = subprocess.run(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"], cwd=ROOT, check=False, timeout=120,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
            env={**os.environ, "PASSERELLE_TODAY": TODAY})
    assert ended.returncode == 1
    assert f"make serve PORT={port + 1}" in ended.stdout
    assert "Traceback" not in ended.stdout
