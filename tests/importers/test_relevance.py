"""What belongs to the subject, why, and what only sounds like it."""

import pytest

from events.importers.relevance import judge


@pytest.mark.parametrize(
    ("title", "reason", "themes"),
    [
        ("Protection of migrants", "Title: migrants", ("human-rights-of-migrants",)),
        (
            "Violence against women migrant workers",
            "Title: migrant workers",
            ("labour-migration", "human-rights-of-migrants"),
        ),
        (
            "International migration and development",
            "Title: migration",
            ("migration-and-development",),
        ),
        (
            "Office of the United Nations High Commissioner for Refugees",
            "Title: refugees",
            ("refugees-and-displacement",),
        ),
        (
            "Protection of and assistance to internally displaced persons",
            "Title: displacement",
            ("refugees-and-displacement",),
        ),
        (
            "Trafficking in women and girls",
            "Title: trafficking",
            ("trafficking-and-smuggling",),
        ),
        (
            "Prevention of the smuggling of aliens",
            "Title: smuggling",
            ("trafficking-and-smuggling",),
        ),
    ],
)
def test_a_title_says_why_it_is_here(title, reason, themes):
    finding = judge(title, [])

    assert (finding.reason, finding.themes) == (reason, themes)


@pytest.mark.parametrize(
    "title",
    [
        "Straddling fish stocks and highly migratory fish stocks",
        "Measures on organ donation and trafficking in human organs",
        "Palestine refugees’ properties and their revenues",
        "Illicit trafficking in narcotic drugs",
        "Return of cultural property: trafficking in cultural goods",
        "Scale of assessments",
    ],
)
def test_a_false_friend_stays_out(title):
    assert judge(title, []) is None


def test_a_subject_of_the_catalogue_is_a_reason():
    finding = judge("The situation in Afghanistan", ["DRUG CONTROL", "AFGHAN REFUGEES"])

    assert finding.reason == "Subject: AFGHAN REFUGEES"
    assert finding.themes == ("refugees-and-displacement",)


def test_a_false_friend_is_not_let_in_by_its_subjects():
    assert judge("Palestine refugees’ properties", ["PALESTINE REFUGEES"]) is None


def test_a_title_of_a_series_is_a_reason():
    finding = judge(
        "Freedom of travel", [], "Freedom of travel and family reunification"
    )

    assert finding.reason == "Series: Freedom of travel and family reunification"
