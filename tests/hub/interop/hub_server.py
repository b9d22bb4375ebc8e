"""A hub on the loopback that speaks the Hugging Face protocol for one repository."""

import hashlib
import http.server
import json
import pathlib
import threading
import urllib.parse

REPO = "corgi/small-vl"
COMMIT = "0123456789abcdef0123456789abcdef01234567"
LARGE_BYTES = 100_000


def etag_of(content: bytes) -> str:
    """SHA-256 for large files, the SHA-1 of the git blob for others."""
    if len(content) >= LARGE_BYTES:
        return hashlib.sha256(content).hexdigest()
    return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()


class Hub(http.server.ThreadingHTTPServer):
    def __init__(self, folder: pathlib.Path):
        super().__init__(("127.0.0.1", 0), Handler)
        self.files = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
        self.downloads = 0
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def reply(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def do_HEAD(self):
        self.do_GET()

    def do_GET(self):
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        files = self.server.files
        if path in (f"/api/models/{REPO}", f"/api/models/{REPO}/revision/main", f"/api/models/{REPO}/revision/{COMMIT}"):
            siblings = [{"rfilename": name} for name in files]
            body = json.dumps({"id": REPO, "sha": COMMIT, "private": False, "siblings": siblings, "tags": []})
            return self.reply(200, body.encode(), Content_Type="application/json")
        if path.startswith(f"/api/models/{REPO}/tree/"):
            entries = []
            for name, content in files.items():
                entry = {"type": "file", "oid": etag_of(content)[:40], "size": len(content), "path": name}
                if len(content) >= LARGE_BYTES:
                    entry["lfs"] = {"oid": etag_of(content), "size": len(content), "pointerSize": 134}
                entries.append(entry)
            return self.reply(200, json.dumps(entries).encode(), Content_Type="application/json")
        name = path.rsplit("/", 1)[-1]
        if name not in files:
            return self.reply(404, X_Error_Code="EntryNotFound")
        content = files[name]
        if path.startswith("/storage/"):
            self.server.downloads += self.command == "GET"
            return self.ranged(content)
        if not path.startswith(f"/{REPO}/resolve/"):
            return self.reply(404)
        headers = {"X_Repo_Commit": COMMIT}
        if len(content) >= LARGE_BYTES:
            return self.reply(302, Location=f"http://localhost:{self.server.server_address[1]}/storage/{name}", X_Linked_Etag=f'"{etag_of(content)}"',
                              X_Linked_Size=str(len(content)), **headers)
        self.server.downloads += self.command == "GET"
        return self.ranged(content, ETag=f'"{etag_of(content)}"', **headers)

    def ranged(self, content, **headers):
        value = self.headers.get("Range", "")
        if value.startswith("bytes=") and value.endswith("-"):
            start = int(value[6:-1])
            headers["Content_Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
            return self.reply(206, content[start:], **headers)
        if self.command == "HEAD":
            return self.reply(200, Content_Length=str(len(content)), **headers)
        return self.reply(200, content, **headers)
