"""Links in the admin: what was found, where to find it, and a check at once."""

from datetime import UTC, datetime, timedelta

import pytest

from events.links import Manners, Reason, Verdict
from events.models import Resolution, Source
from tests.admin.forms import act, address, listing, messages, save
from tests.admin.test_budgets import queries
from tests.bad_server import page, serving, status
from tests.factories import ResolutionFactory, SourceFactory, StatementFactory

START = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
GONE, WORKS = Verdict(Reason.GONE, "404"), Verdict(Reason.ANSWERS)


def noted(*verdicts, **given):
    """A source after checks, one a day."""
    source = SourceFactory(**given)
    for day, verdict in enumerate(verdicts):
        source.note(verdict, START + timedelta(days=day))
    source.save()
    return source


def found(client, model, **query):
    return list(client.get(listing(model), query).context["cl"].result_list)


@pytest.fixture
def server(settings, monkeypatch):
    """A site on this machine, which need not be spared from many requests at once."""
    monkeypatch.setattr(Manners, "wait", lambda manners, host: 0.0)
    settings.LINK_CHECK_NETWORKS = ["127.0.0.1/32"]
    with serving() as server:
        yield server


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("dead", {"dead"}),
        ("failing", {"dead", "failing"}),
        ("gone", {"dead", "failing"}),
        ("works", {"works"}),
        ("moved", set()),
        ("unchecked", {"never"}),
        ("nonsense", {"dead", "failing", "works", "never"}),
    ],
)
def test_sources_are_found_by_what_the_last_check_found(contributor, query, wanted):
    noted(title="never")
    noted(WORKS, title="works")
    noted(GONE, title="failing")
    noted(GONE, GONE, title="dead")

    titles = {source.title for source in found(contributor, Source, link=query)}

    assert titles == wanted


def test_the_list_says_what_is_dead_and_how_many_records_rest_on_it(contributor):
    source = noted(GONE, GONE)
    ResolutionFactory(sources=[source])
    StatementFactory.create_batch(2, sources=[source])

    listed = contributor.get(listing(Source)).content.decode()

    assert '<td class="field-link">Dead: Gone</td>' in listed
    assert '<td class="field-records">3</td>' in listed


def test_the_list_asks_the_same_of_many_sources_as_of_few(contributor):
    few = [noted(GONE) for _ in range(2)]
    asked = queries(contributor, listing(Source))
    ResolutionFactory(sources=[*few, *(noted(WORKS) for _ in range(30))])

    assert queries(contributor, listing(Source)) == asked


def test_the_form_says_what_was_found_and_who_rests_on_it(contributor):
    moved = noted(Verdict(Reason.MOVED, moved_to="https://www.un.org/now"))
    record = ResolutionFactory(sources=[moved])

    form = contributor.get(address(moved)).content.decode()

    assert 'href="https://www.un.org/now"' in form
    assert "The page has another address for good" in form
    assert f'href="{address(record)}"' in form


def test_the_form_of_a_source_never_checked_says_so(contributor):
    form = contributor.get(address(noted())).content.decode()

    assert "It has not been checked yet." in form
    assert ">None<" not in form


def test_a_new_address_is_not_held_to_what_the_old_one_was(editor):
    source = noted(GONE, GONE)

    save(editor, source, url="https://www.un.org/found-again")

    source.refresh_from_db()
    assert (source.is_dead, source.checked_at) == (False, None)


def test_another_title_leaves_what_was_found(editor):
    source = noted(GONE, GONE)

    save(editor, source, title="Typed")

    source.refresh_from_db()
    assert (source.title, source.is_dead) == ("Typed", True)


# The gate ----------------------------------------------------------------------


def test_a_dead_link_is_said_on_the_form_of_the_record(contributor):
    record = ResolutionFactory(status="draft", sources=[noted(GONE, GONE)])

    problems = contributor.get(address(record)).context["problems"]

    said = {problem.code: (problem.field, problem.blocks) for problem in problems}
    assert said["dead_link"] == ("sources", False)


def test_the_front_page_counts_records_with_a_dead_link(contributor):
    record = ResolutionFactory(sources=[noted(GONE, GONE), noted(GONE)])
    ResolutionFactory(sources=[noted(GONE)])

    desk = contributor.get("/admin/").context["desk"]

    row = next(row for row in desk.problems if row.title == "With a dead link")
    assert [cell and cell.words for cell in row.cells] == ["1", None, None]
    assert found(contributor, Resolution, problem="dead_link") == [record]


# A check at once ---------------------------------------------------------------


def test_an_editor_checks_a_few_links_at_once(editor, server):
    works = SourceFactory(url=server.at("/works", page), title="Works")
    gone = SourceFactory(url=server.at("/gone", status(404)), title="Gone")

    answer = act(editor, "check_now", [works, gone])

    assert messages(answer) == [
        "Works: The page answers.",
        "Gone: The site says that there is no such page: 404.",
    ]
    gone.refresh_from_db()
    assert (gone.failures, gone.is_dead) == (1, False)


def test_more_than_a_few_are_refused_before_any_is_asked(editor, server):
    sources = [SourceFactory(url=server.at(f"/{n}", page)) for n in range(4)]

    answer = act(editor, "check_now", sources)

    assert messages(answer) == [
        "Choose at most 3 sources: an editor waits for each of them."
    ]
    assert server.asked == []


def test_who_may_not_change_a_source_checks_none(contributor, server):
    source = SourceFactory(url=server.at("/works", page))

    act(contributor, "check_now", [source])

    assert server.asked == []


def test_an_editor_cannot_ask_what_stands_in_the_network_of_the_site(editor, server):
    with serving("127.0.0.2") as inside:
        source = SourceFactory(url=inside.at("/secret", page), title="Inside")
        answer = act(editor, "check_now", [source])

    assert messages(answer) == ["Inside: It leads into a private network: 127.0.0.2."]
    assert inside.asked == []


def test_a_network_that_reaches_nothing_is_said_and_nothing_noted(editor, settings):
    settings.LINK_CHECK_NETWORKS = ["127.0.0.0/8"]
    noted(WORKS, url="http://127.0.0.2:9/worked")
    silent = SourceFactory(url="http://127.0.0.1:9/silent")

    answer = act(editor, "check_now", [silent])

    assert "this site itself seems to have no network" in messages(answer)[0]
    silent.refresh_from_db()
    assert silent.checked_at is None
