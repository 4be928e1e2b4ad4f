using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace MediaCourse.Grading.Sandbox;

/// <summary>
/// Whose a container is: which machine and process graded which course. A container outlives a grader that is killed, for it is the engine's
/// child; the next grader removes it.
/// </summary>
/// <param name="Machine">Name of the machine; an engine may serve several.</param>
/// <param name="Process">Number of the grader's process.</param>
/// <param name="Started">When that process was started, in milliseconds since 1970, for numbers are given again.</param>
/// <param name="Name">What it grades, for readers of the engine's lists.</param>
internal sealed record ContainerLabels(string Machine, int Process, long Started, string Name)
{
    private const string Key = "mediacourse.grader";
    private const string NameKey = "mediacourse.grades";

    /// <summary>The labels of this process's containers.</summary>
    public static ContainerLabels Current(string name)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new ContainerLabels(Environment.MachineName, process.Id, StartOf(process), name);
    }

    /// <summary>The words of the engine that put them on a container.</summary>
    public IReadOnlyList<string> Words => ["--label", $"{Key}={Text}", "--label", $"{NameKey}={Name}"];

    private string Text => string.Create(CultureInfo.InvariantCulture, $"{Process} {Started} {Machine}");

    /// <summary>Removes the containers of graders of this machine that are no more.</summary>
    public static void RemoveOrphans(ContainerEngine engine)
    {
        var orphans = engine.LinesOf(["ps", "--all", "--quiet", "--no-trunc", "--filter", $"label={Key}"])
            .Where(container => engine.LinesOf(["inspect", "--format", $"{{{{index .Config.Labels \"{Key}\"}}}}", container]) is [var label] && IsOrphan(label))
            .ToList();
        if (orphans.Count > 0)
        {
            engine.Run(["rm", "--force", .. orphans]);
        }
    }

    // 4711 1760000000000 laptop
    private static bool IsOrphan(string label) =>
        label.Split(' ', 3) is [var process, var started, var machine] && machine == Environment.MachineName
        && int.TryParse(process, CultureInfo.InvariantCulture, out var id) && long.TryParse(started, CultureInfo.InvariantCulture, out var start)
        && !Lives(id, start);

    private static bool Lives(int id, long started)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return Math.Abs(StartOf(process) - started) < 2_000;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            // It is there, but not ours to look at, or has just ended: the next grader will see.
            return true;
        }
    }

    private static long StartOf(Process process) => new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds();
}
