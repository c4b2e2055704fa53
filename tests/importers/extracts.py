"""Objects of the extract written for a test: a recorded vote, and none."""

import json

RECORDED = {
    "symbol": "A/RES/80/218",
    "pv": "A/80/PV.69 (Resumption 1)",
    "resolution_number": "80/218.",
    "title": "Persons on the move",
    "session": "Eightieth session",
    "adoption_meeting": "69th (resumed) plenary meeting",
    "adoption_date": "18\u00a0December 2025",
    "originating_document": "A/80/545, para. 5",
    "report_paragraph": "5",
    "committee": "Third Committee",
    "agenda_item": "Agenda item 71 (b)",
    "agenda_item_name": "Questions of rights",
    "sponsors": ["BENIN", "CUBA (ON BEHALF OF THE GROUP OF 77 AND CHINA)"],
    "additional_sponsors": ["CHILE"],
    "voting_type": "adoptedRecordedVote",
    "SDGs": ["10"],
    "MS_in_favour": ["BENIN", "CHILE"],
    "MS_against": ["HUNGARY"],
    "MS_abstaining": ["AUSTRIA"],
    "MS_in_favour_count": "2",
    "MS_against_count": "1",
    "MS_abstaining_count": "1",
    "adoption_type": "By a recorded vote",
    "subjects": [
        ["MIGRANTS", "UNBIS Thesaurus"],
        ["A conference (2025 : New York)", "DHLAUTH"],
        ["71b", "A/80/251"],
    ],
}
WITHOUT_VOTE = {
    "symbol": "A/RES/75/5",
    "title": "A question of mobility",
    "adoption_date": "8 December 2020",
    "originating_document": "A/75/L.6/Rev.1 and A/75/L.6/Rev.1/Add.1",
    "committee": "Without reference to a Main Committee",
    "agenda_item": "Agenda items 14 and 122",
    "sponsors": [],
    "additional_sponsors": [],
    "MS_in_favour": [],
    "MS_against": [],
    "MS_abstaining": [],
    "MS_in_favour_count": "0",
    "MS_against_count": "0",
    "MS_abstaining_count": "0",
    "adoption_type": "Without a vote",
    "subjects": [],
}
TALLY = ("in_favour", "against", "abstaining")


def lines(*contents):
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in contents)
