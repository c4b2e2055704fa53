"""The Assembly's real files in Akoma Ntoso, each read once in a run of the tests."""

import time
from functools import cache

from events.importers.akoma_ntoso import parse
from events.importers.opening import documents, units
from tests.importers.reading import DATA

FILES = DATA / "akn4un"
SIX_LANGUAGES = "xml_migration_6languages_open.tar.xz"
SESSION_76 = "xml_session76_English.tar.xz"


@cache
def timed(name):
    """The records of a file, and the seconds it took to read them."""
    started = time.process_time()
    (unit,) = units([str(FILES / name)], folders_whole=True)
    return tuple(parse(documents(unit))), time.process_time() - started


def records(name):
    found, _ = timed(name)
    return found
