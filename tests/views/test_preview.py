"""What is not public yet, for whoever has the link."""

import pytest
import time_machine
from django.urls import reverse

from events import previews
from events.models import NextVersion, PublicVersion
from tests.admin.forms import address, save
from tests.admin.next_versions import draft, next_form
from tests.factories import (
    MeetingFactory,
    ParagraphFactory,
    ResolutionFactory,
    SourceFactory,
    StatementFactory,
    VoteFactory,
)

pytestmark = pytest.mark.django_db
BANNER = "the public does not see this yet"
KINDS = [ResolutionFactory, MeetingFactory, StatementFactory]


@pytest.mark.parametrize("make", KINDS)
def test_a_draft_is_shown_as_the_public_will_see_it(reader, make):
    record = make(status="draft", to_verify="The day.")

    answer = reader.get(previews.link(record))

    page = answer.content.decode()
    assert answer.status_code == 200
    assert BANNER in page
    assert f"events/{record._meta.model_name}.html" in {
        template.name for template in answer.templates
    }


@pytest.mark.parametrize("make", KINDS)
def test_it_is_the_page_of_the_record_but_for_its_marks(reader, make):
    record = make(status="draft")
    preview = reader.get(previews.link(record)).content.decode()
    type(record).objects.update(status="published")
    PublicVersion.advance()

    page = reader.get(record.get_absolute_url()).content.decode()

    parts = page.split("<main", 1)[1].split("</main>")[0].split("<article", 1)[1]
    assert parts in preview


def test_the_roll_call_and_the_text_of_a_draft_are_shown_too(reader):
    record = ResolutionFactory(status="draft", recorded=True)
    VoteFactory(resolution=record, state__name="Mexico")
    ParagraphFactory(resolution=record, text="Calls upon the Secretary-General;")
    first = previews.link(record)

    pages = {
        part: reader.get(f"{first}{part}/").content.decode()
        for part in ("vote", "text")
    }

    assert "Mexico" in pages["vote"]
    assert "Calls upon the Secretary-General;" in pages["text"]
    for page in (*pages.values(), reader.get(first).content.decode()):
        assert BANNER in page
        assert "Roll call</a>" in page


def test_a_part_that_the_record_has_not_shows_nothing(reader):
    first = previews.link(ResolutionFactory(status="draft"))

    for part in ("vote", "text", "other"):
        assert reader.get(f"{first}{part}/").status_code == 404


def test_votes_of_the_next_version_are_shown(reader, contributor):
    vote = VoteFactory(state__name="Mexico", position="yes")
    save(contributor, vote, position="abstain", change_reason="A misprint.")

    first = previews.link(vote.resolution, of_next_version=True)
    page = reader.get(f"{first}vote/").content.decode()

    assert "Abstaining" in page.split("<tbody", 1)[1]
    vote.refresh_from_db()
    assert vote.position == "yes"


def test_the_record_stays_what_it_was(reader):
    record = ResolutionFactory(status="draft", to_verify="The day.")
    version = PublicVersion.advance()

    reader.get(previews.link(record))

    record.refresh_from_db()
    assert (record.status, record.to_verify) == ("draft", "The day.")
    assert PublicVersion.current() == version
    assert reader.get(record.get_absolute_url()).status_code == 404


def test_nobody_keeps_it(reader):
    answer = reader.get(previews.link(ResolutionFactory(status="draft")))

    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "ETag" not in answer
    assert 'rel="canonical"' not in answer.content.decode()


def test_the_next_version_is_shown_beside_what_the_public_sees(reader, contributor):
    record = ResolutionFactory(title="Live", sources=[SourceFactory()])
    draft(contributor, record, title="Next", change_reason="The text has another.")

    preview = reader.get(previews.link(record, of_next_version=True))

    assert "Next</h1>" in preview.content.decode()
    assert "Next" not in reader.get(record.get_absolute_url()).content.decode()


def test_a_link_to_a_next_version_ends_with_it(reader, contributor):
    record = ResolutionFactory(title="Live", sources=[SourceFactory()])
    draft(contributor, record, title="Next", change_reason="The text has another.")
    url = previews.link(record, of_next_version=True)
    NextVersion.objects.all().delete()

    assert reader.get(url).status_code == 404


def test_a_link_works_for_a_week(reader):
    with time_machine.travel("2026-11-01 12:00"):
        url = previews.link(ResolutionFactory(status="draft"))

    with time_machine.travel("2026-11-08 11:59"):
        assert reader.get(url).status_code == 200
    with time_machine.travel("2026-11-08 12:01"):
        assert reader.get(url).status_code == 404


@pytest.mark.parametrize("token", ["x", "a:b:c", "%00", "A" * 5000])
def test_a_link_that_nobody_signed_shows_nothing(reader, token):
    answer = reader.get(f"/preview/{token}/")

    assert answer.status_code == 404
    assert answer["Cache-Control"] == "private, no-store"


def test_the_link_of_one_site_is_none_of_another(reader, settings):
    url = previews.link(ResolutionFactory(status="draft"))
    settings.SECRET_KEY = "another site"

    assert reader.get(url).status_code == 404


def test_a_symbol_not_understood_has_no_page_to_preview(reader):
    record = ResolutionFactory(status="draft")
    type(record).objects.update(symbol="soon", sort_key="", session=None)

    assert reader.get(previews.link(record)).status_code == 409


def test_it_is_shown_in_the_language_of_the_link(reader):
    record = ResolutionFactory(status="draft")
    url = previews.link(record)

    page = reader.get(f"/ar{url}").content.decode()

    assert '<html lang="ar" dir="rtl">' in page
    assert record.title in page


def test_the_form_of_what_is_not_public_leads_to_its_preview(contributor):
    record = ResolutionFactory(status="draft")

    page = contributor.get(address(record))

    assert page.context["preview_url"].startswith("/preview/")


def test_what_is_public_needs_no_preview_but_its_next_version_does(contributor):
    record = ResolutionFactory(title="Live", sources=[SourceFactory()])
    assert contributor.get(address(record)).context["preview_url"] == ""
    draft(contributor, record, title="Next", change_reason="The text has another.")

    page = contributor.get(next_form(record))

    assert page.context["preview_url"].startswith("/preview/")


def test_it_answers_to_get_only(reader):
    url = reverse("events:preview", args=["x"])

    assert reader.post(url).status_code == 405
