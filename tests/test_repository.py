"""Rules of the project itself, read from its syntax trees."""

import ast
import re
from itertools import pairwise

import pytest
from django.core.management import call_command

from tests.source_files import (
    ROOT,
    SCRIPTS,
    SOURCES,
    STYLESHEETS,
    TEMPLATES,
    TESTS,
    module,
    name,
    nodes,
    text,
)

PURE = (
    "events.symbols",
    "events.timeline",
    "events.addresses",
    "events.links",
    "events.ordinals",
    "events.phrases",
    "events.citations",
    "events.comparison",
    "events.texts.rows",
    "events.texts.printed",
    *(
        f"events.importers.{name}"
        for name in (
            *("records", "official", "opening", "relevance", "mentions", "states"),
            *("akoma_ntoso", "extract", "voting", "outcomes", "marcxml", "marc"),
            *("debates", "sponsors", "unbis", "turtle", "writer.deciding"),
        )
    ),
)
#: What stands above the models and filters: nobody below may know it.
UPPER = (
    *("events.views", "events.admin", "events.importers", "events.management"),
    "events.merging",
)
#: Every module of the project, by the name under which it is imported.
MODULES = {module(path).removesuffix(".__init__") for path in SOURCES}
FORBIDDEN_NAMES = {"utils", "helpers", "common", "services", "managers", "mixins"}
LONGEST = 300


def named(node):
    """The modules that one import statement names."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    inner = [f"{node.module}.{alias.name}" for alias in node.names]
    return [name if name in MODULES else node.module or "" for name in inner]


def imports(syntax_nodes):
    """Every module that a piece of syntax imports."""
    return [
        imported
        for node in syntax_nodes
        if isinstance(node, ast.Import | ast.ImportFrom)
        for imported in named(node)
    ]


def under(imported, *packages):
    return any(imported == each or imported.startswith(f"{each}.") for each in packages)


def allowed(importer, imported):
    """The import rule: who may know whom."""
    if under(importer, *PURE):
        return not under(imported, "django", "events") or under(imported, *PURE)
    if under(importer, "events.models"):
        return not under(imported, "events") or under(imported, "events.models", *PURE)
    if under(imported, "events.admin"):
        return under(importer, "events.admin", "unga_migration.urls")
    if under(imported, "events.urls", "unga_migration.urls"):
        return False
    if under(imported, "events.views"):
        return under(importer, "events.views", "events.urls", "unga_migration.urls")
    if under(imported, *UPPER):
        return under(importer, *UPPER)
    return True


@pytest.mark.parametrize("files", [SOURCES, TESTS, TEMPLATES, STYLESHEETS, SCRIPTS])
def test_the_rules_have_files_to_read(files):
    assert len(files) > 3


def test_each_module_imports_only_what_stands_below_it():
    wrong = [
        f"{name(path)}: {imported}"
        for path in SOURCES
        for imported in imports(nodes(path))
        if not allowed(module(path), imported)
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        pytest.param("events.symbols.parsing", "django.db", id="pure imports Django"),
        pytest.param("events.timeline", "events.models", id="pure imports models"),
        pytest.param("events.models.theme", "events.filters", id="models look up"),
        pytest.param("events.filters", "events.views.lists", id="filters know views"),
        pytest.param("events.facets", "events.importers.record", id="facets load"),
        pytest.param("events.views.lists", "events.admin", id="the admin as a library"),
        pytest.param("events.views.lists", "events.urls", id="routes as a library"),
    ],
)
def test_the_import_rule_refuses(importer, imported):
    assert not allowed(importer, imported)


def functions(path):
    """The functions and methods of a file, at any depth."""
    return [
        node
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_nothing_is_imported_inside_a_function():
    inside = [
        f"{name(path)}:{node.lineno}: {imported}"
        for path in [*SOURCES, *TESTS]
        for node in functions(path)
        for imported in imports(ast.walk(node))
    ]

    assert inside == []


def test_a_file_is_named_after_what_it_is_about():
    files = [*SOURCES, *TESTS]

    assert [name(path) for path in files if path.stem in FORBIDDEN_NAMES] == []


def test_a_file_stays_short():
    long = [name(path) for path in SOURCES if len(text(path).splitlines()) > LONGEST]

    assert long == []


def test_every_function_says_its_types():
    bare = [
        f"{name(path)}:{node.lineno}: {node.name}"
        for path in SOURCES
        for node in functions(path)
        if node.returns is None or not all(typed(node))
    ]

    assert bare == []


def typed(function):
    """Whether each argument but the first of a method has a type."""
    arguments = function.args
    for argument in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]:
        yield argument.arg in ("self", "cls") or argument.annotation is not None


#: Ways to ask the database for some rows.
ASKING = {"filter", "exclude", "get", "Q", "When"}


def asks_by_status(node):
    """Whether a call picks rows by their editorial status."""
    if not isinstance(node, ast.Call):
        return False
    called = node.func.attr if isinstance(node.func, ast.Attribute) else node.func
    asked = called.id if isinstance(called, ast.Name) else called
    words = [keyword.arg or "" for keyword in node.keywords]
    return asked in ASKING and any(re.search(r"(^|__)status", word) for word in words)


def test_what_is_public_is_decided_in_one_place():
    elsewhere = [
        f"{name(path)}:{node.lineno}"
        for path in SOURCES
        if not name(path).startswith("events/models/")
        for node in nodes(path)
        if asks_by_status(node)
    ]

    assert elsewhere == []


@pytest.mark.parametrize(
    "line",
    [
        "Resolution.objects.filter(status='published')",
        "rows.exclude(resolution__status__in=[draft])",
        "Q(session__status=Status.PUBLISHED)",
    ],
)
def test_asking_by_status_is_recognised(line):
    assert asks_by_status(ast.parse(line, mode="eval").body)


def test_nothing_is_published_past_the_gate():
    elsewhere = [
        f"{name(path)}:{node.lineno}"
        for path in SOURCES
        if not name(path).startswith("events/gate/")
        for node in nodes(path)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "publish"
    ]

    assert elsewhere == []


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize(
    "path", [ROOT / "requirements.txt", ROOT / "requirements-dev.txt"], ids=name
)
def test_each_package_is_pinned_and_has_its_reason(path):
    lines = [line for line in text(path).splitlines() if line]
    packages = [line for line in lines if not line.startswith(("#", "-r"))]

    assert packages
    assert all(re.fullmatch(r"[\w.\[\]-]+==[\w.]+", package) for package in packages)
    bare = [
        after
        for before, after in pairwise(["", *lines])
        if after in packages and not before.startswith(("#", *packages))
    ]
    assert bare == []


def test_the_map_of_the_project_names_what_exists():
    """docs/architecture.md: each line of its map is a file or folder that stands."""
    drawn = text(ROOT / "docs" / "architecture.md").split("```")[1]
    missing, folder = [], ROOT
    for line in filter(None, drawn.splitlines()):
        path = line.split()[0]
        folder = folder if line.startswith(" ") else ROOT / path
        stands = folder / path if line.startswith(" ") else folder
        if not stands.exists():
            missing.append(str(stands.relative_to(ROOT)))

    assert drawn.count("\n") > 30
    assert missing == []
