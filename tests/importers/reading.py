"""Files written in a test, as a parser is given them; and where the real ones are."""

import io
from pathlib import Path

import pytest

from events.importers.opening import Document
from events.importers.records import Rejected

DATA = Path(__file__).parents[2].parent / "shared" / "data"
real = pytest.mark.skipif(not DATA.is_dir(), reason="the real files are not here")


def document(name, content):
    """One file with this text or these bytes."""
    raw = content.encode("utf-8") if isinstance(content, str) else content
    return Document(name, io.BytesIO(raw))


def parsed(parse, *files):
    """What a parser yields of files given as (name, content): records, rejections."""
    found = list(parse(iter([document(name, content) for name, content in files])))
    rejected = [each for each in found if isinstance(each, Rejected)]
    return [each for each in found if not isinstance(each, Rejected)], rejected
