"""How likely a character is in an article, in a few tiers: what decides between two readings of the same bytes."""

import functools
import unicodedata

# Tiers, best first. A reading is strong when it holds a character of a tier from SYMBOL on that took three bytes.
TYPOGRAPHY, FAVOURITE, EMOJI, SYMBOL, LATIN_1, CAPITAL, LATIN, LETTER, NEVER = 16, 14, 12, 10, 8, 6, 4, 2, 0
# What a capital of LATIN and LETTER has less: where a page shows two bytes as one, small letters are likelier.
CAPITAL_COSTS = 1

# What word processors put in by themselves.
TYPOGRAPHIC = frozenset("•–—‘’“”…™€")
# Emoji and signs with which people mark headings and lists. Each of them shares its bytes in some code page with a rare
# neighbour (💡 with 💑, 🚀 with 🚤), so what counts is only that it is the more common of the two.
FAVOURITES = frozenset(
    "💡💰🚀📈📉📊📌📍📎📝📚📖📣📢📱📧📞📅📆📷🔍🔑🔒🔓🔔🔗🔥🔧🔨🔴🔵🔹🔸🎯🎉🎓🎨🎬🎵🎁🏆🏠🏢🏛🏥🏦🌍🌎🌏🌐🌟🌱🌿🌈"
    "🤔🤖🤝🤷🙏🙌🙂😀😂😃😄😅😉😊😍😎😢😭👀👉👇👆👍👎👋👏👤👥👨👩💪💬💭💻💼💾💵💸💯💥💎💙💚💛💜🖥🗓🗣🛠🛡"
    "🥇🧠🧪🧩🧭🧰🚨🚧🚫🚗🚢🛑🛒⚠⚡⚙⚖⚔⭐✅✓✔✗✘✨✏✉❌❗❓❤➕➡⬆⬇⏰⏳☑☀☕♻→←↑↓⇒⇐↔▶◀●○■□▪◆★☆"
)
# Letters and signs of Latin-1 that European languages use; ¤, ¦, ¬ and the like are what damage looks like.
LATIN_1_CHARACTERS = frozenset("ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ¡£§©«®°±²³µ·º»¼½¾¿×÷\xa0")
CAPITALS = frozenset("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ")
EMOJI_BLOCKS = ((0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x1F1E6, 0x1F1FF))
SYMBOL_BLOCKS = ((0x2010, 0x205E), (0x20A0, 0x20BF), (0x2100, 0x2BFF), (0xFE0F, 0xFE0F), (0xFB00, 0xFB06))
LATIN_BLOCKS = ((0x100, 0x24F), (0x1E00, 0x1EFF))
# Letters of living scripts: Greek to Thai, Japanese, Chinese, Korean.
LETTER_BLOCKS = ((0x370, 0xEFF), (0x3000, 0x30FF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xFF01, 0xFF5E))
BLOCKS = ((EMOJI, EMOJI_BLOCKS), (SYMBOL, SYMBOL_BLOCKS), (LATIN, LATIN_BLOCKS), (LETTER, LETTER_BLOCKS))


@functools.cache
def prior(character: str) -> int:
    """The tier of a character beyond ASCII."""
    if character in TYPOGRAPHIC:
        return TYPOGRAPHY
    if character in FAVOURITES:
        return FAVOURITE
    if character in LATIN_1_CHARACTERS:
        return LATIN_1
    if character in CAPITALS:
        return CAPITAL
    if unicodedata.category(character) in ("Cn", "Cc", "Cs", "Co"):
        return NEVER
    for tier, blocks in (
        (EMOJI, EMOJI_BLOCKS),
        (SYMBOL, SYMBOL_BLOCKS),
        (LATIN, LATIN_BLOCKS),
        (LETTER, LETTER_BLOCKS),
    ):
        if any(first <= ord(character) <= last for first, last in blocks):
            return tier - CAPITAL_COSTS if tier <= LATIN and character.isupper() else tier
    return NEVER
