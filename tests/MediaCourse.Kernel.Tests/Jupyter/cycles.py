"""Starts and stops a kernel so many times, in several ways, and looks whether anything is left."""
import os
import signal
import sys
import time

from jupyter_client.manager import start_new_kernel
from processes import children, is_alive, is_open, ports, process_of, wait_until

count = int(sys.argv[1])
for cycle in range(count):
    manager, client = start_new_kernel(kernel_name="mediacourse")
    reply = client.execute_interactive("1", timeout=60, output_hook=lambda message: None)
    assert reply["content"]["status"] == "ok", reply
    kernel = process_of(manager)
    family = [kernel, *children(kernel)]
    assert len(family) == 2, f"a kernel and an executor are expected: {family}"
    used = ports(manager.get_connection_info())
    if cycle % 3 == 1:
        client.execute("while (true) { }")
    if cycle % 3 == 2:
        os.kill(kernel, signal.SIGKILL)
    client.stop_channels()
    manager.shutdown_kernel()
    wait_until(lambda: not any(map(is_alive, family)))
    assert not any(map(is_open, used)), "a port is still open"
    if count > 10:
        print(f"{cycle + 1} of {count}", flush=True)
