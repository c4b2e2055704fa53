"""The page of a text: its paragraphs, their addresses, its languages."""

import re

import pytest

from tests.factories import (
    ParagraphFactory,
    ReferenceFactory,
    ResolutionFactory,
    TextFactory,
)
from tests.views.reading import heading, items, links, title, words
from tests.views.unseen import UNSEEN

pytestmark = pytest.mark.django_db

ADDRESS = "/resolutions/A/RES/78/217/text/"
#: An invented text: kind, number, printed number, opening words and the rest.
LINES = [
    ("pp", "1", "", "Recalling", " its resolution 73/195 and A/78/203,"),
    ("pp", "2", "", "Concerned", " at <many> things,"),
    ("h", "1", "", "", "Measures"),
    ("op", "1", "1.", "Calls upon", " States to act:"),
    ("op", "1 (a)", "(a)", "", "At home;"),
    ("op", "1 (a) (i)", "(i)", "", "In cities;"),
    ("op", "r1", "", "", "Year | Amount"),
    ("op", "r2", "", "", "2020 | Travel | 1 200"),
    ("h", "2", "", "", "Annex"),
    ("annex", "1", "1.", "", "This is annexed."),
]


def fill(resolution, language, lines=LINES, **kwargs):
    for position, (kind, number, label, lead, rest) in enumerate(lines, 1):
        ParagraphFactory(
            resolution=resolution,
            language=language,
            kind=kind,
            number=number,
            label=label,
            lead=len(lead),
            text=lead + rest,
            position=position,
            **kwargs,
        )


@pytest.fixture
def resolution():
    return ResolutionFactory(symbol="A/RES/78/217", title="Protection of migrants")


@pytest.fixture
def written(resolution):
    TextFactory(resolution=resolution, title="Protection of all migrants")
    fill(resolution, "en")
    return resolution


@pytest.fixture
def both(written):
    TextFactory(resolution=written, language="ar", title="حماية المهاجرين")
    fill(
        written,
        "ar",
        [
            ("pp", "1", "", "إذ تشير", " إلى قرارها 73/195،"),
            ("op", "1", "1 -", "تهيب", " بالدول:"),
            ("op", "1 (a)", "(أ)", "", "في الداخل؛"),
        ],
    )
    return written


def markup(response):
    return response.content.decode()


def row(response, anchor):
    """The markup of one paragraph."""
    found = re.search(
        rf'<div class="text-row[^"]*" id="{anchor}">.*?</div>', markup(response)
    )
    return found and found[0]


def test_every_paragraph_has_its_anchor_in_order(reader, written):
    found = re.findall(r'<(?:div|tr)[^>]* id="([^"]+)"', markup(reader.get(ADDRESS)))

    assert found == [
        *("pp1", "pp2", "h1", "op1", "op1-a", "op1-a-i"),
        *("opr1", "opr2", "h2", "annex1"),
    ]


def test_each_links_to_itself_in_the_words_of_delegates(reader, written):
    found = links(reader.get(ADDRESS))

    assert found["PP2"] == "#pp2"
    assert found["OP1 (a)"] == "#op1-a"
    assert found["Annex 1"] == "#annex1"


def test_opening_words_are_in_italics_and_the_printed_number_stands_first(
    reader, written
):
    assert "<p>1.\u2002<i>Calls upon</i> States to act:</p>" in row(
        reader.get(ADDRESS), "op1"
    )


def test_the_words_of_a_text_are_escaped(reader, written):
    assert "&lt;many&gt;" in row(reader.get(ADDRESS), "pp2")


def test_points_are_indented_by_their_number(reader, written):
    page = reader.get(ADDRESS)

    assert "text-level-1" in row(page, "op1-a")
    assert "text-level-2" in row(page, "op1-a-i")
    assert "text-level" not in row(page, "op1")


def test_rows_of_a_table_are_one_table_in_a_region_of_its_own(reader, written):
    page = markup(reader.get(ADDRESS))

    assert page.count("<table") == 1
    assert 'tabindex="0" role="region" aria-label="Table, from Row 1 to Row 2"' in page
    assert re.search(r'id="opr1">.*<td colspan="2">Year</td>', page)
    assert '<td class="number">1 200</td>' in page


def test_kinds_of_paragraphs_have_headings_and_no_level_is_skipped(reader, written):
    page = markup(reader.get(ADDRESS))

    found = re.findall(r"<h([1-3])[^>]*>(.*?)</h", page)
    assert found[2:6] == [
        ("2", "Preambular paragraphs"),
        ("2", "Operative paragraphs"),
        ("3", "Measures"),
        ("2", "Annex"),
    ]


def test_title_is_that_of_the_text_in_its_language(reader, both):
    page = reader.get(f"{ADDRESS}?lang=ar")

    assert heading(page) == "حماية المهاجرين"
    assert '<h1><span lang="ar" dir="rtl">' in markup(page)
    assert title(page).startswith("A/RES/78/217, text in Arabic: Protection of")


def test_language_is_that_of_the_page_where_the_record_has_it(reader, both):
    page = reader.get(f"/ar{ADDRESS}")

    assert heading(page) == "حماية المهاجرين"
    assert "<p>1 -\u2002تهيب بالدول:</p>" in row(page, "op1")


def test_no_italics_in_arabic(reader, both):
    assert "<i>" not in row(reader.get(f"{ADDRESS}?lang=ar"), "pp1")


def test_two_languages_stand_in_one_row_each_with_its_direction(reader, both):
    found = row(reader.get(f"{ADDRESS}?lang=ar&with=en"), "op1-a")

    assert re.findall(r"<p([^>]*)>(.*?)</p>", found) == [
        (' lang="ar" dir="rtl"', "(أ)\u2002في الداخل؛"),
        ("", "(a)\u2002At home;"),
    ]


def test_a_paragraph_that_one_language_lacks_leaves_its_place_empty(reader, both):
    found = row(reader.get(f"{ADDRESS}?lang=ar&with=en"), "pp2")

    assert "<p></p><p><i>Concerned</i>" in found


def test_anchors_are_there_once_with_two_languages(reader, both):
    page = markup(reader.get(f"{ADDRESS}?lang=ar&with=en"))

    ids = re.findall(r'\sid="([^"]+)"', page)
    assert sorted(ids) == sorted(set(ids))


def test_languages_are_links_with_their_language_and_direction(reader, both):
    page = markup(reader.get(ADDRESS))

    assert (
        f'<a href="{ADDRESS}?lang=ar" lang="ar" hreflang="ar" dir="rtl">العربية</a>'
        in page
    )
    assert (
        f'<a href="{ADDRESS}" lang="en" hreflang="en" dir="ltr" aria-current="true">'
        in page
    )
    assert '<span lang="ru" dir="ltr">Русский</span>' in page


def test_another_language_can_stand_beside_it_and_be_left_out_again(reader, both):
    alone = reader.get(ADDRESS)
    beside = reader.get(f"{ADDRESS}?with=ar")

    assert f'href="{ADDRESS}?with=ar"' in markup(alone)
    assert links(beside)["No other language"] == ADDRESS


def test_one_language_offers_no_second_one(reader, written):
    text = words(reader.get(ADDRESS))

    assert "No other language" not in text
    assert "The record has no text in the languages without a link" in text


@pytest.mark.parametrize("address", [f"{ADDRESS}?lang=ru", f"/ru{ADDRESS}"])
def test_a_missing_language_is_said_and_links_to_the_official_file(
    reader, written, address
):
    page = reader.get(address)

    assert "The record does not have this text in" in words(page)
    assert 'href="https://docs.un.org/ru/A/RES/78/217" hreflang="ru"' in markup(page)
    assert "States to act:" in words(page)
    assert '<meta name="robots" content="noindex">' in markup(page)


def test_where_a_translation_differs_it_is_said(reader, both):
    both.texts.filter(language="ar").update(differs="It lacks paragraph 2.")

    assert "It lacks paragraph 2." in words(reader.get(f"{ADDRESS}?with=ar"))
    assert "It lacks paragraph 2." not in words(reader.get(ADDRESS))


def test_a_text_that_is_here_may_be_indexed_at_its_bare_address(reader, both):
    page = markup(reader.get(f"{ADDRESS}?with=ar"))

    assert "noindex" not in page
    assert f'<link rel="canonical" href="http://testserver{ADDRESS}">' in page


def test_no_text_is_said_with_the_six_official_files(reader, resolution):
    page = reader.get(ADDRESS)

    assert page.status_code == 200
    assert "The record does not have this text" in words(page)
    assert len(re.findall(r'href="https://docs.un.org/\w\w/A/RES/', markup(page))) == 6
    assert '<meta name="robots" content="noindex">' in markup(page)
    assert "Text in" not in words(page)


def test_a_text_without_its_title_has_that_of_the_record(reader, resolution):
    fill(resolution, "fr")

    page = reader.get(ADDRESS)

    assert heading(page) == "Protection of migrants"
    assert '<p lang="fr" dir="ltr">This is annexed.</p>' not in markup(page)
    assert 'lang="fr" dir="ltr">1.\u2002This is annexed.</p>' in markup(page)


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        pytest.param("lang=en", "", id="the default"),
        pytest.param("lang=xx", "", id="no language"),
        pytest.param("lang=zh-hans", "", id="another code for Chinese"),
        pytest.param("with=en", "", id="the same twice"),
        pytest.param("with=ru", "", id="a second one that is missing"),
        pytest.param("with=xx&lang=ar", "?lang=ar", id="no second language"),
        pytest.param("with=en&lang=ar", "?lang=ar&with=en", id="the order"),
        pytest.param("lang=ar&with=ar", "?lang=ar", id="twice, not the default"),
        pytest.param("part=1", "", id="the first part"),
        pytest.param("part=x", "", id="no number"),
        pytest.param("utm_source=x", "", id="unknown"),
    ],
)
def test_one_view_has_one_address(reader, both, query, canonical):
    answer = reader.get(f"{ADDRESS}?{query}")

    assert answer.status_code == 302
    assert answer["Location"] == ADDRESS + canonical


def test_nothing_can_be_asked_of_a_text_that_is_not_here(reader, resolution):
    assert reader.get(f"{ADDRESS}?lang=ar&with=en&part=2")["Location"] == ADDRESS


def test_another_spelling_of_the_symbol_leads_to_this_one(reader, written):
    answer = reader.get("/resolutions/a/res/78/217/text/")

    assert answer.status_code == 301
    assert answer["Location"] == ADDRESS


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_text_of_what_is_not_public_is_not_found(reader, written, status):
    type(written).objects.update(status=status)

    assert reader.get(ADDRESS).status_code == 404


def test_text_of_a_withdrawn_resolution_is_gone_with_the_reason(reader, written):
    type(written).objects.update(status="withdrawn", withdrawal_reason="Entered twice.")

    answer = reader.get(ADDRESS)

    assert answer.status_code == 410
    assert "Entered twice." in words(answer)


def test_text_of_a_symbol_that_the_record_has_not_is_not_found(reader, written):
    assert reader.get("/resolutions/A/RES/78/218/text/").status_code == 404


def test_headings_are_contents_once_they_are_many(reader, written):
    ParagraphFactory(
        resolution=written, kind="h", number="3", text="Follow-up", position=50
    )

    found = items(reader.get(ADDRESS))

    assert [each for each in found if each in ("Measures", "Annex", "Follow-up")] == [
        "Measures",
        "Annex",
        "Follow-up",
    ]


def test_a_document_of_another_organ_leads_to_its_official_file(reader, resolution):
    printed = "Recalling the report in document E/2006/25 of the Council,"
    ParagraphFactory(resolution=resolution, text=printed)
    TextFactory(resolution=resolution)

    page = reader.get(ADDRESS)

    assert links(page)["E/2006/25"] == "https://docs.un.org/en/E/2006/25"


def test_few_headings_need_no_contents(reader, written):
    assert "Contents" not in words(reader.get(ADDRESS))


def test_page_says_that_it_is_not_the_official_record(reader, written):
    page = reader.get(ADDRESS)

    assert "Not the official record" in words(page)
    official = links(page)["Read the official document"]
    assert official == "https://docs.un.org/en/A/RES/78/217"


def test_resolution_says_which_texts_it_has(reader, both):
    page = reader.get("/resolutions/A/RES/78/217/")

    assert "2 preambular, 1 operative paragraphs" in words(page)
    assert f'<a href="{ADDRESS}?lang=ar" lang="ar" hreflang="ar"' in markup(page)
    assert f'<a href="{ADDRESS}" lang="en" hreflang="en"' in markup(page)


def test_resolution_without_a_text_says_nothing_of_it(reader, resolution):
    assert ADDRESS not in markup(reader.get("/resolutions/A/RES/78/217/"))


@pytest.fixture
def citing(both):
    cited = ResolutionFactory(symbol="A/RES/73/195", title="Global Compact")
    ReferenceFactory(citing=both, cited=cited, verb="Recalling", paragraph="op1-a")
    return cited


def test_place_of_a_citation_is_a_link_into_the_text(reader, citing):
    cites = links(reader.get("/resolutions/A/RES/78/217/"))
    cited_by = links(reader.get("/resolutions/A/RES/73/195/"))

    assert cites["Operative paragraph 1 (a)"] == f"{ADDRESS}#op1-a"
    assert cited_by["Operative paragraph 1 (a)"] == f"{ADDRESS}#op1-a"


def test_place_of_a_citation_is_no_link_where_the_text_is_not_here(reader, citing):
    ResolutionFactory(symbol="A/RES/80/218")
    citing.cited_by.get().citing.paragraphs.all().delete()

    page = reader.get("/resolutions/A/RES/73/195/")

    assert "Operative paragraph 1 (a)" in words(page)
    assert "Operative paragraph 1 (a)" not in links(page)


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_text_leads_to_no_record_that_is_not_public(reader, citing, unseen):
    type(citing).objects.filter(pk=citing.pk).update(**unseen)

    found = row(reader.get(ADDRESS), "pp1")

    assert 'href="https://docs.un.org/en/A/RES/73/195"' in found
