"""A page under watch: whatever runs, complains or is refused by the policy is written down."""

from contextlib import contextmanager

WATCH = """
window.pwn = (number) => console.error("pwned " + number)
window.leak = () => console.error("leaked")
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`refused ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))
"""


@contextmanager
def watched(context):
    """(a page, what it was seen to do wrong) in this context."""
    told = []
    context.add_init_script(WATCH)
    page = context.new_page()
    page.on("dialog", lambda dialog: (told.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("pageerror", lambda error: told.append(f"{page.url}: {error}"))
    page.on("console", lambda said: said.type == "error" and told.append(f"{page.url}: {said.text}"))
    yield page, told
