"""Has corgi ask a server that others wrote: transformers serve."""

import concurrent.futures
import http.server
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
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


class Recorder(http.server.BaseHTTPRequestHandler):
    """Answers every request in one word and keeps what was asked."""

    bodies = []

    def say(self, kind, text):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def do_GET(self):
        self.say("application/json", json.dumps({"data": [{"id": self.server.model}]}))

    def do_POST(self):
        self.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
        chunk = {"choices": [{"index": 0, "delta": {"content": "yes"}, "finish_reason": "stop"}]}
        self.say("text/event-stream", f"data: {json.dumps(chunk)}\n\ndata: [DONE]\n\n")

    def log_message(self, *words):
        pass


def batch(corgi, base, count, at_once):
    """The seconds that `corgi batch` takes for as many questions."""
    with tempfile.TemporaryDirectory() as folder:
        questions = pathlib.Path(folder) / "questions.txt"
        questions.write_text("".join(f"{PICTURES / 'image.0.png'}|Question {number}?\n" for number in range(count)))
        begin = time.time()
        run(corgi, "batch", questions, "--mode", "direct", "--server", base, "--requests", at_once, "--temperature", "0",
            "--max-new-tokens", "24", "--report", folder)
        return time.time() - begin


def recorded(corgi, model, count):
    """What `corgi batch` sends for as many questions."""
    recorder = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    recorder.model = model
    threading.Thread(target=recorder.serve_forever, daemon=True).start()
    batch(corgi, f"http://127.0.0.1:{recorder.server_port}/v1", count, 1)
    recorder.shutdown()
    return list(Recorder.bodies)


def alone(bodies, at_once):
    """The seconds that the server takes for the same requests from plain threads."""
    def ask(body):
        request = urllib.request.Request(f"{BASE}/v1/chat/completions", body, {"Content-Type": "application/json"})
        urllib.request.urlopen(request, timeout=600).read()

    begin = time.time()
    with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
        list(pool.map(ask, bodies))
    return time.time() - begin


def throughput(corgi, checkpoint, count=240, at_once=4, rounds=4):
    bodies = recorded(corgi, checkpoint, count)
    alone(bodies[:8], at_once)
    total = {"alone": 0.0, "batch": 0.0}
    for number in range(rounds):
        turn = [("alone", lambda: alone(bodies, at_once)), ("batch", lambda: batch(corgi, BASE, count, at_once))]
        for name, measure in turn if number % 2 == 0 else reversed(turn):
            seconds = measure()
            total[name] += seconds
            print(f"  {at_once} in flight, {name}: {count / seconds:.2f}/s")
    print(f"batch reaches {100 * total['alone'] / total['batch']:.0f} % of the server's own throughput")


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
        throughput(corgi, checkpoint)
    finally:
        server.kill()


if __name__ == "__main__":
    main()
