"""What is alike on all pages of the desk: names, buttons, errors, and who may not."""

import re

import pytest
from django.urls import reverse

from events.models import Resolution, Session, State, Vote
from tests.admin.forms import address, listing, save
from tests.factories import (
    ReferenceFactory,
    ResolutionFactory,
    StateFactory,
    StateNameFactory,
    VoteFactory,
)


def text(page):
    return page.content.decode()


def summary(page):
    """The lines that say what kept a form from being saved."""
    found = re.search(
        r'<section class="module error-summary".*?</section>', text(page), re.S
    )
    assert found
    return found[0]


@pytest.mark.parametrize(
    ("model", "noun"),
    [
        (Resolution, "Resolutions"),
        (Session, "Sessions and meetings"),
        (State, "States"),
    ],
)
def test_a_list_is_called_by_its_noun(editor, model, noun):
    page = text(editor.get(listing(model)))

    assert f"<h1>{noun}</h1>" in page
    assert re.search(rf"<title>\s*{noun} \|", page)


def test_a_list_that_finds_nothing_says_so_and_leads_back(editor):
    page = text(editor.get(listing(Resolution), {"q": "no such words"}))

    assert "Nothing here fits." in page
    assert '<a href="?">Show all</a>' in page


def test_the_nouns_stand_in_the_order_of_the_work(administrator, publisher):
    page = text(publisher.get(reverse("admin:index")))
    nouns = re.findall(r'<li><a href="[^"]+">([^<]+)</a></li>', page.split("</nav>")[0])

    assert nouns[:4] == ["Resolutions", "Sessions and meetings", "Statements", "Themes"]
    assert "Users" in text(administrator.get(reverse("admin:index"))).split("</nav>")[0]


def test_a_form_begins_with_the_record_and_how_far_it_has_come(editor):
    record = ResolutionFactory(status="in_review")

    page = text(editor.get(address(record)))

    assert f"<bdi>{record}</bdi></h1>" in page
    assert '<b class="status status-in_review">In review</b>' in page


def test_a_form_that_is_not_saved_leads_to_each_field(editor):
    record = ResolutionFactory(status="draft")
    ReferenceFactory(citing=record)

    page = save(
        editor, record, title="", adopted_on="soon", **{"references-0-symbol": ""}
    )

    lines = summary(page)
    assert "Not saved. What you typed is still here." in lines
    assert '<a href="#id_title">Title: This field is required.</a>' in lines
    assert '<a href="#id_adopted_on">' in lines
    assert '<a href="#id_references-0-symbol">Citation 1, ' in lines
    assert 'value="soon"' in text(page)


def test_a_form_without_an_error_has_no_summary(editor):
    record = ResolutionFactory(status="draft")

    assert "error-summary" not in text(editor.get(address(record)))


def test_what_takes_a_record_away_is_the_last_button(publisher):
    record = ResolutionFactory(status="draft")

    row = re.search(
        r'<div class="submit-row">.*?</div>', text(publisher.get(address(record))), re.S
    )
    words = re.findall(r'value="([^"]+)"|class="deletelink">([^<]+)', row[0])

    assert [a or b for a, b in words] == [
        "Save",
        "Save and continue editing",
        "Save and add another",
        "Save and send to review",
        "Save and publish",
        "Delete",
    ]


def test_who_may_not_is_told_so_with_the_way_back(contributor):
    answer = contributor.get(reverse("admin:events_accountevent_changelist"))

    assert answer.status_code == 403
    assert "Your account may not do this" in text(answer)
    assert reverse("admin:index") in text(answer)


def test_votes_are_found_by_a_name_that_a_state_bore(contributor):
    state = StateFactory(code="TUR", name="Türkiye")
    StateNameFactory(state=state, name="Turkey")
    wanted = VoteFactory(state=state, name="TURKEY")
    VoteFactory()

    found = contributor.get(listing(Vote), {"q": "turkey"}).context["cl"].result_list

    assert list(found) == [wanted]


def test_votes_are_found_by_a_name_and_a_symbol_together(contributor):
    state = StateFactory(code="MEX", name="Mexico")
    record, other = (
        ResolutionFactory(symbol=f"A/RES/73/{n}", recorded=True) for n in (195, 241)
    )
    wanted = VoteFactory(state=state, resolution=record)
    VoteFactory(state=state, resolution=other)

    query = {"q": "mexico 73/195"}
    found = contributor.get(listing(Vote), query).context["cl"].result_list

    assert list(found) == [wanted]


def test_the_votes_of_all_resolutions_stand_in_the_order_of_an_index(contributor):
    VoteFactory.create_batch(3)

    rows = contributor.get(listing(Vote), {"o": "1"}).context["cl"]

    assert tuple(rows.queryset.query.order_by) == ("-resolution_id", "state_id")


def test_the_votes_of_one_resolution_stand_by_name(contributor):
    record = ResolutionFactory(recorded=True)
    for code, name in (("ZMB", "Zambia"), ("AFG", "Afghanistan")):
        VoteFactory(resolution=record, state=StateFactory(code=code, name=name))

    query = {"resolution": record.pk}
    rows = contributor.get(listing(Vote), query).context["cl"].result_list

    assert [vote.state.name for vote in rows] == ["Afghanistan", "Zambia"]
