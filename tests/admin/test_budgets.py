"""What the pages of the admin ask of the database, however many rows there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.models import Reference, Resolution, Session, State, Statement, Theme
from tests.admin.forms import address, listing
from tests.factories import (
    AliasFactory,
    FamilyFactory,
    MeetingFactory,
    ParagraphFactory,
    ReferenceFactory,
    ResolutionFactory,
    SeriesFactory,
    SessionFactory,
    SourceFactory,
    StatementFactory,
    StateNameFactory,
    ThemeFactory,
    VoteFactory,
)

BUDGET = 12
FEW, MANY = 10, 2000
UNREADY = {"status": "draft", "to_verify": "The day."}


def records(model, number):
    """That many rows, with what the columns of their list show."""
    if model is Session:
        made = [
            Session(
                slug=f"meeting-{n}",
                kind="hearing",
                title=f"Hearing {n}",
                opening_year=1950 + n % 70,
                starts_on=f"{1950 + n % 70}-05-01",
                **UNREADY,
            )
            for n in range(number)
        ]
    elif model is Resolution:
        session = SessionFactory(code="73")
        made = [
            Resolution(
                symbol=f"A/RES/73/{n}",
                sort_key=f"{n:09d}",
                session=session,
                title=f"Text {n}",
                adopted_on=f"{1950 + n % 70}-12-18",
                **UNREADY,
            )
            for n in range(1, number + 1)
        ]
    else:
        meeting = MeetingFactory()
        made = [
            Statement(
                slug=f"statement-{n}",
                speaker=f"Speaker {n}",
                occasion="Debate",
                session=meeting,
                year=1950 + n % 70,
                delivered_on=f"{1950 + n % 70}-09-21",
                **UNREADY,
            )
            for n in range(number)
        ]
    made = model.objects.bulk_create(made, batch_size=500)
    source = SourceFactory()
    theme, _ = Theme.objects.get_or_create(
        slug="labour", defaults={"name": "Labour", "slot": 3}
    )
    column = f"{model._meta.model_name}_id"
    for through, target in (
        (model.themes.through, {"theme_id": theme.pk}),
        (model.sources.through, {"source_id": source.pk}),
    ):
        through.objects.bulk_create(
            [through(**{column: record.pk}, **target) for record in made],
            batch_size=500,
        )
    return made


def queries(client, url, **query):
    with CaptureQueriesContext(connection) as asked:
        page = client.get(url, query)

    assert page.status_code == 200
    return len(asked)


@pytest.mark.parametrize("model", [Session, Resolution, Statement])
@pytest.mark.parametrize("number", [FEW, MANY])
def test_a_list_of_records_keeps_its_budget(publisher, model, number):
    records(model, number)

    # session, user, two of permissions, count, rows, their themes, themes of the
    # filter, and two of the date hierarchy
    assert queries(publisher, listing(model)) == 10
    assert queries(publisher, listing(model), q="18", decade="1990s") <= BUDGET


@pytest.mark.parametrize("number", [FEW, MANY])
def test_the_front_page_keeps_its_budget(publisher, number):
    records(Resolution, number)
    records(Statement, FEW)

    # session, user, two of permissions, the counts, the first of each queue, the
    # last steps, the next versions, and the conflicts
    assert queries(publisher, reverse("admin:index")) == 9


def test_the_front_page_with_every_queue_full_keeps_its_budget(publisher):
    for factory in (ResolutionFactory, MeetingFactory, StatementFactory):
        factory.create_batch(8, status="in_review", to_verify="The day.")
    Resolution.objects.update(sort_key="", session=None)

    assert queries(publisher, reverse("admin:index")) <= BUDGET


@pytest.mark.parametrize(
    "factory",
    [
        pytest.param(factory, id=factory._meta.model._meta.model_name)
        for factory in (
            AliasFactory,
            ParagraphFactory,
            ReferenceFactory,
            SeriesFactory,
            SourceFactory,
            StateNameFactory,
            VoteFactory,
        )
    ],
)
def test_a_list_of_other_rows_keeps_its_budget(publisher, factory):
    model = factory._meta.model if factory is not StateNameFactory else State
    factory.create_batch(3)
    few = queries(publisher, listing(model))
    factory.create_batch(20)

    assert queries(publisher, listing(model)) == few <= BUDGET


def test_the_form_of_a_resolution_does_not_draw_its_votes(publisher):
    few, many = ResolutionFactory.create_batch(2, recorded=True)
    VoteFactory(resolution=few)
    ParagraphFactory.create_batch(60, resolution=many)
    for _ in range(60):
        VoteFactory(resolution=many)
    publisher.get(address(few))  # the first visit also learns the content types

    assert queries(publisher, address(few)) == queries(publisher, address(many))


def test_the_form_of_a_resolution_asks_once_for_all_its_citations(publisher):
    few, many = ResolutionFactory.create_batch(2)
    ReferenceFactory(citing=few)
    ReferenceFactory.create_batch(9, citing=many)
    publisher.get(address(few))

    assert queries(publisher, address(few)) == queries(publisher, address(many))


def test_more_citations_than_a_page_holds_leave_the_form(publisher):
    record = ResolutionFactory()
    for n in range(51):
        ReferenceFactory(citing=record, symbol=f"A/RES/1/{n}", cited=None)

    page = publisher.get(address(record))

    assert not [
        inline
        for inline in page.context["inline_admin_formsets"]
        if inline.opts.model is Reference
    ]
    assert f"{listing(Reference)}?citing={record.pk}" in page.content.decode()


def test_themes_stay_few_and_their_list_cheap(publisher):
    ThemeFactory.create_batch(10, parent=FamilyFactory(slot=1))

    assert queries(publisher, listing(Theme)) <= BUDGET
