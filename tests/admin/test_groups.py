"""The table of docs/editing.md, tried cell by cell."""

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.urls import reverse

from events import history
from events.models import (
    AccountEvent,
    Batch,
    Import,
    Merged,
    NextVersion,
    Pairing,
    Resolution,
    Revision,
    Source,
    Statement,
    Theme,
)
from tests.admin.batches import bring, settle, taken, together, typed
from tests.admin.forms import act, add, address, filled, listing, opened, save
from tests.admin.mergers import merge, merge_speakers
from tests.admin.next_versions import draft, next_form
from tests.factories import (
    AliasFactory,
    FamilyFactory,
    PairingFactory,
    ParagraphFactory,
    ReferenceFactory,
    ResolutionFactory,
    SeriesFactory,
    SessionFactory,
    SourceFactory,
    StateFactory,
    StatementFactory,
    VoteFactory,
)

PASSWORD = "a long walk to the plenary"
GROUPS = ("Contributor", "Editor", "Publisher", "Administrator")


def table():
    """Each row of the table: what one may do, and the answer for each group."""
    text = (settings.BASE_DIR / "docs" / "editing.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    for line in lines[1:]:
        what, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        yield what, dict(zip(GROUPS, cells, strict=True))


def reads(client):
    record = ResolutionFactory(status="draft")
    pages = (listing(Resolution), address(record))
    return all(client.get(page).status_code == 200 for page in pages)


def adds_draft(client):
    SessionFactory(code="73")
    if client.get(address(Resolution, "add")).status_code == 403:
        return False
    add(client, Resolution, symbol="73/195", title="Global Compact")
    return Resolution.objects.drafts().filter(symbol="A/RES/73/195").exists()


def changes(record, **typed):
    """Whether the form of the record opens for writing, and saves."""

    def attempt(client):
        made = record()
        page = opened(client, address(made))
        if page.status_code == 403 or not page.context["has_change_permission"]:
            sent = {"title": "Changed", "name": "Changed", "_save": "1"}
            assert client.post(address(made), sent).status_code == 403
            return False
        reason = {"change_reason": "The source has another.", "_save": "1"}
        client.post(address(made), filled(page, **typed) | reason)
        made.refresh_from_db()
        return all(getattr(made, name) == value for name, value in typed.items())

    return attempt


def resolution(status):
    reason = "Listed twice." if status == "withdrawn" else ""
    return lambda: ResolutionFactory(
        status=status, withdrawal_reason=reason, sources=[SourceFactory()]
    )


def changes_draft_and_parts(client):
    vote = VoteFactory(resolution__status="draft")
    alias = AliasFactory(resolution=vote.resolution)
    save(client, vote, position="no")
    save(client, alias, word="another name")
    vote.refresh_from_db()
    alias.refresh_from_db()
    parts = (vote.position, alias.word) == ("no", "another name")
    return parts and changes(resolution("draft"), title="Changed")(client)


def changes_public(client):
    """The record itself, and what belongs to it: the answers must agree."""
    citation = ReferenceFactory(citing__status="published")
    page = opened(client, address(citation))
    sent = {} if page.status_code == 403 else filled(page)
    why = {"verb": "Recalls", "change_reason": "A misprint.", "_save": "1"}
    client.post(address(citation), sent | why)
    citation.refresh_from_db()
    may = [
        changes(resolution(status), title="Changed")(client)
        for status in ("published", "withdrawn")
    ]
    assert may == [citation.verb == "Recalls"] * 2
    return all(may)


def moves(action, before, after, **more):
    """Whether the action of the list brings a record from one status to another."""

    def attempt(client):
        record = resolution(before)()
        act(client, action, [record], **more)
        record.refresh_from_db()
        return record.status == after

    return attempt


def next_version(client, button, **typed):
    """Whether the next version of a public record is kept, and what became of it."""
    record = resolution("published")()
    if client.get(next_form(record)).status_code == 403:
        return record, False
    draft(client, record, button, change_reason="A misprint.", **typed)
    return record, True


def drafts_next(client):
    record, _ = next_version(client, "_save", title="Next")
    return NextVersion.objects.filter(record=record.pk).exists()


def changes_next_in_review(client):
    record, _ = next_version(client, "_next_review", title="Next")
    return client.get(next_form(record)).status_code == 200


def publishes_next(client):
    record, _ = next_version(client, "_next_publish", title="Next")
    record.refresh_from_db()
    return record.title == "Next"


def previews(client):
    return bool(client.get(address(resolution("draft")())).context["preview_url"])


def adds_source(client):
    url = address(Source, "add")
    sent = {"url": "https://www.un.org/x", "title": "Page", "language": "en"}
    client.post(url, sent | {"_save": "1"})
    return Source.objects.filter(url="https://www.un.org/x").exists()


def shared(client):
    """Adding and changing each of the three: the answers must agree."""
    may = []
    for factory, sent in (
        (SeriesFactory, {"name": "New", "slug": "new"}),
        (StateFactory, {"name": "New", "code": "NEW", "names-TOTAL_FORMS": 0}),
        (FamilyFactory, {"name_en": "New", "slug": "new", "slot": 10, "position": 1}),
    ):
        model = factory._meta.model
        inlines = ("names", "aliases")
        empty = {f"{name}-TOTAL_FORMS": 0 for name in inlines}
        empty |= {f"{name}-INITIAL_FORMS": 0 for name in inlines}
        json = {"unbis_terms": "[]", "sdg_targets": "[]", "gcm_objectives": "[]"}
        client.post(address(model, "add"), empty | json | sent | {"_save": "1"})
        may.append(model.objects.filter(name="New").exists())
        name = "name_en" if model is Theme else "name"
        may.append(changes(factory, **{name: "Changed"})(client))
    assert len(set(may)) == 1
    return may[0]


def brings_back(client):
    """Whether the person may bring back what somebody deleted."""
    record = resolution("draft")()
    step = history.keep_deleted(record, client.user)
    record.delete()
    client.post(reverse("admin:deleted"), {"step": step.pk})
    return Resolution.objects.filter(symbol=step.key).exists()


def deletes(*makers):
    """Whether the person may delete each: the answers must agree."""

    def attempt(client):
        may = set()
        for make in makers:
            record = make()
            client.post(address(record, "delete"), {"post": "yes"})
            may.add(not type(record).objects.filter(pk=record.pk).exists())
        assert len(may) == 1
        return may.pop()

    return attempt


def pairs_paragraphs(client):
    """Adding a pairing, changing one and deleting it: the answers must agree."""
    series = SeriesFactory()
    earlier = ResolutionFactory(symbol="A/RES/78/217", series=series)
    later = ResolutionFactory(symbol="A/RES/80/218", series=series)
    for edition in (earlier, later):
        ParagraphFactory(resolution=edition, number="9")
        ParagraphFactory(resolution=edition, number="10")
    sent = {"earlier": earlier.pk, "later": later.pk, "_save": "1"}
    client.post(address(Pairing, "add"), sent | {"earlier_anchor": "op9"})
    added = Pairing.objects.filter(earlier=earlier, later_anchor="").exists()
    made = PairingFactory(earlier=earlier, later=later, earlier_anchor="op10")
    page = opened(client, address(made))
    read = {} if page.status_code == 403 else filled(page)
    other = {"earlier_anchor": "", "later_anchor": "op10", "_save": "1"}
    client.post(address(made), read | other)
    made.refresh_from_db()
    changed = (made.earlier_anchor, made.later_anchor) == ("", "op10")
    assert {added, changed, deletes(lambda: made)(client)} == {added}
    return added


def changes_many(*statuses):
    """Changing records together and by a spreadsheet, and undoing both."""

    def attempt(client):
        theme = FamilyFactory()
        may = set()
        for status in statuses:
            record = resolution(status)()
            together(client, [record], add_themes=[theme])
            may |= _applied_and_undone(client, record)
            rows = typed(taken(client, [record]), 2, "note", "Changed")
            bring(client, Resolution, rows)
            may |= _applied_and_undone(client, record)
        assert len(may) == 1
        return may.pop()

    return attempt


def _applied_and_undone(client, record):
    batch = Batch.objects.first()
    if batch is None:  # not even a plan
        return {False}
    settle(client, "apply", "The source has another.", batch)
    settle(client, "undo", "It was right.", batch)
    steps = Revision.objects.filter(batch=batch, record=record.pk)
    assert steps.count() in (0, 2)
    return {steps.count() == 2}


def reads_batches(client):
    batch = Batch.objects.create(kind="resolution", means="together", what="Themes")
    pages = (listing(Batch), address(batch))
    return all(client.get(page).status_code == 200 for page in pages)


def merges(client):
    """Merging two of each kind: the answers must agree."""
    may = set()
    for factory in (FamilyFactory, StateFactory, SourceFactory):
        stays, goes = factory(), factory()
        merge(client, stays, goes)
        may.add(not type(goes).objects.filter(pk=goes.pk).exists())
    for name in ("Kofi Annan", "K. Annan"):
        StatementFactory(speaker=name)
    merge_speakers(client, "Kofi Annan", "K. Annan")
    may.add(not Statement.objects.filter(speaker="K. Annan").exists())
    assert len(may) == 1
    return may.pop()


def reads_mergers(client):
    sent = {"kind": "theme", "went": "old", "stays": "new", "reason": "One theme."}
    kept = Merged.objects.create(**sent)
    pages = (listing(Merged), address(kept))
    return all(client.get(page).status_code == 200 for page in pages)


def reads_imports(client):
    run = Import.objects.create(format="voting", file="votes.csv")
    pages = (listing(Import), address(run))
    return all(client.get(page).status_code == 200 for page in pages)


def imports_and_undoes(client):
    """Trying a file, taking it and undoing it: the answers must agree."""
    run = Import.objects.create(format="voting", file="votes.csv")
    undo = reverse("admin:events_import_undo", args=[run.pk])
    may = {
        client.get(address(Import, "add")).status_code == 200,
        client.post(undo).status_code == 302,
    }
    assert len(may) == 1
    return may.pop()


def manages_accounts(client):
    """Adding an account, putting it in a group, making a group: the answers agree."""
    typed = {"username": "new", "password1": PASSWORD, "password2": PASSWORD}
    client.post(address(User, "add"), typed | {"usable_password": "true"})
    client.post(address(Group, "add"), {"name": "Interns"})
    other = User.objects.create_user("other", is_staff=True)
    group = Group.objects.get(name="Editor")
    client.post(address(other), {"username": "other", "groups": [group.pk]})
    may = {
        User.objects.filter(username="new").exists(),
        Group.objects.filter(name="Interns").exists(),
        other.groups.exists(),
    }
    assert len(may) == 1
    return may.pop()


def reads_the_log(client):
    pages = (listing(AccountEvent), reverse("admin:events_accountevent_export"))
    may = {client.get(page).status_code == 200 for page in pages}
    assert len(may) == 1
    return may.pop()


TRIALS = {
    "Read every record, draft or not": reads,
    "Add a session, resolution or statement, as a draft": adds_draft,
    "Change a draft, and what belongs to it": changes_draft_and_parts,
    "Change several drafts together or by a spreadsheet, and undo it": changes_many(
        "draft"
    ),
    "Send a draft to review": moves("send_to_review", "draft", "in_review"),
    "Change what is in review": changes(resolution("in_review"), title="Changed"),
    "Change several in review together or by a spreadsheet, and undo it": changes_many(
        "in_review"
    ),
    "Return it to draft": moves("return_to_draft", "in_review", "draft"),
    "Publish": moves("publish", "in_review", "published"),
    "Change what is published or withdrawn": changes_public,
    "Change several published or withdrawn together or by a spreadsheet, and undo it": (
        changes_many("published", "withdrawn")
    ),
    "Draft the next version of what is published": drafts_next,
    "Change a next version that is in review": changes_next_in_review,
    "Publish a next version": publishes_next,
    "Preview what is not public": previews,
    "Withdraw, with a reason": moves(
        "withdraw", "published", "withdrawn", withdrawal_answered="yes", reason="Twice."
    ),
    "Add a source": adds_source,
    "Change a source": changes(SourceFactory, title="Changed"),
    "Add or change a theme, a series or a State": shared,
    "Pair paragraphs of two editions of a series": pairs_paragraphs,
    "Read what was changed in bulk": reads_batches,
    "Merge two duplicate themes, States, sources or speakers": merges,
    "Read what was merged": reads_mergers,
    "Read what imports of official files did": reads_imports,
    "Import official files, and undo an import": imports_and_undoes,
    "Delete a draft, or what is in review": deletes(
        resolution("draft"), resolution("in_review")
    ),
    "Delete a theme, a series, a State or a source": deletes(
        FamilyFactory, SeriesFactory, StateFactory, SourceFactory
    ),
    "Bring back what was deleted": brings_back,
    "Delete what is or was public": deletes(
        resolution("published"), resolution("withdrawn")
    ),
    "Manage accounts and groups": manages_accounts,
    "Read the account events, and take them away as CSV": reads_the_log,
}


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(
    ("what", "answers"), [pytest.param(*row, id=row[0]) for row in table()]
)
def test_a_group_may_do_what_the_table_says(what, answers, group, member_of):
    may = TRIALS[what](member_of(group))

    assert ("yes" if may else "–") == answers[group]


def test_every_row_of_the_table_is_tried():
    assert [what for what, _ in table()] == list(TRIALS)


@pytest.mark.django_db
def test_a_superuser_does_not_delete_what_was_public(admin_client):
    record = ResolutionFactory()

    answer = admin_client.post(address(record, "delete"), {"post": "yes"})

    assert answer.status_code == 403
    assert Resolution.objects.filter(pk=record.pk).exists()
