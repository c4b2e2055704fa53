"""Rules of the stylesheets and scripts, read from their text."""

import ast
import gzip
import re

import pytest

from tests.source_files import (
    ROOT,
    SCRIPTS,
    SOURCES,
    STYLESHEETS,
    TEMPLATES,
    name,
    nodes,
    text,
)
from unga_migration.storage import bare, joined

CSS = ROOT / "static" / "css"
#: Bytes of the one stylesheet, compressed: the least whole KiB that all pages need.
#: The heaviest first view, a text in two languages, has 29 KiB more and the script 2;
#: so it stays below the 50 KiB that tests/e2e/test_every_page.py allows.
HEAVIEST = 12 * 1024


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
        pytest.param(r"(^|[\s,}])#[\w-]+[^;{}]*\{", id="no rule for an id"),
    ],
)
def test_a_stylesheet_has(pattern):
    assert [name(path) for path in STYLESHEETS if re.search(pattern, text(path))] == []


def test_nothing_is_important():
    sheets = [path for path in STYLESHEETS if not path.name.startswith("admin")]

    assert [name(path) for path in sheets if "!important" in text(path)] == []


def test_colours_are_named_in_one_stylesheet():
    literal = re.compile(r"#[0-9a-fA-F]{3,8}\b")
    elsewhere = [
        name(path)
        for path in STYLESHEETS
        if path.name not in ("tokens.css", "print.css", "admin.css")
        and literal.search(text(path))
    ]

    assert elsewhere == []


def test_the_one_stylesheet_holds_every_part():
    whole = joined(CSS / "site.css")
    missing = [
        path.name
        for path in STYLESHEETS
        if path.name != "site.css"
        and not path.name.startswith("admin")
        and bare(text(path)) not in whole
    ]

    assert missing == []
    assert "@import" not in whole


def selectors(path):
    """What stands before each brace of a stylesheet, at-rules among it."""
    return re.findall(r"([^{}]+)\{", bare(text(path)))


def styled(path):
    """The classes for which a stylesheet has rules."""
    return {
        found
        for selector in selectors(path)
        for found in re.findall(r"\.([a-zA-Z][\w-]*)", selector)
    }


def written():
    """All that may be markup: attributes of templates, literals of Python, scripts."""
    yield from (re.sub(r"{#.*?#}", "", text(path)) for path in TEMPLATES)
    yield from (text(path) for path in SCRIPTS)
    for path in SOURCES:
        for node in nodes(path):
            if isinstance(node, ast.JoinedStr):
                yield ast.unparse(node)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def test_every_class_with_a_rule_occurs_in_markup():
    """A class that is put together ends in what changes: theme-{{ slot }}."""
    markup = "\n".join(written())
    whole = set(re.findall(r"(?<![\w-])[a-zA-Z][\w-]*", markup))
    begun = tuple(set(re.findall(r"(?:class=\"| )((?:[a-z]+-)+)(?=[{%])", markup)))
    sheets = [path for path in STYLESHEETS if not path.name.startswith("admin")]

    dead = {
        f"{path.name}: {each}"
        for path in sheets
        for each in styled(path)
        if each not in whole and not each.startswith(begun)
    }

    assert dead == set()


def test_every_variable_is_set_and_every_one_that_is_set_is_used():
    sheets = "\n".join(
        text(path) for path in STYLESHEETS if not path.name.startswith("admin")
    )

    assert set(re.findall(r"var\((--[\w-]+)", sheets)) == set(
        re.findall(r"(--[\w-]+)\s*:", sheets)
    )


def test_the_one_stylesheet_is_light():
    whole = joined(CSS / "site.css").encode()

    assert len(gzip.compress(whole)) <= HEAVIEST


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"\beval\(|new Function\(", id="no eval"),
        pytest.param(r"document\.cookie", id="no cookie"),
        pytest.param(r"innerHTML|insertAdjacentHTML|outerHTML", id="no markup of text"),
        pytest.param(r"https?:(?!//www\.w3\.org)", id="no other host"),
        pytest.param(r"\.style\b", id="no inline style"),
    ],
)
def test_a_script_has(pattern):
    assert [name(path) for path in SCRIPTS if re.search(pattern, text(path))] == []
