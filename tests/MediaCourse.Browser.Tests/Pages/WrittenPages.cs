using System.Diagnostics;
using MediaCourse.Tests;
using MediaCourse.Tests.Browsers;

namespace MediaCourse.Browser.Tests.Pages;

/// <summary>The pages that <c>mediacourse run</c> writes of the lessons.</summary>
public sealed class WrittenPages : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pages-").FullName;
    private Chromium? _chromium;
    private bool _isWritten;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await (_chromium?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens a page; the test is skipped where Chromium is missing.</summary>
    internal async Task<BrowserWindow> OpenAsync(string page, BrowserWindowOptions options)
    {
        _chromium ??= await Chromium.StartAsync();
        if (!_isWritten)
        {
            using var run = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mediacourse.dll"), "run", "--output", _folder, Repository.Notebooks]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var said = await run.StandardOutput.ReadToEndAsync();
            await run.WaitForExitAsync();
            Assert.True(run.ExitCode == 0, said);
            _isWritten = true;
        }

        var window = await _chromium.OpenAsync(options);
        await window.Page.GotoAsync(new Uri(Path.Combine(_folder, page)).AbsoluteUri);
        return window;
    }
}
