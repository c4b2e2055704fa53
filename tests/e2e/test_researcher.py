"""A researcher quotes a figure, and wants to know where it comes from."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_the_figures_of_a_vote_stand_in_a_table(visit):
    page = visit("/resolutions/A/RES/73/195/")

    page.get_by_text("The figures as a table").click()

    cells = page.get_by_role("region", name="The vote").get_by_role("row")
    texts = " ".join(cells.all_inner_texts()).split()
    assert [word for word in texts if word.isdigit()] == ["152", "5", "12", "24"]


def test_each_source_leads_to_where_it_was_read_and_says_when(visit):
    page = visit("/resolutions/A/RES/73/195/")
    sources = page.get_by_role("region", name="Sources").get_by_role("listitem")

    assert sources.count() >= 3
    for text in sources.all_inner_texts():
        assert re.search(r"read on \d{1,2} November 2026$", text)
    record = sources.filter(has_text="Voting record").get_by_role("link")
    assert record.get_attribute("href").startswith("https://digitallibrary.un.org/")


def test_the_official_text_is_offered_in_six_languages(visit):
    page = visit("/resolutions/A/RES/73/195/")

    links = page.get_by_role("main").locator("a[hreflang][lang]")

    assert links.evaluate_all("all => all.map((each) => each.pathname)") == [
        f"/{language}/A/RES/73/195" for language in ("ar", "zh", "en", "fr", "ru", "es")
    ]


def test_an_official_symbol_typed_as_an_address_leads_to_the_record(visit):
    page = visit("/A/RES/73/195")

    expect(page).to_have_url(re.compile(r"/resolutions/A/RES/73/195/$"))


def test_a_method_that_is_not_established_is_not_called_without_a_vote(visit):
    page = visit("/resolutions/A/RES/40/144/")

    main = page.get_by_role("main")
    expect(main).to_contain_text("not yet established")
    expect(main).not_to_contain_text("Adopted without a vote")


def test_coverage_counts_what_the_lists_show(visit):
    page = visit("/about/coverage/")
    row = page.get_by_role("row", name=re.compile("^Resolutions"))
    published = row.get_by_role("cell").first.inner_text()

    row.get_by_role("link", name="Resolutions").click()

    expect(page.get_by_role("main").get_by_role("status")).to_have_text(
        f"{published} resolutions"
    )


def test_coverage_says_what_waits_for_a_check(visit):
    page = visit("/about/coverage/")

    row = page.get_by_role("row", name=re.compile("^Resolutions"))

    assert int(row.get_by_role("cell").nth(1).inner_text()) > 50


def test_the_editions_of_a_series_stand_in_order(visit):
    page = visit("/series/protection-of-migrants/")

    editions = page.get_by_role("region", name="From the first edition to the last")
    words = editions.get_by_role("link").all_inner_texts()
    sessions = [int(text.split("/")[2]) for text in words if text.startswith("A/RES/")]

    assert len(sessions) >= 5
    assert sessions == sorted(sessions)
