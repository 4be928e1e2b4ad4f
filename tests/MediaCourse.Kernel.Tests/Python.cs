using System.Diagnostics;
using System.Text;

namespace MediaCourse.Kernel.Tests;

/// <summary>Debian's Python with the packages of Jupyter: clients that no one here wrote.</summary>
internal static class Python
{
    private const string Program = "/usr/bin/python3";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Skips the test where a package is missing.</summary>
    public static void SkipUnlessHas(params string[] modules)
    {
        Assert.SkipUnless(File.Exists(Program), "Python is not installed here.");
        foreach (var module in modules)
        {
            using var process = Process.Start(Start(["-c", $"import {module}"], environment: null))!;
            process.WaitForExit();
            Assert.SkipUnless(process.ExitCode == 0, $"Python's package {module} is not installed here.");
        }
    }

    /// <summary>Runs a script that lies beside the tests, and gives what it printed; a failure shows all of it.</summary>
    public static async Task<string> RunAsync(string script, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var process = Process.Start(Start([Path.Combine(AppContext.BaseDirectory, script), .. arguments], environment))!;
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.True(process.ExitCode == 0, $"{script} failed:\n{await output}\n{await error}");
        return await output + await error;
    }

    private static ProcessStartInfo Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
