"""What the `tokenizers` library makes of ten thousand strings, of random ids and of every code point.

usage: python make_goldens.py TOKENIZER_DIR OUT_DIR

TOKENIZER_DIR has the full Qwen vocabulary as tokenizer.json. Made with tokenizers 0.23.3.
Every file is what Qt's qUncompress reads: the size, big-endian, and a zlib stream. Within, numbers are little-endian:

full_vocabulary.qz  u32 tokens; u16 length of each; their bytes; u16 left length of the merges that make tokens
                    256, 257, ...; tokenizer.json without model.vocab and model.merges, as JSON text
encode.qz           u32 cases; per case u32 length, UTF-8 text, u32 count, i32 ids
decode.qz           u32 cases; per case u32 count, i32 ids, then u32 length, UTF-8 text for skip_special off and on
code_points.qz      first 8 bytes of the MD5 of the ids of blocks of 256 code points in the contexts of CONTEXTS
"""

import hashlib
import json
import os
import random
import struct
import sys
import unicodedata
import zlib
from array import array

from tokenizers import Tokenizer

CASES = 10_000
DECODE_CASES = 3_000
CONTEXTS = ["{}", "x{}y {}1", "'{}e{}\u0301\u0323", " {}\n{}"]
END_OF_TEXT = -1  # between the ids of two texts in a block

SCRIPTS = {
    "latin": (0x41, 0x24F), "greek": (0x370, 0x3FF), "cyrillic": (0x400, 0x52F), "armenian": (0x531, 0x58A),
    "hebrew": (0x591, 0x5F4), "arabic": (0x600, 0x6FF), "devanagari": (0x900, 0x97F), "bengali": (0x980, 0x9FE),
    "tamil": (0xB82, 0xBFA), "thai": (0xE01, 0xE5B), "tibetan": (0xF00, 0xFDA), "jamo": (0x1100, 0x11FF),
    "khmer": (0x1780, 0x17F9), "kana": (0x3041, 0x30FF), "han": (0x4E00, 0x9FFF), "hangul": (0xAC00, 0xD7A3),
    "gothic": (0x10330, 0x1034A), "math": (0x1D400, 0x1D7FF), "adlam": (0x1E900, 0x1E95F), "han b": (0x20000, 0x2A6DF),
}
ENGLISH = """the of and a to in is you that it he was for on are as with his they I at be this have from or one had by
word but not what all were we when your can said there use an each which she do how their if will up other about out
many then them these so some her would make like him into time has look two more write go see number no way could
people my than first water been call who oil its now find long down day did get come made may part box image bounding
The A It There In This photograph shows object left right behind""".split()
CODE = ["def {0}(self, {1}={2}):\n    return self.{1}[{2}]\n", "for (int {0} = 0; {0} < {2}; ++{0}) {{\n\t{1}({0});\n}}\n",
        "{{\"{0}\": [{2}, {2}], \"{1}\": null}}", "<div class=\"{0}\">{1}</div>\r\n", "SELECT {0} FROM {1} WHERE id={2};",
        "    if {0} != {1}:  # {2}\n", "std::vector<{0}> {1}({2});", "https://example.org/{0}/{1}?q={2}&r=%20", "x_{0}->{1}->y += {2}e-5f;",
        "[{{\"bbox_2d\": [{2}, 12, {2}, 998], \"label\": \"{0} {1}\"}}]", "`{0}`\n\n- **{1}**\n- _{2}_\n"]
SPACES = " \t\n\r\v\f\x85\xa0\u1680\u2000\u2003\u200a\u2028\u2029\u202f\u205f\u3000"
EMOJI = [0x1F600, 0x1F468, 0x1F469, 0x1F467, 0x2764, 0x1F44D, 0x1F9D1, 0x1F680, 0x1F3F4, 0x1F926, 0x1FAE0, 0x2615, 0x1F1E9, 0x1F1EA]
JOINERS = ["\u200d", "\ufe0f", "\U0001f3fb", "\U0001f3ff", "\u20e3", "", " "]
ODD = [0, 7, 0x1B, 0x7F, 0x80, 0x9F, 0xAD, 0x200B, 0x200E, 0x2060, 0xD7FF, 0xE000, 0xF8FF, 0xFDD0, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF,
       0x1FFFE, 0xE0001, 0xE0100, 0xF0000, 0x10FFFD, 0x10FFFF]
CONTRACTIONS = ["'s", "'S", "'t", "'re", "'RE", "'rE", "'ve", "'m", "'ll", "'LL", "'d", "'\u017f", "'x", "''s", "'", "\u2019s", " 's", "'l", "'r", "'v"]


def code_point(rng):
    c = rng.choice([rng.randrange(0x80), rng.randrange(0x3000), rng.randrange(0x20000), rng.randrange(0x110000)])
    return "?" if 0xD800 <= c < 0xE000 else chr(c)


class Writer:
    """Makes one string of each kind; the kinds mix within longer ones."""

    def __init__(self, rng, tokenizer):
        self.rng = rng
        self.marks = [chr(c) for c in range(0x110000) if unicodedata.combining(chr(c))]
        self.composed = [chr(c) for c in range(0x110000) if unicodedata.decomposition(chr(c))]
        self.added = [t.content for t in tokenizer.get_added_tokens_decoder().values()]
        texts = (tokenizer.decode([i], skip_special_tokens=False) for i in range(tokenizer.get_vocab_size()))
        self.tokens = [t for t in texts if "\ufffd" not in t]
        self.kinds = [self.english, self.script, self.code, self.digits, self.spaces, self.emoji, self.accents, self.decomposed,
                      self.controls, self.special, self.odd, self.anywhere, self.contraction, self.vocabulary]

    def english(self):
        return self.rng.choice([" ", " ", "", ", ", ". "]).join(self.rng.choices(ENGLISH, k=self.rng.randint(1, 12)))

    def script(self):
        first, last = self.rng.choice(list(SCRIPTS.values()))
        word = lambda: "".join(chr(self.rng.randint(first, last)) for _ in range(self.rng.randint(1, 9)))
        return " ".join(word() for _ in range(self.rng.randint(1, 4)))

    def code(self):
        name = lambda: "_".join(self.rng.choices(ENGLISH, k=self.rng.randint(1, 3)))
        return self.rng.choice(CODE).format(name(), name().title(), self.rng.randrange(10 ** self.rng.randint(1, 9)))

    def digits(self):
        zero = self.rng.choice([0x30, 0x30, 0x30, 0x660, 0x966, 0xFF10, 0x1D7CE, 0x2160, 0x2460, 0xB2])
        return "".join(chr(zero + self.rng.randrange(10)) + self.rng.choice(["", "", ".", ",", " "]) for _ in range(self.rng.randint(1, 12)))

    def spaces(self):
        alphabet = self.rng.choice([" ", " ", " \n", " \t", "\r\n", SPACES])
        return "".join(self.rng.choices(alphabet, k=self.rng.choice([1, 2, 3, 7, 40, 200])))

    def emoji(self):
        return "".join(chr(self.rng.choice(EMOJI)) + self.rng.choice(JOINERS) for _ in range(self.rng.randint(1, 6)))

    def accents(self):
        base = self.rng.choice(["a", "e", "o", "\u0915", "\u1100", "\uac00", "\u05d0", "\u1ea5", "\u0344", "1", " ", "\n", code_point(self.rng)])
        return base + "".join(self.rng.choices(self.marks, k=self.rng.randint(1, 6)))

    def decomposed(self):
        text = "".join(self.rng.choices(self.composed, k=self.rng.randint(1, 6)))
        return unicodedata.normalize(self.rng.choice(["NFD", "NFKD", "NFC"]), text) if self.rng.random() < 0.8 else text

    def controls(self):
        return "".join(chr(self.rng.choice([*range(32), *range(127, 160)])) for _ in range(self.rng.randint(1, 8)))

    def special(self):
        token = self.rng.choice(self.added)
        return self.rng.choice([token, token, token * 2, token[:-1], token[1:], "<" + token + ">", token.upper(), token[0] + token])

    def odd(self):
        return "".join(chr(self.rng.choice(ODD)) for _ in range(self.rng.randint(1, 4)))

    def anywhere(self):
        return "".join(code_point(self.rng) for _ in range(self.rng.randint(1, 10)))

    def contraction(self):
        return self.rng.choice(ENGLISH) + self.rng.choice(CONTRACTIONS) + self.rng.choice(["", "x", " y", "\u017f", "5"])

    def vocabulary(self):
        return "".join(self.rng.choices(self.tokens, k=self.rng.randint(1, 8)))

    def long_word(self):
        first, last = self.rng.choice(list(SCRIPTS.values()) + [(0x61, 0x7A)] * 20)
        alphabet = [chr(c) for c in range(first, last + 1)]
        if self.rng.random() < 0.4:
            alphabet = self.rng.sample(alphabet, 2)
        return "".join(self.rng.choices(alphabet, k=self.rng.choice([60, 63, 64, 65, 66, 100, 400, 3000])))

    def text(self, i):
        if i == 0:
            return ""
        if i % 100 == 0:
            return self.long_word()
        return "".join(self.rng.choice(self.kinds)() for _ in range(self.rng.choice([1, 1, 2, 3, 5, 8])))


def pack_ids(ids):
    return struct.pack("<I", len(ids)) + struct.pack(f"<{len(ids)}i", *ids)


def pack_text(text):
    data = text.encode("utf-8")
    return struct.pack("<I", len(data)) + data


def save(folder, name, data):
    packed = struct.pack(">I", len(data)) + zlib.compress(data, 9)
    with open(os.path.join(folder, name), "wb") as out:
        out.write(packed)
    print(f"{name}: {len(packed):,} bytes, {len(data):,} unpacked")


def byte_of_character():
    shown = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    hidden = [b for b in range(256) if b not in shown]
    return {chr(b): b for b in shown} | {chr(256 + i): b for i, b in enumerate(hidden)}


def full_vocabulary(file):
    data = json.load(open(file, encoding="utf-8"))
    vocab, merges = data["model"].pop("vocab"), data["model"].pop("merges")
    byte = byte_of_character()
    tokens = [bytes(byte[c] for c in t) for t, _ in sorted(vocab.items(), key=lambda item: item[1])]
    assert sorted(vocab.values()) == list(range(len(tokens)))
    lefts = [len(left) for left, _ in merges]
    assert [bytes(byte[c] for c in a + b) for a, b in merges] == tokens[256:]
    return (struct.pack("<I", len(tokens)) + struct.pack(f"<{len(tokens)}H", *map(len, tokens)) + b"".join(tokens)
            + struct.pack(f"<{len(lefts)}H", *lefts) + json.dumps(data).encode())


def encode_cases(tokenizer):
    writer = Writer(random.Random(20251125), tokenizer)
    texts = [writer.text(i) for i in range(CASES)]
    return struct.pack("<I", CASES) + b"".join(pack_text(t) + pack_ids(tokenizer.encode(t).ids) for t in texts)


def decode_cases(tokenizer):
    rng = random.Random(20251126)
    size = tokenizer.get_vocab_size()
    rare = [i for i in range(size) if "\ufffd" in tokenizer.decode([i])]
    out = struct.pack("<I", DECODE_CASES)
    for _ in range(DECODE_CASES):
        pools = [range(size), range(256), rare, range(size - 26, size + 5)]
        ids = [rng.choice(rng.choice(pools)) for _ in range(rng.randint(0, 30))]
        out += pack_ids(ids) + b"".join(pack_text(tokenizer.decode(ids, skip_special_tokens=s)) for s in (False, True))
    return out


def code_points(tokenizer):
    out = b""
    for start in range(0, 0x110000, 256):
        chars = [chr(c) for c in range(start, start + 256) if not 0xD800 <= c < 0xE000]
        texts = [context.format(*[c] * context.count("{}")) for c in chars for context in CONTEXTS]
        ids = array("i")
        for encoding in tokenizer.encode_batch_fast(texts):
            ids.extend(encoding.ids + [END_OF_TEXT])
        out += hashlib.md5(ids.tobytes()).digest()[:8]
    return out


def main():
    source, folder = sys.argv[1:]
    file = os.path.join(source, "tokenizer.json")
    tokenizer = Tokenizer.from_file(file)
    save(folder, "full_vocabulary.qz", full_vocabulary(file))
    save(folder, "encode.qz", encode_cases(tokenizer))
    save(folder, "decode.qz", decode_cases(tokenizer))
    save(folder, "code_points.qz", code_points(tokenizer))


if __name__ == "__main__":
    main()
