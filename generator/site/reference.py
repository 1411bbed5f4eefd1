"""The reference of this package on its own site: examples in docstrings become code. Griffe loads it for mkdocstrings.

Docstrings are plain text with the backticks of Markdown. Their examples, which run as tests, begin with `>>>`, and that
is a quotation in a quotation in a quotation to Markdown.
"""

import re

from griffe import Extension, Object

EXAMPLE = re.compile(r"^>>> .*(?:\n.*\S.*)*", re.MULTILINE)  # from a prompt to the next blank line


class Examples(Extension):
    """Puts the examples of every docstring between fences."""

    def on_object(self, *, obj: Object, **_: object) -> None:
        """Change the docstring of a module, a class, a function or an attribute that Griffe has read."""
        if obj.docstring:
            obj.docstring.value = fenced(obj.docstring.value)


def fenced(docstring: str) -> str:
    r"""The docstring with a fence around each run of examples.

    >>> fenced("The sum.\n\n>>> 1 + 2\n3")
    'The sum.\n\n```pycon\n>>> 1 + 2\n3\n```'
    """
    return EXAMPLE.sub(lambda example: f"```pycon\n{example[0]}\n```", docstring)
