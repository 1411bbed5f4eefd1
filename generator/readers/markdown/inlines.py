"""Inline nodes of the Markdown tree to inline nodes of the model."""

import re
from collections.abc import Iterable

from generator.model.inline import Code, FootnoteReference, InlineMath, Inlines, LineBreak, Span, SpanKind, Text
from generator.model.walk import plain_text
from generator.readers.findings import Findings
from generator.readers.markdown.html_inlines import InlineRun, linked, pictured
from generator.readers.markdown.html_tags import html_events
from generator.readers.markdown.tree import Node

# What lies between two dollar signs that are money (`$10, or US$ 12`): a number, then words and no sign of TeX.
PRICE = re.compile(r"\d[^\\^_{}=<>+*/]*\Z")
MARKS = {"em": SpanKind.EMPHASIS, "strong": SpanKind.STRONG}


def read_inlines(nodes: Iterable[Node], findings: Findings) -> Inlines:
    """The nodes as the model has them; an HTML element begins and ends among these siblings."""
    run = InlineRun(findings)
    for node in nodes:
        if node.kind == "html_inline":
            for event in html_events(node.text):
                run.apply(event, node.first)
        else:
            run.add(_inline(node, findings))
    return run.close()


def _inline(node: Node, findings: Findings) -> Inlines:
    match node.kind:
        case "text":
            return (Text(node.text),)
        case "softbreak":
            return (Text(" "),)
        case "hardbreak":
            return (LineBreak(),)
        case "code_inline":
            return (Code(node.text),)
        case "math_inline":
            return _formula(node.text.replace("\n", " ").strip())
        case "footnote_ref":
            return (FootnoteReference(node.info),)
        case "em" | "strong":
            return (Span(MARKS[node.kind], read_inlines(node.children, findings)),)
        case "link" | "image":
            return _linked(node, findings)
    message = f"the Markdown parser gave an inline node that no rule reads: {node.kind}"
    raise AssertionError(message)


def _formula(value: str) -> Inlines:
    """The formula, or two prices and what stands between them."""
    is_money = " " in value and PRICE.match(value)
    return (Text(f"${value}$"),) if is_money else (InlineMath(value),)


def _linked(node: Node, findings: Findings) -> Inlines:
    title = node.attributes.get("title", "")
    children = read_inlines(node.children, findings)
    if node.kind == "link":
        return linked(node.attributes.get("href", ""), title, children, node.first, findings)
    return pictured(node.attributes.get("src", ""), plain_text(children), title, node.first, findings)
