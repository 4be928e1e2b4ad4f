using System.Collections.Immutable;
using MediaCourse.Tests;
using MediaCourse.Tests.Browsers;

namespace MediaCourse.Browser.Tests.VisualStudioCode;

/// <summary>VS Code with the folder of the lessons.</summary>
public sealed class Workbench : OpenLessons
{
    private protected override async Task<(IAsyncDisposable Server, Func<BrowserWindow, string, Task> Open)> StartAsync()
    {
        // Light and dark are the system's, so that a window can go from one to the other.
        var server = await CodeServer.StartAsync(new(Repository.Notebooks) { Settings = ImmutableDictionary<string, object>.Empty.Add("window.autoDetectColorScheme", true) });
        return (server, async (window, name) =>
        {
            await server.OpenAsync(window.Page);
            await CodeServer.OpenNotebookAsync(window.Page, name);
        });
    }
}
