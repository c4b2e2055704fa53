"""The domain: what the Assembly convened, adopted and heard, and about what."""

from events.models.account_event import AccountEvent
from events.models.alias import Alias
from events.models.batch import Batch
from events.models.conflict import Conflict
from events.models.imports import Import, ImportedRow
from events.models.merged import Merged
from events.models.next_version import NextVersion
from events.models.pairing import Pairing
from events.models.public_version import PublicVersion
from events.models.publication import Publication
from events.models.resolution import Resolution
from events.models.revision import Revision
from events.models.roll_call_count import RollCallCount
from events.models.series import Series
from events.models.session import MeetingRecord, Session
from events.models.source import Source
from events.models.speech import Speech
from events.models.sponsor import Sponsor
from events.models.state import State, StateName
from events.models.statement import Statement
from events.models.text import Paragraph, Reference, Text
from events.models.theme import Theme
from events.models.topic import Topic
from events.models.vote import Vote

__all__ = [
    "AccountEvent",
    "Alias",
    "Batch",
    "Conflict",
    "Import",
    "ImportedRow",
    "MeetingRecord",
    "Merged",
    "NextVersion",
    "Pairing",
    "Paragraph",
    "PublicVersion",
    "Publication",
    "Reference",
    "Resolution",
    "Revision",
    "RollCallCount",
    "Series",
    "Session",
    "Source",
    "Speech",
    "Sponsor",
    "State",
    "StateName",
    "Statement",
    "Text",
    "Theme",
    "Topic",
    "Vote",
]
