using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace MediaCourse.Grading.Tests.Cluster;

/// <summary>Slurm on this one machine, with its files in a temporary folder: munge, the controller and a node that says it has four cores.</summary>
internal sealed class SlurmCluster : IAsyncDisposable
{
    private const int Cores = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly List<Process> _daemons = [];

    private SlurmCluster(string folder) => Folder = folder;

    public string Folder { get; }

    private string ConfigurationFile => Path.Combine(Folder, "slurm.conf");

    /// <summary>Starts it, or skips the test where it is not installed.</summary>
    public static async Task<SlurmCluster> StartAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Slurm's daemons need root.");
        string[] programs = ["/usr/sbin/munged", "/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/bin/sbatch"];
        Assert.SkipUnless(Array.TrueForAll(programs, File.Exists), "slurm-wlm and munge are not installed here.");
        var cluster = new SlurmCluster(Directory.CreateTempSubdirectory("slurm-").FullName);
        await cluster.StartDaemonsAsync();
        return cluster;
    }

    /// <summary>Runs one of Slurm's commands and gives what it printed.</summary>
    public async Task<string> RunAsync(string command, IReadOnlyList<string> arguments, string? path = null)
    {
        var start = new ProcessStartInfo("/usr/bin/" + command, arguments) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SLURM_CONF"] = ConfigurationFile;
        start.Environment["PATH"] = path is null ? start.Environment["PATH"] : $"{path}:{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command} {string.Join(' ', arguments)}: {error}");
        return (await output).Trim();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var daemon in Enumerable.Reverse(_daemons))
        {
            daemon.Kill(entireProcessTree: true);
            await daemon.WaitForExitAsync();
            daemon.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private async Task StartDaemonsAsync()
    {
        var host = Dns.GetHostName().Split('.')[0];
        var key = Path.Combine(Folder, "munge.key");
        await File.WriteAllBytesAsync(key, RandomNumberGenerator.GetBytes(128));
        await RunChmodAsync("600", key);
        Directory.CreateDirectory(Path.Combine(Folder, "state"));
        Directory.CreateDirectory(Path.Combine(Folder, "spool"));
        await File.WriteAllTextAsync(ConfigurationFile, Configuration(host));
        Start("/usr/sbin/munged", "--foreground", "--force", "--key-file=" + key, $"--socket={Folder}/munge.socket", $"--pid-file={Folder}/munge.pid", $"--log-file={Folder}/munge.log", $"--seed-file={Folder}/munge.seed");
        await UntilAsync(() => Task.FromResult(File.Exists(Path.Combine(Folder, "munge.socket"))), "munge");
        Start("/usr/sbin/slurmctld", "-D", "-f", ConfigurationFile);
        Start("/usr/sbin/slurmd", "-D", "-f", ConfigurationFile, "-N", host);
        await UntilAsync(async () => (await TryAsync("sinfo", "--noheader", "--format=%T")) == "idle", "the node");
    }

    // A requeued job waits for as long as a credential lives.
    private string Configuration(string host) => string.Create(CultureInfo.InvariantCulture, $"""
        ClusterName=course
        SlurmctldHost={host}(127.0.0.1)
        SlurmctldPort={FreePort()}
        SlurmdPort={FreePort()}
        AuthInfo=socket={Folder}/munge.socket,cred_expire=5
        SlurmUser=root
        SlurmdUser=root
        StateSaveLocation={Folder}/state
        SlurmdSpoolDir={Folder}/spool
        SlurmctldPidFile={Folder}/slurmctld.pid
        SlurmdPidFile={Folder}/slurmd.pid
        SlurmctldLogFile={Folder}/slurmctld.log
        SlurmdLogFile={Folder}/slurmd.log
        SlurmdParameters=config_overrides
        MpiDefault=none
        SwitchType=switch/none
        ProctrackType=proctrack/linuxproc
        TaskPlugin=task/none
        JobAcctGatherType=jobacct_gather/none
        SelectType=select/cons_tres
        SelectTypeParameters=CR_CPU
        ReturnToService=2
        KillWait=5
        MailProg=/bin/true
        NodeName={host} NodeAddr=127.0.0.1 CPUs={Cores} RealMemory=16000 State=UNKNOWN
        PartitionName=all Nodes=ALL Default=YES State=UP

        """);

    private void Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["SLURM_CONF"] = ConfigurationFile;
        var daemon = Process.Start(start)!;
        daemon.BeginErrorReadLine();
        daemon.BeginOutputReadLine();
        _daemons.Add(daemon);
    }

    private async Task<string> TryAsync(string command, params string[] arguments)
    {
        try
        {
            return await RunAsync(command, arguments);
        }
        catch (Xunit.Sdk.TrueException)
        {
            return "";
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isReady, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!await isReady())
        {
            Assert.True(clock.Elapsed < Patience, $"Slurm does not start: {what} is not ready.");
            await Task.Delay(200);
        }
    }

    private static async Task RunChmodAsync(string mode, string file)
    {
        using var chmod = Process.Start("/bin/chmod", [mode, file]);
        await chmod.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
