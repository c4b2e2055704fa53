"""The lists of the admin: what they find, and what leads to them."""

import pytest
from django.urls import reverse

from events.models import (
    Paragraph,
    Reference,
    Resolution,
    Session,
    Source,
    State,
    Statement,
    Vote,
)
from tests.admin.forms import address, listing
from tests.factories import (
    AliasFactory,
    FamilyFactory,
    MeetingFactory,
    ParagraphFactory,
    ReferenceFactory,
    ResolutionFactory,
    SessionFactory,
    SourceFactory,
    StateFactory,
    StatementFactory,
    StateNameFactory,
    ThemeFactory,
    VoteFactory,
)


def found(client, model, **query):
    """What a list shows for a query, in its order."""
    return list(client.get(listing(model), query).context["cl"].result_list)


@pytest.mark.parametrize(
    ("made", "query"),
    [
        ({"to_verify": "The day."}, {"to_verify": "yes"}),
        ({"status": "in_review"}, {"status__exact": "in_review"}),
        ({"sources": []}, {"source": "none"}),
        ({"themes": []}, {"theme": "none"}),
        ({"method": "unknown"}, {"method__exact": "unknown"}),
        ({"adopted_on": "1990-12-18"}, {"decade": "1990s"}),
        ({"committee": "third"}, {"committee__exact": "third"}),
        ({"prominence": 1}, {"prominence__exact": "1"}),
        ({"title": "Migrants at sea"}, {"q": "at sea"}),
        ({"symbol": "A/RES/2920(XXVII)"}, {"q": "2920 (XXVII)"}),
    ],
    ids=str,
)
def test_a_list_finds_what_an_editor_asks_for(contributor, made, query):
    source, theme = SourceFactory(), ThemeFactory()
    usual = {"sources": [source], "themes": [theme], "status": "draft"}
    wanted = ResolutionFactory(**usual | made)
    ResolutionFactory(**usual)

    assert found(contributor, Resolution, **query) == [wanted]


def test_a_symbol_not_understood_is_found(contributor):
    raw = ResolutionFactory(status="draft")
    ResolutionFactory()
    Resolution.objects.filter(pk=raw.pk).update(sort_key="", session=None)

    assert found(contributor, Resolution, symbol_is="not-understood") == [raw]


def test_a_family_takes_in_the_themes_under_it(contributor):
    family = FamilyFactory(slot=1)
    under, other = ThemeFactory(parent=family), ThemeFactory(parent__slot=2)
    wanted = ResolutionFactory(themes=[under, family])
    ResolutionFactory(themes=[other])

    assert found(contributor, Resolution, theme=family.slug) == [wanted]
    assert found(contributor, Resolution, theme=under.slug) == [wanted]


def test_another_name_is_found(contributor):
    wanted = AliasFactory(word="gcm").resolution
    ResolutionFactory()

    assert found(contributor, Resolution, q="GCM") == [wanted]


@pytest.mark.parametrize(
    "query",
    [
        {"decade": "9999s"},
        {"theme": "no-such-theme"},
        {"session": "x"},
        {"session": "9" * 40},
        {"q": "\x00"},
        {"series": "-1"},
    ],
    ids=str,
)
def test_a_wrong_query_is_answered(contributor, query):
    ResolutionFactory()

    assert contributor.get(listing(Resolution), query).status_code == 200


@pytest.mark.parametrize(
    ("make", "model", "parameter", "whole"),
    [
        (VoteFactory, Vote, "resolution", "resolution"),
        (ParagraphFactory, Paragraph, "resolution", "resolution"),
        (ReferenceFactory, Reference, "citing", "citing"),
        (ReferenceFactory, Reference, "cited", "cited"),
        (StatementFactory, Statement, "session", "session"),
        (ResolutionFactory, Resolution, "session", "session"),
        (MeetingFactory, Session, "part_of", "part_of"),
    ],
)
def test_a_record_leads_to_the_list_of_what_belongs_to_it(
    contributor, make, model, parameter, whole
):
    one = make()
    if model in (Resolution, Session, Statement):
        make(**{whole: SessionFactory(code="12")} if whole != "session" else {})
    else:
        make()
    record = getattr(one, whole)
    link = f"{listing(model)}?{parameter}={record.pk}"

    assert link in contributor.get(address(record)).content.decode()
    assert one in found(contributor, model, **{parameter: record.pk})


def test_an_unused_source_is_found(contributor):
    unused, used = SourceFactory.create_batch(2)
    ResolutionFactory(sources=[used])

    assert found(contributor, Source, use="none") == [unused]
    assert found(contributor, Source, use="some") == [used]


def test_a_former_name_of_a_state_is_found(contributor):
    state = StateNameFactory(name="Upper Volta").state
    StateFactory()

    assert found(contributor, State, q="upper volta") == [state]


def test_an_autocomplete_finds_by_symbol(contributor):
    wanted = ResolutionFactory(symbol="A/RES/73/195", title="Global Compact")
    ResolutionFactory(symbol="A/RES/74/148")
    query = {
        "term": "73/195",
        "app_label": "events",
        "model_name": "statement",
        "field_name": "about",
    }

    answer = contributor.get(reverse("admin:autocomplete"), query).json()

    assert answer["results"] == [
        {"id": str(wanted.pk), "text": "A/RES/73/195 Global Compact"}
    ]
