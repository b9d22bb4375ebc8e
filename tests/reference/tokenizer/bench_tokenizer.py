"""How fast the `tokenizers` library encodes, on one thread: prints one JSON line like bench_tokenizer.cpp.

usage: python bench_tokenizer.py TOKENIZER_DIR TEXT_FILE
"""

import json
import os
import sys
import time

os.environ["RAYON_NUM_THREADS"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"

from tokenizers import Tokenizer


def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main():
    folder, file = sys.argv[1:]
    start = time.perf_counter()
    tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
    load = time.perf_counter() - start
    text = open(file, encoding="utf-8", newline="").read()
    size = len(text.encode())
    first = seconds(lambda: tokenizer.encode(text))  # before its word cache is warm
    best = min(seconds(lambda: tokenizer.encode(text)) for _ in range(200))
    word = "a" * (1 << 20)
    print(json.dumps({"load_ms": load * 1e3, "text_bytes": size, "tokens": len(tokenizer.encode(text).ids),
                      "encode_ms": best * 1e3, "first_encode_ms": first * 1e3, "encode_mb_per_s": size / best / 1e6,
                      "word_of_1_mib_ms": seconds(lambda: tokenizer.encode(word)) * 1e3}))


if __name__ == "__main__":
    main()
