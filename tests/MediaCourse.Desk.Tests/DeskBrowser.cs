using MediaCourse.Tests;
using MediaCourse.Tests.Browsers;

namespace MediaCourse.Desk.Tests;

/// <summary>A browser that the tests of a class share, each with a window of its own.</summary>
public sealed class DeskBrowser : IAsyncLifetime
{
    private static readonly Lazy<IReadOnlyList<string>> OfTexts = new(static () =>
        [.. Directory.EnumerateFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(static line => line.Length is > 60 and < 400)]);

    private Chromium? _chromium;

    /// <summary>What answers are made of.</summary>
    internal static IReadOnlyList<string> Sentences => OfTexts.Value;

    public async ValueTask InitializeAsync() => _chromium = await Chromium.StartAsync();

    public ValueTask DisposeAsync() => _chromium?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal Task<BrowserWindow> OpenAsync(BrowserWindowOptions? options = null) => _chromium!.OpenAsync(options);
}
