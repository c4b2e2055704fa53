"""The admin site: its name, its doors, and the rules its pages are served under."""

import re

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.urls import reverse

from events.models import Alias, Paragraph, Reference, Resolution, Session, Vote
from tests.admin.forms import add, address, errors, filled, listing, save
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
    StateFactory,
    StatementFactory,
    StateNameFactory,
    ThemeFactory,
    VoteFactory,
)

NOUNS = {
    "alias": AliasFactory,
    "paragraph": ParagraphFactory,
    "reference": ReferenceFactory,
    "resolution": ResolutionFactory,
    "series": SeriesFactory,
    "session": MeetingFactory,
    "source": SourceFactory,
    "state": StateFactory,
    "statement": StatementFactory,
    "theme": ThemeFactory,
    "vote": VoteFactory,
}


def policy(answer):
    """The directives of the answer's Content-Security-Policy."""
    parts = answer.headers["Content-Security-Policy"].split(";")
    return {name: values for name, *values in (part.split() for part in parts)}


def public_policy():
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    return {name: list(values) for name, values in directives.items()}


@pytest.mark.django_db
@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("who", ["contributor", "publisher"])
def test_lists_forms_and_histories_open(noun, who, request):
    client = request.getfixturevalue(who)
    record = NOUNS[noun]()

    for page in (listing(type(record)), address(record), address(record, "history")):
        assert client.get(page).status_code == 200, page


@pytest.mark.parametrize("noun", NOUNS)
def test_a_reader_is_asked_to_log_in(reader, noun, db):
    answer = reader.get(listing(NOUNS[noun]._meta.model))

    assert answer.status_code == 302
    assert answer.url.startswith(reverse("admin:login"))


@pytest.mark.parametrize("model", [User, Group])
def test_accounts_are_for_superusers(publisher, admin_client, model):
    assert publisher.get(listing(model)).status_code == 403
    assert admin_client.get(listing(model)).status_code == 200


def test_the_list_of_accounts_names_the_groups(publisher, admin_client):
    page = admin_client.get(listing(User)).content.decode()

    assert '<td class="field-group_names">Publisher</td>' in page


@pytest.mark.parametrize("page", ["admin:index", "admin:jsi18n"])
def test_the_admin_relaxes_one_rule_only(admin_client, page):
    answer = admin_client.get(reverse(page))

    relaxed = public_policy() | {"style-src-attr": ["'unsafe-inline'"]}
    assert {name: sorted(values) for name, values in policy(answer).items()} == {
        name: sorted(values) for name, values in relaxed.items()
    }


def test_a_public_page_relaxes_nothing(reader, db):
    assert "style-src-attr" not in policy(reader.get("/"))


def test_the_site_bears_the_name_of_the_record(reader, db):
    page = reader.get(reverse("admin:login")).content.decode()

    assert "Migration in the General Assembly</a>" in page
    assert "<h1>Log in</h1>" in page


def test_what_belongs_to_a_record_has_no_place_in_the_menu(admin_client):
    menu = admin_client.get(reverse("admin:index")).context["available_apps"]

    names = {model["object_name"] for app in menu for model in app["models"]}

    assert names == {
        "AccountEvent",
        "Alias",
        "Batch",
        "Conflict",
        "Group",
        "Import",
        "Merged",
        "Resolution",
        "Series",
        "Session",
        "Source",
        "State",
        "Statement",
        "Theme",
        "User",
    }


@pytest.mark.parametrize(
    ("status", "shown"),
    [("draft", False), ("in_review", False), ("published", True), ("withdrawn", False)],
)
def test_view_on_site_leads_to_a_page_that_is_there(editor, status, shown):
    record = ResolutionFactory(status=status, withdrawal_reason="Twice.")

    page = editor.get(address(record)).content.decode()

    assert (f'href="{record.get_absolute_url()}"' in page) is shown


@pytest.mark.parametrize(
    "factory", [SessionFactory, ResolutionFactory, StatementFactory]
)
def test_a_wrong_form_keeps_everything_typed(editor, factory):
    record = factory(status="draft")

    page = save(editor, record, summary="Two words", title="", speaker="")

    form = page.context["adminform"].form
    assert "This field is required." in errors(page)
    assert form["summary"].value() == "Two words"


@pytest.mark.parametrize("noun", ["resolution", "session", "statement", "theme"])
def test_every_group_of_fields_is_described(admin_client, noun):
    page = admin_client.get(address(NOUNS[noun]()))

    groups = [fieldset.description for fieldset in page.context["adminform"]]

    assert all(str(words).endswith(".") for words in groups)


def test_a_meeting_needs_neither_address_nor_year(editor):
    add(
        editor,
        Session,
        kind="hearing",
        title="Hearing on Migration",
        starts_on="2018-05-02",
    )

    saved = Session.objects.get()
    assert (saved.slug, saved.opening_year) == ("hearing-on-migration", 2018)


def test_a_session_needs_its_code_alone(editor):
    add(editor, Session, kind="regular", title="Seventy-third session", code="73")

    saved = Session.objects.get()
    assert (saved.slug, saved.opening_year) == ("73", 2018)


@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [
        ("73rd", "regular", "A code is written like 73, S-29 or ES-11."),
        ("S-29", "regular", "Code and kind differ: S-29 is a special session."),
    ],
)
def test_a_wrong_code_is_explained(editor, code, kind, said):
    page = add(editor, Session, kind=kind, title="Session", code=code)

    assert said in errors(page)


def test_an_address_made_twice_is_refused(editor):
    MeetingFactory(slug="hearing")

    page = add(editor, Session, kind="hearing", title="Hearing", starts_on="2018-05-02")

    assert errors(page) == ["The address hearing is taken; give another."]


def test_a_theme_is_named_in_six_languages(editor):
    theme = FamilyFactory(slot=1)

    page = editor.get(address(theme))
    save(editor, theme, name_en="Labour", name_ar="العمل")

    names = [name for name in page.context["adminform"].form.fields if "name" in name]
    theme.refresh_from_db()
    assert len(names) == 6
    assert (theme.name, theme.name_ar) == ("Labour", "العمل")


def test_a_theme_needs_its_english_name(editor):
    page = save(editor, FamilyFactory(slot=1), name_en="")

    assert errors(page) == ["This field is required."]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"sdg_targets": '"10.7"'}, 'Write a list such as ["10.7", "8.8"].'),
        (
            {"gcm_objectives": "[24]"},
            "Write numbers from 1 to 23 in a list, such as [5, 6].",
        ),
        (
            {"unbis_terms": '["MIGRANTS"]'},
            'Write a list such as [{"term": "MIGRANTS", "uri": "http://…"}].',
        ),
        ({"sdg_targets": "10.7, 8.8"}, "Enter a valid JSON."),
    ],
)
def test_a_list_written_otherwise_is_explained(editor, typed, said):
    assert errors(save(editor, FamilyFactory(slot=1), **typed)) == [said]


def test_another_name_is_kept_in_small_letters(editor):
    add(editor, Alias, word=" GCM ", theme=str(FamilyFactory(slot=1).pk))

    assert Alias.objects.get().word == "gcm"


@pytest.mark.parametrize("model", [Vote, Paragraph, Reference])
def test_nothing_is_added_to_a_record_that_one_may_not_change(contributor, model):
    withdrawn = ResolutionFactory(
        recorded=True, status="withdrawn", withdrawal_reason="Listed twice."
    )
    typed = {
        Vote: {
            "resolution": withdrawn.pk,
            "state": StateFactory().pk,
            "position": "yes",
        },
        Paragraph: {
            "resolution": withdrawn.pk,
            "kind": "op",
            "number": "1",
            "position": "1",
            "text": "Calls.",
        },
        Reference: {"citing": withdrawn.pk, "symbol": "73/195"},
    }[model]

    page = add(contributor, model, **typed)

    assert errors(page) == [
        f"Your account may not change {withdrawn}, so nothing can be added to it."
    ]
    assert not model.objects.exists()


def test_a_source_is_added_without_leaving_the_record(editor):
    page = editor.get(address(Resolution, "add"))

    assert "source/add/?_to_field=id&amp;_popup=1" in page.content.decode()


def test_a_former_name_of_a_state_stands_on_its_page(editor):
    name = StateNameFactory(name="Upper Volta")

    page = editor.get(address(name.state))

    assert "Upper Volta" in filled(page).values()


def test_the_fields_of_a_row_say_their_names(editor):
    alias = AliasFactory(word="compact", resolution__status="draft")

    page = editor.get(address(alias.resolution)).content.decode()

    named = re.findall(r'name="(aliases-[^"]+)"[^>]*aria-label="([^"]+)"', page)
    assert named == [
        ("aliases-0-word", "Other name 1"),
        ("aliases-0-DELETE", "Delete 1"),
        ("aliases-__prefix__-word", "Other name"),
    ]
