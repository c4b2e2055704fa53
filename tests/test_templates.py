"""Rules of the templates, read from their text."""

import re

import pytest

from tests.source_files import TEMPLATES, name, text

LONGEST = 90


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"\sstyle\s*=", id="no inline style"),
        pytest.param(r"<style", id="no style element"),
        pytest.param(r"<script(?![^>]*\ssrc=)", id="no inline script"),
        pytest.param(r"\son[a-z]+\s*=\s*[\"']", id="no event attribute"),
        pytest.param(r"\|\s*safe\b|autoescape\s+off", id="nothing unescaped"),
        pytest.param(r"javascript:", id="no script address"),
        pytest.param(
            r"<(script|img|link|iframe|source|use)\b[^>]*[\"'](https?:)?//",
            id="nothing fetched from elsewhere",
        ),
    ],
)
def test_a_template_has(pattern):
    assert [name(path) for path in TEMPLATES if re.search(pattern, text(path))] == []


def test_a_template_stays_short():
    long = [name(path) for path in TEMPLATES if len(text(path).splitlines()) > LONGEST]

    assert long == []


def test_a_component_with_arguments_is_given_nothing_else():
    leaking = [
        f"{name(path)}: {tag}"
        for path in TEMPLATES
        for tag in re.findall(r"{%\s*include\s.*?%}", text(path))
        if " with " in tag and " only " not in tag
    ]

    assert leaking == []


#: Templates that speak English alone, with the reason.
ENGLISH_ONLY = {
    "templates/plain.html": "made where no language may be known",
}
#: What the template engine replaces; translated words go with their tags.
ENGINE = re.compile(
    r"{%\s*blocktranslate.*?endblocktranslate\s*%}|{%\s*comment.*?endcomment\s*%}"
    r"|{#.*?#}|{%.*?%}|{{.*?}}",
    re.DOTALL,
)
#: Attributes whose value a reader sees or hears.
SPOKEN = re.compile(r"\b(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"")
MARKUP = re.compile(r"<!--.*?-->|<(script|svg).*?</\1>|<[^>]*>|&[a-z#0-9]+;", re.DOTALL)
#: Names that are the same in six languages: hosts, document symbols.
SAME_EVERYWHERE = re.compile(r"\b[\w-]+(\.[\w-]+)*\.(org|int)\b|\bA/RES\b")


def words(template):
    """The words of a template that no translator would ever see."""
    markup = ENGINE.sub("", template)
    spoken = " ".join(SPOKEN.findall(markup))
    visible = SAME_EVERYWHERE.sub(" ", f"{spoken} {MARKUP.sub(' ', markup)}")
    return re.findall(r"[^\W\d_]{2,}", visible)


def test_every_word_of_a_template_can_be_translated():
    fixed = {
        name(path): words(text(path))
        for path in TEMPLATES
        if name(path) not in ENGLISH_ONLY
    }

    assert {path: found for path, found in fixed.items() if found} == {}


@pytest.mark.parametrize(
    ("template", "missed"),
    [
        pytest.param("<p>Adopted</p>", ["Adopted"], id="text"),
        pytest.param('<nav aria-label="Pages">', ["Pages"], id="a spoken attribute"),
        pytest.param('<p>{% translate "Adopted" %}</p>', [], id="translated"),
        pytest.param('<p class="facts">{{ day }}</p>', [], id="a class is no word"),
        pytest.param("<a>docs.un.org</a>", [], id="a host is the same everywhere"),
    ],
)
def test_a_word_without_translation_is_found(template, missed):
    assert words(template) == missed
