"""A server that speaks as LibreTranslate does, on the loopback, with faults.

    libretranslate.py PORT-FILE LOG

The first part of the path names the fault: /fine/translate, /busy/translate ...
It answers 200 requests at most and stops after a minute whatever happens.
"""
import http.server
import json
import os
import signal
import sys
import time

seen = {}


class Server(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def reply(self, status, body, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        fault = self.path.split("/")[1]
        seen[fault] = seen.get(fault, 0) + 1
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with open(sys.argv[2], "a") as log:
            log.write("%s %s\n" % (fault, body.decode()))
        asked = json.loads(body)
        fine = json.dumps({"translatedText": ["<%s>" % q for q in asked["q"]]})
        if fault == "busy" and seen[fault] < 3:
            self.reply(500, b"{}")
        elif fault == "many" and seen[fault] < 2:
            self.reply(429, b'{"error": "Slowdown"}', Retry_After="1")
        elif fault == "cut" and seen[fault] < 2:
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b'{"transl')
        elif fault == "down":
            self.reply(503, b"down")
        elif fault == "slow":
            time.sleep(3)
            self.reply(200, fine.encode())
        elif fault == "refuse":
            self.reply(400, b'{"error": "id is not supported"}')
        elif fault == "html":
            self.reply(200, b"<html>hello</html>")
        elif fault == "few":
            self.reply(200, b'{"translatedText": ["one"]}')
        elif fault == "text":
            self.reply(200, b'{"translatedText": "one"}')
        elif fault == "numbers":
            self.reply(200, json.dumps(
                {"translatedText": [1 for q in asked["q"]]}).encode())
        elif fault == "large" and len(asked["q"]) > 1:
            self.reply(413, b"{}")
        else:
            self.reply(200, fine.encode())


signal.alarm(60)
server = http.server.HTTPServer(("127.0.0.1", 0), Server)
with open(sys.argv[1] + ".new", "w") as file:
    file.write(str(server.server_port))
os.rename(sys.argv[1] + ".new", sys.argv[1])
for _ in range(200):
    server.handle_request()
