"""How a kernel ends when nobody shuts it down in good order."""
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from jupyter_client.connect import write_connection_file
from jupyter_client.kernelspec import get_kernel_spec
from processes import children, is_alive, is_open, wait_until


class LifetimeTests(unittest.TestCase):
    def start(self, environment=None, **options):
        path, info = write_connection_file(os.path.join(tempfile.mkdtemp(), "connection.json"))
        command = [word.replace("{connection_file}", path) for word in get_kernel_spec("mediacourse").argv]
        process = subprocess.Popen(command, env={**os.environ, **(environment or {})}, stderr=subprocess.PIPE, text=True, **options)
        return process, info, path, command

    def started(self, process, info):
        wait_until(lambda: is_open(info["shell_port"]) and children(process.pid))
        return [process.pid, *children(process.pid)]

    def test_it_ends_with_the_program_that_started_it(self):
        parent = subprocess.Popen(["sleep", "1000"])
        process, info, _, _ = self.start({"JPY_PARENT_PID": str(parent.pid)})
        family = self.started(process, info)
        parent.kill()
        parent.wait()
        process.wait(timeout=20)
        wait_until(lambda: not any(map(is_alive, family)))

    def test_a_termination_signal_ends_it(self):
        process, info, _, _ = self.start()
        family = self.started(process, info)
        process.terminate()
        process.wait(timeout=20)
        wait_until(lambda: not any(map(is_alive, family)))

    def test_its_executor_does_not_outlive_it(self):
        process, info, _, _ = self.start()
        family = self.started(process, info)
        process.kill()
        process.wait()
        wait_until(lambda: not any(map(is_alive, family)))

    def test_a_taken_port_is_told_in_one_line(self):
        process, info, path, command = self.start()
        family = self.started(process, info)
        second = subprocess.run(command, stderr=subprocess.PIPE, text=True)
        self.assertEqual(2, second.returncode)
        self.assertEqual(1, len(second.stderr.splitlines()), second.stderr)
        self.assertIn("cannot listen", second.stderr)
        process.kill()
        process.wait()
        wait_until(lambda: not any(map(is_alive, family)))

    def test_a_bad_connection_file_is_told_in_one_line(self):
        command = get_kernel_spec("mediacourse").argv
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (("missing.json", None), ("empty.json", ""), ("list.json", "[]"), ("ports.json", "{}"), ("scheme.json", '{"signature_scheme": "hmac-md5"}'), ("ipc.json", '{"transport": "ipc"}')):
                path = os.path.join(folder, name)
                if text is not None:
                    with open(path, "w") as file:
                        file.write(text)
                run = subprocess.run([*command[:-1], path], stderr=subprocess.PIPE, text=True)
                self.assertEqual((2, 1), (run.returncode, len(run.stderr.splitlines())), run.stderr)
                self.assertIn(name, run.stderr)


if __name__ == "__main__":
    unittest.main()
