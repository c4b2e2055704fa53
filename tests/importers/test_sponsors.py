"""Who submitted a draft, from the lines and lists in which the files name them."""

import pytest

from events.importers.records import Sponsor
from events.importers.sponsors import ODDITIES, sponsors

MEMBERS = "States Members of the United Nations that are members of"
AFRICA, G77 = "the Group of African States", "the Group of 77 and China"


def named(*listed):
    """The sponsors of a list about which there is nothing to remark."""
    remarks = []
    found = sponsors(listed, joined=False, remarks=remarks)
    assert remarks == []
    return found


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Chile", ["Chile"]),
        ("Barbados, Cambodia", ["Barbados", "Cambodia"]),
        (
            "China, Kiribati and Solomon Islands",
            ["China", "Kiribati", "Solomon Islands"],
        ),
        (
            "Bolivia (Plurinational State of), Iran (Islamic Republic of) and Fiji",
            ["Bolivia (Plurinational State of)", "Iran (Islamic Republic of)", "Fiji"],
        ),
        (
            "Bosnia and Herzegovina, Tonga and Trinidad and Tobago",
            ["Bosnia and Herzegovina", "Tonga", "Trinidad and Tobago"],
        ),
        (
            "Antigua and Barbuda and United Kingdom of Great Britain and Northern "
            "Ireland",
            [
                "Antigua and Barbuda",
                "United Kingdom of Great Britain and Northern Ireland",
            ],
        ),
        (
            "Saint Kitts and Nevis, Saint Vincent and the Grenadines, Sao Tome and "
            "Principe and State of Palestine",
            [
                "Saint Kitts and Nevis",
                "Saint Vincent and the Grenadines",
                "Sao Tome and Principe",
                "State of Palestine",
            ],
        ),
        ("the Gambia, the Sudan and Zimbabwe.", ["Gambia", "Sudan", "Zimbabwe"]),
        ("Uganda, and Yemen", ["Uganda", "Yemen"]),
        ("Tu\u0308rki\u0307ye", ["Tu\u0308rkiye"]),
        ("CHILE,DOMINICAN REPUBLIC", ["CHILE", "DOMINICAN REPUBLIC"]),
        ("UNITED STATES AND VIET NAM", ["UNITED STATES", "VIET NAM"]),
        ("TRINIDAD AND TOBAGO\u00a0", ["TRINIDAD AND TOBAGO"]),
        ("THE DOMINICAN REPUBLIC", ["DOMINICAN REPUBLIC"]),
        ("N.A.", []),
        ("", []),
    ],
)
def test_a_line_of_states_is_taken_apart(line, names):
    assert named(line) == [Sponsor(name) for name in names]


def test_the_entries_of_a_list_stand_in_their_order():
    listed = ["BENIN", "BOSNIA AND HERZEGOVINA", "VENEZUELA (BOLIVARIAN REPUBLIC OF)"]

    assert named(*listed) == [Sponsor(name) for name in listed]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "Andorra, Armenia, Austria, Bulgaria, Canada, Croatia, Cyprus, Germany, "
            f"Iraq (on behalf of the {MEMBERS} {G77}), Kyrgyzstan, Luxembourg, Malta, "
            "Mexico, Portugal, Slovakia, Slovenia and Spain",
            [
                *("Andorra", "Armenia", "Austria", "Bulgaria", "Canada", "Croatia"),
                *("Cyprus", "Germany", ("Iraq", G77), "Kyrgyzstan", "Luxembourg"),
                *("Malta", "Mexico", "Portugal", "Slovakia", "Slovenia", "Spain"),
            ],
            id="80/179, in the middle",
        ),
        pytest.param(
            f"Australia, Netherlands (Kingdom of the), Nigeria (on behalf of the "
            f"{MEMBERS} {AFRICA}) and Thailand",
            [
                *("Australia", "Netherlands (Kingdom of the)"),
                *(("Nigeria", AFRICA), "Thailand"),
            ],
            id="80/14, before the last",
        ),
        pytest.param(
            f"Australia and Nigeria (on behalf of the {MEMBERS} {AFRICA})",
            ["Australia", ("Nigeria", AFRICA)],
            id="80/60, the last",
        ),
        pytest.param(
            f"NIGERIA (ON BEHALF OF THE {MEMBERS.upper()} {AFRICA.upper()}) AND "
            "PORTUGAL",
            [("NIGERIA", AFRICA), "PORTUGAL"],
            id="78/56, in capitals",
        ),
        pytest.param(
            f"GUINEA, ON BEHALF OF THE {MEMBERS.upper()} {G77.upper()}",
            [("GUINEA", G77)],
            id="76/128, behind a comma",
        ),
        pytest.param(
            "SENEGAL (OF BEHALF OF THE GROUP OF AFRICAN STATES)",
            [("SENEGAL", AFRICA)],
            id="77/196, misspelt",
        ),
        pytest.param(
            f"MALI, ON BEHALF OF THE {MEMBERS.upper()} THE E ECONOMIC COMMUNITY OF "
            "WEST AFRICAN STATES",
            [("MALI", "the Economic Community of West African States")],
            id="76/32, a letter twice",
        ),
        pytest.param(
            f"Austria and Malaysia (on behalf of the {MEMBERS} the Association of "
            "South-East Asian Nations and the States Parties to the Treaty on the "
            "Southeast Asia Nuclear-Weapon-Free Zone (Bangkok Treaty))",
            [
                "Austria",
                (
                    "Malaysia",
                    "the Association of South-East Asian Nations and the States "
                    "Parties to the Treaty on the Southeast Asia Nuclear-Weapon-Free "
                    "Zone (Bangkok Treaty)",
                ),
            ],
            id="80/47, brackets within",
        ),
        pytest.param(
            "Venezuela (Bolivarian Republic of), on behalf of the Movement of "
            "Non-Aligned Countries",
            [
                (
                    "Venezuela (Bolivarian Republic of)",
                    "the Movement of Non-Aligned Countries",
                )
            ],
            id="a name in brackets",
        ),
        pytest.param(
            "MOROCCO (IN ITS CAPACITY AS CHAIR OF THE COMMITTEE ON THE PEACEFUL USES "
            "OF OUTER SPACE)",
            [
                (
                    "MOROCCO",
                    "Chair of the Committee on the Peaceful Uses of Outer Space",
                )
            ],
            id="80/76, a capacity",
        ),
        pytest.param(
            "introduced in the Committee by the representative of Austria on behalf of "
            "the Bureau",
            [("Austria", "the Bureau")],
            id="a representative who introduced it",
        ),
        pytest.param(
            "THE REPRESENTATIVE OF THE CZECH REPUBLIC ON BEHALF OF THE BUREAU",
            [("CZECH REPUBLIC", "the Bureau")],
            id="77/106, a representative",
        ),
    ],
)
def test_only_the_one_that_speaks_for_a_group_is_given_it(line, expected):
    assert named(line) == [
        Sponsor(each) if isinstance(each, str) else Sponsor(*each) for each in expected
    ]


OFFICE = "Vice-Chair of the Committee"
CONSULTED = "and on the basis of informal consultations on draft resolution"


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        (
            ["submitted by the President of the General Assembly"],
            "President of the General Assembly",
        ),
        (["SUBMITTED BY THE CHAIR"], "Chair"),
        (
            [
                "submitted by the Chair of the Committee following informal "
                "consultations"
            ],
            "Chair of the Committee",
        ),
        (
            [
                "submitted by the Chair on the recommendation of the Council "
                "(resolution )"
            ],
            "Chair",
        ),
        (
            [
                "submitted by the Rapporteur, Ana Sol (Islamic Republic of Iran ) "
                f"{CONSULTED}"
            ],
            "Rapporteur, Ana Sol (Islamic Republic of Iran)",
        ),
        (
            [
                f"SUBMITTED BY THE {OFFICE.upper()}",
                f"ANA SOL (PERU) {CONSULTED.upper()}",
            ],
            f"{OFFICE}, Ana Sol (Peru)",
        ),
        (
            [
                f"SUBMITTED BY THE {OFFICE.upper()}, ON",
                f"ANA SOL (PERU) {CONSULTED.upper()}",
            ],
            f"{OFFICE}, Ana Sol (Peru)",
        ),
        (
            [
                "SUBMITTED BY THE SPECIAL COMMITTEE ON THE SITUATION WITH REGARD TO "
                "COLONIAL COUNTRIES AND PEOPLES"
            ],
            "Special Committee on the Situation with regard to Colonial Countries and "
            "Peoples",
        ),
        (
            ["ON THE BASIS OF THE REPORT OF THE CREDENTIALS COMMITTEE (A/77/600)"],
            "Credentials Committee",
        ),
    ],
)
def test_an_officer_or_a_body_is_kept_whole(listed, name):
    assert named(*listed) == [Sponsor(name, is_office=True)]


@pytest.mark.parametrize(("printed", "meant"), ODDITIES.items())
def test_an_oddity_of_the_files_is_read_as_it_was_meant(printed, meant):
    assert named("CHILE", printed) == named("CHILE", *([meant] if meant else []))


@pytest.mark.parametrize(
    ("listed", "names", "remark"),
    [
        (
            ["France and United States. - Removes Czechia from the list"],
            ["France", "United States"],
            "Among the sponsors stands: “Removes Czechia from the list”.",
        ),
        (
            ["THE AMENDMENT WAS REJECTED BY THE ASSEMBLY"],
            [],
            "Among the sponsors stands: “THE AMENDMENT WAS REJECTED BY THE ASSEMBLY”.",
        ),
        (
            ["PERU", "NETHERLANDS (KINGDOM, KENYA"],
            ["PERU"],
            "A bracket is open in its list of sponsors: “NETHERLANDS (KINGDOM, KENYA”.",
        ),
        (
            ["A" * 20_001],
            [],
            "Its list of sponsors is longer than that of all Members.",
        ),
    ],
    ids=["removed", "rejected", "open", "long"],
)
def test_what_is_no_list_of_sponsors_is_said(listed, names, remark):
    remarks = []

    found = sponsors(listed, joined=True, remarks=remarks)

    assert found == [Sponsor(name, joined=True) for name in names]
    assert remarks == [remark]
