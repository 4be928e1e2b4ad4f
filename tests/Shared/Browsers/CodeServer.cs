using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MediaCourse.Tests.Browsers;

/// <summary>
/// VS Code as it is, in a browser (tests/code-server/install puts it here): a server on a free port of this machine, with settings and
/// extensions that go with the test.
/// </summary>
internal sealed partial class CodeServer : IAsyncDisposable
{
    private const int Attempts = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly CodeServerOptions _options;
    private readonly string _home = Directory.CreateTempSubdirectory("code-server-").FullName;
    private Process? _process;

    private CodeServer(CodeServerOptions options) => _options = options;

    /// <summary>The address of the server, such as <c>http://127.0.0.1:4711/</c>.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Skips the test where code-server is missing.</summary>
    public static void SkipUnlessInstalled() => Assert.SkipUnless(File.Exists(Launcher), "code-server is not installed here (tests/code-server/install).");

    /// <summary>Starts it; the test is skipped where it is missing.</summary>
    public static async Task<CodeServer> StartAsync(CodeServerOptions options)
    {
        SkipUnlessInstalled();
        var server = new CodeServer(options);
        try
        {
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the folder; comes back when the workbench is there.</summary>
    public async Task OpenAsync(IPage page)
    {
        var extensions = new TaskCompletionSource();
        var sockets = 0;
        page.WebSocket += (_, socket) =>
        {
            // The first carries files, the second is the extensions'.
            if (Interlocked.Increment(ref sockets) == 2)
            {
                socket.FrameReceived += (_, _) => extensions.TrySetResult();
            }
        };
        await page.GotoAsync($"{Address}?folder={Uri.EscapeDataString(_options.Folder)}");
        await page.Locator(".monaco-workbench .part.editor").WaitForAsync();
        await extensions.Task.WaitAsync(Patience);
    }

    /// <summary>Opens a notebook of the folder as a reader does, by its name.</summary>
    public static async Task OpenNotebookAsync(IPage page, string name)
    {
        // Before the extension for notebooks is known, VS Code shows one as text.
        for (var attempt = 1; ; attempt++)
        {
            await page.Keyboard.PressAsync("Control+P");
            await page.Locator(".quick-input-widget input").First.FillAsync(name);
            await page.Locator(".quick-input-list .monaco-list-row").Filter(new() { HasText = name }).First.ClickAsync();
            await page.Locator($".tab.active[data-resource-name=\"{name}\"]").WaitForAsync();
            try
            {
                await page.Locator(".notebookOverlay .cell-list-container").WaitForAsync(new() { Timeout = 5_000 });
                return;
            }
            catch (TimeoutException) when (attempt < Attempts)
            {
                await page.Locator(".tab.active .codicon-close").ClickAsync();
            }
        }
    }

    /// <summary>Changes settings of a server that runs; what is open follows within a second or so.</summary>
    public void Configure(string theme)
    {
        var settings = new JsonObject
        {
            ["workbench.colorTheme"] = theme,
            ["window.autoDetectColorScheme"] = false,
            ["window.autoDetectHighContrast"] = false,
            ["workbench.startupEditor"] = "none",
            ["workbench.enableExperiments"] = false,
            ["workbench.tips.enabled"] = false,
            ["workbench.welcomePage.walkthroughs.openOnInstall"] = false,
            ["workbench.settings.enableNaturalLanguageSearch"] = false,
            ["telemetry.telemetryLevel"] = "off",
            ["update.mode"] = "none",
            ["extensions.autoUpdate"] = false,
            ["extensions.autoCheckUpdates"] = false,
            ["extensions.ignoreRecommendations"] = true,
            ["chat.commandCenter.enabled"] = false,
            ["git.enabled"] = false,
            ["security.workspace.trust.enabled"] = !_options.IsTrusted,
            ["security.workspace.trust.startupPrompt"] = "never",
        };
        foreach (var (name, value) in _options.Settings)
        {
            settings[name] = JsonSerializer.SerializeToNode(value);
        }

        Directory.CreateDirectory(Path.Combine(_home, "data", "User"));
        File.WriteAllText(Path.Combine(_home, "data", "User", "settings.json"), settings.ToJsonString());
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_home, recursive: true);
    }

    private static string Launcher
    {
        get
        {
            var package = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "code-server", "package.json")))!;
            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
            var folder = Environment.GetEnvironmentVariable("MEDIACOURSE_CODE_SERVER") ?? Path.Combine(cache, "mediacourse", $"code-server-{package["dependencies"]!["code-server"]}");
            return Path.Combine(folder, "node_modules", ".bin", "code-server");
        }
    }

    private async Task StartAsync()
    {
        Configure(_options.Theme);
        foreach (var extension in _options.Extensions)
        {
            await InstallAsync(extension);
        }

        // Port 0 is a free one, chosen by the system; the server says which.
        using var patience = new CancellationTokenSource(Patience);
        // It complains of files that only Microsoft's own build has; what stops it from starting shows in what it does not say.
        _process = Start("--bind-addr", "127.0.0.1:0", "--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-getting-started-override");
        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (ListeningOn().Match(line) is { Success: true } match)
            {
                Address = new Uri(match.Groups["address"].Value);

                // What it says from now on is read so that it never waits for a reader.
                _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException("code-server ended before it listened.");
    }

    private async Task InstallAsync(string extension)
    {
        if (Directory.Exists(extension))
        {
            Repository.Copy(extension, Path.Combine(_home, "extensions", Path.GetFileName(extension.TrimEnd('/'))));
            return;
        }

        using var process = Start("--install-extension", extension);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{extension} does not install: {said}");
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Launcher, ["--config", Path.Combine(_home, "config.yaml"), "--user-data-dir", Path.Combine(_home, "data"), "--extensions-dir", Path.Combine(_home, "extensions"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["HOME"] = _home;

        // Neither may it ask a market for extensions, nor join a VS Code in whose terminal the tests run.
        start.Environment["EXTENSIONS_GALLERY"] = """{"serviceUrl":"http://127.0.0.1:9/","itemUrl":"","resourceUrlTemplate":""}""";
        start.Environment.Remove("VSCODE_IPC_HOOK_CLI");
        foreach (var (name, value) in _options.Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex(@"HTTP server listening on (?<address>http://\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningOn();
}
