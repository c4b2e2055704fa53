"""The gate: what keeps a record from the public, and what only asks for attention.

The form, the publishing of records, imports, `manage.py audit` and the editors' front
page all ask here, so that they give the same list.
"""

from events.gate.finding import Found, Problem, audit, problems
from events.gate.publishing import publish
from events.gate.rule import Level, Rule
from events.gate.rules import RULES, blocked, breaking, rule

__all__ = [
    "RULES",
    "Found",
    "Level",
    "Problem",
    "Rule",
    "audit",
    "blocked",
    "breaking",
    "problems",
    "publish",
    "rule",
]
