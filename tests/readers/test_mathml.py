"""Formulas in MathML to TeX: each line is a formula as word processors and web pages write it."""

from collections.abc import Callable

import pytest

from generator.readers.formulas.mathml import tex_of
from generator.readers.odt.package import short_name
from generator.readers.xml_tree import parse_xml

A, B, X = "<mi>a</mi>", "<mi>b</mi>", "<mi>x</mi>"
TWO = "<mn>2</mn>"
CASES = {
    "signs and spaces": (f"{A}<mo>=</mo><mi>α</mi><mo>+</mo>{TWO}", r"a = \alpha + 2"),
    "a sign that stands before a number": ("<mo>−</mo><mn>1</mn>", "-1"),
    "functions, as names or as operators": ("<mi>cos</mi><mi>α</mi><mo>⁡</mo><mo>sin</mo><mi>β</mi>",
                                            r"\cos\alpha\sin\beta"),
    "names of several letters": ("<mi>rate</mi>", r"\mathrm{rate}"),
    "words": ("<mtext>if 5% of</mtext>", r"\text{if 5\% of}"),
    "fractions": (f"<mfrac>{A}<mrow>{B}<mo>+</mo>{X}</mrow></mfrac>", r"\frac{a}{b + x}"),
    "one above the other": (f'<mfrac linethickness="0pt">{A}{B}</mfrac>', r"{a \atop b}"),
    "roots": (f"<msqrt>{A}{B}</msqrt><mroot>{X}<mn>3</mn></mroot>", r"\sqrt{ab}\sqrt[3]{x}"),
    "indices": (f"<msub>{A}{B}</msub><msup>{X}{TWO}</msup><msubsup>{A}{B}{TWO}</msubsup>", "a_{b}x^{2}a_{b}^{2}"),
    "an index of several signs": (f"<msup><mrow>{A}{B}</mrow>{TWO}</msup>", "{ab}^{2}"),
    "sums with limits": (f"<munderover><mo>∑</mo>{A}{B}</munderover>{X}", r"\sum_{a}^{b}x"),
    "limits": (f"<munder><mo>lim</mo>{A}</munder>{X}", r"\lim_{a} x"),
    "accents": (f"<mover>{A}<mo>^</mo></mover><mover>{B}<mo>¯</mo></mover>", r"\hat{a}\bar{b}"),
    "anything else above": (f"<mover><mo>=</mo>{A}</mover>", r"\overset{a}{=}"),
    "brackets": (f"<mfenced>{A}{B}</mfenced>", r"\left( a, b \right)"),
    "brackets that are open": (f'<mfenced open="{{" close="">{A}</mfenced>', r"\left\{ a \right."),
    "tables": (f"<mtable><mtr><mtd>{A}</mtd><mtd>{B}</mtd></mtr><mtr><mtd>{X}</mtd></mtr></mtable>",
               r"\begin{matrix} a & b \\ x \end{matrix}"),
    "an annotation is another form": (f'<semantics>{A}<annotation encoding="StarMath 5.0">a</annotation></semantics>',
                                      "a"),
    "what is not shown": (f"{A}<mphantom>{B}</mphantom>", "a"),
    "elements that only surround": (f"<mstyle><mrow>{A}</mrow></mstyle>", "a"),
    "missing parts": (f"<mfrac>{A}</mfrac><msup/>", r"\frac{a}{}{}"),
    "signs of TeX": ("<mi>%</mi><mo>{</mo>", r"\%\{"),
}  # fmt: skip


@pytest.mark.parametrize(("inner", "tex"), CASES.values(), ids=CASES)
@pytest.mark.parametrize("names", [str, short_name], ids=["bare", "prefixed"])
def test_formulas(inner: str, tex: str, names: Callable[[str], str]) -> None:
    content = f'<math xmlns="http://www.w3.org/1998/Math/MathML">{inner}</math>'.encode()
    assert tex_of(parse_xml(content, "formula", "a.odt", names)) == tex
