"""Does huggingface_hub take the cache that corgi wrote, and corgi the one that huggingface_hub wrote?"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

from hub_server import COMMIT, REPO, Hub

HERE = pathlib.Path(__file__).resolve().parent
CHECKPOINT = HERE.parents[1] / "reference" / "checkpoints" / "micro"
GOLDEN = HERE.parent / "data" / "huggingface_hub_layout.txt"

PULL = """
import sys
from huggingface_hub import snapshot_download
print(snapshot_download(sys.argv[1], local_files_only=sys.argv[2] == "local"))
"""
SCAN = """
from huggingface_hub import scan_cache_dir
info = scan_cache_dir()
assert not info.warnings, info.warnings
repo, = info.repos
revision, = repo.revisions
print(repo.repo_id, revision.commit_hash, sorted(revision.refs), len(revision.files), repo.size_on_disk)
"""


def run(words, environment, ok=True):
    result = subprocess.run([str(word) for word in words], env={**os.environ, **environment}, capture_output=True, text=True)
    if (result.returncode == 0) != ok:
        sys.exit(f"{words} ended with {result.returncode}:\n{result.stdout}{result.stderr}")
    return result.stdout.strip()


def layout(cache: pathlib.Path) -> list:
    """Folders, files and links of the model; what huggingface_hub keeps beside them (locks, tags, trees) is its own."""
    lines = []
    for path in cache.rglob("*"):
        relative = path.relative_to(cache)
        if not relative.parts[0].startswith("models--") or "trees" in relative.parts:
            continue
        lines.append(f"{relative} -> {os.readlink(path)}" if path.is_symlink() else str(relative))
    return sorted(lines)


def contents(cache: pathlib.Path) -> dict:
    return {str(p.relative_to(cache)): p.read_bytes() for p in cache.rglob("models--*/**/*")
            if p.is_file() and "trees" not in p.parts}


def main():
    corgi = pathlib.Path(sys.argv[1]).resolve()
    hub = Hub(CHECKPOINT)
    with tempfile.TemporaryDirectory() as folder:
        theirs, ours = pathlib.Path(folder) / "theirs", pathlib.Path(folder) / "ours"
        base = {"HF_ENDPOINT": hub.url, "HF_HUB_DISABLE_XET": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
        their_env = {**base, "HF_HUB_CACHE": str(theirs)}
        our_env = {**base, "HF_HUB_CACHE": str(ours)}

        run([sys.executable, "-c", PULL, REPO, "hub"], their_env)
        if "--write-golden" in sys.argv:
            GOLDEN.write_text("\n".join(layout(theirs)) + "\n")
        run([corgi, "models", "pull", REPO], our_env)
        assert layout(ours) == layout(theirs), "\n".join(sorted(set(layout(ours)) ^ set(layout(theirs))))
        assert contents(ours) == contents(theirs)
        print("same layout and contents:", len(layout(ours)), "entries")

        offline = {"HF_HUB_OFFLINE": "1"}
        snapshot = run([sys.executable, "-c", PULL, REPO, "local"], {**our_env, **offline})
        assert snapshot == str(ours / "models--corgi--small-vl" / "snapshots" / COMMIT), snapshot
        print("huggingface_hub takes ours:", run([sys.executable, "-c", SCAN], {**our_env, **offline}))

        listed = json.loads(run([corgi, "models", "list", "--json"], {**their_env, **offline}))["models"]
        assert [(model["name"], model["state"]) for model in listed] == [(REPO, "complete")], listed
        verified = json.loads(run([corgi, "models", "verify", REPO, "--json"], {**their_env, **offline}))
        assert verified["sound"] and all(file["state"] == "verified" for file in verified["files"]), verified
        before = hub.downloads
        run([corgi, "models", "pull", REPO], their_env)
        assert hub.downloads == before, "corgi fetched what was there"
        print("corgi takes theirs:", len(verified["files"]), "files verified, nothing fetched again")

        # Half a download of theirs is gone on with, not begun anew.
        blob = next(path for path in (theirs / "models--corgi--small-vl" / "blobs").iterdir() if path.stat().st_size > 10**6)
        blob.with_name(blob.name + ".incomplete").write_bytes(blob.read_bytes()[:1_000_000])
        blob.unlink()
        run([corgi, "models", "list"], their_env)
        run([corgi, "models", "pull", REPO], their_env)
        assert hub.downloads == before + 1 and contents(theirs) == contents(ours)
        print("an interrupted download was gone on with")


if __name__ == "__main__":
    main()
