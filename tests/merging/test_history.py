"""Each record that changes has its step, and what was kept before goes on working."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events import bulk, history
from events.models import (
    Batch,
    NextVersion,
    PublicVersion,
    Resolution,
    Revision,
    Statement,
)
from tests.factories import (
    MeetingFactory,
    ResolutionFactory,
    SourceFactory,
    StatementFactory,
    ThemeFactory,
    VoteFactory,
)
from tests.merging.pairs import REASON, merged, somebody, states, themes

pytestmark = pytest.mark.django_db


def step_of(record):
    return Revision.objects.of(record).first()


def test_a_record_under_another_theme_has_a_step_and_its_version_moves_by_one():
    stays, goes = themes()
    record = ResolutionFactory(themes=[goes])

    merged(stays, goes)

    step = step_of(record)
    record.refresh_from_db()
    assert (step.action, step.reason, step.by_name) == ("merged", REASON, "ana")
    assert step.changes == {"themes": [["workers"], ["labour"]]}
    assert not step.is_correction
    assert record.version == 2


def test_another_state_of_a_public_statement_is_a_correction():
    stays, goes = states()
    public = StatementFactory(state=goes)
    draft = StatementFactory(state=goes, status="draft")

    merged(stays, goes)

    assert step_of(public).changes == {"state": ["TRK", "TUR"]}
    assert step_of(public).is_correction
    assert not step_of(draft).is_correction


def test_votes_are_no_value_of_a_resolution_and_make_no_step():
    stays, goes = states()
    vote = VoteFactory(state=goes)

    merged(stays, goes)

    vote.resolution.refresh_from_db()
    assert vote.resolution.version == 1
    assert step_of(vote.resolution) is None


@pytest.mark.parametrize("factory", [ResolutionFactory, MeetingFactory])
def test_a_source_moves_in_the_history_of_each_kind(factory):
    stays, goes = SourceFactory.create_batch(2)
    record = factory(sources=[goes])

    merged(stays, goes)

    assert step_of(record).changes == {"sources": [[goes.url], [stays.url]]}


def test_as_many_queries_for_many_records_as_for_few():
    (one, few), session = themes(), MeetingFactory()
    other, many = ThemeFactory.create_batch(2)
    ResolutionFactory.create_batch(2, themes=[few])
    StatementFactory.create_batch(2, themes=[few], session=session)
    ResolutionFactory.create_batch(40, themes=[many])
    StatementFactory.create_batch(40, themes=[many], session=session)

    somebody(), PublicVersion.advance()  # what the first merger alone makes

    number = queries(lambda: merged(one, few))

    assert queries(lambda: merged(other, many)) == number


def queries(act):
    with CaptureQueriesContext(connection) as asked:
        act()
    return len(asked)


def test_an_earlier_step_that_names_what_went_is_restored_under_what_stays():
    stays, goes = themes()
    record = ResolutionFactory(themes=[goes])
    earlier = history.keep(record, "created", somebody())
    merged(stays, goes)
    record = Resolution.objects.get()
    record.themes.clear()

    back = history.way_back(record, earlier)
    history.restore(record, back, somebody(), "It was right.")

    assert list(back) == ["themes"]
    assert list(record.themes.all()) == [stays]


def test_an_earlier_step_tells_no_difference_of_what_was_merged():
    stays, goes = themes()
    record = ResolutionFactory(themes=[stays, goes])
    earlier = history.keep(record, "created", somebody())

    merged(stays, goes)

    assert history.way_back(Resolution.objects.get(), earlier) == {}


def coming(record, **values):
    """The next version of a record, with these values in the place of its own."""
    now = history.values_of(record)
    return history.write(record, {**now, **values}, somebody(), "A misprint.")


def test_a_next_version_is_not_told_that_the_record_was_changed_meanwhile():
    stays, goes = themes()
    other = ThemeFactory()
    record = ResolutionFactory(themes=[goes], sources=[SourceFactory()])
    version = coming(record, themes=sorted([goes.slug, other.slug]), summary="New.")

    merged(stays, goes)
    record = Resolution.objects.get()
    version.refresh_from_db()
    history.replace(record, version, somebody())

    assert set(record.themes.all()) == {stays, other}
    assert record.summary == "New."
    assert not NextVersion.objects.exists()


def test_a_next_version_that_leaves_the_themes_alone_leaves_them_as_merged():
    stays, goes = themes()
    record = ResolutionFactory(themes=[stays, goes], sources=[SourceFactory()])
    version = coming(record, summary="New.")

    merged(stays, goes)
    version.refresh_from_db()

    assert version.base["themes"] == version.values["themes"] == ["labour"]
    history.replace(Resolution.objects.get(), version, somebody())
    assert list(record.themes.all()) == [stays]


def test_a_next_version_of_the_state_of_a_statement_goes_on():
    stays, goes = states()
    record = StatementFactory(state=goes, sources=[SourceFactory()])
    version = coming(record, state=None)

    merged(stays, goes)
    version.refresh_from_db()
    history.replace(Statement.objects.get(), version, somebody())

    record.refresh_from_db()
    assert record.state is None


def may(record):
    return True


def planned(records, **choice):
    batch = Batch(means="together", what="Themes", by=somebody())
    choice = bulk.Choice(add={name: set(keys) for name, keys in choice.items()})
    return bulk.plan(batch, Resolution, bulk.chosen(records, choice), [], may)


def test_a_plan_made_before_is_applied_after():
    stays, goes = themes()
    other = ThemeFactory()
    record = ResolutionFactory(themes=[goes], sources=[SourceFactory()])
    batch = planned([record], themes=[other.slug])

    merged(stays, goes)
    batch.refresh_from_db()
    bulk.apply(batch, somebody(), may, "")

    assert batch.left == []
    assert set(record.themes.all()) == {stays, other}


def test_a_plan_to_add_what_went_adds_what_stays_or_changes_nothing():
    stays, goes = themes()
    bare = ResolutionFactory(sources=[SourceFactory()])
    has = ResolutionFactory(themes=[stays], sources=[SourceFactory()])
    batch = planned([bare, has], themes=[goes.slug])

    merged(stays, goes)
    batch.refresh_from_db()
    assert (batch.number, batch.unchanged) == (1, 1)
    bulk.apply(batch, somebody(), may, "")

    assert list(bare.themes.all()) == list(has.themes.all()) == [stays]


def test_a_bulk_change_made_before_is_undone_after():
    stays, goes = themes()
    other = ThemeFactory()
    record = ResolutionFactory(themes=[goes], sources=[SourceFactory()])
    batch = planned([record], themes=[other.slug])
    bulk.apply(batch, somebody(), may, "")

    merged(stays, goes)
    batch.refresh_from_db()
    done = bulk.undo(batch, somebody(), may, "")

    assert done == [record]
    assert list(record.themes.all()) == [stays]


def test_a_spreadsheet_that_names_what_went_means_what_stays():
    stays, goes = themes()
    has = ResolutionFactory(themes=[stays], sources=[SourceFactory()])
    merged(stays, goes)

    batch = Batch(means="spreadsheet", what="Themes", by=somebody())
    wanted = [bulk.Wanted(has, {"themes": ["workers"]})]
    bulk.plan(batch, Resolution, wanted, [], may)

    assert (batch.number, batch.unchanged) == (0, 1)


def test_values_that_name_what_went_and_what_stays_give_one_row():
    stays, goes = themes()
    record = ResolutionFactory()
    merged(stays, goes)

    history.put(record, {"themes": ["labour", "workers"]})

    assert list(record.themes.all()) == [stays]


def test_a_step_that_names_what_is_gone_for_good_still_says_so():
    theme = themes()[0]
    record = ResolutionFactory(themes=[theme])
    earlier = history.keep(record, "created", somebody())
    record.themes.clear()
    theme.delete()

    back = history.way_back(record, earlier)
    with pytest.raises(ValidationError, match="No longer in the record"):
        history.restore(record, back, somebody(), "It was right.")


def test_an_earlier_vote_comes_back_under_the_state_that_stays():
    stays, goes = states()
    vote = VoteFactory(resolution__status="draft", state=goes, position="yes")
    record, person = vote.resolution, somebody()
    earlier = history.keep(record, "restored", person)
    row = {"state": goes.code, "position": "yes", "name": ""}
    other = {goes.code: {**row, "position": "no"}}
    history.restore(record, {"votes": [{goes.code: row}, other]}, person, "")
    merged(stays, goes)

    history.restore(record, history.way_back(record, earlier), person, "")

    (now,) = record.votes.all()
    assert (now.state, now.position) == (stays, "yes")


def test_what_the_row_that_stays_took_over_is_a_step_of_it():
    stays, goes = themes()

    merged(stays, goes)

    step = step_of(stays)
    assert (step.action, step.reason) == ("merged", REASON)
    assert len(step.changes["aliases"][1]) == 1
