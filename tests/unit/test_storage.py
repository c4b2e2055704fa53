"""The stylesheet and the script, each in one piece."""

from pathlib import Path

from django.conf import settings

from unga_migration.storage import joined


def test_the_parts_take_the_place_of_their_imports(tmp_path):
    (tmp_path / "tokens.css").write_text(":root { --ink: black; }\n")
    (tmp_path / "base.css").write_text("body { color: var(--ink); }\n")
    site = tmp_path / "site.css"
    site.write_text('@import "tokens.css";\n@import "base.css";\n')

    assert joined(site) == ":root { --ink: black; }\nbody { color: var(--ink); }\n"


def test_the_stylesheet_leaves_comments_and_indents_behind(tmp_path):
    part = "/* For print,\n   in black. */\n@media print {\n  a { color: black; }\n}\n"
    (tmp_path / "print.css").write_text(part)
    site = tmp_path / "site.css"
    site.write_text('@import "print.css";\n')

    assert joined(site) == "@media print {\na { color: black; }\n}\n"


def test_a_part_of_the_script_keeps_its_names_to_itself(tmp_path):
    (tmp_path / "first.js").write_text("const page = 1;\n")
    site = tmp_path / "site.js"
    site.write_text('/* Parts. */\nimport("./first.js");\n')

    assert joined(site) == (
        '/* Parts. */\n(() => {\n"use strict";\nconst page = 1;\n})();\n'
    )


def test_every_part_of_the_stylesheet_is_named_in_it():
    folder = Path(settings.BASE_DIR) / "static" / "css"
    parts = {path.name for path in folder.glob("*.css")} - {"site.css"}
    of_the_desk = {name for name in parts if name.startswith("admin")}
    named = {
        line.split('"')[1]
        for line in (folder / "site.css").read_text().splitlines()
        if line.startswith("@import")
    }

    assert named == parts - of_the_desk
