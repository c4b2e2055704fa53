"""The verb with which a point of a list begins, in English.

Only the verb of a whole paragraph is printed in italics; its points have theirs in
plain letters: “(a) Also calls upon States to …”. These are the words with which the
paragraphs of the Assembly's resolutions begin.
"""

_ADVERBS = ("also", "further", "strongly", "again", "firmly", "urgently")
_VERBS = frozenset(
    [
        *("acknowledges", "affirms", "appeals", "appreciates", "approves", "calls"),
        *("authorizes", "commends", "condemns", "considers", "decides", "declares"),
        *("demands", "deplores", "emphasizes", "encourages", "endorses", "expresses"),
        *("highlights", "invites", "looks", "notes", "proclaims", "reaffirms"),
        *("recalls", "recognizes", "recommends", "recommits", "reiterates", "reminds"),
        *("renews", "requests", "resolves", "stresses", "supports", "takes"),
        *("underlines", "underscores", "urges", "welcomes"),
    ]
)
_RUNS_ON = frozenset(
    [
        *("upon", "for", "note", "with", "its", "the", "appreciation", "concern"),
        *("deep", "grave", "serious", "gratitude", "satisfaction", "interest"),
        *("regret", "once", "again", "also", "emphatically", "unequivocally"),
        *("forward", "call", "request", "commitment", "support"),
    ]
)
#: What does not end a verb: “Welcomes with” is “Welcomes”.
_NO_END = ("with", "its", "the", "deep", "grave", "serious", "once", "also")


def opening_verb(text: str) -> str:
    """Takes note with appreciation; nothing where the text begins with none."""
    tokens = text.split(maxsplit=8)[:8]
    lowered = [token.lower().rstrip(",;") for token in tokens]
    start = 1 if lowered and lowered[0] in _ADVERBS else 0
    if start >= len(lowered) or lowered[start] not in _VERBS:
        return ""
    end = start + 1
    while end < len(lowered) and lowered[end] in _RUNS_ON:
        end += 1
    while lowered[end - 1] in _NO_END:
        end -= 1
    return " ".join(tokens[:end]).rstrip(",;")
