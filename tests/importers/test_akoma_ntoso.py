"""Akoma Ntoso: which resolutions a file holds, and what it states of them."""

from datetime import date

import pytest

from events.importers.akoma_ntoso import parse
from events.importers.records import (
    Footnote,
    ParagraphRecord,
    Place,
    Rejected,
    ResolutionRecord,
    Sponsor,
    TextRecord,
    Topic,
)
from tests.importers.akoma_ntoso_files import (
    ROOT,
    SUBJECTS,
    cover,
    meta,
    note,
    paragraph,
    preambular,
    preface,
    resolution,
    statement,
    text,
    verb,
)
from tests.importers.reading import parsed

NAME = "A_RES_78_217-2325999E.xml"


def only(content, name=NAME):
    """The one record of a file that is taken whole."""
    (record,), rejected = parsed(parse, (name, content))
    assert rejected == []
    return record


def refused(content, name=NAME):
    """The one rejection of a file that is not taken."""
    records, (rejected,) = parsed(parse, (name, content))
    assert records == []
    return rejected


def test_a_file_is_a_record_with_its_text():
    content = resolution(
        preamble=preambular(
            f"{verb('Recalling')} all that went before,{note('Ibid.')}"
        ),
        body=paragraph(f"{verb('Decides')} to meet again.", "1."),
    )

    assert only(content) == ResolutionRecord(
        symbol="A/RES/78/217",
        place=Place(NAME, 1),
        facts={
            "title": "Protection of migrants",
            "adopted_on": date(2023, 12, 19),
            "committee": "third",
            "agenda_item": "71 (b)",
            "draft_symbol": "A/C.3/78/L.52/Rev.1",
            "report_symbol": "A/78/481/Add.2",
            "meeting_symbol": "A/78/PV.50",
            "method": "without_vote",
        },
        sponsors=[Sponsor("Mexico"), Sponsor("Portugal"), Sponsor("Spain", "", True)],
        topics=[Topic("1004110", "MIGRANTS")],
        text=TextRecord(
            "en",
            "Protection of migrants",
            (
                ParagraphRecord(
                    "pp",
                    "1",
                    "Recalling all that went before,",
                    lead=9,
                    footnotes=(Footnote(31, "1", "Ibid."),),
                ),
                ParagraphRecord("op", "1", "Decides to meet again.", "1.", lead=7),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("ara", "ar"),
        ("chi", "zh-hans"),
        ("zho", "zh-hans"),
        ("fra", "fr"),
        ("fre", "fr"),
        ("rus", "ru"),
        ("spa", "es"),
    ],
)
def test_a_title_in_another_language_is_that_of_its_text_alone(code, language):
    record = only(resolution(language=code, title="-\tTitle as translated"))

    assert "title" not in record.facts
    assert record.text.language == language
    assert record.text.title == "Title as translated"


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("ger", "German is no official language of the United Nations."),
        ("deu", "German is no official language of the United Nations."),
        ("por", "Its language is no official language of the United Nations."),
        ("", "Its language is no official language of the United Nations."),
    ],
)
def test_a_language_that_is_not_official_is_refused(code, sentence):
    assert refused(resolution(language=code)) == Rejected(
        Place(NAME, 1), sentence, code
    )


def test_a_symbol_that_is_not_printed_is_made_of_the_address():
    content = ROOT.format(
        statement(meta(address="ES-11-1", day="2022-03-02"), preface(), text())
    )

    assert only(content).symbol == "A/RES/ES-11/1"


def test_the_printed_symbol_goes_before_the_address_and_the_difference_is_said():
    content = ROOT.format(
        statement(meta(address="76-246"), cover("A/RES/76/246 B"), preface(), text())
    )

    record = only(content)

    assert record.symbol == "A/RES/76/246 B"
    assert record.remarks == ["The address of the file says A/RES/76/246."]


@pytest.mark.parametrize("symbol", ["A/DEC/78/401", "E/RES/2023/1", "78/217 of", "?"])
def test_a_document_that_is_no_resolution_is_refused(symbol):
    content = ROOT.format(statement(meta(), cover(symbol), preface(), text()))

    assert refused(content).reason == "It has no symbol of a resolution."
    assert refused(content).value == symbol


def part(letter, title, *parts):
    return (
        f"<component>{statement(meta_of_part(letter), preface(title, letter), *parts)}"
        "</component>"
    )


def meta_of_part(letter):
    whole = meta(address=f"76-84{letter}", day="2021-12-09")
    return whole[: whole.index("</identification>")] + "</identification></meta>"


def test_each_lettered_part_is_a_record_with_what_is_stated_of_all():
    whole = (
        "<documentCollection>"
        f"{meta(address='76-84A-B', day='2021-12-09')}"
        f"{cover('A/RES/76/84 A-B', 'Agenda item 58', '#fourthCommittee')}"
        f"{preface('Questions relating to information', '76/84.')}"
        "</documentCollection>"
    )
    parts = part("A", "Information", text(body=paragraph("Urges all."))) + part("B", "")
    content = ROOT.format(f"{whole}<components>{parts}</components>")

    (first, second), rejected = parsed(parse, (NAME, content))

    assert rejected == []
    assert (first.symbol, second.symbol) == ("A/RES/76/84 A", "A/RES/76/84 B")
    assert first.facts["title"] == "Information"
    assert second.facts["title"] == "Questions relating to information"
    assert first.facts["agenda_item"] == "58"
    assert first.facts["committee"] == "fourth"
    assert first.facts["method"] == "without_vote"
    assert [each.text for each in first.text.paragraphs] == ["Urges all."]


@pytest.mark.parametrize(
    ("printed", "item"),
    [
        ("Agenda item 71 (b)", "71 (b)"),
        ("Agenda item 99 (ee)", "99 (ee)"),
        ("Agenda items 13 and 117", "13 and 117"),
        ("Agenda items 20 and 20 (a)", "20 and 20 (a)"),
        ("Agenda items 13, 17 and 117", "13, 17 and 117"),
        ("البند 71 (ب) من جدول الأعمال", "71 (b)"),
        ("البندان 15 و 119 من جدول الأعمال", "15 and 119"),
        ("Point 71 b) de l’ordre du jour", "71 (b)"),
        ("议程项目71(b)", "71 (b)"),
        ("Пункт 71 b) повестки дня", "71 (b)"),
        ("Temas 15 y 119 del programa", "15 and 119"),
    ],
)
def test_the_agenda_item_is_the_same_in_every_language(printed, item):
    content = ROOT.format(statement(meta(), cover(item=printed), preface(), text()))

    assert only(content).facts["agenda_item"] == item


@pytest.mark.parametrize(
    ("reference", "committee"),
    [("#sixthCommittee", "sixth"), ("#noMainCommittee", "plenary")],
)
def test_the_committee_is_that_of_the_reference(reference, committee):
    content = ROOT.format(
        statement(meta(), cover(committee=reference), preface(), text())
    )

    assert only(content).facts["committee"] == committee


def test_a_committee_that_is_none_is_left_out_and_said():
    content = ROOT.format(statement(meta(), cover(committee="#ninth"), preface()))

    record = only(content)

    assert "committee" not in record.facts
    assert record.remarks == ["“#ninth” is no Main Committee."]


def test_two_days_of_adoption_are_said():
    steps = '<step date="2023-12-20" outcome="adopted" as="A/78/PV.50 (Resumption 1)"/>'

    record = only(resolution(steps=steps))

    assert record.facts["adopted_on"] == date(2023, 12, 19)
    assert record.facts["meeting_symbol"] == "A/78/PV.50 (Resumption 1)"
    assert record.remarks == [
        "The file dates the adoption 2023-12-19, and its last step 2023-12-20."
    ]


def test_no_day_is_no_fact():
    assert "adopted_on" not in only(resolution(day="0001-01-01")).facts


def test_a_step_that_names_no_document_states_none():
    steps = '<step outcome="adopted" as="Adopted without vote, 68th plenary meeting"/>'

    assert "meeting_symbol" not in only(resolution(steps=steps)).facts


def test_only_the_subjects_of_the_library_are_topics():
    machine = SUBJECTS.replace("DHLAUTH", "http://metadata.un.org/sdg")
    machine = machine.replace("MIGRANTS", "public_institution")
    treaty = SUBJECTS.replace("UNBIS Thesaurus", "DHLAUTH").replace("MIGRANTS", "1990")
    bare = SUBJECTS.replace(' href="http://metadata.un.org/thesaurus/1004110"', "")
    refugees = bare.replace("MIGRANTS", "REFUGEES")

    record = only(resolution(subjects=machine + treaty + SUBJECTS + refugees))

    assert record.topics == [Topic("1004110", "MIGRANTS"), Topic("", "REFUGEES")]


def test_a_file_without_subjects_does_not_speak_of_topics():
    assert only(resolution(subjects="")).topics is None


def test_a_text_without_a_title_is_left_out():
    record = only(ROOT.format(statement(meta(), cover(), text())))

    assert record.text is None
    assert record.remarks == ["It has no title that can be kept; its text is left out."]
