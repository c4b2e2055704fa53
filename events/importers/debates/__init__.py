"""The UN General Debate Corpus: what every State says each September. Pure.

Published by Jankin, Baturo and Dasandi on Harvard Dataverse (doi:10.7910/DVN/0TJX8Y):

    TXT/Session 73 - 2018/FRA_73_2018.txt   a speech: code of the State, session, year
    Speakers_by_session.xlsx                one row a speech: who spoke, in what office

The files hold the English text of the verbatim record, the only language of the corpus;
the workbook may come before, among or after them, or be missing.
"""

from events.importers.debates.codes import state_code
from events.importers.debates.parsing import parse

__all__ = ["parse", "state_code"]
