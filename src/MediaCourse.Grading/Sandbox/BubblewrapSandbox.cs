using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Grading.Sandbox;

/// <summary>
/// Runs programs under bubblewrap: no network, no files but the runtime, the system's libraries, its own assemblies and the course's
/// texts, all read-only, a private temporary folder, its own processes, and limits on what it may use.
/// </summary>
/// <param name="bubblewrap">The programs that make the sandbox.</param>
/// <param name="groups">Control groups, where the system lets us make them.</param>
internal sealed class BubblewrapSandbox(Bubblewrap bubblewrap, ControlGroups groups) : ISandbox
{
    private const string ProgramFolder = "/program";
    private const string CourseFolder = "/course";
    private const string RuntimeRoot = "/dotnet";
    private const string FrameworkFolder = RuntimeRoot + "/shared/Microsoft.NETCore.App";

    // One user for each place, so that the number of processes is counted for each; a range that systemd keeps for such users.
    private const int FirstUser = 61200;

    /// <summary>Addresses that the runtime takes at its start without any memory behind them, beside five times its heap.</summary>
    private const long RuntimeAddresses = 1200L << 20;
    private const int HeapAddresses = 5;

    private static readonly string[] LibraryFolders = ["/lib", "/lib64", "/usr/lib", "/usr/lib64"];
    private static readonly string[] KeyLists = ["/proc/keys", "/proc/key-users"];
    private static readonly string[] Devices = ["/dev/null", "/dev/zero", "/dev/random", "/dev/urandom"];

    /// <summary>A filter is given as an open file.</summary>
    private const string FilterScript = "exec 9< \"$1\"; shift; exec \"$@\"";

    private readonly RuntimeFolder _runtime = RuntimeFolder.Current();

    /// <inheritdoc/>
    public bool Isolates => true;

    /// <inheritdoc/>
    public ExecutorLaunch Launch(SandboxedProgram program, int place)
    {
        var command = ImmutableArray.CreateBuilder<string>();
        var filter = Path.Combine(program.Folder, SystemCallFilter.FileName);
        var hasFilter = File.Exists(filter);
        if (hasFilter)
        {
            command.AddRange("/bin/sh", "-c", FilterScript, "sh", filter);
        }

        command.AddRange(groups.Enter(place, program.Limits));
        if (Environment.IsPrivilegedProcess)
        {
            var user = (FirstUser + place).ToString(CultureInfo.InvariantCulture);
            command.AddRange(bubblewrap.UserCommand!, "--reuid", user, "--regid", user, "--clear-groups", "--no-new-privs", "--");
        }

        command.Add(bubblewrap.Command);
        AddIsolation(command);
        if (hasFilter)
        {
            command.AddRange("--seccomp", "9");
        }

        AddFiles(command, program);
        AddEnvironment(command, program.Limits);
        command.Add("--");
        AddLimits(command, program.Limits);
        command.AddRange(RuntimeRoot + "/dotnet", "exec", $"{ProgramFolder}/{program.Assembly}");
        return new ExecutorLaunch(command[0], [.. command.Skip(1)], "/", NoneOfOurs());
    }

    /// <summary>bubblewrap itself stays in the sandbox as its first process, and what it runs can read its environment.</summary>
    private static ImmutableDictionary<string, string?> NoneOfOurs() =>
        Environment.GetEnvironmentVariables().Keys.Cast<string>().ToImmutableDictionary(static name => name, static string? (_) => null, StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Clear(int place) => groups.Clear(place);

    private void AddIsolation(ImmutableArray<string>.Builder command)
    {
        command.AddRange("--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try");
        if (bubblewrap.CanDisableUserNamespaces)
        {
            command.Add("--disable-userns");
        }

        command.AddRange("--die-with-parent", "--new-session", "--cap-drop", "ALL", "--hostname", "sandbox");
    }

    private void AddFiles(ImmutableArray<string>.Builder command, SandboxedProgram program)
    {
        foreach (var folder in LibraryFolders.Where(Directory.Exists))
        {
            if (new DirectoryInfo(folder).LinkTarget is { } target)
            {
                command.AddRange("--symlink", target, folder);
            }
            else
            {
                command.AddRange("--ro-bind", folder, folder);
            }
        }

        // Where the runtime is among the system's libraries its compiler would be too.
        if (_runtime.Root.StartsWith("/usr/lib", StringComparison.Ordinal))
        {
            command.AddRange("--tmpfs", _runtime.Root, "--remount-ro", _runtime.Root);
        }

        command.AddRange("--ro-bind", bubblewrap.LimitCommand, bubblewrap.LimitCommand);
        command.AddRange("--ro-bind", _runtime.Command, RuntimeRoot + "/dotnet");
        command.AddRange("--ro-bind", Path.Combine(_runtime.Root, "host"), RuntimeRoot + "/host");
        command.AddRange("--ro-bind", _runtime.Framework, $"{FrameworkFolder}/{Path.GetFileName(_runtime.Framework)}");
        command.AddRange("--ro-bind", program.Folder, ProgramFolder);
        command.AddRange("--ro-bind", program.Course, CourseFolder);
        command.AddRange("--proc", "/proc");

        // The names of keys are seen by all processes of a user, those of later hand-ins too.
        foreach (var keys in KeyLists.Where(File.Exists))
        {
            command.AddRange("--ro-bind", "/dev/null", keys);
        }

        foreach (var device in Devices)
        {
            command.AddRange("--dev-bind", device, device);
        }

        command.AddRange("--size", Number(program.Limits.TemporarySpace), "--tmpfs", "/tmp", "--remount-ro", "/", "--chdir", CourseFolder);
    }

    private static void AddEnvironment(ImmutableArray<string>.Builder command, SandboxLimits limits)
    {
        command.Add("--clearenv");
        foreach (var (name, value) in RuntimeEnvironment.For(limits).OrderBy(static variable => variable.Key, StringComparer.Ordinal))
        {
            command.AddRange("--setenv", name, value);
        }
    }

    private void AddLimits(ImmutableArray<string>.Builder command, SandboxLimits limits)
    {
        command.AddRange(
            bubblewrap.LimitCommand,
            "--core=0:0",
            $"--data={Both(limits.Memory)}",
            $"--nproc={Both(limits.Threads)}",
            $"--nofile={Both(limits.OpenFiles)}",
            $"--fsize={Both(limits.FileSize)}",
            "--memlock=0:0",
            "--msgqueue=0:0");
        if (limits.ProcessorTime is { } time)
        {
            command.Add($"--cpu={Both((long)Math.Ceiling(time.TotalSeconds))}");
            if (!groups.AreUsed)
            {
                // Nothing else counts the memory that processes share. The compiler runs no code of a hand-in.
                command.Add($"--as={Both(RuntimeAddresses + (HeapAddresses * limits.ManagedMemory) + limits.Memory)}");
            }
        }

        command.Add("--");
    }

    private static string Both(long limit) => $"{Number(limit)}:{Number(limit)}";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
