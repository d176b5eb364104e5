"""Where a scanner gave up, whichever it was."""

from dataclasses import dataclass

from yaml.scanner import ScannerError


@dataclass(frozen=True)
class Failure:
    """Where a scanner stopped (`at`), where what it was reading began (`start`), and whether that was one token."""

    text: str
    at: int
    start: int | None
    in_token: bool

    def line_at(self, index: int) -> tuple[int, str]:
        """The index of the first character of a line, and the line."""
        first = self.text.rfind("\n", 0, index) + 1
        return first, self.text[first : self.text.find("\n", first)]

    @property
    def before(self) -> str:
        """What precedes the failure on its line."""
        return self.text[self.line_at(self.at)[0] : self.at]

    @property
    def character(self) -> str:
        """The character of the failure, "" at the end of the file."""
        return self.text[self.at : self.at + 1] if self.at < len(self.text.rstrip()) else ""

    @property
    def opener(self) -> str:
        """The first character of the construct."""
        return "" if self.start is None else self.text[self.start : self.start + 1]


def failure_of(text: str, error: Exception, reached: int) -> Failure:
    """What an exception of either scanner says about the text; `reached` is the place of one that has no mark."""
    at = getattr(getattr(error, "problem_mark", None), "index", reached)
    start = getattr(getattr(error, "context_mark", None), "index", None)
    return Failure(text, min(at, len(text.rstrip())), start, isinstance(error, ScannerError))
