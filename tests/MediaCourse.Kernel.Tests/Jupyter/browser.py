"""Runs a lesson from the top in Jupyter Notebook in Chromium: browser.py LESSON-FOLDER LESSON SCREENSHOT."""
import asyncio
import base64
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

from tornado.websocket import websocket_connect

folder, lesson, screenshot = sys.argv[1:]
STATE = """(() => {
  if (!window.Jupyter || !Jupyter.notebook || !Jupyter.notebook.kernel || !Jupyter.notebook.kernel.is_connected()) return null;
  const cells = Jupyter.notebook.get_cells().filter(cell => cell.cell_type === "code");
  return { kernel: Jupyter.notebook.kernel.name, prompts: cells.map(cell => cell.input_prompt_number),
           outputs: cells.map(cell => cell.output_area.outputs), text: document.body.innerText };
})()"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(get, seconds=60):
    end = time.monotonic() + seconds
    while True:
        try:
            return get()
        except OSError:
            assert time.monotonic() < end, "it does not start"
            time.sleep(0.1)


class Page:
    """The one page of the browser, by the Chrome DevTools protocol."""

    def __init__(self, connection):
        self.connection, self.number = connection, 0

    async def call(self, method, **parameters):
        self.number += 1
        await self.connection.write_message(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            message = json.loads(await self.connection.read_message())
            if message.get("id") == self.number:
                assert "error" not in message, message
                return message["result"]

    async def evaluate(self, expression):
        result = await self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        return result["result"].get("value")

    async def until(self, condition, seconds=120):
        end = time.monotonic() + seconds
        while True:
            state = await self.evaluate(STATE)
            if state and condition(state):
                return state
            assert time.monotonic() < end, f"it does not come about: {str(state)[:2000]}"
            await asyncio.sleep(0.2)


async def run(address, debugger):
    pages = wait_for(lambda: json.load(urllib.request.urlopen(f"http://127.0.0.1:{debugger}/json")))
    target = next(page for page in pages if page["type"] == "page")
    page = Page(await websocket_connect(target["webSocketDebuggerUrl"], max_message_size=1 << 28))
    await page.call("Page.navigate", url=f"{address}/notebooks/{lesson}")
    await page.until(lambda state: state["prompts"])
    await page.evaluate("Jupyter.notebook.clear_all_output(); Jupyter.notebook.execute_all_cells(); 1")
    state = await page.until(lambda state: all(isinstance(prompt, int) for prompt in state["prompts"]))
    picture = await page.call("Page.captureScreenshot", format="png")
    with open(screenshot, "wb") as file:
        file.write(base64.b64decode(picture["data"]))
    assert state["prompts"] == list(range(1, len(state["prompts"]) + 1)), state["prompts"]
    failed = [output for outputs in state["outputs"] for output in outputs if output["output_type"] == "error"]
    assert not failed, failed
    assert sum(map(len, state["outputs"])) >= len(state["prompts"]) // 2, "the cells show nothing"
    print(f"{state['kernel']}: {len(state['prompts'])} cells ran")


port, debugger = free_port(), free_port()
home = tempfile.mkdtemp()
shutil.copytree(folder, os.path.join(home, "lessons", "notebooks"))
shutil.copytree(os.path.join(folder, "..", "seeds"), os.path.join(home, "lessons", "seeds"))
server = subprocess.Popen(
    [sys.executable, "-m", "notebook", "--no-browser", "--allow-root", f"--port={port}", "--port-retries=0", "--ip=127.0.0.1", "--NotebookApp.token=", "--NotebookApp.password=",
     f"--notebook-dir={home}/lessons/notebooks"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
browser = subprocess.Popen(
    ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1200,1600", f"--user-data-dir={home}/browser", f"--remote-debugging-port={debugger}", "about:blank"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    address = f"http://127.0.0.1:{port}"
    wait_for(lambda: urllib.request.urlopen(address + "/api").close())
    asyncio.run(run(address, debugger))
finally:
    browser.terminate()
    browser.wait()
    server.terminate()
    server.wait()
    shutil.rmtree(home, ignore_errors=True)
