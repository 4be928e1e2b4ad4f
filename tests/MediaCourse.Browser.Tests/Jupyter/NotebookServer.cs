using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MediaCourse.Kernel.Tests;
using MediaCourse.Tests;
using Microsoft.Playwright;

namespace MediaCourse.Browser.Tests.Jupyter;

/// <summary>Debian's Jupyter Notebook with this course's kernel and a copy of its lessons, all of which go with the test.</summary>
internal sealed class NotebookServer : IAsyncDisposable
{
    private const string Program = "/usr/bin/jupyter-notebook";
    private readonly InstalledKernel _kernel = new();
    private readonly string _lessons;
    private Process? _process;

    private NotebookServer()
    {
        _lessons = Path.Combine(_kernel.Folder, "course", "notebooks");
        Repository.Copy(Repository.Notebooks, _lessons);
        Repository.Copy(Repository.Seeds, Path.Combine(_kernel.Folder, "course", "seeds"));
    }

    private Uri Address { get; set; } = new("http://127.0.0.1/");

    /// <summary>Starts it; the test is skipped where it is missing.</summary>
    /// <param name="isTrusted">Whether the reader has said <c>jupyter trust</c> of the lessons.</param>
    public static async Task<NotebookServer> StartAsync(bool isTrusted)
    {
        Assert.SkipUnless(File.Exists(Program), "Jupyter Notebook is not installed here.");
        var server = new NotebookServer();
        try
        {
            await server.StartProcessAsync(isTrusted);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a lesson; comes back when its kernel is ready.</summary>
    public async Task OpenAsync(IPage page, string name)
    {
        await page.GotoAsync($"{Address}notebooks/{name}");
        await page.WaitForFunctionAsync("() => window.Jupyter?.notebook?.kernel?.is_connected() && document.querySelectorAll('.cell').length > 3");
    }

    /// <summary>Fills in a cell as a reader does, where a text is given, runs it, and gives what it shows.</summary>
    public static async Task<string> RunAsync(IPage page, int cell, string? text = null)
    {
        var place = page.Locator("#notebook-container > .cell").Nth(cell);
        await place.Locator(".CodeMirror-lines").First.ClickAsync();
        if (text is not null)
        {
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.PressAsync("Delete");
            await page.Keyboard.InsertTextAsync(text);
        }

        // The number that a cell was saved with may be the one that it gets.
        await page.EvaluateAsync("cell => Jupyter.notebook.get_cell(cell).set_input_prompt(null)", cell);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForFunctionAsync("cell => Number.isInteger(Jupyter.notebook.get_cell(cell).input_prompt_number)", cell);
        return await place.Locator(".output").InnerTextAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _kernel.Dispose();
    }

    private async Task StartProcessAsync(bool isTrusted)
    {
        if (isTrusted)
        {
            // What "jupyter trust" starts; Debian has that command in a package of its own.
            using var trust = Start("/usr/bin/python3", ["-c", "from nbformat.sign import TrustNotebookApp; TrustNotebookApp.launch_instance()", .. Directory.GetFiles(_lessons, "*.ipynb")]);
            await trust.WaitForExitAsync();
            Assert.Equal(0, trust.ExitCode);
        }

        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/");
        _process = Start(Program, ["--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--port-retries=0", "--NotebookApp.token=", "--NotebookApp.password=", $"--notebook-dir={_lessons}"]);
        using var client = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await client.GetAsync(new Uri(Address, "api"));
                return;
            }
            catch (HttpRequestException) when (attempt < 300)
            {
                await Task.Delay(200);
            }
        }
    }

    private Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in _kernel.Environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return process;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
