"""Akoma Ntoso: the documents that a text names, and with which verb."""

import pytest

from events.importers.akoma_ntoso import parse
from events.importers.akoma_ntoso.verbs import opening_verb
from events.importers.records import Citation
from tests.importers.akoma_ntoso_files import (
    link,
    listed,
    note,
    paragraph,
    preambular,
    resolution,
    verb,
)
from tests.importers.reading import parsed


def citations(language="eng", **parts):
    content = resolution(language=language, **parts)
    (record,), rejected = parsed(parse, ("A_RES_78_217.xml", content))
    assert rejected == []
    return list(record.text.citations)


def cited(words):
    """The symbols that a preambular paragraph with these words cites."""
    return [each.symbol for each in citations(preamble=preambular(words))]


RECALLING = f"{verb('Recalling')} resolution {link('76/172', 'en/A/RES/76/172')},"


def test_a_citation_has_the_verb_and_the_paragraph():
    assert citations(
        preamble=preambular(RECALLING),
        body=paragraph(
            f"{verb('Takes note')} of the report ({link('A/78/1', 'en/A/78/1')}).", "4."
        ),
    ) == [
        Citation("A/RES/76/172", "Recalling", "pp1"),
        Citation("A/78/1", "Takes note", "op4"),
    ]


def test_other_languages_cite_the_same_and_are_not_read():
    assert citations("fra", preamble=preambular(RECALLING)) == []


def test_a_document_is_cited_once_for_a_verb_and_a_paragraph():
    twice = preambular(f"{RECALLING} and {link('76/172', 'en/A/RES/76/172')},")

    assert citations(preamble=twice + preambular(RECALLING)) == [
        Citation("A/RES/76/172", "Recalling", "pp1"),
        Citation("A/RES/76/172", "Recalling", "pp2"),
    ]


def test_a_document_in_a_note_has_no_verb():
    noted = note(f"Resolution {link('217 A (III)', 'en/A/RES/217(III)')}.")

    assert citations(preamble=preambular(f"{verb('Recalling')} it,{noted}")) == [
        Citation("217 A (III)", "", "pp1")
    ]


def test_a_document_in_a_note_that_the_text_cites_is_cited_once():
    noted = note(f"See {link('76/172', 'en/A/RES/76/172')}.")

    assert citations(preamble=preambular(f"{RECALLING}{noted} and,")) == [
        Citation("A/RES/76/172", "Recalling", "pp1")
    ]


def test_the_resolution_does_not_cite_itself():
    assert cited(f"in {link('78/217', 'en/A/RES/78/217')} and") == []


@pytest.mark.parametrize(
    ("words", "verb_of_point"),
    [
        ("Also calls upon States to sign", "Also calls upon"),
        ("Takes note with appreciation of", "Takes note with appreciation"),
        ("The first report", "Reaffirms"),
        (f"{verb('Welcomes')} the report", "Welcomes"),
    ],
)
def test_a_point_has_its_own_verb_or_that_of_its_paragraph(words, verb_of_point):
    words = f"{words} {link('A/78/1', 'en/A/78/1')};"
    body = listed(f"{verb('Reaffirms')} the rights:", "4.", ("(a)", words))

    assert citations(body=body) == [Citation("A/78/1", verb_of_point, "op4-a")]


def test_a_point_within_a_point_has_the_verb_above_it():
    body = listed(f"{verb('Decides')}:", "4.", ("(a)", "Urges all:"))
    body += paragraph(f"(i)\tThe report {link('A/78/1', 'en/A/78/1')};")

    assert citations(body=body) == [Citation("A/78/1", "Urges", "op4-a-i")]


def test_a_paragraph_in_italics_throughout_has_no_verb():
    words = verb(f"{'Notes ' * 12}{link('A/78/1', 'en/A/78/1')}")

    assert citations(body=paragraph(words)) == [Citation("A/78/1", "", "op1")]


@pytest.mark.parametrize(
    ("path", "symbol"),
    [
        ("en/A/RES/76/172", "A/RES/76/172"),
        ("A/RES/76/172", "A/RES/76/172"),
        ("/en/A/RES/76/172", "A/RES/76/172"),
        ("ot/A/RES/76/172", "A/RES/76/172"),
        ("en/A/hrc/RES/47/12", "A/HRC/RES/47/12"),
        ("en/A/RES/1874(s-iv)", "A/RES/1874(S-IV)"),
        ("en/A/RES/49/233b", "A/RES/49/233B"),
        ("en/A/RES/74/92a-b", "A/RES/74/92A-B"),
        ("en/A/RES/2200 (XXI)", "A/RES/2200(XXI)"),
        ("en/A/RES/2200%20(XXI)", "A/RES/2200(XXI)"),
        ("en/A/64/4(supp)", "A/64/4"),
        ("en/A/59/19/Rev.1(SUPP)", "A/59/19/Rev.1"),
        ("en/E/2005/23/Corr.1(supp)", "E/2005/23/Corr.1"),
        ("en/FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1"),
        ("en/A/76/6(Sect.29A)", "A/76/6(Sect.29A)"),
    ],
)
def test_the_symbol_is_that_of_the_address(path, symbol):
    assert cited(link("here", path)) == [symbol]


@pytest.mark.parametrize("host", ["https://docs.un.org", "http://www.undocs.org"])
def test_each_of_the_document_services_is_known(host):
    assert cited(link("here", "en/A/78/1", host)) == ["A/78/1"]


def test_an_address_that_asks_for_a_symbol_names_it():
    asking = link(
        "here", "api/symbol/access?s=A/78/1&amp;l=en", "https://documents.un.org"
    )

    assert cited(asking) == ["A/78/1"]


@pytest.mark.parametrize(
    "anchor",
    [
        link("a site", "en/ga/sixth/", "https://www.un.org"),
        link("broken", "x", "http://[undocs.org"),
        link("nothing", ""),
        link("a word", "en/news"),
        link("too long", f"en/A/{'1' * 60}"),
        "<a>without an address</a>",
    ],
)
def test_a_link_to_something_else_is_no_citation(anchor):
    assert cited(anchor) == []


@pytest.mark.parametrize(
    ("words", "symbol"),
    [
        pytest.param(link("217 A (III)", "en/A/RES/217(III)"), "217 A (III)", id="old"),
        pytest.param(
            link("3331\u00a0B (XXIX)", "en/A/RES/3331(XXIX)"),
            "3331 B (XXIX)",
            id="blank",
        ),
        pytest.param(
            link("1514 (XV)", "en/A/RES/1514(XV)"), "A/RES/1514(XV)", id="no letter"
        ),
        pytest.param(
            link("217 A (III)", "en/A/RES/260(III)"), "A/RES/260(III)", id="another"
        ),
        pytest.param(link("50/70 M", "en/A/RES/50/70"), "50/70 M", id="within"),
        pytest.param(
            f"{link('72/262', 'en/A/RES/72/262')} A, section", "72/262 A", id="after"
        ),
        pytest.param(
            f"{link('54/237', 'en/A/RES/54/237a-c')} C so as", "54/237 C", id="of three"
        ),
        pytest.param(
            f"{link('76/247', 'en/A/RES/76/247')} A to C, of",
            "76/247 A to C",
            id="range",
        ),
        pytest.param(
            f"{link('72/262', 'en/A/RES/72/262')} Annex", "A/RES/72/262", id="word"
        ),
        pytest.param(
            f"{link('2021/2', 'en/E/RES/2021/2')} B of", "E/RES/2021/2", id="Council"
        ),
        pytest.param(
            link("7", "en/A/RES/76/172") + link("6/172", "en/A/RES/76/172") + " B of",
            "76/172 B",
            id="cut in two",
        ),
    ],
)
def test_the_letter_of_a_part_is_that_of_the_page(words, symbol):
    assert cited(words) == [symbol]


@pytest.mark.parametrize(
    ("printed", "path", "symbol"),
    [
        ("A/76/223", "en/A/75/145", "A/76/223"),
        ("A/69/711-S/2015/1", "en/A/69/711", "A/69/711"),
        ("A/C.6/64/SR.1–28", "en/A/C.6/64/SR.1-28", "A/C.6/64/SR.1-28"),
    ],
)
def test_a_whole_symbol_on_the_page_goes_before_another_in_the_address(
    printed, path, symbol
):
    assert cited(link(printed, path)) == [symbol]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Encourages States to ratify", "Encourages"),
        ("Also encourages States", "Also encourages"),
        ("Calls upon all to act", "Calls upon"),
        ("Expresses its deep concern about", "Expresses its deep concern"),
        ("Welcomes with joy", "Welcomes"),
        ("Reaffirms emphatically the duty", "Reaffirms emphatically"),
        ("To ensure that all", ""),
        ("Also", ""),
        ("", ""),
    ],
)
def test_the_opening_verb_is_the_words_that_belong_to_it(text, opening):
    assert opening_verb(text) == opening
