"""What a kernel has to do, asked of it by jupyter_client."""
import queue
import time
import unittest

import jupyter_client
from jupyter_client.manager import start_new_kernel

TIMEOUT = 20


class ProtocolTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.manager, cls.client = start_new_kernel(kernel_name="mediacourse")

    @classmethod
    def tearDownClass(cls):
        cls.client.stop_channels()
        cls.manager.shutdown_kernel()

    def run_cell(self, code, stdin=None, **options):
        outputs = []
        options.setdefault("stop_on_error", False)
        reply = self.client.execute_interactive(
            code, timeout=TIMEOUT, output_hook=lambda message: outputs.append(message), stdin_hook=stdin, **options)
        return reply["content"], [(m["msg_type"], m["content"]) for m in outputs if m["msg_type"] not in ("status", "execute_input")]

    def value(self, code, **options):
        reply, outputs = self.run_cell(code, **options)
        self.assertEqual("ok", reply["status"], reply)
        return next(content["data"]["text/plain"] for kind, content in outputs if kind == "execute_result")

    def collect(self, ids):
        """Replies and outputs of several requests that were sent at once."""
        replies, outputs, idle = {}, [], set()
        while not replies.keys() >= set(ids):
            reply = self.client.get_shell_msg(timeout=TIMEOUT)
            replies[reply["parent_header"].get("msg_id")] = reply["content"]
        while not idle >= set(ids):
            message = self.client.get_iopub_msg(timeout=TIMEOUT)
            parent = message["parent_header"].get("msg_id")
            outputs.append((parent, message["msg_type"], message["content"]))
            if message["content"].get("execution_state") == "idle":
                idle.add(parent)
        return [replies[i] for i in ids], outputs

    def interrupt_soon(self, code):
        message = self.client.execute(code)
        while self.client.get_iopub_msg(timeout=TIMEOUT)["msg_type"] != "stream":
            pass
        started = time.monotonic()
        self.manager.interrupt_kernel()
        replies, outputs = self.collect([message])
        return replies[0], time.monotonic() - started

    def test_an_endless_loop_is_interrupted_and_variables_stay(self):
        self.run_cell("var kept = 42;")
        reply, _ = self.interrupt_soon('Console.WriteLine("begun"); while (true) { }')
        self.assertEqual(("error", "Interrupted"), (reply["status"], reply["ename"]))
        self.assertEqual("42", self.value("kept"))

    def test_what_cannot_be_interrupted_is_replaced_and_the_user_is_told(self):
        self.run_cell("var lost = 42;")
        reply, seconds = self.interrupt_soon(
            '[System.Runtime.InteropServices.DllImport("libc")] static extern int kill(int process, int signal);\n'
            'const int Stop = 19;\nConsole.WriteLine("begun"); Console.Out.Flush(); kill(Environment.ProcessId, Stop); while (true) { }')
        self.assertEqual("error", reply["status"])
        self.assertIn("gone", reply["evalue"])
        self.assertLess(seconds, 10)
        self.assertEqual("error", self.run_cell("lost")[0]["status"])
        self.assertEqual("2", self.value("1 + 1"))

    def test_an_interrupt_without_a_running_cell_does_nothing(self):
        self.manager.interrupt_kernel()
        self.assertEqual("2", self.value("1 + 1"))

    def test_a_crash_of_the_executor_leaves_the_kernel_alive(self):
        for code in ("int F(int n) => F(n + 1) + 1; F(0)", "Environment.Exit(1);", "Environment.FailFast(null);"):
            reply, outputs = self.run_cell(code)
            self.assertEqual("error", reply["status"])
            self.assertIn("gone", reply["evalue"])
            self.assertEqual(["error"], [kind for kind, _ in outputs])
            self.assertEqual("2", self.value("1 + 1"))

    def test_an_error_aborts_what_was_sent_already(self):
        ids = [self.client.execute(code, stop_on_error=True) for code in ("System.Threading.Thread.Sleep(500); throw new Exception();", "1", "2")]
        replies, _ = self.collect(ids)
        self.assertEqual(["error", "aborted", "aborted"], [reply["status"] for reply in replies])
        self.assertEqual("3", self.value("3"))

    def test_an_error_that_need_not_stop_aborts_nothing(self):
        ids = [self.client.execute(code, stop_on_error=False) for code in ("System.Threading.Thread.Sleep(500); throw new Exception();", "1")]
        self.assertEqual(["error", "ok"], [reply["status"] for reply in self.collect(ids)[0]])

    def test_a_traceback_can_be_read(self):
        reply, outputs = self.run_cell('int Fail() => throw new InvalidOperationException("why");\n\nFail();')
        self.assertEqual(["InvalidOperationException: why", "   in Fail, cell %d, line 1" % reply["execution_count"], "   in cell %d, line 3" % reply["execution_count"]], reply["traceback"])
        self.assertEqual(reply["traceback"], outputs[0][1]["traceback"])

    def test_a_silent_cell_shows_nothing_and_is_not_counted(self):
        before = self.run_cell("1")[0]["execution_count"]
        message = self.client.execute('Console.WriteLine("hidden"); var silent = 7; silent', silent=True)
        _, outputs = self.collect([message])
        self.assertEqual(["status", "status"], [kind for _, kind, _ in outputs])
        self.assertEqual("7", self.value("silent"))
        self.assertEqual(before + 2, self.run_cell("1")[0]["execution_count"])

    def test_a_cell_that_is_not_stored_is_not_counted(self):
        before = self.run_cell("1")[0]["execution_count"]
        self.run_cell("2222", store_history=False)
        self.assertEqual(before + 1, self.run_cell("3")[0]["execution_count"])
        history = self.client.history(hist_access_type="tail", n=1000, reply=True, timeout=TIMEOUT)["content"]["history"]
        self.assertNotIn("2222", [entry[2] for entry in history])

    def test_the_user_is_asked(self):
        asked = []

        def answer(message):
            asked.append((message["content"]["prompt"], message["content"]["password"]))
            self.client.input("Köln 😀")

        self.assertEqual("Köln 😀", self.value('Console.Write("Where? "); Console.ReadLine()', stdin=answer, allow_stdin=True))
        self.assertEqual("Köln 😀", self.value('await GetPasswordAsync("Secret? ")', stdin=answer, allow_stdin=True))
        self.assertEqual([("Where? ", False), ("Secret? ", True)], asked)

    def test_nobody_is_asked_where_the_client_forbids_it(self):
        reply, _ = self.run_cell("Console.ReadLine()", allow_stdin=False)
        self.assertEqual("error", reply["status"])
        self.assertIn("cannot ask for input", reply["evalue"])

    def test_a_cell_that_waits_for_the_user_is_interrupted(self):
        self.run_cell("var waited = 1;")
        message = self.client.execute("Console.ReadLine()", allow_stdin=True)
        self.client.get_stdin_msg(timeout=TIMEOUT)
        self.manager.interrupt_kernel()
        self.assertEqual("Interrupted", self.collect([message])[0][0]["ename"])
        self.assertEqual("1", self.value("waited"))

    def test_user_expressions_are_evaluated(self):
        reply, _ = self.run_cell("var base1 = 20;", user_expressions={"sum": "base1 + 1", "wrong": "nothing1", "void": "Console.Write(1)"})
        values = reply["user_expressions"]
        self.assertEqual("21", values["sum"]["data"]["text/plain"])
        self.assertEqual(("error", "CompilationError"), (values["wrong"]["status"], values["wrong"]["ename"]))
        self.assertEqual({}, values["void"]["data"])

    def test_a_display_is_updated_from_another_cell(self):
        _, first = self.run_cell('var shown = display("old");')
        _, second = self.run_cell('shown.Update("new");')
        self.assertEqual(("display_data", "update_display_data"), (first[0][0], second[0][0]))
        self.assertEqual(first[0][1]["transient"]["display_id"], second[0][1]["transient"]["display_id"])
        self.assertEqual("new", second[0][1]["data"]["text/plain"])

    def test_output_is_shown_while_the_cell_runs(self):
        message = self.client.execute('Console.WriteLine("first"); Console.ReadLine();', allow_stdin=True)
        self.client.get_stdin_msg(timeout=TIMEOUT)
        seen = None
        while seen != "first\n":
            seen = self.client.get_iopub_msg(timeout=TIMEOUT)["content"].get("text")
        self.client.input("")
        self.collect([message])

    def test_places_are_counted_in_code_points(self):
        code = '/* 😀😀 */ Console.WriteL'
        content = self.client.complete(code, len(code), reply=True, timeout=TIMEOUT)["content"]
        self.assertEqual("WriteL", code[content["cursor_start"]:content["cursor_end"]])
        self.assertEqual(["WriteLine"], content["matches"])
        self.assertTrue(self.client.inspect("/* 😀😀 */ Console", 14, reply=True, timeout=TIMEOUT)["content"]["found"])

    def test_comms_are_none(self):
        self.assertEqual({}, self.client.comm_info(reply=True, timeout=TIMEOUT)["content"]["comms"])

    def test_unknown_messages_are_passed_over(self):
        for kind in ("debug_request", "comm_open", "comm_msg", "no_such_request", ""):
            self.client.shell_channel.send(self.client.session.msg(kind, {"comm_id": "x", "target_name": "y"}))
        self.assertEqual("2", self.value("1 + 1"))

    def test_strange_contents_get_an_answer(self):
        for kind, content in (
            ("execute_request", {}), ("execute_request", {"code": 5, "silent": "no"}), ("complete_request", {}),
            ("complete_request", {"code": "x", "cursor_pos": -5}), ("complete_request", {"code": "x", "cursor_pos": 10**9}),
            ("inspect_request", {"code": "\u0000", "cursor_pos": 1}), ("history_request", {"hist_access_type": "search", "pattern": "[", "n": -1}),
            ("is_complete_request", {"code": None}), ("comm_info_request", {"target_name": 3}),
        ):
            request = self.client.session.msg(kind, content)
            self.client.shell_channel.send(request)
            reply = self.client.get_shell_msg(timeout=TIMEOUT)
            while reply["parent_header"]["msg_id"] != request["header"]["msg_id"]:
                reply = self.client.get_shell_msg(timeout=TIMEOUT)
            self.assertEqual(kind.replace("request", "reply"), reply["msg_type"])
        self.assertEqual("2", self.value("1 + 1"))

    def test_a_client_with_a_wrong_key_is_not_heard(self):
        stranger = jupyter_client.BlockingKernelClient()
        info = self.manager.get_connection_info()
        info["key"] = b"wrong"
        stranger.load_connection_info({name: value for name, value in info.items() if name != "session"})
        stranger.session.key = b"wrong"
        stranger.start_channels()
        stranger.shutdown()
        stranger.execute("Environment.Exit(7);")
        with self.assertRaises(queue.Empty):
            stranger.get_shell_msg(timeout=2)
        stranger.stop_channels()
        self.assertEqual("2", self.value("1 + 1"))

    def test_a_second_client_sees_the_outputs_of_the_first(self):
        second = self.manager.client()
        second.start_channels()
        second.wait_for_ready(timeout=TIMEOUT)
        self.run_cell('Console.WriteLine("for all");')
        text = None
        while text != "for all\n":
            text = second.get_iopub_msg(timeout=TIMEOUT)["content"].get("text")
        second.stop_channels()

    def test_z_a_restart_forgets_variables(self):
        self.run_cell("var forgotten = 1;")
        self.manager.restart_kernel(now=False)
        self.client.wait_for_ready(timeout=TIMEOUT)
        self.assertEqual("error", self.run_cell("forgotten")[0]["status"])
        self.assertEqual("2", self.value("1 + 1"))


if __name__ == "__main__":
    unittest.main()
