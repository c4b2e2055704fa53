"""The moves of a record: from the list, from its form, and with rules in the way."""

import pytest
from django.contrib.admin.models import LogEntry

from events.models import PublicVersion, Resolution, Session
from tests.admin.forms import act, add, address, errors, filled, listing, messages, save
from tests.factories import (
    ResolutionFactory,
    SessionFactory,
    SourceFactory,
    StatementFactory,
)


def ready():
    """A draft that nothing keeps from the public."""
    return ResolutionFactory(status="draft", sources=[SourceFactory()])


def statuses(*records):
    for record in records:
        record.refresh_from_db()
    return [record.status for record in records]


def offered(client, record):
    """The buttons that a form offers beside those to save."""
    page = client.get(address(record))
    return [transition.name for transition in page.context["transitions"]]


def test_publishing_says_what_is_public_now(publisher):
    one, two = ready(), ready()

    page = act(publisher, "publish", [one, two])

    assert statuses(one, two) == ["published", "published"]
    assert messages(page) == [f"Published now: 2 – {one}; {two}."]


def test_a_record_that_a_rule_keeps_back_is_named_with_the_rule(publisher):
    complete = ready()
    unready = ResolutionFactory(status="draft", to_verify="Check the day.")

    page = act(publisher, "publish", [complete, unready])

    assert statuses(complete, unready) == ["published", "draft"]
    assert messages(page) == [
        f"Published now: {complete}.",
        f"Left as it was: {unready}. Something stands under “to verify”: check it, "
        "then empty the field. It has no source: add the page or document in which "
        "it was read.",
    ]


def test_a_record_already_there_is_named(publisher):
    record = StatementFactory(status="published")

    page = act(publisher, "publish", [record])

    assert messages(page) == [f"Published already: {record}."]


def test_a_symbol_not_understood_is_not_published(publisher):
    record = ready()
    Resolution.objects.filter(pk=record.pk).update(
        symbol="A/RES/soon", sort_key="", session=None
    )

    page = act(publisher, "publish", [record])

    assert statuses(record) == ["draft"]
    assert "Its symbol is not understood" in messages(page)[0]


def test_a_hundred_rules_make_ten_messages_and_a_count(publisher):
    records = ResolutionFactory.create_batch(15, status="draft", to_verify="Check.")

    page = act(publisher, "publish", records)

    assert len(messages(page)) == 11
    assert messages(page)[-1].endswith("5 more.")


def test_more_than_five_hundred_records_are_refused(publisher):
    session = SessionFactory(code="73")
    Resolution.objects.bulk_create(
        Resolution(
            symbol=f"A/RES/73/{n}", sort_key=f"{n:04d}", title="Text", session=session
        )
        for n in range(1, 502)
    )
    sent = {
        "action": "publish",
        "_selected_action": [Resolution.objects.first().pk],
        "select_across": "1",
    }

    page = publisher.post(listing(Resolution), sent, follow=True)

    assert messages(page) == ["Choose at most 500 records at once."]
    assert not Resolution.objects.published().exists()


@pytest.mark.parametrize("action", ["publish", "withdraw", "return_to_draft"])
def test_an_action_without_permission_is_not_offered(contributor, action):
    record = ResolutionFactory(status="in_review")

    page = contributor.get(listing(Resolution))
    act(contributor, action, [record], withdrawal_answered="yes", reason="No.")

    assert action not in dict(page.context["action_form"].fields["action"].choices)
    assert statuses(record) == ["in_review"]


def test_a_contributor_moves_only_what_the_contributor_may_change(contributor):
    draft, public = ResolutionFactory(status="draft"), ResolutionFactory()

    page = act(contributor, "send_to_review", [draft, public])

    assert statuses(draft, public) == ["in_review", "published"]
    assert messages(page)[0] == f"In review now: {draft}."


def test_an_editor_returns_a_record_to_draft(editor):
    record = StatementFactory(status="in_review")

    act(editor, "return_to_draft", [record])

    assert statuses(record) == ["draft"]


def test_withdrawing_asks_for_the_reason_first(publisher):
    record = ResolutionFactory()

    page = act(publisher, "withdraw", [record])

    assert page.templates[0].name == "admin/events/withdraw.html"
    assert str(record) in page.content.decode()
    assert statuses(record) == ["published"]


def test_withdrawing_without_a_reason_asks_again(publisher):
    record = ResolutionFactory()

    page = act(publisher, "withdraw", [record], withdrawal_answered="yes", reason=" ")

    assert page.context["form"].errors == {
        "reason": ["A withdrawn record needs a reason."]
    }
    assert statuses(record) == ["published"]


def test_withdrawing_keeps_the_reason_for_the_reader(publisher):
    record = SessionFactory()

    page = act(
        publisher, "withdraw", [record], withdrawal_answered="yes", reason="Twice here."
    )

    assert statuses(record) == ["withdrawn"]
    assert record.withdrawal_reason == "Twice here."
    assert messages(page) == [f"Withdrawn now: {record}."]


def test_a_move_stands_in_the_history(publisher):
    record = ready()

    act(publisher, "publish", [record])

    entry = LogEntry.objects.get()
    assert entry.user == publisher.user
    assert entry.get_change_message() == "Changed status for resolution “Published”."


@pytest.mark.parametrize(
    ("status", "names"),
    [
        ("draft", ["send_to_review", "publish"]),
        ("in_review", ["return_to_draft", "publish"]),
        ("published", ["withdraw"]),
        ("withdrawn", ["publish"]),
    ],
)
def test_the_form_offers_the_moves_of_the_status(publisher, status, names):
    record = ResolutionFactory(status=status, withdrawal_reason="Twice.")

    assert offered(publisher, record) == names


def test_a_contributor_may_only_send_to_review(contributor):
    assert offered(contributor, ResolutionFactory(status="draft")) == ["send_to_review"]
    assert offered(contributor, ResolutionFactory(status="in_review")) == []


def test_the_form_saves_and_publishes(publisher):
    record = ready()

    page = save(publisher, record, "_publish", title="Global Compact")

    assert statuses(record) == ["published"]
    assert record.title == "Global Compact"
    assert f"Published now: {record}." in messages(page)


def test_a_rule_in_the_way_is_said_in_the_form_and_nothing_is_saved(publisher):
    record = ResolutionFactory(status="draft")

    page = save(
        publisher, record, "_publish", title="Global Compact", to_verify="The day."
    )

    assert errors(page) == [
        "This record cannot be published while something stands under “to verify”."
    ]
    assert page.context["adminform"].form["title"].value() == "Global Compact"
    assert page.context["transitions"][0].name == "send_to_review"
    assert statuses(record) == ["draft"]


def test_a_button_without_permission_saves_and_does_not_move(contributor):
    record = ResolutionFactory(status="draft")

    save(contributor, record, "_publish", title="Global Compact")

    assert statuses(record) == ["draft"]
    assert record.title == "Global Compact"


def test_the_status_is_no_field(publisher):
    record = ResolutionFactory(status="draft")

    save(publisher, record, status="published")

    assert statuses(record) == ["draft"]


def test_a_contributor_does_not_set_the_hour_of_publication(contributor):
    record = ResolutionFactory(status="draft")

    save(contributor, record, publish_at_0="2030-01-01", publish_at_1="09:00")

    record.refresh_from_db()
    assert record.publish_at is None


def test_a_publisher_sets_the_hour_at_which_a_record_leaves(publisher):
    record = ResolutionFactory()
    hour = {"withdraw_at_0": "2030-01-01", "withdraw_at_1": "09:00"}

    page = save(publisher, record, **hour)
    assert any("needs the reason" in sentence for sentence in errors(page))
    save(publisher, record, withdrawal_reason="The event is over.", **hour)

    record.refresh_from_db()
    assert record.withdraw_at.isoformat() == "2030-01-01T14:00:00+00:00"


def test_the_form_saves_and_asks_for_the_reason(publisher):
    record = ResolutionFactory()

    typed = {"title": "Corrected", "change_reason": "A misprint."}

    page = save(publisher, record, "_withdraw", **typed)

    record.refresh_from_db()
    assert record.title == "Corrected"
    assert page.templates[0].name == "admin/events/withdraw.html"
    assert statuses(record) == ["published"]


def test_a_wrong_row_below_keeps_the_form_open_for_a_contributor(contributor):
    record = ResolutionFactory(status="draft")
    page = contributor.get(address(record))
    row = {"references-TOTAL_FORMS": 1, "references-0-verb": "Recalling"}

    answer = contributor.post(
        address(record), filled(page, title="Typed") | row | {"_send_to_review": "1"}
    )

    assert answer.context["adminform"].form["title"].value() == "Typed"
    assert answer.context["has_change_permission"]
    assert statuses(record) == ["draft"]


def test_a_new_record_can_be_published_at_once(publisher):
    SessionFactory(code="73")
    facts = {"symbol": "73/195", "title": "Global Compact"}

    add(publisher, Resolution, "_publish", sources=[SourceFactory().pk], **facts)

    assert Resolution.objects.published().get().symbol == "A/RES/73/195"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda client, made: save(client, made, title="New"), id="form"),
        pytest.param(lambda client, made: act(client, "publish", [made]), id="action"),
        pytest.param(
            lambda client, made: client.post(address(made, "delete"), {"post": "yes"}),
            id="delete",
        ),
        pytest.param(
            lambda client, made: act(client, "delete_selected", [made], post="yes"),
            id="delete from the list",
        ),
    ],
)
def test_the_public_version_moves_with_each_change(publisher, change):
    record = ready()
    before = PublicVersion.advance()

    change(publisher, record)

    assert PublicVersion.current() > before


def test_the_public_version_rests_while_pages_are_read(publisher):
    record = ResolutionFactory(status="draft")
    before = PublicVersion.advance()

    publisher.get(address(record))
    publisher.get(listing(Session))

    assert PublicVersion.current() == before
