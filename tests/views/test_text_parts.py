"""Notes and links of a text, the parts of a long one, and what they cost."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Paragraph
from events.phrases import fold
from events.texts.rows import HEAVIEST
from tests.factories import ParagraphFactory, ReferenceFactory, ResolutionFactory
from tests.views.reading import links, words

pytestmark = pytest.mark.django_db

ADDRESS = "/resolutions/A/RES/78/217/text/"
MOST = 12


@pytest.fixture
def resolution():
    return ResolutionFactory(symbol="A/RES/78/217")


def markup(response):
    return response.content.decode()


def paragraph(resolution, text, **kwargs):
    position = kwargs.pop("position", 1)
    return ParagraphFactory(
        resolution=resolution,
        number=str(position),
        position=position,
        text=text,
        **kwargs,
    )


def test_a_note_is_marked_at_its_place_and_leads_there_and_back(reader, resolution):
    paragraph(resolution, "Recalls it, and acts.", footnotes=[[10, "1", "See A/80/1."]])

    page = markup(reader.get(ADDRESS))

    mark = '<sup><a href="#note1" id="ref1" role="doc-noteref">1</a></sup>'
    assert f"Recalls it{mark}, and acts." in page
    assert re.search(r'<li class="text-row" id="note1"><a [^>]*href="#ref1"', page)
    assert 'See <a href="https://docs.un.org/en/A/80/1">A/80/1</a>.' in page


def test_notes_are_numbered_through_the_text_and_keep_their_marks(reader, resolution):
    paragraph(resolution, "One,", footnotes=[[3, "*", "A."], [3, "1", "B."]])
    paragraph(resolution, "Two,", footnotes=[[3, "2", "C."]], position=2)

    page = markup(reader.get(ADDRESS))

    found = re.findall(r'href="#(note\d)" id="(ref\d)"[^>]*>(.)<', page)
    assert found == [("note1", "ref1", "*"), ("note2", "ref2", "1")] + [
        ("note3", "ref3", "2")
    ]


def test_a_note_in_two_languages_is_one_line_with_two_marks(reader, resolution):
    paragraph(resolution, "One,", footnotes=[[3, "1", "Words."]])
    paragraph(resolution, "Un,", footnotes=[[2, "1", "Mots."]], language="fr")

    page = markup(reader.get(f"{ADDRESS}?with=fr"))

    assert page.count('href="#note1"') == 2
    assert 'id="ref1"' in page
    assert 'id="ref1b"' in page
    assert '<p>Words.</p><p lang="fr" dir="ltr">Mots.</p></li>' in page


def test_a_note_that_the_second_language_alone_has_leads_back_to_it(reader, resolution):
    paragraph(resolution, "One,")
    paragraph(resolution, "Un,", footnotes=[[2, "1", "Mots."]], language="fr")

    page = markup(reader.get(f"{ADDRESS}?with=fr"))

    assert 'href="#ref1b"' in page
    assert 'id="ref1b"' in page


def test_a_mark_within_a_link_stands_after_it(reader, resolution):
    paragraph(resolution, "See A/80/287 now.", footnotes=[[7, "1", "Note."]])

    assert "A/80/287</a><sup>" in markup(reader.get(ADDRESS))


def test_notes_that_an_editor_mistyped_are_left_out(reader, resolution):
    paragraph(resolution, "Acts.", footnotes=[["x", 1], "y", [2, "1"], [1, "1", "ok"]])

    page = markup(reader.get(ADDRESS))

    assert page.count('role="doc-noteref"') == 1


def test_a_text_without_notes_has_no_heading_for_them(reader, resolution):
    paragraph(resolution, "Acts.")

    assert "Notes" not in words(reader.get(ADDRESS))


def test_what_is_cited_leads_to_our_record_or_to_the_official_file(reader, resolution):
    ours = ResolutionFactory(symbol="A/RES/73/195")
    paragraph(resolution, "Recalling its resolutions 73/195 and 55/25,")

    found = links(reader.get(ADDRESS))

    assert found["73/195"] == ours.get_absolute_url()
    assert found["55/25"] == "https://docs.un.org/en/A/RES/55/25"


def test_in_another_language_it_is_what_the_resolution_cites_there(reader, resolution):
    paragraph(resolution, "Rappelant 73/195 et 35/17,", language="fr")
    ReferenceFactory(
        citing=resolution, cited=None, symbol="A/HRC/RES/35/17", paragraph="op1"
    )

    found = links(reader.get(ADDRESS))

    assert found["35/17"] == "https://docs.un.org/fr/A/HRC/RES/35/17"
    assert "73/195" not in found


def test_in_another_language_of_the_page_our_record_is_in_that_language(
    reader, resolution
):
    ResolutionFactory(symbol="A/RES/73/195")
    paragraph(resolution, "Recalls its resolution 73/195.")

    assert links(reader.get(f"/fr{ADDRESS}"))["73/195"] == (
        "/fr/resolutions/A/RES/73/195/"
    )


def test_a_text_does_not_link_to_itself(reader, resolution):
    paragraph(resolution, "See A/RES/78/217 and A/80/287.")

    found = links(reader.get(ADDRESS))

    assert "A/RES/78/217" not in re.findall(
        r'<a href="[^"]*">([^<]*)</a>', markup(reader.get(ADDRESS))
    )
    assert "A/80/287" in found


def fill(resolution, number, languages=("en",), size=60):
    """Paragraphs that each cite, each with a note."""
    Paragraph.objects.bulk_create(
        Paragraph(
            resolution=resolution,
            language=language,
            kind="op",
            number=str(position),
            label=f"{position}.",
            position=position,
            text=(words := f"Recalls its resolution 70/{position}, " + "x" * size),
            folded=fold(words, language),
            footnotes=[[7, str(position), f"See A/75/{position}."]],
        )
        for language in languages
        for position in range(1, number + 1)
    )


@pytest.fixture
def long(resolution):
    """A text three times as heavy as a page may be."""
    fill(resolution, 60, size=int(HEAVIEST / 0.28 / 20) - 200)
    return resolution


def test_a_long_text_comes_in_parts(reader, long):
    page = reader.get(ADDRESS)

    assert "In the other parts of this text" in words(page)
    assert links(page)["Page 2"] == f"{ADDRESS}?part=2"
    assert 'id="note1"' in markup(page)
    assert 'id="note60"' not in markup(page)


def test_each_anchor_is_in_each_part_once_and_leads_to_its_paragraph(reader, long):
    pages = [markup(reader.get(f"{ADDRESS}?part={n}")) for n in (2, 3)]
    pages.insert(0, markup(reader.get(ADDRESS)))

    for page in pages:
        ids = re.findall(r' id="(op\d+)"', page)
        assert sorted(ids) == sorted(f"op{n}" for n in range(1, 61))
    assert f'<a id="op60" href="{ADDRESS}?part=3#op60">OP60</a>' in pages[0]
    assert f'<a id="op1" href="{ADDRESS}#op1">OP1</a>' in pages[2]
    assert '<div class="text-row" id="op60">' in pages[2]


def test_notes_have_the_same_number_in_whichever_part(reader, long):
    page = markup(reader.get(f"{ADDRESS}?part=3"))

    assert 'href="#note60" id="ref60"' in page


def test_a_part_is_its_own_page_for_search_engines(reader, long):
    page = markup(reader.get(f"{ADDRESS}?part=2"))

    assert f'rel="canonical" href="http://testserver{ADDRESS}?part=2"' in page
    assert "part 2 of 3" in page.partition("</title>")[0]


def test_a_part_too_many_leads_to_the_last(reader, long):
    assert reader.get(f"{ADDRESS}?part=99")["Location"] == f"{ADDRESS}?part=3"


def questions(reader, address):
    with CaptureQueriesContext(connection) as captured:
        assert reader.get(address).status_code == 200
    return [query["sql"] for query in captured]


@pytest.mark.parametrize("query", ["", "?with=fr", "?lang=ru&with=fr"])
def test_more_paragraphs_take_no_more_queries(reader, resolution, query):
    """Version, resolution with its session, languages, paragraphs, titles, what it
    cites, which of that is in the record."""
    fill(resolution, 2, ("en", "fr", "ru"))
    few = questions(reader, ADDRESS + query)
    resolution.paragraphs.all().delete()
    fill(resolution, 150, ("en", "fr", "ru"))
    for number in range(1, 40):
        ReferenceFactory(citing=resolution, paragraph=f"op{number}")

    many = questions(reader, ADDRESS + query)

    assert len(many) == len(few) == 7
    assert len(many) <= MOST
