"""What tests may ask for. Nothing here costs time until a test names it."""

import fcntl
import subprocess
import sys
from contextlib import ExitStack, contextmanager

import pytest

from tests import ROOT, TODAY, browser
from tests.server import serving


@pytest.fixture(scope="session")
def once(tmp_path_factory, worker_id):
    """`once(name, make)` is the folder that `make(folder)` filled, once per session for all the workers."""
    common = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        common = common.parent

    def filled(name, make):
        folder, done = common / name, common / f"{name}.done"
        with one_at_a_time(common / f"{name}.lock"):
            if not done.exists():
                make(folder)
                done.touch()
        return folder

    return filled


@pytest.fixture(scope="session")
def built_site(once):
    """The folder of the demonstration site. Read it, never write in it."""
    folder = once("demonstration", build)
    if not (folder / "site").is_dir():
        pytest.fail(f"the site was not built:\n{(folder / 'told.txt').read_text(encoding='utf-8')}", pytrace=False)
    return folder / "site"


def build(folder):
    folder.mkdir()
    command = [sys.executable, "-m", "passerelle", "build", "--site", folder / "site", "--today", TODAY]
    ended = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    (folder / "told.txt").write_text(f"{ended.stdout}exit status {ended.returncode}\n", encoding="utf-8")


@contextmanager
def one_at_a_time(lock):
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def serve_folder():
    """`serve_folder(path)` gives the address where the folder is served until the end of the session."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(serving(folder))


@pytest.fixture(scope="session")
def site_url(built_site, serve_folder):
    """The address of the demonstration site, without a final slash."""
    return serve_folder(built_site)


# From here on: pytest-playwright's fixtures (`page`, `context`, `new_context`), made ours.


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {**browser_type_launch_args, "executable_path": browser.executable(), "args": browser.ARGUMENTS}


@pytest.fixture
def foreign_requests():
    """The addresses outside this machine that the test's pages asked for: one is enough to fail the test."""
    asked = []
    yield asked
    assert not asked, f"requests left the site: {asked}"


@pytest.fixture
def new_context(new_context, foreign_requests):
    """A visitor in France on the demonstration's day. `new_context(locale="ar", is_mobile=True)` makes another."""
    # Most tests look at the site of this minute: only those about the worker let it stand between.
    usual = {"locale": "fr-FR", "timezone_id": "Europe/Paris", "service_workers": "block"}

    def guarded(**options):
        context = new_context(**{**usual, **options})
        context.clock.set_fixed_time(f"{TODAY}T12:00:00+01:00")
        context.on("request", lambda sent: browser.leaves_the_machine(sent.url) and foreign_requests.append(sent.url))
        return context

    return guarded
