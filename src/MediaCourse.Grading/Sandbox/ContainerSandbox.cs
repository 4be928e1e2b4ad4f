using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Grading.Sandbox;

/// <summary>
/// Runs programs in containers: no network, a read-only image whose programs are hidden but for the runtime, the same folders as under
/// bubblewrap, and limits kept by the engine. A container is made and removed for each process.
/// </summary>
/// <param name="engine">The container engine.</param>
/// <param name="labels">Whose the containers are.</param>
internal sealed class ContainerSandbox(ContainerEngine engine, ContainerLabels labels) : ISandbox
{
    private const string ProgramFolder = "/program";
    private const string CourseFolder = "/course";

    // Where the runtime's image keeps it; the link to it is hidden with the image's other programs.
    private const string Runtime = "/usr/share/dotnet/dotnet";
    private const int FirstUser = 61200;

    private readonly ConcurrentDictionary<int, string> _names = new();
    private readonly string _prefix = string.Create(CultureInfo.InvariantCulture, $"mediacourse-{Environment.ProcessId}-{Guid.NewGuid():n}");
    private int _count;

    /// <inheritdoc/>
    public bool Isolates => true;

    /// <inheritdoc/>
    public ExecutorLaunch Launch(SandboxedProgram program, int place)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{_prefix}-{place}-{Interlocked.Increment(ref _count)}");
        _names[place] = name;
        return new ExecutorLaunch(engine.Command, [.. engine.Arguments, .. Words(program, name, FirstUser + place)], "/", ImmutableDictionary<string, string?>.Empty);
    }

    /// <inheritdoc/>
    public void Clear(int place)
    {
        if (_names.TryRemove(place, out var name))
        {
            engine.Run(["rm", "--force", name]);
        }
    }

    private List<string> Words(SandboxedProgram program, string name, int user)
    {
        var limits = program.Limits;
        List<string> words =
        [
            "run", "--rm", "--interactive", "--pull=never", "--name", name, .. labels.Words, "--hostname", "sandbox",
            "--network", "none", "--ipc", "none", "--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges",
            "--user", string.Create(CultureInfo.InvariantCulture, $"{user}:{user}"),
            "--memory", Number(limits.Memory), "--memory-swap", Number(limits.Memory), "--pids-limit", Number(limits.Threads),
            "--ulimit", Both("nproc", limits.Threads),
            "--ulimit", Both("nofile", limits.OpenFiles), "--ulimit", Both("fsize", limits.FileSize), "--ulimit", Both("core", 0),
            "--tmpfs", $"/tmp:rw,nosuid,nodev,mode=1777,size={Number(limits.TemporarySpace)}",
            "--tmpfs", "/usr/bin:ro,size=4k", "--tmpfs", "/usr/sbin:ro,size=4k",
            "--volume", $"{program.Folder}:{ProgramFolder}:ro", "--volume", $"{program.Course}:{CourseFolder}:ro", "--workdir", CourseFolder,
        ];
        if (limits.ProcessorTime is { } time)
        {
            words.AddRange(["--ulimit", Both("cpu", (long)Math.Ceiling(time.TotalSeconds))]);
        }

        foreach (var (variable, value) in RuntimeEnvironment.For(limits).OrderBy(static variable => variable.Key, StringComparer.Ordinal))
        {
            words.AddRange(["--env", $"{variable}={value}"]);
        }

        words.AddRange(["--entrypoint", Runtime, engine.Image, "exec", $"{ProgramFolder}/{program.Assembly}"]);
        return words;
    }

    private static string Both(string name, long limit) => $"{name}={Number(limit)}:{Number(limit)}";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
