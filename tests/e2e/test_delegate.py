"""A delegate looks for a text, narrows a list, and sends its address to a colleague."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

COMPACT = "Global Compact for Safe, Orderly and Regular Migration"


@pytest.mark.parametrize("typed", ["73/195", "a/res/73/195", "GCM"])
def test_a_symbol_typed_at_home_opens_its_resolution(visit, typed):
    page = visit("/")

    page.get_by_label("Search the record").fill(typed)
    page.get_by_label("Search the record").press("Enter")

    expect(page).to_have_url(re.compile(r"/resolutions/A/RES/73/195/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(COMPACT)


@pytest.mark.parametrize(
    ("path", "label"),
    [
        pytest.param("/search/", "Search", id="search"),
        pytest.param("/resolutions/", "Find in resolutions", id="list"),
        pytest.param("/no-such-page/", "Search the record", id="404"),
    ],
)
def test_every_search_box_understands_a_symbol(visit, path, label):
    page = visit(path)

    page.get_by_role("searchbox", name=label).fill("res 73/195")
    page.get_by_role("searchbox", name=label).press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text(COMPACT)


def test_the_vote_stands_in_words_and_figures(visit):
    vote = visit("/resolutions/A/RES/73/195/").get_by_role("region", name="The vote")

    expect(vote).to_contain_text("152 in favour, 5 against, 12 abstentions.")
    expect(vote.get_by_role("listitem")).to_have_text(
        ["In favour 152", "Against 5", "Abstaining 12", "Not voting 24"]
    )


def test_what_it_cites_leads_further(visit):
    page = visit("/resolutions/A/RES/73/195/")

    page.get_by_role("region", name="Cites and cited by").get_by_role(
        "link", name="New York Declaration for Refugees and Migrants"
    ).click()

    expect(page).to_have_url(re.compile(r"/resolutions/A/RES/71/1/$"))


def choose(page, *names):
    """Tick these boxes and apply the filter."""
    for name in names:
        page.get_by_role("checkbox", name=name).check()
    page.get_by_role("button", name="Apply filters").click()


def found(page):
    """How many the list says it found."""
    return page.get_by_role("main").get_by_role("status").inner_text()


def test_a_filter_stands_in_the_address_and_in_the_heading(visit):
    page = visit("/resolutions/")

    choose(page, "Labour migration", "Adopted by recorded vote")

    expect(page).to_have_url(re.compile(r"\?theme=labour&method=recorded$"))
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("labour migration")
    expect(heading).to_contain_text("recorded vote")


def test_a_chip_takes_its_value_away_and_leaves_the_other(visit):
    page = visit("/resolutions/?theme=labour&method=recorded")
    before = found(page)

    page.get_by_role("link", name=re.compile("^Remove filter.*recorded vote")).click()

    expect(page).to_have_url(re.compile(r"/resolutions/\?theme=labour$"))
    expect(page.get_by_role("checkbox", name="Labour migration").first).to_be_checked()
    assert int(found(page).split()[0]) > int(before.split()[0])


def test_the_count_of_a_choice_is_what_choosing_it_shows(visit):
    page = visit("/resolutions/?theme=labour")
    label = page.get_by_role("group", name="How adopted").get_by_text(
        re.compile(r"^Adopted without a vote")
    )
    promised = label.locator("xpath=ancestor::label").inner_text().split()[-1]

    choose(page, "Adopted without a vote")

    assert found(page).split()[0] == promised


def test_a_shared_address_shows_a_colleague_the_same(visit):
    page = visit("/resolutions/")
    choose(page, "Refugees and displacement", "Adopted without a vote")

    colleague = visit(page.url)

    titles = page.get_by_role("main").get_by_role("heading", level=3)
    assert titles.count() > 0
    expect(colleague.get_by_role("main").get_by_role("heading", level=3)).to_have_text(
        titles.all_inner_texts()
    )


def test_a_wrong_year_is_told_at_its_field_and_kept(visit):
    page = visit("/resolutions/")

    page.get_by_role("group", name="Period").get_by_label("From").fill("19xx")
    choose(page, "Adopted without a vote")

    field = page.get_by_role("group", name="Period").get_by_label("From")
    expect(field).to_have_value("19xx")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("checkbox", name="Adopted without a vote")).to_be_checked()
