"""Symbols are taken apart, printed and refused as the Editorial Manual has them."""

import dataclasses

import pytest

from events.symbols import (
    LANGUAGES,
    MAX_LENGTH,
    Part,
    from_roman,
    official_url,
    parse,
    roman,
)

LINKS = ("undocs_url", "docs_url")


def told(symbol):
    """What a symbol says: its fields without the empty ones and without the links."""
    return {
        name: found
        for name, found in symbol.as_dict().items()
        if found not in (None, []) and name not in ("symbol", "organ", *LINKS)
    }


def of_assembly(doc_type, number, style="modern", **fields):
    return {
        "doc_type": doc_type,
        "body": "General Assembly",
        "number": number,
        "style": style,
        **fields,
    }


def resolution(session, number, printed, style="modern", **fields):
    return of_assembly(
        "resolution",
        number,
        style,
        **{"session_type": "regular", "session": session, **fields},
        text_ref=f"resolution {printed}",
    )


RESOLUTIONS = {
    "modern": ("A/RES/45/158", "", resolution(45, 158, "45/158")),
    "lower-case": ("a/res/45/158", "A/RES/45/158", resolution(45, 158, "45/158")),
    "leading-zeros": ("A/RES/045/0158", "A/RES/45/158", resolution(45, 158, "45/158")),
    "blanks": (" A/RES/45/ 158 ", "A/RES/45/158", resolution(45, 158, "45/158")),
    "doubled-slash": ("A/RES/45//158", "A/RES/45/158", resolution(45, 158, "45/158")),
    "letter": (
        "A/RES/57/270 B",
        "A/RES/57/270B",
        resolution(57, 270, "57/270 B", suffix="B"),
    ),
    "letter-in-brackets": (
        "A/RES/57/270[B]",
        "A/RES/57/270B",
        resolution(57, 270, "57/270 B", suffix="B"),
    ),
    "single-i-is-a-letter": (
        "A/RES/34/93I",
        "",
        resolution(34, 93, "34/93 I", suffix="I"),
    ),
    "letter-after-z": (
        "A/RES/53/77AA",
        "",
        resolution(53, 77, "53/77 AA", suffix="AA"),
    ),
    "two-letters-that-touch": (
        "A/RES/35/220A-B",
        "",
        resolution(35, 220, "35/220 A and B", suffix="A-B"),
    ),
    "run-of-letters-to-x": (
        "A/RES/55/33A-X",
        "",
        resolution(55, 33, "55/33 A to X", suffix="A-X"),
    ),
    "letter-and-section-one": (
        "A/RES/33/116[A-I]",
        "A/RES/33/116A",
        resolution(33, 116, "33/116 A", suffix="A", section="I"),
    ),
    "letter-and-longer-section": (
        "A/RES/61/128[B-VII]",
        "A/RES/61/128B",
        resolution(61, 128, "61/128 B", suffix="B", section="VII"),
    ),
    "section": (
        "A/RES/36/235XVII",
        "A/RES/36/235",
        resolution(36, 235, "36/235", section="XVII"),
    ),
    "section-in-words": (
        "A/RES/39/236[SectionIII]",
        "A/RES/39/236",
        resolution(39, 236, "39/236", section="III"),
    ),
    "number-not-yet-given": ("A/RES/80/XX", "", resolution(80, "XX", "80/XX")),
    "special-session": (
        "A/RES/S-27/2",
        "",
        resolution(27, 2, "S-27/2", session_type="special"),
    ),
    "emergency-special-session": (
        "A/RES/ES-10/24",
        "",
        resolution(10, 24, "ES-10/24", session_type="emergency_special"),
    ),
    "of-the-human-rights-council": (
        "A/HRC/RES/16/18",
        "",
        resolution(16, 18, "")
        | {
            "body": "Human Rights Council",
            "committee": "HRC",
            "session_type": "human_rights_council",
            "text_ref": "Human Rights Council resolution 16/18",
        },
    ),
}

LEGACY = {
    "roman": ("A/RES/1514(XV)", "", resolution(15, 1514, "1514 (XV)", "legacy")),
    "blank-before-session": (
        "A/RES/1514 (XV)",
        "A/RES/1514(XV)",
        resolution(15, 1514, "1514 (XV)", "legacy"),
    ),
    "letter-in-brackets": (
        "A/RES/217(III)[A]",
        "A/RES/217(III)A",
        resolution(3, 217, "217 A (III)", "legacy", suffix="A"),
    ),
    "letter-as-printed": (
        "A/RES/217 A (III)",
        "A/RES/217(III)A",
        resolution(3, 217, "217 A (III)", "legacy", suffix="A"),
    ),
    "part-of-a-letter": (
        "A/RES/289(IV)[AD]",
        "A/RES/289(IV)A",
        resolution(4, 289, "289 A (IV)", "legacy", suffix="A", section="D"),
    ),
    "annex": (
        "A/RES/377(V)[AANNEX]",
        "A/RES/377(V)A",
        resolution(5, 377, "377 A (V)", "legacy", suffix="A", section="ANNEX"),
    ),
    "paragraphs": (
        "A/RES/490(V)[PARA.1-2]",
        "A/RES/490(V)",
        resolution(5, 490, "490 (V)", "legacy", section="PARA.1-2"),
    ),
    "run-of-sections": (
        "A/RES/944(X)[I-II]",
        "A/RES/944(X)",
        resolution(10, 944, "944 (X)", "legacy", section="I-II"),
    ),
    "special-session": (
        "A/RES/3202(S-VI)",
        "",
        resolution(6, 3202, "3202 (S-VI)", "legacy", session_type="special"),
    ),
    "first-special-session-in-arabic": (
        "A/RES/106(S-I)",
        "A/RES/106(S-1)",
        resolution(1, 106, "106 (S-1)", "legacy", session_type="special"),
    ),
    "emergency-special-session": (
        "A/RES/1000(ES-I)",
        "",
        resolution(1, 1000, "1000 (ES-I)", "legacy", session_type="emergency_special"),
    ),
}

REFERENCES = {
    "bare": ("45/158", "A/RES/45/158", resolution(45, 158, "45/158", "text")),
    "full": (
        "General Assembly resolution 1514 (XV)",
        "A/RES/1514(XV)",
        resolution(15, 1514, "1514 (XV)", "text"),
    ),
    "letter": (
        "57/270 B",
        "A/RES/57/270B",
        resolution(57, 270, "57/270 B", "text", suffix="B"),
    ),
    "letter-before-session": (
        "217 A (III)",
        "A/RES/217(III)A",
        resolution(3, 217, "217 A (III)", "text", suffix="A"),
    ),
    "run-of-letters": (
        "resolutions 3068 A to D (XXVIII)",
        "A/RES/3068(XXVIII)A-D",
        resolution(28, 3068, "3068 A to D (XXVIII)", "text", suffix="A-D"),
    ),
    "two-letters": (
        "resolutions 31/6 A and B",
        "A/RES/31/6A-B",
        resolution(31, 6, "31/6 A and B", "text", suffix="A-B"),
    ),
    "special-session": (
        "S-10/2",
        "A/RES/S-10/2",
        resolution(10, 2, "S-10/2", "text", session_type="special"),
    ),
    "decision": (
        "decision 60/501",
        "A/DEC/60/501",
        resolution(60, 501, "", "text")
        | {"doc_type": "decision", "text_ref": "decision 60/501"},
    ),
    "decision-by-its-number": (
        "60/501",
        "A/DEC/60/501",
        resolution(60, 501, "", "text")
        | {"doc_type": "decision", "text_ref": "decision 60/501"},
    ),
}


def in_session(doc_type, session, number, **fields):
    return of_assembly(
        doc_type, number, **{"session_type": "regular", "session": session, **fields}
    )


DOCUMENTS = {
    "report": ("A/73/583", "", in_session("document", 73, 583)),
    "record-of-a-meeting": ("A/61/PV.3", "", in_session("verbatim_record", 61, 3)),
    "record-before-1976": (
        "A/PV.2303",
        "",
        of_assembly("verbatim_record", 2303, "legacy"),
    ),
    "record-of-a-special-session": (
        "A/S-14/PV.7",
        "",
        in_session("verbatim_record", 14, 7, session_type="special"),
    ),
    "resumption": (
        "A/75/PV.48(resumption1)",
        "A/75/PV.48 (Resumption 1)",
        in_session("verbatim_record", 75, 48, resumption=1),
    ),
    "committee-draft": (
        "A/C.3/73/L.59/Rev.1",
        "",
        in_session(
            "limited_draft",
            73,
            59,
            body="Third Committee",
            committee="C.3",
            parts=[{"type": "Rev", "number": 1}],
        ),
    ),
    "committee-record-before-1976": (
        "A/C.3/SR.2100",
        "",
        of_assembly("summary_record", 2100, "legacy")
        | {"body": "Third Committee", "committee": "C.3"},
    ),
    "special-political-committee": (
        "A/SPC/36/SR.5",
        "",
        in_session("summary_record", 36, 5)
        | {"body": "Special Political Committee", "committee": "SPC"},
    ),
    "general-committee": (
        "A/BUR/73/1",
        "",
        in_session("document", 73, 1)
        | {"body": "General Committee", "committee": "BUR"},
    ),
    "information-before-session": ("A/INF/75/3", "", in_session("information", 75, 3)),
    "conference-room-paper": (
        "A/C.3/80/CRP.2",
        "",
        in_session("conference_room_paper", 80, 2)
        | {"body": "Third Committee", "committee": "C.3"},
    ),
    "conference-with-year": (
        "A/CONF.229/2017/L.4",
        "",
        of_assembly("limited_draft", 4)
        | {"body": "Conference 229", "committee": "CONF.229", "year": 2017},
    ),
    "body-of-a-conference": (
        "A/CONF.192/2018/RC/3",
        "",
        of_assembly("document", 3)
        | {"body": "Conference 192", "committee": "CONF.192/RC", "year": 2018},
    ),
    "subsidiary-body": (
        "A/AC.105/C.1/L.300",
        "",
        of_assembly("limited_draft", 300)
        | {
            "body": "Ad hoc / subsidiary committee 105",
            "committee": "AC.105/C.1",
        },
    ),
    "human-rights-council": (
        "A/HRC/38/53",
        "",
        in_session("document", 38, 53, session_type="human_rights_council")
        | {"body": "Human Rights Council", "committee": "HRC"},
    ),
    "depth-of-modifiers": (
        "A/71/53/add.1/CORR. 2",
        "A/71/53/Add.1/Corr.2",
        in_session(
            "document",
            71,
            53,
            parts=[{"type": "Add", "number": 1}, {"type": "Corr", "number": 2}],
        ),
    ),
    "part-after-modifier": (
        "A/64/439/Add.2(PartII)",
        "A/64/439 (Part II)/Add.2",
        in_session(
            "document", 64, 439, part="II", parts=[{"type": "Add", "number": 2}]
        ),
    ),
    "volume": ("A/70/5 (Vol. I)", "", in_session("document", 70, 5, volume="I")),
    "section-of-the-budget": (
        "A/74/6 (Sect. 29A)",
        "",
        in_session("document", 74, 6, section="29A"),
    ),
    "joint-symbol": (
        "A/79/302-S/2024/600",
        "A/79/302",
        in_session("document", 79, 302, joint_symbol="S/2024/600"),
    ),
}

ALL = RESOLUTIONS | {
    f"{group}-{name}": case
    for group, cases in (
        ("legacy", LEGACY),
        ("reference", REFERENCES),
        ("document", DOCUMENTS),
    )
    for name, case in cases.items()
}


@pytest.mark.parametrize(("text", "canonical", "fields"), ALL.values(), ids=ALL)
def test_symbol_is_taken_apart(text, canonical, fields):
    symbol = parse(text)

    assert told(symbol) == {"canonical": canonical or text, **fields}
    assert symbol.symbol == text


@pytest.mark.parametrize(("text", "canonical", "fields"), ALL.values(), ids=ALL)
def test_canonical_symbol_reads_as_itself(text, canonical, fields):
    assert str(parse(canonical or text)) == (canonical or text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        pytest.param("A/PV.1384 and Corr.1", "A/PV.1384", id="remark"),
        pytest.param("A/3680 & Add.1-4", "A/3680", id="several-addenda"),
        pytest.param("A/55/558 para.7", "A/55/558", id="paragraph"),
        pytest.param("A/40/24 (Part II) and Corr.1", "A/40/24 (Part II)", id="part"),
        pytest.param("A/3383(Annex)/Rev.1", "A/3383", id="annex"),
        pytest.param("A64/PV.62", "A/64/PV.62", id="slash-missing"),
        pytest.param("A/C.6/79.SR.38", "A/C.6/79/SR.38", id="stop-for-slash"),
        pytest.param("A/5681/dd.1", "A/5681/Add.1", id="capital-missing"),
        pytest.param("A/3449/Add.", "A/3449", id="number-missing"),
        pytest.param("Amended by A/8980", "A/8980", id="remark-before"),
        pytest.param("A/5 (Part I) (Part II)", "A/5 (Part I)", id="two-parts"),
        pytest.param("A/RES/57/270 A and C", "A/RES/57/270A", id="two-letters"),
        pytest.param("A/76/190 (Part II).", "A/76/190 (Part II)", id="full-stop"),
    ],
)
def test_flawed_value_is_kept_with_the_symbol_it_suggests(text, meant):
    symbol = parse(text)

    assert told(symbol) == {
        "body": "General Assembly",
        "style": "unparsed",
        "recover": meant,
    }
    assert symbol.symbol == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", "A symbol is missing", id="empty"),
        pytest.param("  ", "A symbol is missing", id="blank"),
        pytest.param("migration", "Write it like A/RES/73/195", id="word"),
        pytest.param("2018", "Write it like A/RES/73/195", id="year"),
        pytest.param("N/A", "begin with A/", id="not-applicable"),
        pytest.param("S/RES/2334(2016)", "begin with A/", id="other-organ"),
        pytest.param("Security Council resolution 73/195", "Write it", id="council"),
        pytest.param("A/RES/73", "Write it like", id="session-alone"),
        pytest.param("A/RES/73/19 5", "Write it like", id="blank-in-number"),
        pytest.param("A/RES/2018/19", "no session 2018", id="year-for-session"),
        pytest.param("A/RES/0/19", "no session 0", id="session-nought"),
        pytest.param("A/RES/73/0", "counted from 1", id="number-nought"),
        pytest.param("A/RES/5/3", "Session 5 numbered", id="modern-before-1976"),
        pytest.param("A/RES/S-6/1", "Session S-6 numbered", id="special-before-1976"),
        pytest.param("2920 (XXXI)", "end with session XXX", id="legacy-after-1976"),
        pytest.param("2920 (IIII)", "not a Roman numeral", id="wrong-numeral"),
        pytest.param("2920 (27)", "is a Roman numeral, not 27", id="arabic-session"),
        pytest.param("A/RES/57/270B-A", "not a letter", id="range-backwards"),
        pytest.param("57/270 A and C", "not a letter", id="two-texts"),
        pytest.param("A/RES/217A(III)B", "cannot both", id="two-letters"),
        pytest.param("A/73/583/Add.0", "counted from 1", id="addendum-nought"),
        pytest.param("A/73/583/Foo.1", "cannot follow", id="unknown-modifier"),
        pytest.param("A/INF/76/PV.1", "once", id="two-kinds"),
        pytest.param("A/C.7/73/1", "Write it like", id="no-seventh-committee"),
        pytest.param("A/73/RC/3", "body comes before", id="body-of-no-body"),
        pytest.param("A/C.3/73/RC/3", "body comes before", id="body-after-session"),
        pytest.param("decision 2920 (XXVII)", "Write it", id="decision-before-1976"),
        pytest.param("A/RES/73/195\x00", "Write it like", id="nul"),
    ],
)
def test_what_is_no_symbol_is_refused_in_a_sentence(text, words):
    with pytest.raises(ValueError, match=words) as refusal:
        parse(text)

    assert str(refusal.value).endswith(".")


def test_long_text_is_refused_before_it_is_read():
    with pytest.raises(ValueError, match=f"at most {MAX_LENGTH} characters"):
        parse("A/RES/73/195" + " " * 1_000_000)


def test_refusal_shows_unprintable_text_safely():
    with pytest.raises(ValueError, match="symbol") as refusal:
        parse("\ud800\x00" + "x" * 150)

    shown = str(refusal.value)
    assert shown.isprintable()
    assert len(shown.split("”")[0]) < 65


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("2920 (XXVII)", "A/RES/2920(XXVII)", id="legacy"),
        pytest.param("57/270 B", "A/RES/57/270B", id="letter"),
        pytest.param("217 A (III)", "A/RES/217(III)[A]", id="letter-in-brackets"),
        pytest.param("106 (S-I)", "A/RES/106(S-1)", id="first-special-session"),
        pytest.param("A/79/302-S/2024/600", "A/79/302", id="joint"),
    ],
)
def test_two_ways_of_writing_name_the_same_thing(one, other):
    assert parse(one) == parse(other)
    assert len({parse(one), parse(other)}) == 1


def test_sections_of_one_resolution_are_different_texts_with_one_address():
    ninth, thirteenth = parse("A/RES/36/235IX"), parse("A/RES/36/235[XIII]")

    assert ninth != thirteenth
    assert ninth.address == thirteenth.address == "A/RES/36/235"
    assert [ninth.key, thirteenth.key] == ["A/RES/36/235[IX]", "A/RES/36/235[XIII]"]


def test_symbol_is_no_text():
    assert parse("A/RES/73/195") != "A/RES/73/195"


def test_flawed_value_is_not_the_symbol_it_suggests():
    assert parse("A/PV.1384 and Corr.1") != parse("A/PV.1384")


def test_flawed_value_has_no_address():
    with pytest.raises(ValueError, match="no address"):
        _ = parse("A/PV.1384 and Corr.1").address


def test_symbol_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        parse("A/RES/73/195").number = 196


def test_parts_compare_with_json_and_print_as_they_are_written():
    parts = parse("A/71/53/Add.1/Corr.2").parts

    assert parts == [{"type": "Add", "number": 1}, {"type": "Corr", "number": 2}]
    assert parts != [{"type": "Add", "number": 1}]
    assert parts[1] == Part("Corr", 2) != Part("Add", 2)
    assert str(parts[1]) == "/Corr.2"


@pytest.mark.parametrize(
    ("text", "code", "is_resolution"),
    [
        pytest.param("A/RES/73/195", "73", True, id="regular"),
        pytest.param("2920 (XXVII)", "27", True, id="legacy"),
        pytest.param("A/RES/S-21/2", "S-21", True, id="special"),
        pytest.param("A/RES/3201(S-VI)", "S-6", True, id="legacy-special"),
        pytest.param("A/RES/ES-11/1", "ES-11", True, id="emergency"),
        pytest.param("A/RES/996(ES-IandII)", None, True, id="two-sessions"),
        pytest.param("A/DEC/73/549A", "73", False, id="decision"),
        pytest.param("A/C.3/73/L.59", "73", False, id="committee"),
        pytest.param("A/HRC/RES/16/18", None, False, id="council"),
        pytest.param("A/PV.30", None, False, id="record-without-session"),
        pytest.param("A/CONF.229/2017/8", None, False, id="conference"),
        pytest.param("A64/PV.62", None, False, id="flawed"),
    ],
)
def test_session_and_kind(text, code, is_resolution):
    symbol = parse(text)

    assert (symbol.session_code, symbol.is_resolution) == (code, is_resolution)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        pytest.param("A/RES/73/195", "A/RES/73/195", id="modern"),
        pytest.param("57/270 B", "A/RES/57/270B", id="letter-kept"),
        pytest.param("A/RES/75/254A-C", "A/RES/75/254", id="range-to-parent"),
        pytest.param("217 A (III)", "A/RES/217(III)", id="old-letter-to-parent"),
        pytest.param("A/RES/41/209[IX]", "A/RES/41/209", id="section-to-parent"),
        pytest.param("A/40/24 (Part II)/Corr.1", "A/40/24(PartII)/Corr.1", id="part"),
        pytest.param("A/70/5 (Vol. I)", "A/70/5(Vol.I)", id="volume"),
        pytest.param("A/79/302-S/2024/600", "A/79/302", id="joint"),
    ],
)
def test_official_text_is_linked_without_blanks_or_brackets(text, path):
    symbol = parse(text)

    assert symbol.undocs_url == f"https://undocs.org/{path}"
    assert [official_url(symbol, language) for language in LANGUAGES] == [
        f"https://docs.un.org/{language}/{path}"
        for language in ("ar", "zh", "en", "fr", "ru", "es")
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("decision 60/501", id="decision"),
        pytest.param("A/RES/80/XX", id="number-not-yet-given"),
        pytest.param("A64/PV.62", id="flawed"),
    ],
)
def test_what_is_no_document_has_no_official_text(text):
    symbol = parse(text)

    assert official_url(symbol, "fr") is None
    assert symbol.undocs_url is None


def test_official_text_is_in_six_languages_only():
    with pytest.raises(ValueError, match="no official language"):
        official_url(parse("A/RES/73/195"), "de")


@pytest.mark.parametrize(
    ("number", "written"), [(4, "IV"), (27, "XXVII"), (49, "XLIX"), (3999, "MMMCMXCIX")]
)
def test_roman_numerals_go_both_ways(number, written):
    assert roman(number) == written
    assert from_roman(written.lower()) == number


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "5", "Ⅳ"])
def test_wrong_roman_numeral_is_refused(text):
    with pytest.raises(ValueError, match="not a Roman numeral"):
        from_roman(text)


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_number_without_roman_numeral_is_refused(number):
    with pytest.raises(ValueError, match="cannot be written"):
        roman(number)
