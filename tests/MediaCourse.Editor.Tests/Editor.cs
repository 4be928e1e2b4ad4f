using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaCourse.Tests.Browsers;
using Microsoft.Playwright;

namespace MediaCourse.Editor.Tests;

/// <summary>VS Code with the extension, and a notebook in front.</summary>
internal sealed class Editor : IAsyncDisposable
{
    private const float Patience = 45_000;
    private const string OurKernel = "MediaCourse (C#)";
    private readonly Chromium _chromium;
    private readonly CodeServer _server;
    private readonly BrowserWindow _window;
    private readonly Workspace _workspace;
    private readonly string _name;

    private Editor(Chromium chromium, CodeServer server, BrowserWindow window, Workspace workspace, string name)
    {
        _chromium = chromium;
        _server = server;
        _window = window;
        _workspace = workspace;
        _name = name;
    }

    public IPage Page => _window.Page;

    /// <summary>The cells on the screen.</summary>
    public ILocator Cells => Page.Locator(".notebookOverlay .cell-list-container .monaco-list-row");

    public ILocator Notification => Page.Locator(".notifications-toasts .notification-list-item");

    /// <summary>How a student has VS Code: with the extension, and without .NET, for what the extension needs it brings.</summary>
    public static CodeServerOptions Student(Workspace workspace) => new(workspace.Folder)
    {
        Extensions = [InstalledExtension.File],
        Environment = ImmutableDictionary<string, string>.Empty.Add("DOTNET_ROOT", "/nowhere"),
    };

    /// <summary>Opens a notebook of a workspace; the test is skipped where VS Code, Chromium or the extension are missing.</summary>
    public static async Task<Editor> OpenAsync(Workspace workspace, string name, CodeServerOptions? options = null)
    {
        CodeServer.SkipUnlessInstalled();
        options ??= Student(workspace);
        var chromium = await Chromium.StartAsync();
        var server = await CodeServer.StartAsync(options);
        var window = await chromium.OpenAsync(new() { Width = 1280, Height = 1000 });
        window.Page.SetDefaultTimeout(Patience);
        await server.OpenAsync(window.Page);
        await CodeServer.OpenNotebookAsync(window.Page, name);
        return new Editor(chromium, server, window, workspace, name);
    }

    /// <summary>Waits until the notebook has its kernel.</summary>
    public Task KernelAsync(string kernel = OurKernel) => Page.Locator(".notebook-toolbar-container").GetByText(kernel).WaitForAsync();

    /// <summary>Chooses a kernel for the notebook by hand.</summary>
    public async Task ChooseKernelAsync(string kernel)
    {
        await Page.Locator(".notebook-toolbar-container .kernel-label, .notebook-toolbar-container .kernel-action-view-item").First.ClickAsync();
        var list = Page.Locator(".quick-input-widget .quick-input-list .monaco-list-row");
        await list.First.WaitForAsync();

        // Those that are not suggested stand behind another question, and there under the name of their extension.
        while (await list.First.IsVisibleAsync())
        {
            var wanted = list.Filter(new() { HasText = kernel });
            await (await wanted.CountAsync() > 0 ? wanted : list.Filter(new() { HasText = "Select Another Kernel" })).First.ClickAsync();
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        await KernelAsync(kernel);
    }

    /// <summary>Opens another notebook beside the first, or turns to one that is open.</summary>
    public async Task TurnToAsync(string name)
    {
        await Page.Keyboard.PressAsync("Control+P");
        await Page.Locator(".quick-input-widget input").First.FillAsync(name);
        await Page.Locator(".quick-input-list .monaco-list-row").Filter(new() { HasText = name }).First.ClickAsync();
        await Page.Locator($".tab.active[data-resource-name=\"{name}\"]").WaitForAsync();
    }

    /// <summary>Gives a file of the folder another name.</summary>
    public async Task RenameAsync(string name, string newName)
    {
        await Page.Locator(".explorer-folders-view .monaco-list-row").Filter(new() { HasText = name }).First.ClickAsync();
        await Page.Keyboard.PressAsync("F2");
        var input = Page.Locator(".explorer-folders-view .monaco-inputbox input");
        await input.FillAsync(newName);
        await input.PressAsync("Enter");
    }

    /// <summary>Closes the notebook in front.</summary>
    public Task CloseTabAsync() => Page.Locator(".tab.active .codicon-close").First.ClickAsync();

    /// <summary>Waits until as many processes run cells as are expected.</summary>
    public static async Task ExecutorsAsync(int expected)
    {
        var clock = Stopwatch.StartNew();
        while (Executors().Count != expected)
        {
            Assert.True(clock.ElapsedMilliseconds < Patience, $"Cells run in {Executors().Count} processes instead of {expected}.");
            await Task.Delay(100);
        }
    }

    /// <summary>Loads the window anew and opens the notebook in it.</summary>
    public async Task ReopenAsync()
    {
        await Page.ReloadAsync();
        await Page.Locator(".monaco-workbench .part.editor").WaitForAsync();
        await CodeServer.OpenNotebookAsync(Page, _name);
    }

    /// <summary>
    /// Presses "Run All" and waits for the end. Short cells can be done before the toolbar offers "Interrupt"; the mark of a cell that
    /// runs is shown for half a second at least.
    /// </summary>
    public async Task RunAllAsync()
    {
        await KernelAsync();
        var running = Page.Locator(".notebookOverlay .cell-statusbar-container").Locator(".codicon-notebook-state-executing, .codicon-notebook-state-pending");
        await PressAsync("Run All", running.Or(Page.Locator(".notebook-toolbar-container").GetByText("Interrupt")).First);
        await running.First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await Page.Locator(".notebook-toolbar-container").GetByText("Run All").First.WaitForAsync();
    }

    /// <summary>Runs a cell and waits for its end.</summary>
    public async Task RunAsync(int cell, string kernel = OurKernel)
    {
        await BeginAsync(cell, kernel);
        await Cells.Nth(cell).Locator(".cell-statusbar-container .codicon-notebook-state-success, .cell-statusbar-container .codicon-notebook-state-error").First.WaitForAsync();
    }

    /// <summary>Starts a cell.</summary>
    public async Task BeginAsync(int cell, string kernel = OurKernel)
    {
        await KernelAsync(kernel);
        await Cells.Nth(cell).HoverAsync();
        await Cells.Nth(cell).Locator(".run-button-container .action-label").First.ClickAsync();
    }

    /// <summary>Waits until some cell shows an output with this text.</summary>
    public async Task OutputAsync(string text)
    {
        var clock = Stopwatch.StartNew();
        while (clock.ElapsedMilliseconds < Patience)
        {
            foreach (var frame in Page.Frames.Where(static frame => frame.Url.Contains("/webview/browser/pre/fake.html", StringComparison.Ordinal)))
            {
                if (await frame.Locator(".output").GetByText(text, new() { Exact = true }).CountAsync() > 0)
                {
                    return;
                }
            }

            await Task.Delay(10);
        }

        throw new TimeoutException($"No output shows '{text}'.");
    }

    /// <summary>Puts another text into a cell.</summary>
    public async Task WriteAsync(int cell, string code)
    {
        await Cells.Nth(cell).Locator(".monaco-editor .view-lines").First.ClickAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.PressAsync("Delete");
        await Page.Keyboard.InsertTextAsync(code);
        await Page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Deletes a cell by its key.</summary>
    public async Task DeleteAsync(int cell)
    {
        await Cells.Nth(cell).Locator(".monaco-editor .view-lines").First.ClickAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Page.Keyboard.PressAsync("Delete");
    }

    /// <summary>Saves, and gives the cells as they are in the file once they are as expected.</summary>
    public async Task<JsonArray> SavedAsync(Func<JsonArray, bool> isAsExpected)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            await Page.Keyboard.PressAsync("Control+S");
            await Task.Delay(500);
            var cells = _workspace.Cells(_name);
            if (isAsExpected(cells) || clock.ElapsedMilliseconds > Patience)
            {
                return cells;
            }
        }
    }

    /// <summary>Presses "Check My Answers" and waits until it is done.</summary>
    public async Task CheckAsync()
    {
        var running = Notification.Filter(new() { HasText = "Checking your answers" }).First;
        await PressAsync("Check My Answers", running);
        await running.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    /// <summary>
    /// Presses a button of the notebook's toolbar until it has its effect: the toolbar is laid out anew when the kernel or the state of
    /// the exercise changes, and a press at that moment is lost.
    /// </summary>
    public async Task PressAsync(string button, ILocator effect)
    {
        const int Presses = 3;
        for (var press = 1; ; press++)
        {
            await Page.Locator(".notebook-toolbar-container").GetByText(button, new() { Exact = true }).First.ClickAsync();
            try
            {
                await effect.WaitForAsync(new() { Timeout = press < Presses ? Patience / 3 : Patience });
                return;
            }
            catch (TimeoutException) when (press < Presses)
            {
                // Pressed again.
            }
        }
    }

    /// <summary>The rows of "My Answers", each with its depth.</summary>
    public async Task<IReadOnlyList<string>> AnswersAsync()
    {
        var rows = Page.Locator(".pane").Filter(new() { HasText = "My Answers" }).Locator(".monaco-list-row");
        await rows.First.WaitForAsync();
        // A row comes after the one that it belongs to.
        await Task.Delay(TimeSpan.FromSeconds(1));
        var texts = new List<string>();
        foreach (var row in await rows.AllAsync())
        {
            var name = await row.Locator(".label-name").First.InnerTextAsync();
            var description = row.Locator(".label-description");
            texts.Add($"{await row.GetAttributeAsync("aria-level")} {name}{(await description.CountAsync() > 0 ? $": {await description.First.InnerTextAsync()}" : "")}".Replace('\u00A0', ' ').TrimEnd(' ', ':'));
        }

        return texts;
    }

    /// <summary>Presses "Hand In" and waits until the answers are being checked, or are.</summary>
    public Task HandInAsync() =>
        PressAsync("Hand In", Notification.Filter(new() { HasText = "Checking your answers" }).Or(Page.Locator(".monaco-dialog-box")).First);

    /// <summary>Opens the view of the extension.</summary>
    public Task OpenViewAsync() => Page.Locator(".activitybar [aria-label=\"MediaCourse\"]").First.ClickAsync();

    /// <summary>Scrolls down the notebook.</summary>
    public async Task ScrollAsync(float pixels)
    {
        await Page.Locator(".notebookOverlay .cell-list-container").First.HoverAsync();
        await Page.Mouse.WheelAsync(0, pixels);
        await Task.Delay(TimeSpan.FromSeconds(1));
    }

    public Task<string> PictureAsync(string name) => _window.PictureAsync(name);

    /// <summary>Opens the same once more in the dark theme.</summary>
    public async Task DarkenAsync()
    {
        _server.Configure(CodeServerThemes.Dark);
        await Page.ReloadAsync();
        await Page.Locator(".monaco-workbench.vs-dark").First.WaitForAsync();
        await CodeServer.OpenNotebookAsync(Page, _name);
        await KernelAsync();
        await ScrollAsync(2200);
        await Task.Delay(TimeSpan.FromSeconds(3));
    }

    /// <summary>What a cell shows as plain text, in the file.</summary>
    public static string PlainText(JsonNode? cell) => string.Concat(
        cell!["outputs"]!.AsArray().Select(output => Text(output!["data"]?["text/plain"]) + Text(output["text"]) + (string?)output["evalue"]));

    /// <summary>The processes of hosts whose program lies in a folder that this VS Code has installed.</summary>
    public static IReadOnlyList<int> Hosts() => Processes("kernel\0editor");

    /// <summary>The processes in which cells of these hosts run.</summary>
    public static IReadOnlyList<int> Executors() => Processes("MediaCourse.Executor");

    public async ValueTask DisposeAsync()
    {
        await _window.DisposeAsync();
        await _chromium.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static string Text(JsonNode? text) => text is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string?)text ?? "";

    private static List<int> Processes(string called)
    {
        var processes = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(static folder => Regex.IsMatch(Path.GetFileName(folder), "^[0-9]+$")))
        {
            try
            {
                var line = File.ReadAllText(Path.Combine(folder, "cmdline"));
                if (line.Contains("/extensions/mediacourse.mediacourse", StringComparison.Ordinal) && line.Contains(called, StringComparison.Ordinal))
                {
                    processes.Add(int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture));
                }
            }
            catch (IOException)
            {
                // It has just ended.
            }
        }

        return processes;
    }
}
