"""What a finder of definitions sees and returns (extract)."""

import re
from dataclasses import dataclass

from generator.extract.passages import Passage
from generator.extract.setting import Setting
from generator.model.article import Definition, DefinitionKind

LEADING_ARTICLE = re.compile(r"^(?:an?|the)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class View:
    """A passage in its surroundings: the one before it and those after it in its leaf, and the title of its section.

    `number` is that of the passage in its article.
    """

    passage: Passage
    before: Passage | None
    after: tuple[Passage, ...]
    heading: str
    setting: Setting
    number: int

    @property
    def prose(self) -> str:
        """The text of the passage, with code hidden."""
        return self.passage.prose

    def marks(self, term: str) -> bool:
        """Whether the author emphasised just this phrase in the sentence."""
        bare = LEADING_ARTICLE.sub("", term, count=1).casefold()
        return any(
            bare == LEADING_ARTICLE.sub("", marked.rstrip(" :"), count=1).casefold() for marked in self.passage.marked
        )


def define(
    view: View, term: str, kind: DefinitionKind, aliases: tuple[str, ...] = (), *, with_before: bool = False
) -> Definition:
    """The definition that the passage states; `with_before` puts the sentence before it in front, as in the text."""
    first = view.before if with_before and view.before else view.passage
    text = view.passage.sentence.text
    if first is not view.passage:
        text = f"{first.sentence.text} {text}"
    return Definition(term, text, kind, first.sentence.anchor, first.sentence.section, aliases)
