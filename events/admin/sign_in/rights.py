"""Accounts, groups and their permissions, written into the log as they change.

By signals, so that the command line and a shell are seen too.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, User
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.dispatch import receiver

from events.account_log import Kind, record

#: What of an account is worth a line; of its password, only that it changed.
WATCHED = ("username", "email", "is_active", "is_staff", "is_superuser")
SIGNS = {"post_add": "+", "post_remove": "−", "pre_clear": "−"}  # noqa: RUF001


def told(user: User, names: Iterable[str]) -> str:
    """Fields of an account with their values, as a person reads them."""
    fields = ((User._meta.get_field(name), getattr(user, name)) for name in names)
    return "; ".join(f"{field.verbose_name}: {value}" for field, value in fields)


@receiver(pre_save, sender=User)
def remember(
    instance: User, raw: bool, update_fields: Iterable[str] | None, **more: Any
) -> None:
    """Keep what an account was, unless signing in is all that changes it."""
    instance._before = None  # type: ignore[attr-defined]
    alone = update_fields is not None and not set(update_fields) & set(WATCHED)
    if instance.pk and not raw and not alone:
        before = User.objects.filter(pk=instance.pk).values(*WATCHED, "password")
        instance._before = before.first()  # type: ignore[attr-defined]


@receiver(post_save, sender=User)
def account_saved(instance: User, created: bool, raw: bool, **more: Any) -> None:
    before = instance._before  # type: ignore[attr-defined]
    if created:
        flags = [name for name in WATCHED[2:] if getattr(instance, name)]
        record(Kind.ACCOUNT_ADDED, instance.username, told(instance, flags))
    elif before:
        changed = [name for name in WATCHED if before[name] != getattr(instance, name)]
        if changed:
            details = told(instance, changed)
            record(Kind.ACCOUNT_CHANGED, before["username"], details)
        if before["password"] != instance.password:
            record(Kind.PASSWORD, instance.username)


@receiver(post_delete, sender=User)
def account_deleted(instance: User, **more: Any) -> None:
    record(Kind.ACCOUNT_DELETED, instance.username)


@receiver(m2m_changed, sender=User.groups.through)
@receiver(m2m_changed, sender=User.user_permissions.through)
def rights_changed(
    instance: Model,
    action: str,
    reverse: bool,
    model: type[Model],
    pk_set: set[Any] | None,
    **more: Any,
) -> None:
    if action not in SIGNS:
        return
    others = _others(model, pk_set)
    for account, right in (
        [(other, str(instance)) for other in others]
        if reverse
        else [(str(instance), other) for other in others]
    ):
        record(Kind.RIGHTS, account, f"{SIGNS[action]} {right}")


@receiver(m2m_changed, sender=Group.permissions.through)
def permissions_changed(
    instance: Model,
    action: str,
    reverse: bool,
    model: type[Model],
    pk_set: set[Any] | None,
    **more: Any,
) -> None:
    if action in SIGNS and not reverse:
        for permission in _others(model, pk_set):
            record(Kind.GROUP, str(instance), f"{SIGNS[action]} {permission}")


@receiver(post_save, sender=Group)
def group_saved(instance: Group, created: bool, **more: Any) -> None:
    record(Kind.GROUP, instance.name, "added" if created else "saved")


@receiver(post_delete, sender=Group)
def group_deleted(instance: Group, **more: Any) -> None:
    record(Kind.GROUP, instance.name, "deleted")


def _others(model: type[Model], keys: set[Any] | None) -> list[str]:
    """What was given or taken; "all" where everything was cleared away."""
    if keys is None:
        return ["all"]
    return [str(each) for each in model._default_manager.filter(pk__in=keys)]
