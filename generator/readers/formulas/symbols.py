"""Characters of formulas as TeX: what Unicode has and TeX writes as a command; everything else stays as it is."""

# Greek letters in the order of Unicode, from alpha; omicron, and capitals that look like Latin ones, are Latin in TeX.
SMALL = (
    "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon"
)
SMALL_END = "varphi chi psi omega"
CAPITALS = {
    "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma", "Υ": "Upsilon",
    "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega",
}  # fmt: skip
GREEK = {chr(0x3B1 + number): name for number, name in enumerate(f"{SMALL} {SMALL_END}".split()) if name != "o"}
VARIANTS = {"ϵ": "epsilon", "ϑ": "vartheta", "ϕ": "phi", "ϖ": "varpi", "ϱ": "varrho"}
SIGNS = {
    "×": "times", "÷": "div", "±": "pm", "∓": "mp", "⋅": "cdot", "·": "cdot", "∗": "ast", "∘": "circ", "∙": "bullet",
    "≤": "le", "≥": "ge", "≠": "ne", "≈": "approx", "≡": "equiv", "≅": "cong", "∼": "sim", "∝": "propto", "≪": "ll",
    "≫": "gg", "∞": "infty", "∂": "partial", "∇": "nabla", "∆": "Delta", "∑": "sum", "∏": "prod", "∐": "coprod",
    "∫": "int", "∬": "iint", "∭": "iiint", "∮": "oint", "√": "surd", "∈": "in", "∉": "notin", "∋": "ni", "⊂": "subset",
    "⊃": "supset", "⊆": "subseteq", "⊇": "supseteq", "∪": "cup", "∩": "cap", "∖": "setminus", "∅": "emptyset",
    "∀": "forall", "∃": "exists", "¬": "neg", "∧": "wedge", "∨": "vee", "⊕": "oplus", "⊗": "otimes", "⊥": "perp",
    "∥": "parallel", "∠": "angle", "→": "to", "←": "leftarrow", "↔": "leftrightarrow", "⇒": "Rightarrow",
    "⇐": "Leftarrow", "⇔": "Leftrightarrow", "↦": "mapsto", "↑": "uparrow", "↓": "downarrow", "…": "ldots",
    "⋯": "cdots", "⋮": "vdots", "⋱": "ddots", "ℏ": "hbar", "ℓ": "ell", "ℜ": "Re", "ℑ": "Im", "ℵ": "aleph",
    "′": "prime", "°": "degree", "⟨": "langle", "⟩": "rangle", "⌊": "lfloor", "⌋": "rfloor", "⌈": "lceil",
    "⌉": "rceil", "‖": "Vert",
}  # fmt: skip
COMMANDS = {**GREEK, **CAPITALS, **VARIANTS, **SIGNS}
# Characters that mean something in TeX, and two that look like what they are not.
ESCAPED = {"\\": "\\backslash ", "−": "-", "\u00a0": "~"} | {sign: f"\\{sign}" for sign in "{}%$#&_"}
ESCAPED["^"] = "\\hat{}"
# Names that stand upright, and are commands.
FUNCTION_NAMES = (
    "sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan log ln lg exp lim limsup liminf max min sup inf "
    "det dim ker gcd arg deg hom Pr"
)
FUNCTIONS = frozenset(FUNCTION_NAMES.split())
ACCENTS = {
    "\u0302": "hat", "\u0303": "tilde", "\u0304": "bar", "\u0305": "overline", "\u0306": "breve", "\u0307": "dot",
    "\u0308": "ddot", "\u030c": "check", "\u0300": "grave", "\u0301": "acute", "\u20d7": "vec", "→": "vec",
    "¯": "bar", "^": "hat", "~": "tilde", "˙": "dot", "¨": "ddot",
}  # fmt: skip


def tex_characters(text: str) -> str:
    r"""The characters as TeX; a command is followed by a space, for a letter may come next.

    >>> tex_characters("2πr ≤ 5%")
    '2\\pi r \\le  5\\%'
    """
    return "".join(
        f"\\{COMMANDS[character]} " if character in COMMANDS else ESCAPED.get(character, character)
        for character in text
    )
