"""Questions of all articles (index): in site order, and those that ask the same together, by topic."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.index.library import Member
from generator.model.article import Slug
from generator.model.diagnostic import Diagnostic, Rule, Severity
from generator.model.site import AskedQuestion, FaqEntry, Place, Topic
from generator.text.terms import STOP_WORDS, word_key, word_set, words_of

# Words without which a question asks the same: `Can ships leave?`, `Can a ship leave?`.
ARTICLES = word_set("a an the")
# Words that turn a question round although they are stop words.
TELLING = word_set(
    "after all always before can cannot few from had has have how less many may might more most much must never no not "
    "of often or should to what when where which who whom whose why will with without would"
)


def gather_faq(library: Sequence[Member]) -> tuple[FaqEntry, ...]:
    """Every question with its answer, articles by slug, each in reading order."""
    return tuple(
        FaqEntry(each.question, each.answer, each.blocks, Place(member.slug, each.anchor))
        for member in library
        for each in member.facts.questions
    )


def merge_questions(
    faq: Sequence[FaqEntry], topics: Sequence[Topic], library: Sequence[Member]
) -> tuple[tuple[AskedQuestion, ...], tuple[Diagnostic, ...]]:
    """The questions by topic, those that ask the same as one, and a note on each that another article asks too."""
    paths = {member.slug: member.facts.path for member in library}
    by_key: defaultdict[tuple[str, ...], list[FaqEntry]] = defaultdict(list)
    for entry in faq:
        by_key[question_key(entry.question)].append(entry)
    topic_of = _topics(topics)
    asked = [AskedQuestion(topic_of.get(entries[0].place.article), tuple(entries)) for entries in by_key.values()]
    findings = [finding for each in asked for finding in _findings(each, paths)]
    order = {topic.slug: number for number, topic in enumerate(topics)}
    return tuple(sorted(asked, key=lambda each: order.get(each.topic or Slug(""), len(order)))), tuple(findings)


def question_key(question: str) -> tuple[str, ...]:
    """What questions have in common that ask the same: the words that tell, in their order.

    >>> question_key("What is a tide gate?") == question_key("What are tide-gates?")
    True
    >>> question_key("May ships leave?") == question_key("May ships not leave?")
    False
    """
    words = [word for word in words_of(question.casefold()) if word not in ARTICLES]
    telling = [word for word in words if word in TELLING or word not in STOP_WORDS]
    kept = telling if any(word not in STOP_WORDS for word in telling) else words
    return tuple(word_key(word) for word in kept)


def _topics(topics: Sequence[Topic]) -> Mapping[Slug, Slug]:
    """For each article the one of its topics that most articles have; of equal ones the first by slug."""
    found: dict[Slug, Slug] = {}
    for topic in sorted(topics, key=lambda each: (-len(each.articles), each.slug)):
        for article in topic.articles:
            found.setdefault(article, topic.slug)
    return found


def _findings(asked: AskedQuestion, paths: Mapping[Slug, str]) -> Iterator[Diagnostic]:
    first, *others = asked.entries
    for other in others:
        yield Diagnostic(
            Rule.NEAR_DUPLICATE_QUESTION,
            Severity.NOTE,
            f"{other.question!r} is asked in {paths[first.place.article]} too; both answers are shown together",
            paths[other.place.article],
            suggestion="if the answers say the same, keep one; if not, say in each question what it is about",
        )
