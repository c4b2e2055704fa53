"""Whether a web address still leads to its page. Pure: asks the web, no database.

A check follows an address as a polite stranger would, and gives a verdict; the rules
of how many bad verdicts make a dead link stand in `verdict`.
"""

from events.links.asking import Answer, Caller, NoAnswer
from events.links.following import MOST_REDIRECTS, check
from events.links.manners import Deadline, Manners, host_of
from events.links.networks import Network, is_public, lookup, networks
from events.links.verdict import FAILING, OUTCOMES, Outcome, Reason, Run, Verdict

__all__ = [
    "FAILING",
    "MOST_REDIRECTS",
    "OUTCOMES",
    "Answer",
    "Caller",
    "Deadline",
    "Manners",
    "Network",
    "NoAnswer",
    "Outcome",
    "Reason",
    "Run",
    "Verdict",
    "check",
    "host_of",
    "is_public",
    "lookup",
    "networks",
]
