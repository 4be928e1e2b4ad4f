using Microsoft.Playwright;

namespace MediaCourse.Tests.Browsers;

/// <summary>Debian's Chromium, driven by Playwright, with no way out of this machine.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    // Names outside of this machine are not even looked up, whoever asks; the rest keeps Chromium itself from asking.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    /// <summary>Skips the test where Chromium is missing.</summary>
    public static void SkipUnlessInstalled() => Assert.SkipUnless(File.Exists(Program), "Chromium is not installed here.");

    /// <summary>Starts it; the test is skipped where it is missing.</summary>
    public static async Task<Chromium> StartAsync()
    {
        SkipUnlessInstalled();
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments }));
    }

    /// <summary>A new window, which knows nothing of the others.</summary>
    public async Task<BrowserWindow> OpenAsync(BrowserWindowOptions? options = null) => await BrowserWindow.OpenAsync(_browser, options ?? new());

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}
