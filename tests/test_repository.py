"""Rules of the project itself, read from its files."""

import ast
import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

ROOT = Path(settings.BASE_DIR)
SOURCES = [
    path
    for folder in ("events", "unga_migration")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "migrations" not in path.parts
]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))

PURE = ("events.symbols", "events.timeline", "events.citations", "events.comparison")
FORBIDDEN_NAMES = {"utils", "helpers", "common", "services", "managers", "mixins"}
LONGEST = 300


def name(path):
    return str(path.relative_to(ROOT))


def module(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(
        ".__init__"
    )


def named(node):
    """The modules that one import statement names."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if node.module in ("events", "unga_migration"):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return [node.module or ""]


def imports(tree):
    """Every module that a piece of syntax imports."""
    return [
        imported
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for imported in named(node)
    ]


def syntax(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def under(imported, *packages):
    return any(imported == each or imported.startswith(f"{each}.") for each in packages)


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_nothing_is_imported_inside_a_function(path):
    functions = [
        node
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]

    assert [imported for node in functions for imported in imports(node)] == []


def allowed(importer, imported):
    """The import rule: who may know whom."""
    if under(importer, *PURE):
        return not under(imported, "django", "events") or under(imported, *PURE)
    if under(importer, "events.models"):
        return not under(imported, "events") or under(imported, "events.models", *PURE)
    if under(imported, "events.admin"):
        return under(importer, "events.admin", "unga_migration.urls")
    if under(imported, "events.urls", "unga_migration.urls"):
        return False
    if under(imported, "events.views"):
        return under(importer, "events.views", "events.urls", "unga_migration.urls")
    return True


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_each_module_imports_only_what_stands_below_it(path):
    wrong = [
        imported
        for imported in imports(syntax(path))
        if not allowed(module(path), imported)
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        pytest.param("events.symbols.parsing", "django.db", id="pure imports Django"),
        pytest.param("events.timeline", "events.models", id="pure imports models"),
        pytest.param("events.models.theme", "events.filters", id="models look up"),
        pytest.param("events.filters", "events.views.lists", id="views below views"),
        pytest.param("events.views.lists", "events.admin", id="the admin as a library"),
        pytest.param("events.views.lists", "events.urls", id="routes as a library"),
    ],
)
def test_the_import_rule_refuses(importer, imported):
    assert not allowed(importer, imported)


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=name)
def test_a_file_is_named_after_what_it_is_about(path):
    assert path.stem not in FORBIDDEN_NAMES


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_a_file_stays_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_published_is_known_in_one_place():
    """The public status is tested nowhere but beside `published()`."""
    rule = re.compile(
        r"status(__in)?=\W*(Publication\.|[A-Z]\w+\.)?(Status\.)?.?PUBLISHED"
    )
    elsewhere = [
        name(path)
        for path in SOURCES
        if path.name != "publication.py"
        and re.search(r"filter\([^)]*status=", path.read_text(encoding="utf-8"))
    ]

    assert rule.search("filter(status=Publication.Status.PUBLISHED)")
    assert elsewhere == []


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"\sstyle\s*=", id="no inline style"),
        pytest.param(r"<style", id="no style element"),
        pytest.param(r"<script(?![^>]*\ssrc=)", id="no inline script"),
        pytest.param(r"\son[a-z]+\s*=\s*[\"']", id="no event attribute"),
        pytest.param(r"\|\s*safe\b", id="nothing unescaped"),
        pytest.param(r"javascript:", id="no script address"),
    ],
)
def test_a_template_has(path, pattern):
    assert not re.search(pattern, path.read_text(encoding="utf-8"))


#: Templates that speak English alone, with the reason.
ENGLISH_ONLY = {
    "templates/plain.html": "made where no language may be known",
}
TRANSLATED = re.compile(
    r"{%\s*blocktranslate.*?endblocktranslate\s*%}|{%\s*comment.*?endcomment\s*%}"
    r"|{#.*?#}|{%.*?%}|{{.*?}}",
    re.DOTALL,
)
MARKUP = re.compile(r"<!--.*?-->|<(script|svg).*?</\1>|<[^>]*>|&[a-z#0-9]+;", re.DOTALL)


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_every_word_of_a_template_can_be_translated(path):
    if name(path) in ENGLISH_ONLY:
        return
    text = MARKUP.sub(" ", TRANSLATED.sub("", path.read_text(encoding="utf-8")))
    words = re.findall(r"[^\W\d_]{2,}", text)

    assert words == []


@pytest.mark.parametrize(
    "path", [ROOT / "requirements.txt", ROOT / "requirements-dev.txt"], ids=name
)
def test_each_package_is_pinned_and_has_its_reason(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    packages = [line for line in lines if line and not line.startswith(("#", "-r"))]

    assert all(re.fullmatch(r"[\w.\[\]-]+==[\w.]+", package) for package in packages)
    bare = [
        after
        for before, after in pairwise(lines)
        if after in packages and not before.startswith(("#", *packages))
    ]
    assert bare == []


@pytest.mark.parametrize(
    "path", sorted((ROOT / "static" / "css").glob("*.css")), ids=name
)
@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(
            r"(?<![-\w])(margin|padding|border)-(left|right|top|bottom)\b",
            id="no physical side",
        ),
        pytest.param(r"(?<![-\w])(left|right)\s*:", id="no left or right"),
        pytest.param(r"text-align\s*:\s*(left|right)", id="no aligning left or right"),
        pytest.param(r"https?:(?!//www\.w3\.org)", id="no other host"),
        pytest.param(r"@import\s+url", id="no import that cannot be joined"),
    ],
)
def test_a_stylesheet_has(path, pattern):
    assert not re.search(pattern, path.read_text(encoding="utf-8"))


def test_colours_are_named_in_one_stylesheet():
    literal = re.compile(r"#[0-9a-fA-F]{3,8}\b")
    elsewhere = [
        name(path)
        for path in sorted((ROOT / "static" / "css").glob("*.css"))
        if path.name not in ("tokens.css", "print.css", "admin.css")
        and literal.search(path.read_text(encoding="utf-8"))
    ]

    assert elsewhere == []
