"""A registry in a throw-away folder, with founders who sign in: what the scripts in this folder do harm to. No script itself."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BINARY = Path(os.environ.get("PARASOL_BINARY", ROOT / "target/debug/parasol")).resolve()
SHORT = "--short" in sys.argv[1:]
PASSPHRASE = "plum orbit canyon velvet"
ROOMY = {f"PARASOL_{name}": "1000000" for name in (
    "LOOKUPS_A_DAY", "LOOKUPS_A_MINUTE", "NEWCOMER_LOOKUPS_A_DAY", "CIRCLE_LOOKUPS_A_DAY", "REPORTS_A_DAY")}


class Forms(HTMLParser):
    """The forms of a page that are sent, each with its fields as the page draws them."""

    def __init__(self):
        super().__init__()
        self.forms, self.inside, self.select, self.area = {}, None, None, None

    def handle_starttag(self, tag, attributes):
        one = dict(attributes)
        name = one.get("name")
        if tag == "form":
            self.inside = self.forms.setdefault(one.get("action", ""), []) if one.get("method") == "post" else None
        elif self.inside is None or (name is None and tag != "option"):
            return
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in one:
            self.inside.append((self.select, one.get("value", "")))
        elif tag == "textarea":
            self.inside.append((name, ""))
        elif tag == "input" and (one.get("type") not in ("radio", "checkbox") or "checked" in one):
            self.inside.append((name, one.get("value") or ""))

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = None
        elif tag == "select":
            self.select = None


class Browser:
    """Keeps cookies, follows nothing."""

    def __init__(self, port):
        self.port, self.cookies = port, {}

    def open(self, path, fields=None):
        """Status, headers and text; status 0 when nobody answers."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items() if value)}
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        wire = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            wire.request("GET" if body is None else "POST", path, body, headers)
            answer = wire.getresponse()
            for name, value in answer.getheaders():
                if name.lower() == "set-cookie":
                    key, _, rest = value.partition("=")
                    self.cookies[key] = rest.partition(";")[0]
            return answer.status, dict(answer.getheaders()), answer.read().decode()
        except (OSError, http.client.HTTPException):
            return 0, {}, ""
        finally:
            wire.close()

    def send(self, page, action, **typed):
        """Fills in the form on a page and sends it."""
        parser = Forms()
        parser.feed(self.open(page)[2])
        fields = parser.forms.get(action)
        if fields is None:
            return 0, {}, ""
        given = [(name, value) for name, value in typed.items() if value is not None]
        return self.open(action, [field for field in fields if field[0] not in typed] + given)

    def join(self, link, name):
        path = link[link.index("/join/"):].strip()
        return self.send(path, path, name=name, passphrase=PASSPHRASE)[0] == 303

    def sign_in(self, name):
        return self.send("/sign-in", "/sign-in", name=name, passphrase=PASSPHRASE)[0] == 303

    def report(self, number):
        """Files a report; whether it was acknowledged."""
        status, headers, _ = self.send("/reports/new", "/reports/new", identifier=number, code="violence",
                                       delay="none", send="1")
        return status == 303 and headers.get("location", headers.get("Location")) == "/reports"

    def look_up(self, number):
        """`hit`, `miss`, or the status of what is no answer."""
        status, _, text = self.send("/lookup", "/lookup", identifier=number)
        found = re.search(r'data-outcome="(\w+)"', text)
        return found.group(1) if status == 200 and found else status

    def own_reports(self):
        status, _, text = self.open("/reports")
        return len(re.findall(r'<article[^>]*class="[^"]*\bown\b', text)) if status == 200 else None


class Registry:
    """The program in a folder of its own."""

    def __init__(self, room, before=(), environment=None):
        probe = socket.socket()
        probe.bind(("127.0.0.1", 0))
        self.port = probe.getsockname()[1]
        probe.close()
        self.room, self.data, self.before = Path(room), Path(room) / "data", list(before)
        self.environment = {"PATH": os.environ["PATH"], "PARASOL_DATA_DIR": str(self.data), "PARASOL_REGION": "GB",
                            "PARASOL_LISTEN": f"127.0.0.1:{self.port}", **ROOMY, **(environment or {})}
        self.child, self.links, self.log = None, [], self.room / "log"

    @property
    def file(self):
        return self.data / "parasol.db"

    def run(self, *command, typed="", **settings):
        """A command to its end: code, and everything it said."""
        done = subprocess.run([BINARY, *command], env={**self.environment, **settings}, input=typed, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False)
        return done.returncode, done.stdout

    def start(self):
        """Whether it came up."""
        with open(self.log, "ab") as log:
            self.child = subprocess.Popen([*self.before, BINARY, "serve"], env=self.environment, text=True,
                                          stdout=subprocess.PIPE, stderr=log, start_new_session=True)
        while line := self.child.stdout.readline():
            if "/join/" in line:
                self.links.append(line)
            if len(self.links) == 3 or "Founders have yet" in line:
                break
            if " is ready at " in line and self.file.with_suffix(".founded").exists():
                break
        return self.child.poll() is None

    def found(self):
        """Starts, and gives three founders, signed in."""
        assert self.start(), f"it did not start: {self.log.read_text()}"
        founders = []
        for link, name in zip(self.links, ("Ada", "Bea", "Cleo")):
            browser = Browser(self.port)
            assert browser.join(link, name), f"{name} did not join"
            founders.append(browser)
        self.file.with_suffix(".founded").touch()
        return founders

    def again(self, name):
        browser = Browser(self.port)
        assert browser.sign_in(name), f"{name} does not get in"
        return browser

    def ready(self):
        """Asked until what it found out a moment ago is over."""
        time.sleep(1.1)
        status, _, text = Browser(self.port).open("/health/ready")
        return status, text.strip()

    def ended(self, seconds=10):
        """The code with which it ended by itself; none if it goes on."""
        try:
            return self.child.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def stop(self, how=signal.SIGTERM):
        if self.child and self.child.poll() is None:
            # With whatever it runs under, in a session of its own.
            os.killpg(self.child.pid, how)
            self.child.wait(30)
        if self.child and self.child.stdout:
            self.child.stdout.close()


class Checks:
    """Says what was seen, and remembers whether all of it held."""

    def __init__(self):
        self.failed = 0

    def __call__(self, holds, what):
        print(f"{'ok  ' if holds else 'FAIL'}  {what}", flush=True)
        self.failed += not holds

    def end(self):
        sys.exit(1 if self.failed else 0)


def room():
    return tempfile.TemporaryDirectory(prefix="parasol-fault-")


def number(n):
    return f"+447700{900000 + n:06d}"
