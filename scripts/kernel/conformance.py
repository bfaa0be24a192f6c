"""jupyter_kernel_test against an installed kernel: KERNEL=coos7 JUPYTER_PATH=DIR /usr/bin/python3 conformance.py"""
import os
import unittest

import jupyter_kernel_test


class TypeScriptKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = os.environ["KERNEL"]
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = "console.log('hello, world')"
    code_stderr = "console.error('err')"
    code_page_something = "console?"
    code_clear_output = "import { clearOutput } from 'coos7/notebook'; clearOutput()"
    code_generate_error = "throw new Error('on purpose')"
    code_history_pattern = "1?2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "console"
    completion_samples = [{"text": "consol", "matches": {"console"}}]
    complete_code_samples = ["const a = 1", "function f(){}", "1 + 2"]
    incomplete_code_samples = ["function f(){", "const x = [", "const s = `abc"]
    invalid_code_samples = ["const const"]
    code_execute_result = [{"code": "1 + 2", "result": "3"}, {"code": "'a' + 'b'", "result": "'ab'"}]
    code_display_data = [
        {"code": f"import {{ display }} from 'tslab'; display.{call}", "mime": mime}
        for call, mime in [("png(new Uint8Array([1, 2, 3]))", "image/png"), ("html('<b>x</b>')", "text/html")]
    ]


if __name__ == "__main__":
    result = unittest.main(exit=False, verbosity=2).result
    raise SystemExit(0 if result.wasSuccessful() and not result.skipped else 1)
