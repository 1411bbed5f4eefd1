"""Search as a page that is opened from a disk can have it: it may load scripts, but neither modules nor data.

So the modules of search become one script, and each file of names a script that hands over the same data.
"""

import json
import re
from collections.abc import Iterator, Mapping

IMPORT = re.compile(r"""^import (\{[^}]*\}) from "\./(\w+)\.js";\n""", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
OFFLINE = "glossatorOffline"  # what search.js and names.js look for


def search_script(modules: Mapping[str, str], entry: str) -> str:
    """A script that makes what the module `entry` exports known as a global, with a place for the files of names."""
    parts = [_as_function(name, modules[name]) for name in _in_order(modules, entry)]
    return f"(() => {{\n{''.join(parts)}window.{OFFLINE} = {{ ...{entry}, files: {{}} }};\n}})();\n"


def data_script(name: str, data: str) -> str:
    """A script that hands over a file of JSON under its name."""
    return f"{OFFLINE}.files[{json.dumps(name)}] = {data.strip()};\n"


def _in_order(modules: Mapping[str, str], name: str) -> Iterator[str]:
    """The module after all that it imports, each once."""
    seen: dict[str, None] = {}
    for _, needed in IMPORT.findall(modules[name]):
        seen |= dict.fromkeys(_in_order(modules, needed))
    yield from (*seen, name)


def _as_function(name: str, text: str) -> str:
    """A module within a function, so that what it does not export stays its own."""
    exported = ", ".join(EXPORT.findall(text))
    body = EXPORT.sub("", IMPORT.sub(r"const \1 = \2;\n", text))
    return f"const {name} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"
