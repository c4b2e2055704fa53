"""The name of a session of the Assembly, from its code, in the page's language."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.models import Session
from events.ordinals import ordinal


def session_name(session: Session) -> str:
    """Seventy-third session; a special session or a meeting keeps its own title.

    English writes the number in words. The other languages write the figure, which
    each translation puts where its grammar wants it.
    """
    if session.kind != Session.Kind.REGULAR:
        return session.title
    return regular_session_name(int(session.code or 0))


def regular_session_name(number: int) -> str:
    """The name of the regular session of this number."""
    if get_language() in (None, "en"):
        return f"{ordinal(number)} session".capitalize()
    return _("Session %(number)d") % {"number": number}
