using MediaCourse.Tests.Browsers;

namespace MediaCourse.Browser.Tests;

/// <summary>One server and one browser for all tests of a class: their start takes longer than a lesson.</summary>
public abstract class OpenLessons : IAsyncLifetime
{
    private Chromium? _chromium;
    private (IAsyncDisposable Server, Func<BrowserWindow, string, Task> Open)? _started;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var part in (IAsyncDisposable?[])[_chromium, _started?.Server])
        {
            await (part?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    /// <summary>Opens a lesson in a window of its own; the test is skipped where something is missing.</summary>
    internal async Task<BrowserWindow> OpenAsync(string name)
    {
        Chromium.SkipUnlessInstalled();
        _started ??= await StartAsync();
        _chromium ??= await Chromium.StartAsync();
        var window = await _chromium.OpenAsync();
        await _started.Value.Open(window, name);
        return window;
    }

    /// <summary>Starts the server, and says how it opens a lesson.</summary>
    private protected abstract Task<(IAsyncDisposable Server, Func<BrowserWindow, string, Task> Open)> StartAsync();
}
