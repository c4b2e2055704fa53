"""How a record names and links what it refers to."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from events import facts
from events.models import Session, Statement
from events.templatetags.record import original

register = template.Library()


@register.simple_tag
def official_document(symbol: str) -> SafeString | str:
    """The symbol, linked to the document in the page's language where it has one."""
    return facts.document(symbol)


@register.filter
def session_name(session: Session | None) -> SafeString | str:
    """Seventy-third session, in the page's language; a meeting's own title."""
    return facts.session_words(session) if session else ""


@register.filter
def capacity(statement: Statement) -> SafeString:
    """In what office, of which State, and for whom, as far as that is known."""
    parts = [part for part in (statement.role, statement.delegation) if part]
    spoken = original(", ".join(parts))
    if not statement.on_behalf_of:
        return spoken
    others = format_html(_("on behalf of {}"), original(statement.on_behalf_of))
    return format_html("{} {}", spoken, others)
