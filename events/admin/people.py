"""Accounts: who may work in the admin, in which group, and behind which steps."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from events.account_log import remove_second_step

# The package would show its own tables here, with what is secret in them.
admin.site.unregister([User, EmailAddress, Authenticator])

#: What only a superuser gives: it reaches past the groups.
OF_SUPERUSERS = ("is_superuser", "user_permissions")


@admin.register(User)
class PersonAdmin(UserAdmin):
    """Django's own admin of accounts, with the groups and the second step in the list.

    An Administrator manages every account but those of superusers, and makes nobody
    one. Accounts are switched off, not deleted: their names stand in histories.
    """

    list_display = [
        "username",
        "first_name",
        "last_name",
        "group_names",
        "has_second_step",
        "is_active",
        "is_superuser",
        "last_login",
    ]
    list_filter = ["groups", "is_active", "is_superuser"]
    show_full_result_count = False
    actions = ["remove_second_step"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        steps = Authenticator.objects.filter(user=OuterRef("pk"))
        people = super().get_queryset(request).annotate(second_step=Exists(steps))
        return people.prefetch_related("groups")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = [
            "last_login",
            "date_joined",
            *super().get_readonly_fields(request, obj),
        ]
        return fields if request.user.is_superuser else [*fields, *OF_SUPERUSERS]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or may_manage(request.user, obj))

    @admin.display(description=_("groups"))
    def group_names(self, user: User) -> str:
        return ", ".join(group.name for group in user.groups.all())

    @admin.display(description=_("second step"), boolean=True)
    def has_second_step(self, user: User) -> bool:
        return user.second_step  # type: ignore[attr-defined,no-any-return]

    @admin.action(
        description=_("Remove the second step of the selected accounts"),
        permissions=["change"],
    )
    def remove_second_step(self, request: HttpRequest, people: QuerySet[User]) -> None:
        """For whoever has lost the phone and the recovery codes."""
        managed = [user for user in people if may_manage(request.user, user)]
        number = sum(remove_second_step(user) for user in managed)
        sentence = ngettext(
            "The second step of %(number)d account is removed.",
            "The second step of %(number)d accounts is removed.",
            number,
        )
        self.message_user(request, sentence % {"number": number})


def may_manage(manager: Any, user: User) -> bool:
    """A superuser's account is a superuser's to change."""
    return manager.is_superuser or not user.is_superuser
