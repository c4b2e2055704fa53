"""The bodies whose documents carry the Assembly's symbols."""

ASSEMBLY = "General Assembly"
HUMAN_RIGHTS_COUNCIL = "Human Rights Council"

_NAMES = {
    "C.1": "First Committee",
    "C.2": "Second Committee",
    "C.3": "Third Committee",
    "C.4": "Special Political and Decolonization Committee (Fourth Committee)",
    "C.5": "Fifth Committee",
    "C.6": "Sixth Committee",
    "SPC": "Special Political Committee",
    "BUR": "General Committee",
    "HRC": HUMAN_RIGHTS_COUNCIL,
    "PFPAD": "Permanent Forum on People of African Descent",
}
_NUMBERED = {
    "AC": "Ad hoc / subsidiary committee",
    "CN": "Commission",
    "CONF": "Conference",
}

# Bodies that follow the Assembly's sessions: what they issued before the 31st session
# carries no session, and what they issue since carries one.
_OF_THE_SESSION = ("C.", "SPC", "BUR")


def body_name(committee: str | None) -> str:
    """Name the body of `C.3` or `CONF.231`; a working group bears its parent's name."""
    if committee is None:
        return ASSEMBLY
    outer = committee.split("/")[0]
    kind, _, number = outer.partition(".")
    return _NAMES.get(outer) or f"{_NUMBERED[kind]} {number}"


def follows_assembly_sessions(committee: str | None) -> bool:
    return committee is None or committee.startswith(_OF_THE_SESSION)
