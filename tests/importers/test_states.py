"""Which State is meant by a name, a day and a code."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.importers.states import LONGEST, SPELLINGS, States, key
from tests.importers import shipped

STATES = shipped.states()


# Ways to write one name ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("MEXICO", "MEX", id="capitals"),
        pytest.param("Mexico", "MEX", id="mixed-case"),
        pytest.param("COTE D'IVOIRE", "CIV", id="no-accent"),
        pytest.param("CÔTE D'IVOIRE", "CIV", id="accent"),
        pytest.param("Côte d’Ivoire", "CIV", id="typographic-apostrophe"),
        pytest.param("LAO PEOPLE's DEMOCRATIC REPUBLIC", "LAO", id="small-s"),
        pytest.param("TÜRKİYE", "TUR", id="dotted-capital"),
        pytest.param("TURKIYE", "TUR", id="no-letters-of-turkish"),
        pytest.param("Türkiye", "TUR", id="a-sponsor"),
        pytest.param("TÜRKÝYE", "TUR", id="wrong-code-page"),
        pytest.param(" EL\u00a0SALVADOR ", "SLV", id="blanks"),
        pytest.param("GE RMANY", "DEU", id="broken-in-two"),
        pytest.param("VIETNAM", "VNM", id="without-its-blank"),
        pytest.param("Guinea Bissau", "GNB", id="without-its-hyphen"),
        pytest.param("THE NIGER", "NER", id="article"),
        pytest.param("BAHAMAS (THE)", "BHS", id="article-behind"),
        pytest.param("GAMBIA (REPUBLIC OF THE)", "GMB", id="list-of-Members"),
        pytest.param("NETHERLANDS (KINGDOM OF THE)", "NLD", id="brackets"),
        pytest.param("Kingdom of the Netherlands", "NLD", id="turned"),
        pytest.param("BOLIVIA (PLURINATIONAL STATE OF)", "BOL", id="Plurinational"),
        pytest.param("Plurinational State of Bolivia", "BOL", id="turned-too"),
        pytest.param("Iran, Islamic Republic of", "IRN", id="comma"),
        pytest.param("UNITED KINGDOM", "GBR", id="short-form"),
        pytest.param("United States", "USA", id="short-form-of-a-sponsor"),
        pytest.param("NAMBIA", "NAM", id="typing-error"),
        pytest.param("STATE OF PALESTINE", "PSE", id="observer"),
        pytest.param("Holy See", "VAT", id="observer-too"),
    ],
)
def test_a_state_is_found_however_its_name_is_written(name, code):
    assert STATES.find(name, date(2024, 6, 3)) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("NIGER", "NER"),
        ("NIGERIA", "NGA"),
        ("GUINEA", "GIN"),
        ("GUINEA-BISSAU", "GNB"),
        ("EQUATORIAL GUINEA", "GNQ"),
        ("DOMINICA", "DMA"),
        ("DOMINICAN REPUBLIC", "DOM"),
        ("REPUBLIC OF KOREA", "KOR"),
        ("DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA", "PRK"),
        ("CONGO", "COG"),
        ("DEMOCRATIC REPUBLIC OF THE CONGO", "COD"),
    ],
)
def test_names_that_are_alike_stay_apart(name, code):
    assert STATES.find(name, date(2024, 6, 3)) == code


@pytest.mark.parametrize(
    "name",
    [
        "",
        "N/A",
        "DONOTKNOW",
        "European Union",
        "Taiwan",
        "ISLANDS",
        "THE OF KOREA",
        "NORTHERN IRELAND",
        "UNITED STATES AND VIET NAM",
        "Mexic",
        "中国",
        "M" * 100_000,
    ],
    ids=lambda name: name[:20] or "nothing",
)
def test_what_is_unknown_is_nobody(name):
    assert STATES.find(name) is None
    assert STATES.find(name, date(2024, 6, 3)) is None


@given(st.text(max_size=LONGEST + 10), st.dates() | st.none(), st.text(max_size=4))
def test_any_text_gives_one_of_the_states_or_nobody(name, day, code):
    found = STATES.find(name, day, code)

    assert found is None or found in {row["code"] for row in shipped.rows()}


def test_each_spelling_has_its_reason_and_leads_to_a_state_of_the_record():
    codes = {row["code"] for row in shipped.rows()}

    assert all(spelling.reason.endswith(".") for spelling in SPELLINGS)
    assert {spelling.code for spelling in SPELLINGS} <= codes


def test_no_spelling_is_a_name_of_the_same_state_anyway():
    names = {
        (row["code"], key(name))
        for row in shipped.rows()
        for name in (row["name"], *(each["name"] for each in row["names"]))
    }
    needless = [
        spelling
        for spelling in SPELLINGS
        if (spelling.code, key(spelling.text)) in names and spelling.ends_on is None
    ]

    assert needless == []


# Names that depend on the day ---------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        pytest.param("DAHOMEY", date(1970, 12, 4), "BEN", id="former-name"),
        pytest.param("ZAIRE", date(1985, 12, 13), "COD", id="Zaire"),
        pytest.param("CONGO (LEOPOLDVILLE)", date(1961, 4, 15), "COD", id="one-Congo"),
        pytest.param("CONGO (BRAZZAVILLE)", date(1961, 4, 15), "COG", id="the-other"),
        pytest.param("CONGO", date(1965, 12, 20), None, id="either-Congo"),
        pytest.param("CONGO", date(1971, 11, 9), "COG", id="only-Congo-left"),
        pytest.param("Republic of the Congo", date(1962, 2, 20), None, id="both"),
        pytest.param("Republic of the Congo", date(2020, 2, 20), "COG", id="today"),
        pytest.param("YEMEN", date(1970, 12, 4), "YEM", id="Yemen-before-union"),
        pytest.param("SOUTHERN YEMEN", date(1968, 12, 19), "YMD", id="Southern-Yemen"),
        pytest.param("DEMOCRATIC YEMEN", date(1985, 12, 13), "YMD", id="its-neighbour"),
        pytest.param("YEMEN", date(1995, 12, 13), "YEM", id="Yemen-after-union"),
        pytest.param("DEMOCRATIC YEMEN", date(1995, 12, 13), None, id="no-more"),
        pytest.param("YUGOSLAVIA", date(1970, 12, 4), "YUG", id="Yugoslavia"),
        pytest.param("YUGOSLAVIA", date(2002, 12, 20), "YUG", id="its-last-vote"),
        pytest.param("YUGOSLAVIA", date(2004, 12, 20), None, id="Yugoslavia-no-more"),
        pytest.param("SERBIA AND MONTENEGRO", date(2005, 12, 16), "SCG", id="both-yet"),
        pytest.param("SERBIA", date(2005, 12, 16), None, id="not-yet-Serbia"),
        pytest.param("SERBIA", date(2006, 12, 19), "SRB", id="Serbia"),
        pytest.param("GERMANY", date(1980, 12, 15), None, id="either-Germany"),
        pytest.param("GERMANY", date(1990, 12, 18), "DEU", id="Germany"),
        pytest.param(
            *("GERMANY, FEDERAL REPUBLIC OF", date(1980, 12, 15), "GER"),
            id="federal-republic-of-two",
        ),
        pytest.param(
            *("Federal Republic of Germany", date(2000, 12, 4), "DEU"),
            id="federal-republic-alone",
        ),
        pytest.param("USSR", date(1991, 12, 20), "SUN", id="last-vote-of-the-USSR"),
        pytest.param("USSR", date(1992, 8, 25), None, id="USSR-no-more"),
        pytest.param("RUSSIAN FEDERATION", date(1985, 12, 13), None, id="not-yet"),
        pytest.param("RUSSIAN FEDERATION", date(1992, 8, 25), "RUS", id="continued"),
        pytest.param("CZECHOSLOVAKIA", date(1992, 12, 22), "CSK", id="its-last-days"),
        pytest.param("UNITED ARAB REPUBLIC", date(1960, 12, 14), "EGY", id="union"),
        pytest.param("TANGANYIKA", date(1963, 12, 17), "EAT", id="Tanganyika"),
        pytest.param("ZANZIBAR", date(1963, 12, 17), "EAZ", id="Zanzibar"),
        pytest.param("TANGANYIKA", date(1965, 12, 17), None, id="Tanganyika-no-more"),
    ],
)
def test_the_day_tells_who_bore_a_name(name, day, code):
    assert STATES.find(name, day) == code


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        pytest.param("BELARUS", date(1983, 10, 27), "BLR", id="later-name"),
        pytest.param("KHMER REPUBLIC", date(1978, 5, 3), "KHM", id="earlier-name"),
        pytest.param(
            "TÜRKİYE", date(2020, 11, 11), "TUR", id="a-list-put-together-later"
        ),
    ],
)
def test_a_name_before_or_after_its_time_is_understood(name, day, code):
    assert STATES.find(name, day) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Upper Volta", "BFA"),
        ("Czechoslovakia", "CSK"),
        ("Germany", "DEU"),
        pytest.param("Congo", None, id="two-in-their-time"),
        pytest.param("Federal Republic of Germany", None, id="two-after-each-other"),
    ],
)
def test_without_a_day_a_name_belongs_to_one_state_or_to_none(name, code):
    assert STATES.find(name) == code


# Codes --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "name", "found"),
    [
        pytest.param("CSK", "CZECHOSLOVAKIA", "CSK", id="of-the-library"),
        pytest.param("tur", "TÃœRKÄ°YE", "TUR", id="name-unreadable"),
        pytest.param("CS", "CZECHOSLOVAKIA", "CSK", id="not-ours-so-the-name"),
        pytest.param("XKX", "Kosovo", None, id="neither-ours"),
        pytest.param("", "CZECHOSLOVAKIA", "CSK", id="none"),
    ],
)
def test_a_code_of_ours_decides(code, name, found):
    assert STATES.find(name, date(1985, 12, 13), code) == found


@pytest.mark.parametrize(
    ("code", "name", "year", "found"),
    [
        ("RUS", "RUSSIAN FEDERATION", 1996, "RUS"),
        ("RUS", "USSR", 1977, "SUN"),
        ("DEU", "GERMANY, FEDERAL REPUBLIC OF", 1985, "GER"),
        ("YUG", "YUGOSLAVIA", 2002, "YUG"),
        ("YUG", "SERBIA AND MONTENEGRO", 2005, "SCG"),
        ("YEM", "YEMEN ARAB REPUBLIC", 1985, "YEM"),
        pytest.param("CSK", "", 1994, None, id="nobody-any-more"),
        pytest.param("CZE", "", 1985, None, id="nobody-yet"),
    ],
)
def test_a_code_does_not_merge_a_state_into_its_successor(code, name, year, found):
    assert STATES.find(name, date(year, 9, 25), code) == found


# The name on a day --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("MEX", date(1985, 12, 13), "Mexico"),
        ("BEN", date(1975, 12, 1), "Dahomey"),
        ("BEN", date(1975, 12, 2), "Benin"),
        ("KHM", date(1975, 11, 10), "Cambodia"),
        ("KHM", date(1976, 10, 21), "Democratic Kampuchea"),
        ("TUR", date(2022, 5, 31), "Turkey"),
        ("TUR", date(2022, 6, 1), "Türkiye"),
        pytest.param("SYR", date(1960, 12, 14), "", id="part-of-a-union"),
        pytest.param("RUS", date(1985, 12, 13), "", id="not-there-yet"),
        pytest.param("DDR", date(1990, 10, 3), "", id="there-no-more"),
        pytest.param("XKX", date(2020, 1, 1), "", id="unknown"),
    ],
)
def test_a_state_has_its_name_of_the_day(code, day, name):
    assert STATES.name_on(code, day) == name


# States as an editor may have left them -----------------------------------------------


def test_a_name_of_today_that_is_not_listed_is_borne_too():
    states = States([("ABC", "New", [("Old", None, date(2030, 1, 31))])])

    assert states.find("Old", date(2020, 1, 1)) == "ABC"
    assert states.find("New", date(2031, 1, 1)) == "ABC"
    assert states.name_on("ABC", date(2031, 1, 1)) == "New"


def test_a_name_that_two_states_have_on_one_day_is_nobodys():
    states = States([("ABC", "Same", []), ("XYZ", "Same", [])])

    assert states.find("Same", date(2020, 1, 1)) is None


def test_a_spelling_of_a_state_that_is_not_there_is_nobodys():
    assert States([("MEX", "Mexico", [])]).find("USSR") is None


def test_a_name_in_another_script_is_found():
    assert States([("CHN", "中国", [])]).find("中国") == "CHN"
