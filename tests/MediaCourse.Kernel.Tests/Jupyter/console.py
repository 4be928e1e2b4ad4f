"""Types into jupyter console, on a terminal of its own."""
import os
import pty
import select
import sys
import time

child, terminal = pty.fork()
if child == 0:
    os.environ["TERM"] = "dumb"
    os.execvp(sys.executable, [sys.executable, "-m", "jupyter_console", "--kernel", "mediacourse", "--simple-prompt", "--no-confirm-exit"])

seen = ""


def wait_for(text, seconds=60):
    global seen
    end = time.monotonic() + seconds
    while text not in seen:
        assert time.monotonic() < end, f"{text!r} does not come after:\n{seen}"
        if select.select([terminal], [], [], 0.1)[0]:
            seen += os.read(terminal, 65536).decode("utf-8", "replace")
    seen = seen.partition(text)[2]


def type_line(line):
    os.write(terminal, (line + "\n").encode())


wait_for("In [1]:")
type_line("6 * 7")
wait_for("42")
wait_for("In [2]:")
type_line('throw new Exception("oh");')
wait_for("Exception: oh")
wait_for("In [3]:")
type_line('Console.Write("Who? "); var who = Console.ReadLine(); Console.WriteLine($"<{who}>");')
wait_for("Who? ")
wait_for("Who? ")
type_line("Ana")
wait_for("<Ana>")
wait_for("In [4]:")
os.write(terminal, b"\x04")
end = time.monotonic() + 30
while os.waitpid(child, os.WNOHANG) == (0, 0):
    assert time.monotonic() < end, f"the console does not end:\n{seen}"
    if select.select([terminal], [], [], 0.1)[0]:
        try:
            seen += os.read(terminal, 65536).decode("utf-8", "replace")
        except OSError:
            time.sleep(0.1)
