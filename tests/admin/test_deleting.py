"""Nothing is lost by a click: what is named stays, what is deleted comes back."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.models import (
    Resolution,
    Revision,
    Series,
    Session,
    Source,
    State,
    Statement,
    Theme,
)
from tests.admin.forms import act, address, messages, save, send
from tests.factories import (
    AliasFactory,
    FamilyFactory,
    MeetingFactory,
    ReferenceFactory,
    ResolutionFactory,
    SeriesFactory,
    SourceFactory,
    StateFactory,
    StatementFactory,
    StateNameFactory,
    ThemeFactory,
    VoteFactory,
)

DELETED = reverse("admin:deleted")


def delete(client, row):
    return send(client, address(row, "delete"), {"post": "yes"})


def bring_back(client):
    step = Revision.objects.filter(action="deleted").first()
    return send(client, DELETED, {"step": step.pk})


def about(record):
    """A record that a statement is about."""
    StatementFactory().about.add(record)
    return record


# What is named stays ---------------------------------------------------------------


@pytest.mark.parametrize(
    "named",
    [
        pytest.param(
            lambda: ResolutionFactory(themes=[FamilyFactory(slot=1)]).themes.get(),
            id="theme",
        ),
        pytest.param(
            lambda: StatementFactory(sources=[SourceFactory()]).sources.get(),
            id="source",
        ),
        pytest.param(
            lambda: ResolutionFactory(series=SeriesFactory()).series, id="series"
        ),
        pytest.param(lambda: VoteFactory().state, id="State"),
        pytest.param(
            lambda: about(ResolutionFactory(status="draft")),
            id="resolution",
        ),
    ],
)
def test_what_a_record_names_is_not_deleted(publisher, named):
    row = named()

    page = delete(publisher, row)

    assert type(row).objects.filter(pk=row.pk).exists()
    assert "protected related objects" in page.content.decode()


def test_nor_is_it_among_others(publisher):
    used = ResolutionFactory(themes=[FamilyFactory(slot=1)]).themes.get()
    unused = ThemeFactory(parent=used)

    act(publisher, "delete_selected", [unused, used], post="yes")

    assert Theme.objects.count() == 2


# What is deleted comes back ---------------------------------------------------------


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(
            lambda: ResolutionFactory(status="draft", themes=[FamilyFactory(slot=1)]),
            id="resolution",
        ),
        pytest.param(lambda: MeetingFactory(status="in_review"), id="session"),
        pytest.param(
            lambda: StatementFactory(status="draft", state=StateFactory()),
            id="statement",
        ),
        pytest.param(lambda: FamilyFactory(slot=1, scope="What is in."), id="theme"),
        pytest.param(lambda: SeriesFactory(description="Each year."), id="series"),
        pytest.param(lambda: StateFactory(admitted_on="1945-11-07"), id="State"),
        pytest.param(lambda: SourceFactory(publisher="United Nations"), id="source"),
    ],
)
def test_what_was_deleted_comes_back_as_it_was(publisher, make):
    row = make()
    row.refresh_from_db()
    unlike = {"status", "version", "created_at", "updated_at"}
    names = {field.name for field in row._meta.fields} - unlike
    were = {name: getattr(row, name) for name in names}
    delete(publisher, row)
    assert not type(row).objects.filter(pk=row.pk).exists()

    page = bring_back(publisher)

    again = type(row).objects.get(pk=row.pk)
    assert {name: getattr(again, name) for name in names} == were
    assert getattr(again, "status", "draft") == "draft"
    assert messages(page) == [f"Brought back: {again}."]


def test_its_lists_come_back_with_it(publisher):
    vote = VoteFactory(resolution__status="draft", state__code="MEX", position="no")
    record = vote.resolution
    AliasFactory(resolution=record, word="the compact")
    delete(publisher, record)

    bring_back(publisher)

    record = Resolution.objects.get()
    assert [(each.state.code, each.position) for each in record.votes.all()] == [
        ("MEX", "no")
    ]
    assert record.aliases.get().word == "the compact"


def test_the_names_of_a_state_come_back_with_it(publisher):
    name = StateNameFactory(name="Siam", starts_on=None, ends_on="1949-05-10")
    delete(publisher, name.state)

    bring_back(publisher)

    back = State.objects.get().names.get()
    assert (back.name, str(back.ends_on)) == ("Siam", "1949-05-10")


def test_what_cites_it_leads_to_it_again(publisher):
    cited = ResolutionFactory(symbol="A/RES/72/179", status="draft")
    citation = ReferenceFactory(symbol=cited.symbol, cited=cited)
    delete(publisher, cited)
    citation.refresh_from_db()
    assert citation.cited is None

    bring_back(publisher)

    citation.refresh_from_db()
    assert citation.cited == Resolution.objects.get(symbol="A/RES/72/179")


def test_its_history_goes_on(publisher):
    record = ResolutionFactory(status="draft", title="Before")
    save(publisher, record, title="After")
    delete(publisher, record)

    bring_back(publisher)

    actions = Revision.objects.of(record).values_list("action", flat=True)
    assert list(actions) == ["brought_back", "deleted", "changed"]


def test_another_record_may_have_taken_its_place(publisher):
    record = ResolutionFactory(symbol="A/RES/73/195", status="draft")
    delete(publisher, record)
    ResolutionFactory(symbol="A/RES/73/195")

    page = bring_back(publisher)

    assert messages(page) == ["It is in the record again, as a row of its own."]
    assert Resolution.objects.count() == 1


def test_what_it_names_may_be_there_no_more(publisher):
    theme = FamilyFactory(slot=1, slug="labour")
    record = ResolutionFactory(status="draft", themes=[theme])
    delete(publisher, record)
    delete(publisher, theme)

    step = Revision.objects.get(kind="resolution")
    page = publisher.post(DELETED, {"step": step.pk}, follow=True)

    assert messages(page) == ["No longer in the record: labour."]
    assert not Resolution.objects.exists()


# The page --------------------------------------------------------------------------


def test_the_page_lists_what_is_deleted_still(publisher):
    first = ResolutionFactory(symbol="A/RES/73/195", status="draft")
    second = SourceFactory(title="Press release")
    delete(publisher, first)
    delete(publisher, second)
    step = Revision.objects.get(kind="source")
    publisher.post(DELETED, {"step": step.pk})

    lines = publisher.get(DELETED).context["lines"]

    assert [line.step.key for line in lines] == ["A/RES/73/195"]


def test_who_may_not_delete_brings_nothing_back(publisher, editor):
    delete(publisher, ResolutionFactory(status="draft"))
    step = Revision.objects.get()

    answer = editor.post(DELETED, {"step": step.pk})

    assert answer.status_code == 403
    assert not any(line.may_bring_back for line in editor.get(DELETED).context["lines"])


@pytest.mark.parametrize("typed", ["", "x", "0", "9" * 40, "٣"])
def test_no_such_step_is_not_found(publisher, typed):
    assert publisher.post(DELETED, {"step": typed}).status_code == 404


def test_a_reader_is_not_let_in(reader, db):
    assert reader.get(DELETED).status_code == 302


def test_the_page_takes_the_same_queries_however_long(publisher):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as found:
            publisher.get(DELETED)
        return len(found)

    delete(publisher, ResolutionFactory(status="draft"))
    few = queries()
    for record in [ResolutionFactory(status="draft") for _ in range(12)]:
        delete(publisher, record)

    assert queries() == few <= 12


def test_every_kind_is_listed_in_words(publisher):
    rows = [
        MeetingFactory(status="draft", title="A meeting"),
        FamilyFactory(slot=1, name_en="Labour"),
    ]
    for row in rows:
        delete(publisher, row)

    page = publisher.get(DELETED).content.decode()

    assert "A meeting" in page
    assert "Labour" in page


def test_models_without_a_life_keep_their_steps(editor):
    theme = FamilyFactory(slot=1, slug="labour", scope="Old.")

    save(editor, theme, scope="New.")

    (step,) = Revision.objects.of(theme)
    assert step.changes == {"scope": ["Old.", "New."]}
    assert not step.is_correction


def test_they_go_back_too(editor):
    theme = FamilyFactory(slot=1, scope="Old.")
    save(editor, theme, position="2")
    save(editor, theme, scope="New.")

    url = reverse("admin:events_theme_restore", args=[theme.pk, 1])
    editor.post(url, {"reason": ""})

    theme.refresh_from_db()
    assert theme.scope == "Old."


def test_a_fact_of_a_state_changes_with_its_reason(editor, reader):
    state = StateFactory(code="MEX", name="Mexico", admitted_on="1945-11-08")
    save(editor, state, admitted_on="1945-11-07")
    state.refresh_from_db()
    assert str(state.admitted_on) == "1945-11-08"

    save(editor, state, admitted_on="1945-11-07", change_reason="The list says so.")

    page = reader.get("/corrections/").content.decode()
    assert "The list says so." in page
    assert 'href="/states/MEX/history/' in reader.get("/states/MEX/").content.decode()
    assert "The list says so." in reader.get("/states/MEX/history/").content.decode()


def test_every_model_of_the_record_is_kept():
    kinds = {choice.value for choice in Revision.Kind}

    models = (Resolution, Session, Statement, Theme, Series, State, Source)
    assert kinds == {model._meta.model_name for model in models}


def test_what_was_deleted_twice_is_listed_once(publisher):
    record = ResolutionFactory(status="draft", title="First")
    delete(publisher, record)
    bring_back(publisher)
    again = Resolution.objects.get()
    save(publisher, again, title="Second")
    delete(publisher, again)

    (line,) = publisher.get(DELETED).context["lines"]
    publisher.post(DELETED, {"step": line.step.pk})

    assert Resolution.objects.get().title == "Second"


def test_as_many_queries_tell_what_names_many_rows_as_few(publisher):
    def queries(number):
        sources = SourceFactory.create_batch(number)
        with CaptureQueriesContext(connection) as found:
            act(publisher, "delete_selected", sources)
        return sum("_sources" in query["sql"] for query in found)

    assert queries(2) == queries(12)
