"""Saves pages as Chromium's "Webpage, Single File" does, or prints them: snapshot.py PAGE.html URL OUT [PAGE URL OUT]...

OUT ends in .mhtml or .pdf; a print has the browser's own page headers and footers (date, title, URL, page),
with --no-headers first none.

Speaks the DevTools protocol over a pipe (no package needed). Each page is shown under its URL, which no
network answers: the requests are filled from the file, and any other request is refused, so pages with
invented addresses can be saved.
"""

import base64
import json
import os
import subprocess
import sys
import tempfile


class Browser:
    def __init__(self, profile):
        to_r, self._out = os.pipe()
        self._in, from_w = os.pipe()

        def ends():
            # a copy above 4 first: dup2 onto itself would leave the end closed on exec
            reading, writing = os.dup(to_r), os.dup(from_w)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self._process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
             "--user-data-dir=" + profile, "about:blank"],
            close_fds=False, preexec_fn=ends, stderr=subprocess.DEVNULL)
        os.close(to_r)
        os.close(from_w)
        self._rest, self._last = b"", 0
        self.waiting = []

    def receive(self):
        while b"\0" not in self._rest:
            read = os.read(self._in, 1 << 16)
            if not read:
                raise SystemExit("The browser ended before the page was saved.")
            self._rest += read
        message, self._rest = self._rest.split(b"\0", 1)
        return json.loads(message)

    def send(self, method, session=None, **params):
        self._last += 1
        message = {"id": self._last, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        return self._last

    def call(self, method, session=None, **params):
        number = self.send(method, session, **params)
        while True:
            message = self.receive()
            if message.get("id") == number:
                if "error" in message:
                    raise SystemExit(f"{method}: {message['error']}")
                return message.get("result", {})
            self.waiting.append(message)

    def close(self):
        self.send("Browser.close")
        self._process.wait(20)


def save(browser, page, url, out, plain):
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    browser.call("Page.enable", session)
    browser.call("Fetch.enable", session)
    browser.waiting.clear()
    browser.send("Page.navigate", session, url=url)
    while True:
        event = browser.receive()
        if event.get("method") == "Fetch.requestPaused":
            request = event["params"]
            asked = request["request"]["url"]
            name = page if asked == url else os.path.join(os.path.dirname(page), os.path.basename(asked))
            if os.path.isfile(name):
                kind = {".html": "text/html; charset=utf-8", ".css": "text/css"}.get(
                    os.path.splitext(name)[1], "image/png")
                with open(name, "rb") as file:
                    body = base64.b64encode(file.read()).decode()
                browser.send("Fetch.fulfillRequest", session, requestId=request["requestId"], responseCode=200,
                             responseHeaders=[{"name": "Content-Type", "value": kind}], body=body)
            else:
                browser.send("Fetch.failRequest", session, requestId=request["requestId"],
                             errorReason="AddressUnreachable")
        elif event.get("method") == "Page.loadEventFired":
            break
    if out.endswith(".pdf"):
        printed = browser.call("Page.printToPDF", session, displayHeaderFooter=not plain, preferCSSPageSize=True)
        saved = base64.b64decode(printed["data"])
    else:
        saved = browser.call("Page.captureSnapshot", session, format="mhtml")["data"].encode()
    with open(out, "wb") as file:
        file.write(saved)
    browser.call("Target.closeTarget", targetId=target)


def main(arguments):
    plain = arguments[:1] == ["--no-headers"]
    arguments = arguments[plain:]
    with tempfile.TemporaryDirectory() as profile:
        browser = Browser(profile)
        for start in range(0, len(arguments), 3):
            save(browser, *arguments[start:start + 3], plain)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
