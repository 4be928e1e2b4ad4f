using System.Globalization;

namespace MediaCourse.Grading.Sandbox;

/// <summary>
/// Control groups, one for each place, where the system lets us make them: they count also the memory that processes share, and name all
/// processes of a group. Without them the limits of each process have to do.
/// </summary>
internal sealed class ControlGroups : IDisposable
{
    private const string Root = "/sys/fs/cgroup";
    private const string Prefix = "mediacourse-";
    private const string EnterScript = "while [ \"$1\" != -- ]; do echo 0 > \"$1\" || exit 125; shift; done; shift; exec \"$@\"";

    private readonly Lock _lock = new();
    private readonly IReadOnlyList<Controller> _controllers;
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():n}-");

    private ControlGroups(IReadOnlyList<Controller> controllers) => _controllers = controllers;

    /// <summary>Whether memory and processes are counted by groups.</summary>
    public bool AreUsed => _controllers.Count > 0;

    /// <summary>No control groups.</summary>
    public static ControlGroups None() => new([]);

    /// <summary>The control groups of this system that can be written, or none.</summary>
    public static ControlGroups Find()
    {
        if (!OperatingSystem.IsLinux() || SystemProgram.Find("sh") is null)
        {
            return None();
        }

        var candidates = Directory.Exists(Root + "/memory") && Directory.Exists(Root + "/pids")
            ? [new Controller(Root + "/memory", "memory.limit_in_bytes", "memory.memsw.limit_in_bytes", PidsFile: null), new Controller(Root + "/pids", MemoryFile: null, SwapFile: null, "pids.max")]
            : OwnGroup() is { } own ? [new Controller(own, "memory.max", "memory.swap.max", "pids.max")] : Array.Empty<Controller>();
        RemoveLeftOvers(candidates);
        return candidates.All(IsWritable) ? new ControlGroups(candidates) : None();
    }

    /// <summary>The beginning of a command that puts what it starts into the groups of a place; empty without groups.</summary>
    public IReadOnlyList<string> Enter(int place, SandboxLimits limits)
    {
        if (!AreUsed)
        {
            return [];
        }

        var files = new List<string>();
        lock (_lock)
        {
            foreach (var controller in _controllers)
            {
                var folder = FolderOf(controller, place);
                Directory.CreateDirectory(folder);
                _made.Add(folder);
                Limit(controller, folder, limits);
                files.Add(Path.Combine(folder, "cgroup.procs"));
            }
        }

        return ["/bin/sh", "-c", EnterScript, "sh", .. files, "--"];
    }

    /// <summary>Ends every process that is still in the groups of a place.</summary>
    public void Clear(int place)
    {
        foreach (var controller in _controllers)
        {
            EndProcessesOf(FolderOf(controller, place));
        }
    }

    /// <summary>Removes the groups, which have to be empty.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var folder in _made)
            {
                EndProcessesOf(folder);
                RemoveSoon(folder);
            }

            _made.Clear();
        }
    }

    private string FolderOf(Controller controller, int place) =>
        Path.Combine(controller.Folder, _name + place.ToString(CultureInfo.InvariantCulture));

    private static void Limit(Controller controller, string folder, SandboxLimits limits)
    {
        // The first version counts memory and swap together, and that limit may never be below the one on memory.
        var countsTogether = controller.MemoryFile == "memory.limit_in_bytes";
        Write(folder, countsTogether ? controller.SwapFile : null, -1);
        Write(folder, controller.MemoryFile, limits.Memory);
        Write(folder, controller.SwapFile, countsTogether ? limits.Memory : 0);
        Write(folder, controller.PidsFile, limits.Threads);
    }

    private static void Write(string folder, string? file, long limit)
    {
        var path = file is null ? null : Path.Combine(folder, file);
        // A kernel may count no swap.
        if (path is not null && File.Exists(path))
        {
            File.WriteAllText(path, limit.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void EndProcessesOf(string folder)
    {
        var list = Path.Combine(folder, "cgroup.procs");
        if (File.Exists(list))
        {
            foreach (var process in File.ReadLines(list).Select(static line => int.Parse(line, CultureInfo.InvariantCulture)).ToList())
            {
                ProcessSignal.Kill(process);
            }
        }
    }

    private static string? OwnGroup()
    {
        if (!File.Exists("/proc/self/cgroup"))
        {
            return null;
        }

        // 0::/user.slice/…
        var line = File.ReadLines("/proc/self/cgroup").FirstOrDefault(static line => line.StartsWith("0::", StringComparison.Ordinal));
        var folder = line is null ? null : Root + line[3..].TrimEnd('/');
        return Directory.Exists(folder) && File.Exists(Root + "/cgroup.controllers") ? folder : null;
    }

    /// <summary>Whether groups with these limits can be made, found out by making one.</summary>
    private static bool IsWritable(Controller controller)
    {
        var trial = Path.Combine(controller.Folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-trial"));
        try
        {
            Directory.CreateDirectory(trial);
            var isWritable = new[] { controller.MemoryFile, controller.PidsFile }.OfType<string>().All(file => File.Exists(Path.Combine(trial, file)));
            Remove(trial);
            return isWritable;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A grader that was killed leaves its groups; empty ones can be removed.</summary>
    private static void RemoveLeftOvers(IEnumerable<Controller> controllers)
    {
        foreach (var folder in controllers.SelectMany(static controller => Directory.EnumerateDirectories(controller.Folder, Prefix + "*")))
        {
            var owner = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (!Directory.Exists("/proc/" + owner))
            {
                Remove(folder);
            }
        }
    }

    /// <summary>Removes a group whose processes may take a moment to end.</summary>
    private static void RemoveSoon(string folder)
    {
        for (var patience = 20; patience > 0 && !Remove(folder); patience--)
        {
            Thread.Sleep(50);
        }
    }

    private static bool Remove(string folder)
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Its processes are still ending. If they take too long, the next grader removes it.
            return false;
        }
    }

    private sealed record Controller(string Folder, string? MemoryFile, string? SwapFile, string? PidsFile);
}
