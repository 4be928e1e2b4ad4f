using MediaCourse.Tests.Browsers;

namespace MediaCourse.Browser.Tests.Jupyter;

/// <summary>Jupyter Notebook with trusted lessons.</summary>
public sealed class TrustedServer : OpenLessons
{
    private protected override async Task<(IAsyncDisposable Server, Func<BrowserWindow, string, Task> Open)> StartAsync()
    {
        var server = await NotebookServer.StartAsync(isTrusted: true);
        return (server, (window, name) => server.OpenAsync(window.Page, name));
    }
}
