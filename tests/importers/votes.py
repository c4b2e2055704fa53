"""Voting data written for a test: one resolution and the votes of four States."""

from events.importers.records import Ballot

HEADER = (
    "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,"
    "meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,"
    "total_abstentions,total_non_voting,total_ms,undl_link"
)
REST = (
    "2018-12-19,73,A/RES/73/195,A/73/L.66|A/73/L.66/Add.1,A/73/538|A/73/538/Corr.1,"
    'A/73/PV.60,"A compact, as adopted : resolution / adopted by the General Assembly",'
    "Follow-up to conferences.,MIGRANTS--HUMAN RIGHTS|UN CONFERENCES,,"
    "1.0,1.0,1.0,1.0,4.0,https://digitallibrary.un.org/record/1656414"
)
VOTES = (
    f"1656414,ALB,ALBANIA,Y,{REST}\n1656414,DZA,ALGERIA,A,{REST}\n"
    f"1656414,BEN,BENIN,X,{REST}\n1656414,HUN,HUNGARY,N,{REST}\n"
)
FILE = f"{HEADER}\n{VOTES}"
BALLOTS = [
    Ballot("ALB", "ALBANIA", "yes", 2),
    Ballot("DZA", "ALGERIA", "abstain", 3),
    Ballot("BEN", "BENIN", "not_voting", 4),
    Ballot("HUN", "HUNGARY", "no", 5),
]
#: The names of September 2024, as its description has them.
FIRST_HEADER = (
    "undl_id,ms_codes,ms_names,ms_votes,resolutions,title,modality,draft,"
    "committee_report,meeting,agenda_titles,subjects,date,yes,no,abstentions,"
    "non-voting,total-voting,undl_link"
)
FIRST_ROW = (
    "1656414,{0},{1},{2},A/RES/73/195,A compact,Vote,,,A/73/PV.60,,,2018-12-19,"
    "1,0,0,1,2,https://digitallibrary.un.org/record/1656414"
)
