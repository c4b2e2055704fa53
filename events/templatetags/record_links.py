"""How a record names and links what it refers to."""

from django import template
from django.utils.safestring import SafeString

from events import facts
from events.models import Session

register = template.Library()


@register.simple_tag
def official_document(symbol: str) -> SafeString | str:
    """The symbol, linked to the document in the page's language where it has one."""
    return facts.document(symbol)


@register.filter
def session_name(session: Session | None) -> SafeString | str:
    """Seventy-third session, in the page's language; a meeting's own title."""
    return facts.session_words(session) if session else ""
