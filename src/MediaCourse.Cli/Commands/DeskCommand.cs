using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using MediaCourse.Grading.Courses;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse desk</c>: starts the marking desk, a program of its own that lies beside this one.</summary>
internal static class DeskCommand
{
    private const string Program = "MediaCourse.Desk.dll";
    private const string Framework = "Microsoft.AspNetCore.App";
    private const int LastPort = 65535;

    public static Command Create()
    {
        var selection = new CourseSelection();
        var port = new Option<int>("--port") { Description = "The port on this computer (default: a free one).", HelpName = "n" };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LastPort))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--port takes a number from 1 to {LastPort}."));
            }
        });
        var marker = new Option<string?>("--marker") { Description = "The name under which you mark (default: the page asks).", HelpName = "name" };
        var stay = new Option<bool>("--no-browser") { Description = "Print the link, and open no browser." };
        var command = new Command("desk", "Start the marking desk: a web page on this computer alone, on which people mark prose and outputs.") { selection.Folder, port, marker, stay };
        command.SetAction(async (call, cancellationToken) =>
        {
            var course = Course.Find(Environment.CurrentDirectory, call.GetValue(selection.Folder));
            var name = call.GetValue(marker) is { } given && !string.IsNullOrWhiteSpace(given) ? given.Trim() : "";
            string[] words = [course.Folder, call.GetValue(port).ToString(CultureInfo.InvariantCulture), "-" + name, call.GetValue(stay) ? "-" : "open", "owned"];
            return await RunAsync(words, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        // ROOT/shared/Microsoft.NETCore.App/VERSION: the runtime of this process, and beside it the one that the desk needs.
        var runtime = Path.TrimEndingDirectorySeparator(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory());
        var shared = Path.GetDirectoryName(Path.GetDirectoryName(runtime))!;
        var dotnet = Path.Combine(Path.GetDirectoryName(shared)!, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var program = Path.Combine(AppContext.BaseDirectory, Program);
        if (!File.Exists(program))
        {
            throw new DeskStartException($"{program} is missing: this copy of MediaCourse has no marking desk, such as that within an editor; install the command as the README says.");
        }

        var wanted = $"{Environment.Version.Major.ToString(CultureInfo.InvariantCulture)}.";
        var framework = Path.Combine(shared, Framework);
        if (!File.Exists(dotnet) || !Directory.Exists(framework) || !Directory.EnumerateDirectories(framework, wanted + "*").Any())
        {
            throw new DeskStartException($"the marking desk needs ASP.NET Core {wanted.TrimEnd('.')}, which is not installed here; install the .NET SDK, or the ASP.NET Core Runtime, from https://dotnet.microsoft.com/download.");
        }

        // Its input ends with this command, even where that is killed, and the desk with its input.
        using var process = Process.Start(new ProcessStartInfo(dotnet, ["exec", program, .. words]) { UseShellExecute = false, RedirectStandardInput = true })!;
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C reaches the desk by itself; whatever else stops this command has to stop the desk too.
            await EndAsync(process);
            return ExitCode.Success;
        }

        return process.ExitCode;
    }

    private static async Task EndAsync(Process process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
