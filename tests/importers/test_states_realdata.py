"""Every State that the real files name is found, and only the State it means."""

import csv
import json
import tarfile
from collections import Counter
from datetime import date

import pytest
from lxml import etree

from events.importers import extract, official
from events.importers.opening import documents, units
from tests.importers import shipped
from tests.importers.reading import DATA, real

pytestmark = [pytest.mark.realdata, real]

STATES = shipped.states()
ARCHIVES = ("xml_session76_English.tar.xz", "xml_migration_6languages_open.tar.xz")
SPACES = {"akn": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
VOTES = ("MS_in_favour", "MS_against", "MS_abstaining")


def roll_call_names():
    path = DATA / "member_states" / "vote_names_by_code.csv"
    return list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))


def resolutions():
    """The objects of the UN's extract."""
    for path in sorted((DATA / "akn4un" / "data_extract").glob("*.json")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def votes_of_english_documents():
    """The States listed in each recorded vote, with the day of adoption."""
    for name in ARCHIVES:
        with tarfile.open(DATA / "akn4un" / name) as archive:
            for member in archive:
                if member.isfile() and "/English/" in member.name:
                    yield from votes_of(etree.parse(archive.extractfile(member)))


def votes_of(tree):
    day = date.fromisoformat(tree.find(".//{*}FRBRWork/{*}FRBRdate").get("date"))
    for voting in tree.iter("{*}voting"):
        names = [
            " ".join("".join(each.itertext()).split())
            for each in voting.iter("{*}organization")
        ]
        if names:
            yield names, day


def test_every_name_of_the_roll_calls_is_found_on_its_first_and_last_day():
    wrong = [
        (row["ms_name"], day, row["ms_code"], found)
        for row in roll_call_names()
        for day in (row["first_vote_date"], row["last_vote_date"])
        for found in [STATES.find(row["ms_name"], date.fromisoformat(day))]
        if found != row["ms_code"]
    ]

    assert len(roll_call_names()) == 244
    assert wrong == []


def test_every_code_of_the_library_is_one_of_ours():
    codes = {row["ms_code"] for row in roll_call_names()}

    assert len(codes) == 202
    assert {row["code"] for row in shipped.rows()} - codes == {"VAT", "PSE"}


def test_no_state_votes_under_a_code_after_its_time():
    ends = {row["code"]: row["ended_on"] for row in shipped.rows()}
    late = [
        row["ms_code"]
        for row in roll_call_names()
        if ends[row["ms_code"]] and row["last_vote_date"] > ends[row["ms_code"]]
    ]

    assert late == []


def test_only_five_states_are_listed_before_their_admission():
    """As not voting: the library lists who was a Member at the end of a session."""
    admitted = {row["code"]: row["admitted_on"] for row in shipped.rows()}
    early = {
        row["ms_code"]
        for row in roll_call_names()
        if row["first_vote_date"] < admitted[row["ms_code"]]
    }

    assert early == {"ARE", "DMA", "JPN", "MNG", "WSM"}


def test_every_voter_of_the_english_documents_is_a_state_and_votes_once():
    votes = [
        [STATES.find(name, day) for name in names]
        for names, day in votes_of_english_documents()
    ]

    assert (len(votes), sum(len(found) for found in votes)) == (107, 18964)
    assert all(None not in found for found in votes)
    assert all(len(set(found)) == len(found) for found in votes)


def test_every_voter_of_the_extract_is_a_state():
    names = {
        (name, official.day(resolution["adoption_date"]))
        for resolution in resolutions()
        for votes in VOTES
        if isinstance(resolution[votes], list)
        for name in resolution[votes]
    }
    unknown = {name for name, day in names if STATES.find(name, day) is None}

    assert len({name for name, _ in names}) == 197
    assert unknown == set()


def test_every_sponsor_of_the_extract_is_a_state_an_officer_or_a_body():
    found = Counter()
    for unit in units([str(DATA / "akn4un" / "data_extract")]):
        for record in extract.parse(documents(unit)):
            for sponsor in record.sponsors or ():
                state = STATES.find(sponsor.name, record.facts["adopted_on"])
                found["office" if sponsor.is_office else state is not None] += 1

    # 1,584 resolutions; not one of the names is unknown.
    assert found == {True: 46_098, "office": 464}
