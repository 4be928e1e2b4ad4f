using System.Diagnostics;
using System.Globalization;
using MediaCourse.Grading.Tests.Marking;

namespace MediaCourse.Grading.Tests.Faults;

/// <summary>A <c>mediacourse grade</c> that goes on while a test does something to it.</summary>
internal sealed class GraderProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private GraderProcess(Process process)
    {
        _process = process;
        Id = process.Id;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public int Id { get; }

    public bool HasEnded => _process.HasExited;

    /// <summary>Starts it in a course folder.</summary>
    public static GraderProcess Start(string folder, params string[] arguments) => StartAs([], folder, arguments);

    /// <summary>Starts it through another command, such as one that changes the user.</summary>
    public static GraderProcess StartAs(IReadOnlyList<string> before, string folder, params string[] arguments)
    {
        string[] words = [.. before, "dotnet", Path.Combine(AppContext.BaseDirectory, "mediacourse.dll"), "grade", SmallCourse.AssignmentId, .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new GraderProcess(process);
    }

    /// <summary>Ends it as <c>kill -9</c> does: it alone, without its children, and without a word to it.</summary>
    public void Kill() => _process.Kill(entireProcessTree: false);

    /// <summary>Presses Ctrl+C.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("/bin/kill", ["-INT", Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await _output, await _error);
    }

    /// <summary>What it has left behind of processes, after they had a moment to end.</summary>
    public async Task<IReadOnlyList<string>> ProcessesLeftAsync()
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var left = Directory.EnumerateDirectories("/proc").Where(static folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])).Where(IsOfThis).Select(static folder => $"{folder} {TextOf(folder, "cmdline")}").ToList();
            if (left.Count == 0 || clock.Elapsed > Patience)
            {
                return left;
            }

            await Task.Delay(100);
        }
    }

    /// <summary>What it has left behind of temporary folders and control groups.</summary>
    public IReadOnlyList<string> FoldersLeft() =>
    [
        .. Directory.EnumerateDirectories(Path.GetTempPath(), $"mediacourse-grading-{Id}-*"),
        .. new[] { "memory", "pids", "" }.Select(static group => Path.Combine("/sys/fs/cgroup", group)).Where(Directory.Exists).SelectMany(group => Directory.EnumerateDirectories(group, $"mediacourse-{Id}-*")),
    ];

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);

        _process.Dispose();
    }

    // A process of a grader has the grader's temporary folder among its words or is in it, or is in a control group of the grader's.
    private bool IsOfThis(string process) =>
        TextOf(process, "cmdline").Contains($"mediacourse-grading-{Id}-", StringComparison.Ordinal)
        || TextOf(process, "cgroup").Contains($"/mediacourse-{Id}-", StringComparison.Ordinal)
        || FolderOf(process).Contains($"mediacourse-grading-{Id}-", StringComparison.Ordinal);

    private static string TextOf(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, file)).Replace('\0', ' ');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string FolderOf(string process)
    {
        try
        {
            return new DirectoryInfo(Path.Combine(process, "cwd")).LinkTarget ?? "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
