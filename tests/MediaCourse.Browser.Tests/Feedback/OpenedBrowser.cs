using MediaCourse.Tests.Browsers;

namespace MediaCourse.Browser.Tests.Feedback;

/// <summary>A browser that the tests of a class share, each with a window of its own.</summary>
public sealed class OpenedBrowser : IAsyncLifetime
{
    private Chromium? _chromium;

    public async ValueTask InitializeAsync() => _chromium = await Chromium.StartAsync();

    public ValueTask DisposeAsync() => _chromium?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal Task<BrowserWindow> OpenAsync(BrowserWindowOptions? options = null) => _chromium!.OpenAsync(options);
}
