"""Records taken as a spreadsheet, changed there, and brought back."""

from datetime import date

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events import bulk
from events.models import Batch, Resolution, Revision, Session, Statement
from tests import people
from tests.admin.batches import bring, bring_file, left, settle, taken, typed
from tests.admin.forms import act, listing, messages, save
from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SeriesFactory,
    SessionFactory,
    SourceFactory,
    StatementFactory,
    VoteFactory,
)

FILES = ["records.csv", "records.xlsx"]


def compact():
    return ResolutionFactory(
        status="draft",
        symbol="A/RES/73/195",
        title="Global Compact",
        themes=[FamilyFactory(slug="labour"), FamilyFactory(slug="families")],
        sources=[SourceFactory(url="https://www.un.org/a;b")],
    )


@pytest.fixture
def record(db):
    return compact()


@pytest.fixture(scope="module")
def rows(django_db_setup, django_db_blocker):
    """The record as it is taken; each test has the same one, made anew."""
    with django_db_blocker.unblock(), transaction.atomic():
        contributor = people.returned("Contributor", django_db_setup)
        rows = taken(contributor, [compact()])
        transaction.set_rollback(True)
    return rows


def test_a_row_a_record_under_headings_that_never_change(contributor, record):
    head, row = taken(contributor, [record])

    assert head[:4] == ["symbol", "version", "method", "in favour"]
    cells = dict(zip(head, row, strict=True))
    assert cells["symbol"] == "A/RES/73/195"
    assert cells["version"] == "1"
    assert cells["adopted on"] == "2018-12-19"
    assert cells["method"] == "without_vote"
    assert cells["themes"] == "families; labour"
    assert cells["sources"] == "https://www.un.org/a;b"
    assert not {"status", "publish at", "withdraw at", "session", "id"} & set(head)


def test_headings_are_english_in_every_language(contributor, record):
    sent = {"action": "take_csv", "_selected_action": [record.pk]}

    contributor.cookies["django_language"] = "fr"
    answer = contributor.post(listing(Resolution), sent)

    assert bulk.read("records.csv", answer.content)[0][0] == "symbol"
    assert answer["Content-Disposition"].startswith('attachment; filename="resolution')


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(
            lambda text: ResolutionFactory(
                status="draft",
                title=f"={text}",
                summary=text,
                series=SeriesFactory(),
                recorded=True,
            ),
            id="resolution",
        ),
        pytest.param(
            lambda text: MeetingFactory(status="draft", facts=text, note=f"@{text}"),
            id="meeting",
        ),
        pytest.param(
            lambda text: StatementFactory(status="draft", quotation=f"+{text}"),
            id="statement",
        ),
    ],
)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=8,
    deadline=None,
)
@given(
    text=st.text(
        alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"]),
        max_size=60,
    )
)
def test_out_and_in_again_changes_nothing(contributor, file, make, text):
    with transaction.atomic():
        made = make(text)

        bring(contributor, type(made), taken(contributor, [made], file[8:]), file)

        batch = Batch.objects.get()
        assert (batch.rows, batch.left, batch.unchanged) == ([], [], 1)
        transaction.set_rollback(True)


@pytest.mark.parametrize("file", FILES)
def test_changed_cells_are_shown_and_then_applied(contributor, record, file):
    SeriesFactory(slug="compacts")
    rows = taken(contributor, [record], file[8:])
    rows = typed(rows, 2, "title", "Global Compact for Migration")
    rows = typed(rows, 2, "adopted on", "2018-12-20")
    rows = typed(rows, 2, "series", "compacts")
    rows = typed(rows, 2, "themes", "labour;")

    page = bring(contributor, Resolution, rows, file)

    record.refresh_from_db()
    assert record.title == "Global Compact"
    assert [
        (each.label, each.before, each.after)
        for each in page.context["changes"][0]["differences"]
        if each.name != "title"
    ] == [
        ("Adopted on", "19 December 2018", "20 December 2018"),
        ("Series", "", "compacts"),
        ("Themes", "families, labour", "labour"),
    ]
    settle(contributor, "apply")
    record.refresh_from_db()
    assert record.title == "Global Compact for Migration"
    assert record.adopted_on == date(2018, 12, 20)
    assert record.series.slug == "compacts"
    assert [theme.slug for theme in record.themes.all()] == ["labour"]
    assert record.status == "draft"


def test_it_is_undone_as_one(contributor, record):
    rows = typed(taken(contributor, [record]), 2, "title", "Other")
    bring(contributor, Resolution, rows)
    settle(contributor, "apply")

    settle(contributor, "undo")

    record.refresh_from_db()
    assert record.title == "Global Compact"
    actions = [step.action for step in Revision.objects.of(record)]
    assert actions == ["undone", "together"]


def test_an_empty_cell_empties_the_field_and_a_missing_column_leaves_it(
    contributor, record
):
    rows = [["symbol", "version", "themes"], ["A/RES/73/195", "1", ""]]
    bring(contributor, Resolution, rows)

    settle(contributor, "apply")

    record.refresh_from_db()
    assert not record.themes.exists()
    assert record.title == "Global Compact"


@pytest.mark.parametrize(
    ("column", "cell", "sentence"),
    [
        pytest.param(
            "symbol", "A/RES/1/1", "No record has the key “A/RES/1/1”", id="key"
        ),
        pytest.param(
            *("adopted on", "19/12/2018", "“19/12/2018” is no day: write it like"),
            id="day",
        ),
        pytest.param(
            "themes", "labour; work", "Nothing in the record has the key “work”."
        ),
        pytest.param("series", "none", "Nothing in the record has the key “none”."),
        pytest.param("method", "by acclamation", "is not a valid choice", id="choice"),
        pytest.param("prominence", "first", "“first” is no number.", id="number"),
        pytest.param("prominence", "7", "is not a valid choice", id="prominence"),
        pytest.param("prominence", "", "cannot be null", id="nothing"),
        pytest.param("title", "", "cannot be blank", id="blank"),
        pytest.param("title", "a" * 1001, "at most 1000 characters", id="long"),
    ],
)
def test_what_is_wrong_is_said_at_its_row_and_column(
    contributor, record, column, cell, sentence
):
    other = ResolutionFactory(symbol="A/RES/73/326", status="draft", title="Format")
    rows = typed(taken(contributor, [other, record]), 2, "title", "Right")
    rows = typed(rows, 3, column, cell)

    bring(contributor, Resolution, rows)

    ((row, at, said),) = left()
    assert (row, at) == (3, column)
    assert sentence in said
    settle(contributor, "apply")
    other.refresh_from_db()
    assert other.title == "Right"


def test_a_record_changed_since_it_was_taken_is_said(contributor, record):
    rows = typed(taken(contributor, [record]), 2, "title", "Mine")
    save(contributor, record, title="Theirs")

    bring(contributor, Resolution, rows)

    ((row, column, sentence),) = left()
    assert (row, column) == (2, "version")
    assert sentence.startswith("The record has changed since the spreadsheet")
    record.refresh_from_db()
    assert record.title == "Theirs"


def test_a_rule_over_several_columns_is_said_at_the_row(contributor, record):
    rows = typed(taken(contributor, [record]), 2, "in favour", "152")

    bring(contributor, Resolution, rows)

    ((row, column, sentence),) = left()
    assert (row, column) == (2, "")
    assert sentence.startswith("A recorded vote needs the three figures")


def test_the_votes_of_states_hold_a_resolution_to_its_recorded_vote(contributor):
    vote = VoteFactory(resolution__status="draft")
    rows = taken(contributor, [vote.resolution])
    rows = typed(rows, 2, "method", "without_vote")
    for column in ("in favour", "against", "abstaining", "not voting"):
        rows = typed(rows, 2, column, "")

    bring(contributor, Resolution, rows)

    ((row, column, sentence),) = left()
    assert (row, column) == (2, "method")
    assert sentence == "The votes of States are recorded; remove them first."


def test_a_record_that_stands_twice_is_read_once(contributor, record):
    rows = typed(taken(contributor, [record]), 2, "title", "First")
    rows.append(typed(rows, 2, "title", "Second")[1])

    bring(contributor, Resolution, rows)

    assert left() == [(3, "symbol", "The record stands in row 2 already.")]


def test_an_unknown_column_is_said_and_the_rest_is_read(contributor, record):
    rows = [["symbol", "version", "titel", "title"], [record.symbol, "1", "x", "New"]]

    bring(contributor, Resolution, rows)

    assert left() == [(1, "titel", "No such column; it is passed over.")]
    assert Batch.objects.get().number == 1


def test_a_public_fact_needs_a_reason_here_too(publisher):
    public = ResolutionFactory(title="Before")
    rows = typed(taken(publisher, [public]), 2, "title", "After")
    bring(publisher, Resolution, rows)

    page = settle(publisher, "apply")

    assert page.context["form"].errors["reason"]
    settle(publisher, "apply", "A misprint.")
    public.refresh_from_db()
    assert public.title == "After"
    assert Revision.objects.of(public).get().is_correction


def test_what_the_person_may_not_change_stays(contributor):
    public = ResolutionFactory(title="Before")
    rows = typed(taken(contributor, [public]), 2, "title", "After")

    bring(contributor, Resolution, rows)

    assert left() == [(2, "", "Your account may not change it.")]


def test_nothing_is_published_by_a_spreadsheet(publisher, record):
    rows = [["symbol", "version", "status", "title"]]
    rows.append([record.symbol, "1", "published", "New"])
    bring(publisher, Resolution, rows)

    settle(publisher, "apply")

    record.refresh_from_db()
    assert (record.title, record.status) == ("New", "draft")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(b"title\nx\n", "has no column “symbol”", id="no key"),
        pytest.param(b"symbol\nx\n", "has no column “version”", id="no version"),
        pytest.param(b"\xff\xfe", "neither XLSX nor CSV", id="no text"),
        pytest.param(b"a\n" * 502, "at most 500 records", id="too many rows"),
        pytest.param(b"a" * (5 << 20) + b"a", "at most 5 MB", id="too large"),
    ],
)
def test_a_file_that_cannot_be_read_is_said(contributor, content, sentence):
    page = bring_file(contributor, Resolution, content)

    assert sentence in page.context["form"].errors["file"][0]
    assert not Batch.objects.exists()


def test_the_limits_are_said_before(contributor):
    page = contributor.get(reverse("admin:events_resolution_spreadsheet"))

    assert "at most 500 records and 5 MB" in page.content.decode()


def test_more_than_five_hundred_are_not_taken(contributor):
    session = SessionFactory(code="73")
    Resolution.objects.bulk_create(
        Resolution(symbol=f"A/RES/73/{n}", sort_key=f"{n:04d}", session=session)
        for n in range(1, 502)
    )
    first = Resolution.objects.first()

    page = act(contributor, "take_csv", [first], select_across="1")

    assert messages(page) == ["Choose at most 500 records at once."]


@pytest.mark.parametrize("model", [Resolution, Session, Statement])
def test_each_list_leads_to_the_page(contributor, model):
    url = reverse(f"admin:events_{model._meta.model_name}_spreadsheet")

    assert f'href="{url}"' in contributor.get(listing(model)).content.decode()


@pytest.mark.parametrize("number", [2, 40])
def test_a_spreadsheet_takes_as_many_queries_however_long(contributor, number):
    records = ResolutionFactory.create_batch(number, status="draft")
    sent = {"action": "take_csv", "_selected_action": [each.pk for each in records]}

    with CaptureQueriesContext(connection) as out:
        answer = contributor.post(listing(Resolution), sent)
    rows = bulk.read("records.csv", answer.content)
    with CaptureQueriesContext(connection) as back:
        bring(contributor, Resolution, rows)

    assert len(out) <= 12
    # the upload, and the page that it leads to
    assert len(back) <= 24


def test_what_the_gate_forbids_by_now_stays_and_the_rest_is_done(publisher, settings):
    settings.FOUR_EYES = False
    source = SourceFactory()
    public = ResolutionFactory(symbol="A/RES/73/195", sources=[source])
    other = ResolutionFactory(symbol="A/RES/72/1", sources=[source], title="Before")
    rows = taken(publisher, [public, other])
    for row in (2, 3):
        column, cell = (
            ("adopted on", "2018-12-20")
            if rows[row - 1][0] == public.symbol
            else ("title", "After")
        )
        rows = typed(rows, row, column, cell)
    bring(publisher, Resolution, rows)
    Session.objects.filter(code="73").update(
        starts_on="2018-09-18", ends_on="2018-12-19"
    )

    settle(publisher, "apply", "A misprint.")

    public.refresh_from_db()
    other.refresh_from_db()
    assert (public.adopted_on, public.version) == (date(2018, 12, 19), 1)
    assert (other.title, other.version) == ("After", 2)
    ((_, _, sentence),) = left()
    assert sentence.startswith("The day of adoption lies outside the session")


@pytest.mark.parametrize("cell", ["\0", "²", "\ud83d", "=1", "; ;", "9" * 400, "<b>"])
@pytest.mark.parametrize(
    "column", ["symbol", "version", "adopted on", "in favour", "themes", "series"]
)
def test_any_cell_gives_a_page(contributor, record, rows, column, cell):
    changed = typed(rows, 2, column, cell)
    content = "\n".join(",".join(f'"{cell}"' for cell in row) for row in changed)

    page = bring_file(contributor, Resolution, content.encode("utf-8", "replace"))

    assert page.status_code == 200
    assert Batch.objects.get().kind == "resolution"


@pytest.mark.parametrize("key", ["0", "9" * 19, "9" * 40, "x", "%00", "²"])
@pytest.mark.parametrize("page", ["change", "apply", "undo"])
def test_a_batch_that_is_not_there_gives_no_error(contributor, key, page):
    url = f"{listing(Batch)}{key}/{page}/"

    answer = contributor.get(url) if page == "change" else contributor.post(url)

    assert answer.status_code in (302, 404)
