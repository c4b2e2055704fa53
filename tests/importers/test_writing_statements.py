"""Speeches of the general debates, and the topics of the thesaurus."""

import pytest

from events.importers.records import Place, StatementRecord, TopicRecord
from events.models import Alias, Speech, Statement, Topic
from tests.factories import (
    ResolutionFactory,
    SessionFactory,
    StateFactory,
    StatementFactory,
    StateNameFactory,
    ThemeFactory,
)
from tests.importers.taking import taken

pytestmark = pytest.mark.django_db

TEXT = "We host refugees. Migrants need rights. Migration goes on."


@pytest.fixture(autouse=True)
def world():
    SessionFactory(code="73")
    StateFactory(code="MEX", name="Mexico")


def speech(code="MEX", text=TEXT, session="73", year=2018, **facts):
    stated = {"speaker": "Enrique Peña Nieto", "role": "President", **facts}
    place = Place(f"{code}_{session}_{year}.txt")
    return StatementRecord(session, year, code, place, stated, text)


def take(*records, **options):
    return taken(*records, by="debates", **options)


def test_a_speech_becomes_a_draft_under_its_session_and_state():
    take(speech())

    row = Statement.objects.get()
    assert (row.slug, row.status, row.kind) == ("gd-73-mex", "draft", "general_debate")
    assert (row.state.code, row.session.code, row.year) == ("MEX", "73", 2018)
    assert row.speech.text == TEXT
    assert row.reason == "Speaks of it 3 times: migration 2, refugees 1"


def test_a_speech_that_mentions_it_in_passing_is_left():
    report = take(speech(text="Refugees were mentioned. So was peace."))

    assert (report.skipped, Statement.objects.count()) == (1, 0)


def test_the_delegation_bears_the_name_of_its_state_in_that_year():
    state = StateFactory(code="TUR", name="Türkiye")
    StateNameFactory(state=state, name="Turkey", starts_on=None, ends_on="2022-05-31")

    take(speech("TUR", delegation="TURKEY (REP.)"))

    assert Statement.objects.get().delegation == "Turkey"


def test_the_european_union_speaks_without_being_a_state():
    take(speech("EU", delegation="European Union"))

    row = Statement.objects.get()
    assert (row.slug, row.state, row.delegation) == ("gd-73-eu", None, "European Union")


def test_a_statement_that_is_there_gains_its_text_and_keeps_its_words():
    row = StatementFactory(slug="gd-73-mex", speaker="Enrique Peña", role="President")

    report = take(speech())

    row.refresh_from_db()
    assert row.speaker == "Enrique Peña"
    assert Speech.objects.get().statement == row
    assert [line["part"] for line in report.kept_values] == ["speaker"]


def test_the_same_speech_twice_changes_nothing():
    take(speech())

    assert not take(speech()).changed


def test_whose_speech_nobody_can_tell_stays_to_verify_even_when_published():
    SessionFactory(code="41")
    StateFactory(code="GER", name="Germany, Federal Republic of")

    take(speech("DEU", session="41", year=1986), publish=True)

    row = Statement.objects.get()
    assert (row.status, bool(row.to_verify)) == ("draft", True)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (speech("XXX"), "“XXX” is no State that the record knows."),
        (speech(session="99"), "The record has no session 99."),
    ],
)
def test_what_cannot_be_placed_is_refused(record, reason):
    report = take(record)

    assert [line["reason"] for line in report.rejections] == [reason]


def topic(code="1005418", label="REFUGEES", **labels):
    place = Place("topics.json")
    return TopicRecord(code, {"en": label, **labels}, ("140402",), place)


def test_a_topic_about_the_subject_comes_with_its_words_in_other_languages():
    taken(topic(fr="REFUGIES"), topic("1000000", "ABACA"), by="unbis")

    row = Topic.objects.get()
    assert (row.code, row.label, row.labels) == (
        "1005418",
        "REFUGEES",
        {"fr": "REFUGIES"},
    )


def test_a_subject_that_a_record_already_has_gains_its_code():
    Topic.objects.create(label="SEA LAW").resolutions.add(ResolutionFactory())

    taken(topic("1005900", "SEA LAW"), by="unbis")

    assert Topic.objects.get().code == "1005900"


def test_a_chapter_of_the_thesaurus_gives_way_to_the_term_of_the_same_words():
    records = [topic("140402"), topic("1005418")]

    report = taken(*records, by="unbis")

    assert Topic.objects.get().code == "1005418"
    assert report.rejected == 0


def test_two_terms_of_the_same_words_are_one_and_the_other_is_refused():
    report = taken(topic("1005418"), topic("1005419"), by="unbis")

    assert Topic.objects.get().code == "1005418"
    assert "is the term of another topic" in report.rejections[0]["reason"]


def test_a_reader_finds_a_theme_by_its_term_in_another_language():
    theme = ThemeFactory(unbis_terms=[{"term": "REFUGEES"}])

    taken(topic(fr="RÉFUGIÉS", es="REFUGIADOS"), by="unbis")

    assert set(Alias.objects.values_list("word", "theme")) == {
        ("réfugiés", theme.pk),
        ("refugiados", theme.pk),
    }


def test_a_word_that_is_english_too_is_searched_for_as_before():
    ThemeFactory(unbis_terms=[{"term": "MIGRANTS"}])

    taken(topic("1004110", "MIGRANTS", fr="MIGRANTS", es="MIGRANTES"), by="unbis")

    assert [alias.word for alias in Alias.objects.all()] == ["migrantes"]


def test_a_word_that_is_somebody_s_name_already_stays_his():
    alias = Alias.objects.create(word="réfugiés", theme=ThemeFactory())
    ThemeFactory(unbis_terms=[{"term": "REFUGEES"}])

    taken(topic(fr="RÉFUGIÉS"), by="unbis")

    assert list(Alias.objects.all()) == [alias]
