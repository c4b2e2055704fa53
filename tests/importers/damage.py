"""What a parser makes of a file that is damaged at random."""

import dataclasses
import json

from hypothesis import strategies as st

from events.importers.records import BrokenFile
from tests.importers.reading import parsed

ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "latin-1"])


def damaged(text):
    """The file in some encoding, with some bytes taken out and others put in."""
    return st.builds(
        _damage,
        ENCODINGS.map(lambda encoding: text.encode(encoding, "replace")),
        st.floats(0, 1),
        st.integers(0, 80),
        st.binary(max_size=12),
    )


def _damage(raw, where, removed, added):
    at = int(where * len(raw))
    return raw[:at] + added + raw[at + removed :]


def outcome(parse, name, content):
    """Records and rejections, or a file that is broken and says its name.

    Whatever comes of it can be kept: all its texts are UTF-8 without NUL.
    """
    try:
        records, rejected = parsed(parse, (name, content))
    except BrokenFile as broken:
        return str(broken).startswith(name)
    for each in (*records, *rejected):
        text = json.dumps(dataclasses.asdict(each), default=str, ensure_ascii=False)
        text.encode("utf-8")
        # JSON writes NUL with one backslash, and a backslash with two.
        if r"\u0000" in text.replace(r"\\", ""):
            return False
    return True
