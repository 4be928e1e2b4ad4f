using System.Collections.Immutable;
using MediaCourse.Notebooks.Sessions;
using MediaCourse.Notebooks.Sessions.DotNetInteractive;

namespace MediaCourse.Notebooks.Tests.Sessions.DotNetInteractive;

/// <summary>A process that speaks the lines of <c>dotnet-interactive stdio</c> as badly as a test wants, in a folder of its own.</summary>
internal sealed class ToolScript : IDisposable
{
    /// <summary>Shell commands by which the kernel is ready.</summary>
    public const string Ready = """echo '{"eventType":"KernelReady","event":{"kernelInfos":[]},"command":null}'""";

    private readonly string _folder = Directory.CreateTempSubdirectory("mediacourse-tool-").FullName;

    /// <summary>Writes the script.</summary>
    /// <param name="atStart">Shell commands at its start.</param>
    /// <param name="onCell">Shell commands for a cell, whose token is in <c>$token</c>.</param>
    public ToolScript(string atStart, string onCell = "")
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The script is one for a shell, and looks into /proc.");
        Command = Path.Combine(_folder, "dotnet-interactive");
        File.WriteAllText(Command, $$$"""
            #!/bin/sh
            echo "$$" >> pids
            tell() { printf '{"eventType":"%s","event":%s,"command":{"token":"%s","commandType":"SubmitCode"}}\n' "$1" "$2" "$token"; }
            succeed() { tell CommandSucceeded '{}'; }
            {{{atStart}}}
            while read -r line; do
              case "$line" in *'"Quit"'*) touch left; exit 0;; esac
              token=$(printf '%s' "$line" | sed 's/.*"token":"\([^"]*\)".*/\1/')
              {{{onCell}}}
            done
            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string Command { get; }

    /// <summary>Whether it was asked to quit and did.</summary>
    public bool HasLeft => File.Exists(Path.Combine(_folder, "left"));

    /// <summary>The processes that were started, that are still there.</summary>
    public IEnumerable<string> Running => File.ReadLines(Path.Combine(_folder, "pids")).Where(Lives);

    public int Starts => File.ReadLines(Path.Combine(_folder, "pids")).Count();

    public Task<DotNetInteractiveSession> StartAsync(TimeSpan? startLimit = null, int outputLimit = 1 << 20) => DotNetInteractiveSession.StartAsync(
        Command,
        startLimit ?? TimeSpan.FromSeconds(60),
        new SessionOptions { Folder = _folder, OutputLimit = outputLimit },
        TestContext.Current.CancellationToken);

    public static async Task<RecordedCell> RunAsync(INotebookSession session, string code, TimeSpan? timeLimit = null, CancellationToken interrupt = default)
    {
        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        var result = await session.ExecuteAsync(new CellRequest(code, 1) { TimeLimit = timeLimit }, events.Add, interrupt);
        return new RecordedCell(result, events.ToImmutable());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool Lives(string pid)
    {
        try
        {
            // Where the system's first process does not collect the dead, they stay in its list as zombies.
            return File.ReadAllText($"/proc/{pid}/stat").Split(") ")[1][0] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
