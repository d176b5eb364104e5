"""Gives a finished page its Content-Security-Policy: only our own files, and the inline scripts we know by hash."""

from __future__ import annotations

import base64
import hashlib
import re

# What a browser runs; blocks of data such as application/json and application/ld+json it only reads.
INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL | re.IGNORECASE)
DATA = re.compile(r"""type=["']?application/""", re.IGNORECASE)

POLICY = (
    "default-src 'self'; script-src 'self'{hashes}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'none'"
)


def guard(html: str) -> str:
    """The page with its policy as the first thing in its head; unchanged when it has no head."""
    policy = POLICY.format(hashes="".join(f" '{hash}'" for hash in inline_hashes(html)))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return re.sub(r"(<head[^>]*>)", lambda head: f"{head[1]}\n    {meta}", html, count=1)


def inline_hashes(html: str) -> list[str]:
    """The CSP hash of every inline script, each once, in the order of the page."""
    bodies = (
        script["body"] for script in INLINE.finditer(html)
        if "src=" not in script["attributes"] and not DATA.search(script["attributes"])
    )
    return list(dict.fromkeys(csp_hash(body) for body in bodies if body))


def csp_hash(body: str) -> str:
    """`sha256-…` of the exact text of a script (CSP Level 2, section 4.2.5)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
