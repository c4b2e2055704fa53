"""Permissions given to groups by a migration."""

from django.contrib.auth.management import create_permissions


def codenames(grants):
    """{"view": ("theme",)} → {"view_theme"}, of several such grants together."""
    return {
        f"{verb}_{model}"
        for grant in grants
        for verb, models in grant.items()
        for model in models
    }


def make_permissions(apps, using, label="events"):
    """Make an app's permissions now; Django would make them after all migrations."""
    config = apps.get_app_config(label)
    # A migration's own configuration has no module; without one nothing is made.
    config.models_module = True
    create_permissions(config, apps=apps, using=using, verbosity=0)
    config.models_module = None


def grant(apps, schema_editor, groups, label="events"):
    """Give each group, by its name, the permissions of its grants in one app."""
    using = schema_editor.connection.alias
    make_permissions(apps, using, label)
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    own = permissions.filter(content_type__app_label=label)
    for name, grants in groups.items():
        group, _ = (
            apps.get_model("auth", "Group")
            .objects.using(using)
            .get_or_create(name=name)
        )
        group.permissions.add(*own.filter(codename__in=codenames(grants)))
