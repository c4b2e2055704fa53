"""How often a text speaks of migration, refugees, displacement and trafficking."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.importers.mentions import FAMILIES, mentions

M, R, D, T = FAMILIES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("Migrants, migrant workers and migration", {M: 3}),
        ("They migrate, migrated, immigrated and are emigrating", {M: 4}),
        ("IMMIGRATION, emigration, emigrants, an immigrant", {M: 4}),
        ("out-migration and outmigration; migratory flows", {M: 3}),
        ("migratory birds, migratory fish, highly migratory fish stocks", {}),
        ("a transmigration of souls", {}),
        ("Palestine refugees, a refugee, asylum-seekers, asylum", {R: 4}),
        ("the principle of non-refoulement", {R: 1}),
        ("displaced persons, the forcibly displaced, displacement", {D: 3}),
        ("IDPs and one IDP, but no idps", {D: 2}),
        ("trafficking in persons, human trafficking", {T: 2}),
        ("traffic in women and children", {T: 1}),
        ("trafficking in drugs, arms and human\nbeings", {T: 1}),
        ("human and drug trafficking by people-smugglers", {T: 2}),
        ("the smuggling of migrants", {M: 1, T: 1}),
        ("trafficked women", {T: 1}),
        ("drug trafficking, trafficking in small arms, road traffic", {}),
        ("trafficking in drugs. Children are safe.", {}),
    ],
)
def test_words_are_counted_by_family(text, expected):
    assert mentions(text) == {family: expected.get(family, 0) for family in FAMILIES}


def test_a_word_is_found_across_the_lines_of_the_print():
    assert mentions("trafficking\nin\nhuman\nbeings")[T] == 1


@pytest.mark.parametrize(
    "piece", ["traffic in ", "human-", "smuggling of a, ", "re-", "traffic in\n\n\n"]
)
def test_no_text_makes_the_count_slow(piece):
    text = piece * (200_000 // len(piece))

    started = time.process_time()
    mentions(text)

    assert time.process_time() - started < 2


@given(st.text(max_size=100))
def test_any_text_has_a_count(text):
    assert set(mentions(text)) == set(FAMILIES)
