"""Only the theme's own scripts run: known from its templates, and nothing a text brings is allowed by its presence."""

import pytest

from passerelle.building.page_policy import guard, inline_scripts, is_the_themes, refused, what_runs
from tests.boards import write

HEAD = "<html><head></head><body>{}</body></html>"
SCOPE = (
    '__md_scope=new URL("{}",location),__md_hash=e=>[...e].reduce(((e,_)=>(e<<5)-e+_.charCodeAt(0)),0),'
    "__md_get=(e,_=localStorage,t=__md_scope)=>JSON.parse(_.getItem(t.pathname+\".\"+e)),__md_set=(e,_,t=localStorage,"
    'a=__md_scope)=>{{try{{t.setItem(a.pathname+"."+e,JSON.stringify(_))}}catch(e){{}}}}'
)


@pytest.mark.parametrize("way", [".", "..", "../../..", "/", "/reseau/"])
def test_a_script_of_the_theme_is_allowed_at_any_depth(way):
    page = HEAD.format(f"<script>{SCOPE.format(way)}</script>")
    assert list(what_runs(page)) == []
    assert "script-src 'self' 'sha256-" in guard(page)


@pytest.mark.parametrize("body", [
    'fetch("/x")', SCOPE.format('x"+fetch("/x")+"'), SCOPE.format("..") + ";fetch('/x')", " ",
])
def test_the_policy_allows_no_other_script(body):
    page = HEAD.format(f"<script>{body}</script>")
    assert "script-src 'self';" in guard(page)
    assert list(what_runs(page))


@pytest.mark.parametrize("text", [
    "<script>x()</script>", "<SCRIPT type=module>x()</SCRIPT >", "<script type='application/javascript'>x()</script>",
    "<script data-type=application/json>x()</script>", "<script src=//ailleurs.example/x.js></script>",
    "<script src='https://ailleurs.example/x.js'></script>", "<p onclick=x()>", "<p title='>' onClick = \"x()\">",
    "<p/onclick=x()>", '<p "><img src=x onerror=x()>"', "<a href='javascript:x()'>", "<a href='java\nscript:x()'>",
    "<a href=&#106;avascript:x()>", "<a href='data:text/html,x'>", "<svg><a xlink:href=javascript:x()>",
    "<form action='javascript:x()'>", "<iframe srcdoc='x'>", "<base href='//ailleurs.example/'>", "<embed src=x.svg>",
    "<meta http-equiv='refresh' content='0; url=//ailleurs.example/'>", "<img src='data:image/svg+xml,x'>",
    "<img src='//ailleurs.example/x.png'>", "<img srcset='https://ailleurs.example/x.png 2x'>",
    "<p style='--a: url(//e)'>",
    "<style>@import 'https://ailleurs.example/x.css'</style>", "<link href=//ailleurs.example/x.css rel=stylesheet>",
    "<svg><image href='https://ailleurs.example/x.png'/></svg>", "<video poster=//ailleurs.example/x.png>",
])
def test_what_would_run_is_told(text):
    assert len(list(what_runs(HEAD.format(text)))) == 1


@pytest.mark.parametrize("text", [
    '<script type="application/json">{"a": 1}</script>', "<script src='../assets/frame.js' defer></script>",
    "<script type=module src=assets/x.js></script>", "<p title='onclick=x() &gt; javascript:x()'>onclick=x()</p>",
    "&lt;script>x()&lt;/script> &lt;b onmouseover=x()", "<img src='data:image/png;base64,AAAA'>",
    "<a href='mailto:x@y.example'>", "<a href='#javascript:x'>", "<link rel=canonical href=https://exemple.fr/>",
    "<a href='https://exemple.fr'>", "<style>p { background: url('../x.png') }</style>", "<svg><use href='#x'/></svg>",
    "<p data-on='x' aria-label=\"<b onclick=x>\">",
])
def test_what_does_not_run_is_left_alone(text):
    assert list(what_runs(HEAD.format(text))) == []


def test_a_site_names_its_faulty_pages(tmp_path):
    clean = guard(HEAD.format("<p>Bonjour</p>"))
    write(tmp_path, {"index.html": clean, "a/index.html": clean.replace("<p>", "<p onclick=x()>"),
                     "b.html": "<p>Une page copiée</p>", "c.svg": "<svg><script>x()</script></svg>"})
    told = refused(tmp_path)
    assert [line.split(" : ")[0] for line in told.split("\n")] == ["a/index.html", "b.html", "c.svg"]
    assert refused(write(tmp_path / "clean", {"index.html": clean})) == ""


def test_many_faults_are_counted(tmp_path):
    told = refused(write(tmp_path, {f"{n}.html": "<script>x()</script>" for n in range(7)}))
    assert told.endswith("… et 2 autres.")


def test_the_pages_of_the_demonstration_pass_and_all_their_scripts_are_the_themes(built_site):
    assert refused(built_site) == ""
    page = (built_site / "index.html").read_text(encoding="utf-8")
    scripts = list(inline_scripts(page))
    assert len(scripts) >= 3 and all(map(is_the_themes, scripts))
