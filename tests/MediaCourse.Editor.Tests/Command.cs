using System.Diagnostics;

namespace MediaCourse.Editor.Tests;

/// <summary>The command, as the build left it.</summary>
internal static class Command
{
    /// <summary>Runs <c>mediacourse</c> and gives what it printed; it has to succeed.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mediacourse.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}:\n{output}\n{await error}");
        return output;
    }
}
