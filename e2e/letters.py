"""Letters of the built program, taken by a mail server of others' making (aiosmtpd) over STARTTLS.

Starts `parasol` (or PARASOL_BIN) in a throw-away folder: the founders join, one of them gives an address, the letter that asks
to confirm it arrives, its link is opened and its button pressed; somebody signs in, and a notice arrives that says nothing.
"""

import email
import email.policy
import http.cookiejar
import os
import queue
import re
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

PROGRAM = os.environ.get("PARASOL_BIN") or str(Path(__file__).parent.parent / "target/debug/parasol")
# Well below the minute after which the program would look for letters by itself.
WITHIN_SECONDS = 20
ADDRESS = "rosa@post.example"
PASSPHRASE = "plum orbit canyon velvet"
LOGIN = LoginPassword(b"post", b"letter-box")


class Taken:
    """Keeps every letter, and how it came."""

    def __init__(self):
        self.letters = queue.Queue()

    async def handle_DATA(self, _server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.letters.put((envelope, letter, session.ssl is not None, session.authenticated))
        return "250 taken"

    def next(self, subject):
        envelope, letter, encrypted, authenticated = self.letters.get(timeout=WITHIN_SECONDS)
        expect("to", envelope.rcpt_tos, [ADDRESS])
        expect("from", (envelope.mail_from, letter["From"]), ("post@plum.example", "post@plum.example"))
        expect("subject", letter["Subject"], subject)
        expect("over TLS, as who we are", (encrypted, authenticated), (True, True))
        expect("kind", letter.get_content_type(), "text/plain")
        return letter.get_content(), letter["Message-ID"]


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Browser:
    """Cookies of its own; forms sent as the page draws their token."""

    def __init__(self, base):
        self.base = base
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar, NoRedirect, urllib.request.ProxyHandler({}))

    def request(self, path, fields=None):
        data = None if fields is None else urllib.parse.urlencode(fields).encode()
        site = "none" if fields is None else "same-origin"
        request = urllib.request.Request(self.base + path, data, {"Sec-Fetch-Site": site})
        try:
            answer = self.opener.open(request)
        except urllib.error.HTTPError as error:
            answer = error
        return answer.status, answer.headers.get("Location"), answer.read().decode()

    def send(self, page, path, **fields):
        """Opens a page, and sends the form on it that goes to `path`; gives where that leads."""
        status, _, html = self.request(page)
        expect(page, status, 200)
        csrf = re.search(r'name="csrf" value="([^"]+)"', html).group(1)
        status, location, html = self.request(path, {"csrf": csrf, **fields})
        if status != 303:
            sys.exit(f"{path}: {status}\n{html}")
        return location


def expect(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: {found!r}, not {wanted!r}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def mail_server(taken, authority):
    import ssl

    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    knows = lambda _server, _session, _envelope, _mechanism, login: AuthResult(success=login == LOGIN)
    return Controller(
        taken,
        hostname="127.0.0.1",
        port=free_port(),
        tls_context=context,
        require_starttls=True,
        auth_required=True,
        authenticator=knows,
    )


def start(folder, server, authority):
    pem = folder / "authority.pem"
    authority.cert_pem.write_to_path(str(pem))
    port = free_port()
    settings = {
        "PATH": os.environ["PATH"],
        "PARASOL_DATA_DIR": str(folder / "data"),
        "PARASOL_LISTEN": f"127.0.0.1:{port}",
        "PARASOL_NAME": "Plum",
        "PARASOL_SMTP_URL": f"smtp://post:letter-box@127.0.0.1:{server.port}",
        "PARASOL_SMTP_CA": str(pem),
        "PARASOL_MAIL_FROM": "post@plum.example",
    }
    log = open(folder / "log", "wb")
    program = subprocess.Popen([PROGRAM], env=settings, stdout=subprocess.PIPE, stderr=log, text=True)
    ready = program.stdout.readline()
    if "is ready at" not in ready:
        sys.exit(f"{PROGRAM} did not start: {ready}{(folder / 'log').read_text()}")
    program.stdout.readline()
    links = [urllib.parse.urlparse(program.stdout.readline().strip()).path for _ in range(3)]
    return program, f"http://127.0.0.1:{port}", links


def walk(base, links, taken):
    founders = [Browser(base) for _ in links]
    for browser, link, name in zip(founders, links, ["Ada", "Bea", "Cleo"]):
        expect("joining", browser.send(link, link, name=name, passphrase=PASSPHRASE), "/standing")
    ada = founders[0]

    confirm = "/account/confirm/address"
    expect("what is asked for first", ada.request("/account/address")[:2], (303, confirm))
    expect("a passphrase", ada.send(confirm, confirm, passphrase=PASSPHRASE), "/account/address")
    ada.send("/account/address", "/account/address", address=ADDRESS)
    text, first = taken.next("Please confirm your address")
    link = re.search(re.escape(base) + r"(/letters/\S+)", text).group(1)
    for _ in range(2):  # a scanner, before she does
        expect("the link", Browser(base).request(link)[0], 200)
    expect("confirming", Browser(base).send(link, link), "/sign-in")
    expect("the link again", Browser(base).request(link)[0], 404)
    print("an address was confirmed by a letter over STARTTLS")

    expect("signing in", Browser(base).send("/sign-in", "/sign-in", name="Ada", passphrase=PASSPHRASE), "/lookup")
    text, second = taken.next("You have a notice")
    expect("what a notice tells", [word for word in ("Ada", "sign-in", "report") if word in text], [])
    expect("whether two letters have one name", first == second, False)
    expect("whether more letters came", taken.letters.empty(), True)
    print("a notice of a new sign-in arrived, and says nothing")


def main():
    taken, authority = Taken(), trustme.CA()
    server = mail_server(taken, authority)
    server.start()
    with tempfile.TemporaryDirectory(prefix="letters-") as name:
        folder = Path(name)
        program, base, links = start(folder, server, authority)
        try:
            walk(base, links, taken)
        finally:
            program.terminate()
            ended = program.wait(timeout=20)
            server.stop()
        expect("how it ended", ended, 0)
        log = (folder / "log").read_text()
        expect("what stands in the log", [word for word in (ADDRESS, "letter-box", "rosa") if word in log], [])


if __name__ == "__main__":
    main()
