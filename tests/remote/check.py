"""Has corgi ask a server that others wrote: transformers serve."""

import base64
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
PICTURES = HERE.parent / "reference" / "network" / "micro"
PORT = int(os.environ.get("PORT", "18124"))
BASE = f"http://127.0.0.1:{PORT}"
SERVE = "import sys; from transformers.cli.transformers import main; sys.argv[0] = 'transformers'; main()"


def start(checkpoint):
    words = [sys.executable, "-c", SERVE, "serve", checkpoint, "--device", "cpu", "--dtype", "float32", "--host", "127.0.0.1", "--port", str(PORT)]
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HF_HUB_OFFLINE": "1"})
    for _ in range(600):
        try:
            urllib.request.urlopen(f"{BASE}/v1/models", timeout=2).read()
            return server
        except OSError:
            time.sleep(0.5)
    server.kill()
    sys.exit("the server didn't start")


def run(*words):
    result = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{words} ended with {result.returncode}:\n{result.stdout}{result.stderr}")
    return result


def plain(text):
    """transformers leaves control tokens out of its text."""
    return re.sub(r"<\|[a-z_]+\|>", "", text).strip()


def same_text(corgi, checkpoint):
    greedy = ["--temperature", "0", "--max-new-tokens", "24", "--json"]
    for pictures in [], ["image.0.png"], ["two.0.png", "two.1.png"]:
        line = [corgi, "generate", "--prompt", "What is in this picture?", *greedy]
        for picture in pictures:
            line += ["--image", PICTURES / picture]
        here = json.loads(run(*line, "--model", checkpoint, "--dtype", "fp32").stdout)
        there = json.loads(run(*line, "--server", BASE).stdout)
        same = plain(here["text"]) == plain(there["text"])
        print(f"{len(pictures)} images: {'the same text' if same else 'OTHER TEXT'},",
              f"{len(here['prompt_token_ids'])} and {there['prompt_tokens']} prompt tokens")
        if not same:
            print("  here: ", repr(here["text"]), "\n  there:", repr(there["text"]))


def rate_alone(model, count, at_once):
    """The server's own throughput, asked by plain threads with the body that `corgi batch` sends."""
    image = base64.b64encode((PICTURES / "image.0.png").read_bytes()).decode()
    content = [{"type": "image_url", "image_url": {"url": f"data:image/png;base64,{image}"}}]

    def ask(number):
        body = {"model": model, "stream": True, "max_tokens": 24, "temperature": 0,
                "messages": [{"role": "user", "content": content + [{"type": "text", "text": f"Question {number}?"}]}]}
        request = urllib.request.Request(f"{BASE}/v1/chat/completions", json.dumps(body).encode(), {"Content-Type": "application/json"})
        urllib.request.urlopen(request, timeout=600).read()

    begin = time.time()
    with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
        list(pool.map(ask, range(count)))
    return count / (time.time() - begin)


def rate_batch(corgi, count, at_once):
    with tempfile.TemporaryDirectory() as folder:
        questions = pathlib.Path(folder) / "questions.txt"
        questions.write_text("".join(f"{PICTURES / 'image.0.png'}|Question {number}?\n" for number in range(count)))
        begin = time.time()
        run(corgi, "batch", questions, "--mode", "direct", "--server", BASE, "--requests", at_once, "--temperature", "0",
            "--max-new-tokens", "24", "--report", folder)
        return count / (time.time() - begin)


def main():
    corgi, checkpoint = pathlib.Path(sys.argv[1]).resolve(), str(pathlib.Path(sys.argv[2]).resolve())
    server = start(checkpoint)
    try:
        same_text(corgi, checkpoint)
        sampled = run(corgi, "generate", "--prompt", "Hi", "--server", BASE, "--max-new-tokens", "5", "--temperature", "1", "--top-k", "5",
                      "--top-p", "0.9", "--seed", "3", "--presence-penalty", "1", "--repetition-penalty", "1.1")
        print("sampling options are left out where refused:", repr(sampled.stdout))
        asked = json.loads(run(corgi, "ask", PICTURES / "image.0.png", "What is this?", "--server", BASE, "--max-new-tokens", "40", "--json").stdout)
        print("the whole method:", len(asked["steps"]), "steps,", len(asked["warnings"]), "warnings")
        count, at_once = 120, 4
        rate_alone(checkpoint, 4, at_once)
        for _ in range(3):
            alone, batch = rate_alone(checkpoint, count, at_once), rate_batch(corgi, count, at_once)
            print(f"{at_once} in flight: alone {alone:.2f}/s, batch {batch:.2f}/s, {100 * batch / alone:.0f} %")
    finally:
        server.kill()


if __name__ == "__main__":
    main()
