using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Notebooks.Sessions.DotNetInteractive;

/// <summary>
/// The installed tool <c>dotnet-interactive</c> in its <c>stdio</c> mode, a process of its own: commands go in and events come out, one JSON
/// object a line.
/// </summary>
internal sealed class DotNetInteractiveTool : IAsyncDisposable
{
    private const string Name = "dotnet-interactive";
    private const string SessionLeader = "/usr/bin/setsid";
    private const int LongestLine = 1 << 26;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly ToolLines _lines;
    private int _commands;

    private DotNetInteractiveTool(Process process)
    {
        _process = process;
        _lines = new ToolLines(process.StandardOutput.BaseStream, LongestLine);
    }

    /// <summary>Starts the tool and waits until its kernel is ready.</summary>
    /// <param name="command">Its executable.</param>
    /// <param name="limit">How long it may take to be ready.</param>
    /// <param name="options">Where it runs and how much memory it may use.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DotNetInteractiveException">It does not start.</exception>
    public static async Task<DotNetInteractiveTool> StartAsync(string command, TimeSpan limit, SessionOptions options, CancellationToken cancellationToken)
    {
        // As the leader of a session it does not hear Ctrl+C in the terminal, and what its cells have started can be ended with it
        // even where it has ended before.
        var start = new ProcessStartInfo(File.Exists(SessionLeader) ? SessionLeader : command, File.Exists(SessionLeader) ? [command, "stdio"] : ["stdio"])
        {
            WorkingDirectory = options.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = options.MemoryLimit.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1";

        DotNetInteractiveTool tool;
        try
        {
            tool = new DotNetInteractiveTool(Process.Start(start)!);
        }
        catch (Win32Exception error)
        {
            throw new DotNetInteractiveException($"{command} cannot be started: {error.Message}");
        }

        // What it writes about itself is for its makers; a full pipe would stop it.
        tool._process.ErrorDataReceived += static (_, _) => { };
        tool._process.BeginErrorReadLine();
        using var stopping = new Stopping(limit, cancellationToken);
        try
        {
            while (await tool.ReadAsync(stopping.Token) is { } read)
            {
                if (read.Kind == "KernelReady")
                {
                    return tool;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await tool.KillAsync();
            throw new DotNetInteractiveException(string.Create(CultureInfo.InvariantCulture, $"{command} was not ready after {limit.TotalSeconds:0.#} s; run '{Name} stdio' by hand to see what it waits for."));
        }
        catch (OperationCanceledException)
        {
            await tool.KillAsync();
            throw;
        }
        catch (InvalidDataException)
        {
            // Told below: it is ended before it was ready.
        }

        await tool.KillAsync();
        throw new DotNetInteractiveException($"{command} ended before it was ready; run '{Name} stdio' by hand to see why.");
    }

    /// <summary>Submits a cell, and gives what the tool tells of it up to the event that ends it; less where the tool ends.</summary>
    public async IAsyncEnumerable<ToolEvent> SubmitAsync(string code, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"cell-{++_commands}");
        await SendAsync("SubmitCode", new JsonObject { ["code"] = code, ["targetKernelName"] = "csharp" }, token, cancellationToken);
        while (await ReadAsync(cancellationToken) is { } read)
        {
            var isEnd = read.Kind is "CommandSucceeded" or "CommandFailed";
            if (!isEnd || read.Token == token)
            {
                yield return read;
            }

            if (isEnd && read.Token == token)
            {
                yield break;
            }
        }
    }

    /// <summary>Ends the tool at once, with all that it has started.</summary>
    public async Task KillAsync()
    {
        ProcessGroup.Kill(_process);
        using var patience = new CancellationTokenSource(EndingTime);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Somebody else holds its error stream open.
        }

        _process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(Farewell);
        try
        {
            await SendAsync("Quit", [], "quit", limit.Token);
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or InvalidOperationException)
        {
            // It is ended below.
        }

        await KillAsync();
    }

    private async Task SendAsync(string kind, JsonObject command, string token, CancellationToken cancellationToken)
    {
        var line = new JsonObject { ["commandType"] = kind, ["command"] = command, ["token"] = token }.ToJsonString();
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
    }

    /// <summary>The next event, or null where the tool has ended.</summary>
    /// <exception cref="InvalidDataException">It writes a line without an end.</exception>
    private async Task<ToolEvent?> ReadAsync(CancellationToken cancellationToken)
    {
        while (await _lines.ReadAsync(cancellationToken) is { } line)
        {
            // A notice for people may stand between the events.
            if (ToolEvent.TryParse(line) is { } read)
            {
                return read;
            }
        }

        return null;
    }

    /// <summary>The installed tool: on the path, or among the user's own tools.</summary>
    /// <exception cref="DotNetInteractiveException">It is not installed.</exception>
    public static string Find()
    {
        var file = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(Path.Combine(home, ".dotnet", "tools"))
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists)
            ?? throw new DotNetInteractiveException(
                $"{Name} is not installed: 'dotnet tool install --global Microsoft.dotnet-interactive' installs it; without --kernel the notebooks run in MediaCourse's own host.");
    }
}
