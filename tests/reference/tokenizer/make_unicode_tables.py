"""Asks the `tokenizers` library what each code point is to it, and writes core/tokenizer/unicode_tables.cpp.

usage: python make_unicode_tables.py OUT.cpp

The library reads \\p{L}, \\p{N} and \\s by the Unicode version of its regular expressions (17 in 0.23.3), but NFC by
a much older one (9): marks that came later never reorder or compose in it. Tables made from its answers give the
same ids whatever versions utf8proc and the system have.
"""

import sys
import unicodedata

import tokenizers
from tokenizers import Regex, normalizers, pre_tokenizers

CODE_POINTS = [c for c in range(0x110000) if not 0xD800 <= c < 0xE000]
NFC = normalizers.NFC().normalize_str
COLUMNS = 100


def matched(pattern):
    """The code points that `pattern` matches."""
    remover = pre_tokenizers.Split(Regex(pattern), "removed")
    found = set()
    for i in range(0, len(CODE_POINTS), 1024):
        chunk = CODE_POINTS[i : i + 1024]
        kept = "".join(piece for piece, _ in remover.pre_tokenize_str("".join(map(chr, chunk))))
        found.update(set(chunk) - set(map(ord, kept)))
    return found


def reorders(c):
    """True when the library sorts the mark `c` among others as today's Unicode does."""
    x = chr(c)
    probes = ["a" + x + "\u0323", "a" + x + "\u0301", "a\u0315" + x, "a\u0345" + x, "\u0915" + x + "\u093c"]
    return all(unicodedata.normalize("NFC", p) == NFC(p) for p in probes)


def composition_tables():
    """(followers, leaders): code points that NFC may move or join to the one before; those that it may join to."""
    followers = {c for c in CODE_POINTS if unicodedata.combining(chr(c)) and reorders(c)}
    followers |= set(range(0x1161, 0x1176)) | set(range(0x11A8, 0x11C3))
    leaders = set(range(0x1100, 0x1113)) | set(range(0xAC00, 0xD7A4))
    for c in CODE_POINTS:
        x = chr(c)
        decomposition = unicodedata.decomposition(x)
        if not decomposition or decomposition.startswith("<"):
            continue
        parts = [int(p, 16) for p in decomposition.split()]
        if NFC(x) != x:
            followers.add(c)
        elif len(parts) == 2 and NFC(chr(parts[0]) + chr(parts[1])) == x:
            followers.add(parts[1])
            leaders |= {c, parts[0]}
    return followers, leaders - followers


def ranges(code_points):
    result = []
    for c in sorted(code_points):
        if result and result[-1][1] == c - 1:
            result[-1][1] = c
        else:
            result.append([c, c])
    return result


def table(name, comment, code_points):
    pairs = [f"{{0x{a:X}, 0x{b:X}}}," for a, b in ranges(code_points)]
    lines, line = [], "   "
    for pair in pairs:
        if len(line) + 1 + len(pair) > COLUMNS:
            lines.append(line)
            line = "   "
        line += " " + pair
    lines.append(line)
    return f"// {comment}\nconstexpr CodePointRange k{name}[] = {{\n" + "\n".join(lines) + "\n};\n"


def main():
    followers, leaders = composition_tables()
    tables = [
        ("Letters", "\\p{L}", matched(r"\p{L}")),
        ("Numbers", "\\p{N}", matched(r"\p{N}")),
        ("Spaces", "\\s", matched(r"\s")),
        ("NfcFollowers", "Combining class other than 0, or NFC_Quick_Check other than Yes.", followers),
        ("NfcLeaders", "Starters that decompose, or compose with a follower.", leaders),
    ]
    names = [("letters", "Letters"), ("numbers", "Numbers"), ("spaces", "Spaces"),
             ("nfc_followers", "NfcFollowers"), ("nfc_leaders", "NfcLeaders")]
    with open(sys.argv[1], "w") as out:
        out.write(f"// Made by tests/reference/tokenizer/make_unicode_tables.py with tokenizers "
                  f"{tokenizers.__version__}; don't edit.\n")
        out.write('#include "core/tokenizer/unicode_tables.h"\n\n')
        out.write("// clang-format off\nnamespace corgi::unicode {\nnamespace {\n\n")
        out.write("\n".join(table(*t) for t in tables))
        out.write("\n}  // namespace\n\n")
        for function, name in names:
            out.write(f"std::span<const CodePointRange> {function}() {{ return k{name}; }}\n")
        out.write("\n}  // namespace corgi::unicode\n// clang-format on\n")


if __name__ == "__main__":
    main()
