"""Rules of the templates, read from their text."""

import re

import pytest

from tests.source_files import TEMPLATES, name, text

LONGEST = 90


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
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
def test_a_template_has(path, pattern):
    assert not re.search(pattern, text(path))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_stays_short(path):
    assert len(text(path).splitlines()) <= LONGEST


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_component_with_arguments_is_given_nothing_else(path):
    included = re.findall(r"{%\s*include\s.*?%}", text(path))
    leaking = [tag for tag in included if " with " in tag and " only " not in tag]

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


@pytest.mark.parametrize(
    "path", [path for path in TEMPLATES if name(path) not in ENGLISH_ONLY], ids=name
)
def test_every_word_of_a_template_can_be_translated(path):
    assert words(text(path)) == []


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
