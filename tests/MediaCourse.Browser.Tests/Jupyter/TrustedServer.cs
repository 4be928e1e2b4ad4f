using MediaCourse.Tests.Browsers;

namespace MediaCourse.Browser.Tests.Jupyter;

/// <summary>One Jupyter Notebook, with trusted lessons, and one browser for all tests.</summary>
public sealed class TrustedServer : IAsyncLifetime
{
    private Chromium? _chromium;
    private NotebookServer? _server;

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
        _server ??= await NotebookServer.StartAsync(isTrusted: true);
        _chromium ??= await Chromium.StartAsync();
        var window = await _chromium.OpenAsync();
        await _server.OpenAsync(window.Page, name);
        return window;
    }
}
