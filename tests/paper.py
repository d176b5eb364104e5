"""What a printer gives: a page on paper, in the letters of this machine or in those of somebody else's."""

from io import BytesIO

from pypdf import PdfReader

A4 = (595, 842)  # points
# Debian's two, the one that stands for Arial, and Android's: people print with the fonts of their own machine.
FONTS = ("Noto Sans", "DejaVu Sans", "Liberation Sans", "Roboto")
# What fits here to the line does not fit elsewhere: 8 % of the last side stay empty, or as much more would not fit.
ROOM = 297 * 0.08  # millimetres

# Styles adopted by a script are not the page's: its policy does not forbid them.
IN_ONE_FONT = """([font, room]) => {
    const styles = new CSSStyleSheet()
    styles.replaceSync(`*, ::before, ::after { font-family: "${font}" !important }
        .md-content__inner::after { content: ""; display: block !important; height: ${room}mm; break-inside: avoid }`)
    document.adoptedStyleSheets = [styles]
}"""


def printed(page):
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))


def sides_with_room(page):
    """{font: how many sides of A4 the page takes, with `ROOM` left empty on the last}, for each of `FONTS`."""
    return {font: sides_in(page, font) for font in FONTS}


def sides_in(page, font):
    page.evaluate(IN_ONE_FONT, [font, ROOM])
    sides = printed(page).pages
    letters = {letters for side in sides for letters in names_of_fonts(side)}
    assert any(font.replace(" ", "") in name for name in letters), f"{font} is not on this machine: {letters}"
    assert tuple(round(float(length)) for length in sides[0].mediabox[2:]) == A4
    return len(sides)


def names_of_fonts(side):
    return [font.get_object()["/BaseFont"] for font in side["/Resources"].get("/Font", {}).values()]
