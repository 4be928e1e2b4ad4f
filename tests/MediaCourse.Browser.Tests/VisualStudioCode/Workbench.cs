using System.Collections.Immutable;
using MediaCourse.Tests;
using MediaCourse.Tests.Browsers;

namespace MediaCourse.Browser.Tests.VisualStudioCode;

/// <summary>One VS Code for all lessons: its start takes longer than a lesson.</summary>
public sealed class Workbench : IAsyncLifetime
{
    private Chromium? _chromium;
    private CodeServer? _server;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var part in (IAsyncDisposable?[])[_chromium, _server])
        {
            await (part?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    /// <summary>Opens a lesson in a window of its own; the test is skipped where something is missing.</summary>
    internal async Task<BrowserWindow> OpenAsync(string name)
    {
        Chromium.SkipUnlessInstalled();

        // Light and dark are the system's, so that a window can go from one to the other.
        _server ??= await CodeServer.StartAsync(new(Repository.Notebooks) { Settings = ImmutableDictionary<string, object>.Empty.Add("window.autoDetectColorScheme", true) });
        _chromium ??= await Chromium.StartAsync();
        var window = await _chromium.OpenAsync();
        await _server.OpenAsync(window.Page);
        await CodeServer.OpenNotebookAsync(window.Page, name);
        return window;
    }
}
