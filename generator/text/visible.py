"""Characters that cannot be seen made visible (text/); for accounts of repairs."""


def visible(text: str) -> str:
    r"""The text with every character that cannot be seen or told from a space written as its code point.

    >>> visible("a\u00ad b")
    'aU+00AD b'
    """
    return "".join(
        character
        if character.isprintable() and (character == " " or not character.isspace())
        else f"U+{ord(character):04X}"
        for character in text
    )
