"""Elements of a page that are not part of its article, by named rules over tags, roles, classes and ids."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.readers.html.dom import Element
from generator.readers.html.elements import SET_APART

# Words of class names and ids: `relatedPosts`, `related-posts` and `related_posts` have two.
NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Bootstrap's class for what is shown from some width on.
RESPONSIVE = re.compile(r"d-(?:sm|md|lg|xl|xxl)-")
# Tags whose text no reader of the article needs.
TAG_RULES: Mapping[str, str] = {
    "script": "script", "style": "style", "template": "script", "noscript": "script",
    SET_APART: "markup",
    "title": "page-head", "nav": "navigation", "iframe": "embedded", "object": "embedded", "embed": "embedded",
    "applet": "embedded", "svg": "graphic", "canvas": "graphic", "audio": "embedded", "video": "embedded",
    "button": "control", "select": "control", "textarea": "control", "input": "control", "dialog": "dialog",
    "option": "control", "datalist": "control", "menu": "navigation", "footer": "page-footer", "aside": "aside",
    "form": "form", "frameset": "embedded",
}  # fmt: skip
ROLE_RULES: Mapping[str, str] = {
    "navigation": "navigation", "banner": "page-header", "contentinfo": "page-footer", "complementary": "aside",
    "search": "form", "dialog": "dialog", "alertdialog": "dialog", "menu": "navigation", "menubar": "navigation",
    "toolbar": "control", "tablist": "navigation", "form": "form", "button": "control", "alert": "dialog",
}  # fmt: skip
# Words of names, and the rule that they stand for; the first word that is listed names the rule.
WORD_RULES: tuple[tuple[str, str], ...] = (
    ("share-bar", "share shares sharing sharebar sharedaddy addthis social sociable addtoany shareaholic follow"),
    ("comments", "comment comments commentlist disqus respond replies livefyre"),
    ("related-list", "related recommended recommendation recommendations trending popular recirc readmore suggested"),
    ("related-list", "teaser teasers upnext outbrain taboola zergnet revcontent"),
    ("subscription", "newsletter newsletters subscribe subscription signup paywall optin mailchimp"),
    ("advertisement", "ad ads advert adverts advertisement advertising adsense adslot dfp promo promos promotion"),
    ("advertisement", "promoted sponsor sponsored sponsors"),
    ("navigation", "nav navbar navigation menu breadcrumb breadcrumbs crumbs pagination pager toolbar topbar masthead"),
    ("navigation", "skip sitemap"),
    ("aside", "sidebar rail widget widgets"),
    ("page-footer", "footer copyright disclaimer"),
    ("cookie-banner", "cookie cookies consent gdpr ccpa"),
    ("dialog", "modal popup overlay tooltip toast"),
    ("byline", "byline dateline timestamp pubdate author authors authorbox bio"),
    ("gallery", "gallery slideshow carousel lightbox"),
    ("tag-list", "tags taglist hashtags keywords"),
    ("hidden", "hidden sr visuallyhidden screenreader noprint"),
)
RULE_OF_WORD: Mapping[str, str] = {word: rule for rule, words in WORD_RULES for word in words.split()}
WORDS = frozenset(RULE_OF_WORD.values())
# Share of the page's prose that an element may hold and still be furniture. A name that is one by accident (a body
# of class `has-sidebar`, a form around the whole page) is above it; the longest comment section stays out by `hidden`.
LARGEST_SHARE = 0.4
LARGEST: Mapping[str, float] = {"comments": 0.9}  # readers write more than the author
# Elements whose name rules are certain, however much text they hold.
CERTAIN = frozenset(
    {"script", "style", "template", "noscript", "title", "svg", "select", "textarea", "object", SET_APART}
)  # fmt: skip
# Words of names that formulas have, which come with menus of their own.
FORMULA_WORDS = frozenset({"math", "katex"})
# Rules that name who said a quotation, when they match inside one (HTML Standard, section 4.4.4: `footer` and `cite`).
SAID_OF_QUOTES = frozenset({"page-footer", "byline"})
# What stands in them is code, whose classes name parts of speech: `comment` is no reader's comment there.
VERBATIM = frozenset({"pre", "code", "listing", "xmp", "samp", "kbd", "math"})
# Elements that are the page, whatever their classes say; without a `body` tag, the parser leaves `article` in the head.
PAGE = frozenset({"html", "head", "body", "main", "article", "h1"})


@dataclass(frozen=True, slots=True)
class Masses:
    """Characters of prose below each element, and of the page."""

    below: Mapping[Element, float]
    total: float

    def share(self, element: Element) -> float:
        """Share of the page's prose that stands in the element."""
        return self.below.get(element, 0) / self.total if self.total else 0.0


def find_furniture(root: Element, masses: Masses) -> dict[Element, str]:
    """The outermost elements that a rule drops, with the name of the rule."""
    found: dict[Element, str] = {}
    stack = [root]
    quoted: set[Element] = set()
    while stack:
        element = stack.pop()
        rule = _rule(element, masses)
        if element.tag == "blockquote":
            quoted.update(element.below)
        if rule and not (element in quoted and rule in SAID_OF_QUOTES):
            found[element] = rule
        elif element.tag not in VERBATIM:
            stack.extend(reversed(tuple(element.elements())))
    return found


def name_words(element: Element) -> Sequence[str]:
    """The words of the class and of the id of an element, in lower case."""
    return _words(f"{element.get('class')} {element.get('id')}") if element.attributes else ()


@lru_cache(maxsize=4_096)  # the elements of a list have the same class, and so have the pages of a site
def _words(names: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in NAME_WORD.findall(names))


def is_formula(element: Element) -> bool:
    """Whether a script is a formula in TeX, as older MathJax has them."""
    return element.tag == "script" and element.get("type").startswith("math/tex")


def _rule(element: Element, masses: Masses) -> str:
    if element.tag in CERTAIN:
        return "" if is_formula(element) else TAG_RULES[element.tag]
    rule = _candidate(element)
    if rule in WORDS and masses.share(element) and any(inner.tag == "h1" for inner in element.descendants()):
        return ""  # the page itself: `hidden-sidebar`, `single-author`
    if rule == "share-bar" and any(inner.tag == "blockquote" for inner in element.descendants()):
        return ""  # an embedded post is quoted by the article
    return rule if rule and masses.share(element) <= LARGEST.get(rule, LARGEST_SHARE) else ""


def _candidate(element: Element) -> str:
    if element.attributes and _is_hidden(element):
        return "hidden"
    if element.tag in PAGE:
        return ""
    if not element.attributes:
        return TAG_RULES.get(element.tag, "")
    stated = TAG_RULES.get(element.tag) or ROLE_RULES.get(element.get("role").strip().lower())
    if stated:
        return stated
    words = name_words(element)
    if not FORMULA_WORDS.isdisjoint(words):
        return ""
    return next((RULE_OF_WORD[word] for word in words if word in RULE_OF_WORD), "")


def _is_hidden(element: Element) -> bool:
    classes = element.get("class").split()
    if "d-none" in classes and not any(RESPONSIVE.match(name) for name in classes):
        return True
    stated = "hidden" in element.attributes or element.get("aria-hidden") == "true"
    return stated or bool(HIDDEN_STYLE.search(element.get("style")))
