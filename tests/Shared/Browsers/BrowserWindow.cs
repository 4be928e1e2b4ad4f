using System.Collections.Concurrent;
using System.Net;
using Microsoft.Playwright;

namespace MediaCourse.Tests.Browsers;

/// <summary>A page in a window of its own that reaches this machine alone, and keeps what it asked for and complained of.</summary>
internal sealed class BrowserWindow : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _refused = new();
    private readonly IBrowserContext _context;

    private BrowserWindow(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    /// <summary>Where the pictures go that somebody is to look at.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;

    public IPage Page { get; }

    /// <summary>Errors in the console, and exceptions that nothing caught: what, and the address of the script.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>The addresses outside of this machine that were asked for, and refused.</summary>
    public IReadOnlyCollection<string> Refused => _refused;

    public static async Task<BrowserWindow> OpenAsync(IBrowser browser, BrowserWindowOptions options)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = options.Width, Height = options.Height },
            DeviceScaleFactor = options.Scale,
            ColorScheme = options.ColorScheme,
            ForcedColors = options.ForcedColors,
            JavaScriptEnabled = options.RunsScripts,
            Locale = "en-GB",
        });
        var window = new BrowserWindow(context, await context.NewPageAsync());
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await context.RouteAsync("**/*", window.AnswerAsync);
        window.Page.Console += (_, message) =>
        {
            if (string.Equals(message.Type, "error", StringComparison.Ordinal))
            {
                window._errors.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        window.Page.PageError += (_, error) => window._errors.Enqueue(error);
        return window;
    }

    /// <summary>Another page of the same browser, which has the same cookies.</summary>
    public Task<IPage> AnotherAsync() => _context.NewPageAsync();

    /// <summary>Writes a picture of the page for somebody to look at.</summary>
    public async Task<string> PictureAsync(string name, bool wholePage = false)
    {
        var file = Path.Combine(Screenshots, name + ".png");
        await Page.ScreenshotAsync(new() { Path = file, FullPage = wholePage });
        return file;
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private async Task AnswerAsync(IRoute route)
    {
        if (IsHere(new Uri(route.Request.Url)))
        {
            await route.ContinueAsync();
            return;
        }

        _refused.Enqueue(route.Request.Url);
        await route.AbortAsync();
    }

    private static bool IsHere(Uri address) =>
        address.Scheme is not ("http" or "https" or "ws" or "wss") || address.IsLoopback || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
}
