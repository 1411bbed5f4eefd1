"""Render: how to cite an article, in words and as records for reference managers: BibTeX (biblatex) and RIS."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.config import Config
from generator.model.article import Article
from generator.model.site import ArticleEntry
from generator.render.escape import Markdown, escape_text, visible
from generator.render.json_ld import address
from generator.render.page import article_path
from generator.render.spoken import isolated, spoken
from generator.text.organisations import is_desk, is_organisation
from generator.text.slug import slugify
from generator.text.words import Words

# Characters that TeX reads as commands, and how it prints them.
TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
TEX_SPECIAL = re.compile(r"[\\{}&%$#_~^]")
KEY_WORDS = 2  # of the title in a BibTeX key, behind author and year


@dataclass(frozen=True, slots=True)
class Cited:
    """What is known of an article for citing it; a value that its source does not state is empty."""

    title: str
    authors: Sequence[str]
    date: str
    site: str
    address: str
    language: str


def citations(article: Article, entry: ArticleEntry, words: Words, config: Config) -> Mapping[str, str]:
    """The citation as a line of text, as BibTeX and as RIS. Names stand as the source has them, in no other order."""
    stated = article.front_matter
    cited = Cited(
        title=visible(entry.title),
        authors=[visible(name) for name in stated.authors],
        date=stated.date.isoformat() if stated.date else "",
        site=visible(config.site_name),
        address=address(article_path(entry.slug), config),
        language=entry.language,
    )
    return {"line": _line(cited, words), "bibtex": _bibtex(cited), "ris": _ris(cited)}


def _line(cited: Cited, words: Words) -> Markdown:
    """Author (date). Title. Site. Address: the order of APA, with names and dates as they are.

    Without an author the title stands in front.
    """
    date = f"({cited.date or escape_text(words('no_date'))})."
    title = spoken(cited.title, cited.language, words)
    ended = title if cited.title.endswith(("?", "!", ".", "…")) or not cited.authors else f"{title}."
    opening = (", ".join(map(isolated, cited.authors)), date, ended) if cited.authors else (ended, date)
    site, shown = f"{escape_text(cited.site)}.", escape_text(cited.address)
    return Markdown(" ".join(filter(None, (*opening, site, shown))))


def _bibtex(cited: Cited) -> str:
    fields = {
        "author": " and ".join(map(_tex_name, cited.authors)),
        "title": f"{{{_tex(cited.title)}}}",  # braces in braces: capitals of the title stay
        "date": cited.date,
        "organization": _tex(cited.site),
        "url": cited.address,
        "langid": cited.language,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{_key(cited)},", *lines, "}"])


def _key(cited: Cited) -> str:
    author = slugify(cited.authors[0]).rpartition("-")[2] if cited.authors else ""
    title = slugify(cited.title).split("-")[:KEY_WORDS]
    return "-".join(filter(None, (author, cited.date[:4], *title)))


def _tex_name(name: str) -> str:
    """A name as BibTeX reads it: of an organisation whole, in braces, or its words would be taken for given names."""
    whole = is_desk(name) or is_organisation(name) or re.search(r"\band\b", name)
    return f"{{{_tex(name)}}}" if whole else _tex(name)


def _tex(text: str) -> str:
    return TEX_SPECIAL.sub(lambda match: TEX[match[0]], text)


def _ris(cited: Cited) -> str:
    return "\n".join(f"{tag}  - {value}" for tag, value in _ris_fields(cited))


def _ris_fields(cited: Cited) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC"
    yield from (("AU", name) for name in cited.authors)
    yield "TI", cited.title
    yield "T2", cited.site
    if cited.date:
        yield "PY", cited.date[:4]
        yield "DA", cited.date.replace("-", "/")
    if cited.address:
        yield "UR", cited.address
    if cited.language:
        yield "LA", cited.language
    yield "ER", ""
