"""Every control can be read in every state, on both themes: at rest, under the pointer, pressed, with the focus."""

import pytest

from tests.site.choosing import drawn, rested
from tests.site.pages import address
from tests.site.telling import FILLED

CONTROLS = "a[href], button, summary, label, input, select, textarea, [tabindex]"
STATES = {"rest": [], "hover": ["hover"], "pressed": ["hover", "active"], "focus": ["focus", "focus-visible"]}
PAGES = ("board", "profile", "levers", "lever", "fields", "contribute", "offer", "sheet", "partnership", "home")
STILL = "*, ::before, ::after { transition: none !important; animation: none !important; }"
FRAGMENTS = {"board": "#listening=A1&secteur=logistics&contrat=cdi", "profile": FILLED}
# One of each: two controls of the same classes in the same places have the same colours.
ONE_OF_EACH = """controls => {
  const SEEN = { opacityProperty: true, visibilityProperty: true }
  const seen = new Set()
  const kind = (one) => [one, one.parentElement, one.parentElement.parentElement, one.closest('[class^=pa-]')]
    .map((node) => node && `${node.tagName}.${node.className}`).join(' ') + one.type + one.checked
  for (const one of document.querySelectorAll(controls)) {
    if (!one.checkVisibility(SEEN) || one.disabled || seen.has(kind(one))) continue
    seen.add(kind(one))
    one.dataset.lookedAt = ''
  }
}"""
# axe calls one colour on itself « incomplete »: white on white is what we look for. Letters of 24 px, or 18.66 in bold,
# are large (WCAG 1.4.3).
TOO_FAINT = """() => {
  const WRITTEN = 'select, textarea, svg, input:not([type=checkbox], [type=radio])'
  const SEEN = { opacityProperty: true, visibilityProperty: true }
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const over = ([r, g, b, a = 1], under) => [r, g, b].map((one, n) => one * a + under[n] * (1 - a))
  const linear = (one) => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4
  const shine = (rgb) => rgb.reduce((sum, one, n) => sum + linear(one / 255) * [.2126, .7152, .0722][n], 0)
  const ground = (one) => parts(getComputedStyle(one).backgroundColor)
  const behind = (one) => one ? over(ground(one), behind(one.parentElement)) : [255, 255, 255]
  const said = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
  const found = []
  for (const control of document.querySelectorAll('[data-looked-at]'))
    for (const one of [control, ...control.querySelectorAll('*')]) {
      if (!one.checkVisibility(SEEN) || !(said(one) || one.matches(WRITTEN))) continue
      const style = getComputedStyle(one)
      const under = behind(one)
      const [light, dark] = [shine(over(parts(style.color), under)), shine(under)].sort((a, b) => b - a)
      const size = parseFloat(style.fontSize)
      const needed = one.matches('svg') || size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5
      const ratio = (light + .05) / (dark + .05)
      if (ratio < needed) found.push(`${control.outerHTML.slice(0, 120)}: ${one.tagName} ${ratio.toFixed(2)}`)
    }
  return found
}"""


def forced(page, states):
    """Puts every control that is looked at in these states, as the developer tools do."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    for node in tools.send("DOM.querySelectorAll", {"nodeId": root, "selector": "[data-looked-at]"})["nodeIds"]:
        tools.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": states})
    return tools


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", PAGES)
def test_every_control_can_be_read_in_every_state(new_context, site_url, built_site, kind, scheme):
    page = new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{site_url}/{address(built_site, kind)}{FRAGMENTS.get(kind, '')}")
    {"board": rested, "profile": drawn}.get(kind, lambda page: None)(page)
    page.add_style_tag(content=STILL)
    page.evaluate("document.querySelectorAll('main details').forEach((one) => (one.open = true))")
    page.evaluate(ONE_OF_EACH, CONTROLS)
    wrong = []
    for name, states in STATES.items():
        tools = forced(page, states)
        wrong += [f"{name}: {told}" for told in page.evaluate(TOO_FAINT)]
        tools.detach()
    assert not wrong, "\n".join(wrong)
