"""The UNBIS thesaurus as published, where it is at hand."""

from collections import Counter

import pytest

from events.importers.opening import documents, units
from events.importers.records import Rejected
from events.importers.unbis import parse
from tests.importers.reading import DATA, real

pytestmark = [pytest.mark.realdata, real]

UNBIS = DATA / "unbis"


def topics_of(name):
    """The topics of one real file, of which none is rejected."""
    (unit,) = units([str(UNBIS / name)])
    found = list(parse(documents(unit)))
    assert not any(isinstance(each, Rejected) for each in found)
    return found


def test_the_whole_thesaurus_is_read():
    topics = topics_of("unbis_topics_full.json.gz")

    assert len({topic.code for topic in topics}) == len(topics) == 7_312
    # Two topics lack a label in Russian, one of them all but the English one.
    assert Counter(code for topic in topics for code in topic.labels) == {
        "en": 7_312,
        **dict.fromkeys(["ar", "es", "fr", "zh-hans"], 7_311),
        "ru": 7_310,
    }
    assert sum(len(topic.broader) for topic in topics) == 12_638


def test_every_broader_topic_is_itself_a_topic():
    topics = topics_of("unbis_topics_full.json.gz")

    codes = {topic.code for topic in topics}

    assert {code for topic in topics for code in topic.broader} <= codes


def test_the_library_gives_a_topic_in_json_ld():
    (topic,) = topics_of("REAL_skos_jsonld_1000000_ABACA.json")

    assert (topic.code, topic.labels["en"], len(topic.labels)) == (
        "1000000",
        "ABACA",
        6,
    )
    assert topic.broader == ("1002817", "040202", "070202")


def test_three_forms_of_the_topics_of_migration_agree():
    scrape = topics_of("unbis_migration_terms.json")
    linked = topics_of("derived_unbis_migration.jsonld")
    turtle = topics_of("derived_unbis_migration.ttl")

    def labels(topics):
        return {topic.code: topic.labels for topic in topics}

    def broader(topics):
        return {topic.code: set(topic.broader) for topic in topics}

    assert len(scrape) == 116
    assert labels(scrape) == labels(linked) == labels(turtle)
    assert broader(scrape) == broader(turtle)
