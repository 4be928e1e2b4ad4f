"""Debian's jupyter_kernel_test suite, with every optional part that it has switched on."""
import unittest

import jupyter_kernel_test


class MediaCourseTests(jupyter_kernel_test.KernelTests):
    kernel_name = "mediacourse"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oh");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": '"text".ToUpperI', "matches": {"ToUpperInvariant"}},
        {"text": "using System.Text.Js", "matches": {"Json"}},
        {"text": "#!mark", "matches": {"#!markdown"}},
    ]
    complete_code_samples = ["1 + 1", "var x = 2;", "// nothing", "int F() { return 1; }"]
    incomplete_code_samples = ["if (true) {", "var x =", "Console.WriteLine(", "/* open"]
    invalid_code_samples = ["1 +* ;", "var = ;", ")"]
    code_page_something = "?Console.WriteLine"
    code_generate_error = 'throw new InvalidOperationException("on purpose");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "HTML(\"<b>b</b>\")", "mime": "text/html"},
        {"code": "6 * 7", "result": "42"},
        {"code": "6 * 7", "result": "42"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>b</b>"));', "mime": "text/html"},
        {"code": "display(1);", "mime": "text/plain"},
    ]
    code_history_pattern = "6 *7*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "ClearOutput();"


if __name__ == "__main__":
    unittest.main()
