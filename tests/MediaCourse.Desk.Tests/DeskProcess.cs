using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaCourse.Desk.Tests;

/// <summary>The desk as a process of its own, which a test may end at any moment.</summary>
internal sealed partial class DeskProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private DeskProcess(Process process, Uri link, TimeSpan started) => (_process, Link, Started) = (process, link, started);

    /// <summary>The link that opens it once.</summary>
    public Uri Link { get; }

    /// <summary>How long it took until it listened.</summary>
    public TimeSpan Started { get; }

    public Uri Address => new(Link.GetLeftPart(UriPartial.Authority));

    public static async Task<DeskProcess> StartAsync(string course, string? marker = "ana", int port = 0)
    {
        var clock = Stopwatch.StartNew();
        var words = new DeskOptions(course, port, marker, OpensBrowser: false).ToArguments();
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "MediaCourse.Desk.dll"), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var line = await process.StandardOutput.ReadLineAsync(patience.Token);
        if (line is null || LinkIn().Match(line) is not { Success: true } link)
        {
            throw new InvalidOperationException($"The desk did not start: {line} {await process.StandardError.ReadToEndAsync(patience.Token)}");
        }

        return new DeskProcess(process, new Uri(link.Value), clock.Elapsed);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false })!;
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+/enter\?token=[0-9a-f]+")]
    private static partial Regex LinkIn();
}
