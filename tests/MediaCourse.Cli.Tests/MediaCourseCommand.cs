using System.Diagnostics;
using System.Text;

namespace MediaCourse.Cli.Tests;

/// <summary>The real command, as the build left it, run as a process of its own.</summary>
internal static class MediaCourseCommand
{
    /// <summary>Runs <c>mediacourse</c> with these arguments in a folder, by default the repository's.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables that it has other values of.</param>
    public static async Task<CommandRun> RunAsync(IEnumerable<string> arguments, string? folder = null, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder ?? MediaCourse.Tests.Repository.Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "mediacourse.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, await output, await error);
    }
}

/// <summary>What a call of the command gave.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The error stream, which for bad input is one line.</summary>
    public string ErrorLine => Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
