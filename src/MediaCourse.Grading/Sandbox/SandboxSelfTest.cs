using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MediaCourse.Grading.Execution;

namespace MediaCourse.Grading.Sandbox;

/// <summary>Proves in the sandbox itself, before the first hand-in runs, that it keeps what it promises.</summary>
internal static class SandboxSelfTest
{
    private const string Holds = "holds";

    private const string EndlessLoop = "while (true) { }";

    private const string MuchMemory = """
        for (long taken = 0; taken < 2 * memory; taken += 32 << 20)
        {
            unsafe
            {
                new Span<byte>(System.Runtime.InteropServices.NativeMemory.Alloc(32 << 20), 32 << 20).Fill(1);
            }
        }

        "unlimited"
        """;

    private const string SharedMemory = """
        [System.Runtime.InteropServices.DllImport("libc")]
        static extern nint mmap(nint address, nuint length, int protection, int flags, int file, nint offset);
        """;

    /// <summary>Where nothing but addresses can be limited, those that the runtime leaves over come on top: several times the memory.</summary>
    private const string MuchSharedMemory = """
        for (long taken = 0; taken < 8 * memory; taken += 32 << 20)
        {
            var at = mmap(0, 32 << 20, 3, 0x21, -1, 0);
            if (at == -1)
            {
                throw new OutOfMemoryException();
            }

            unsafe
            {
                new Span<byte>((void*)at, 32 << 20).Fill(1);
            }
        }

        "unlimited"
        """;

    private const string LargeFile = """
        System.IO.File.WriteAllBytes("/tmp/large", new byte[fileSize + 1]);
        "unlimited"
        """;

    private static readonly ExecutionLimits Limits = new()
    {
        Cell = TimeSpan.FromSeconds(10),
        HandIn = TimeSpan.FromSeconds(60),
        Memory = 64L << 20,
        // All that is allowed is really taken for a moment: no more than the runtime needs to start.
        OtherMemory = 192L << 20,
    };

    /// <summary>Tries to do what a hand-in must not be able to do.</summary>
    /// <param name="engine">The engine whose sandbox it is.</param>
    /// <param name="cancellationToken">Stops the test.</param>
    /// <exception cref="SandboxException">Something could be done.</exception>
    public static async Task RunAsync(ExecutionEngine engine, CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var secret = Path.GetTempFileName();
        try
        {
            var values = await engine.RunAsync(Steps(((IPEndPoint)listener.LocalEndpoint).Port, secret), Limits, cancellationToken);
            if (values[1].Value is not { } found)
            {
                throw SandboxException.Missing($"its self-test did not run ({values[1].Reason ?? values[0].Reason})");
            }

            Require(found == Holds, found);
            Require(values[2].Value is null, "files of any size can be written");
            Require(values[3].Value is null, "any amount of memory can be taken");
            Require(values[5].Value is null, "any amount of memory that processes share can be taken");
            var loop = await engine.RunAsync([new ExecutionStep("loop", EndlessLoop, StepKind.Cell)], Limits with { Cell = TimeSpan.FromMilliseconds(200) }, cancellationToken);
            Require(loop[0].Status == StepStatus.TimedOut, "an endless loop is not stopped");
        }
        finally
        {
            File.Delete(secret);
        }
    }

    private static ExecutionStep[] Steps(int port, string secret)
    {
        var limits = Limits.Executor;
        var constants = string.Create(
            CultureInfo.InvariantCulture,
            $"const int port = {port}; const string secret = @\"{secret}\"; const int files = {limits.OpenFiles}; const long space = {limits.TemporarySpace}; const int threads = {limits.Threads}; const long memory = {limits.Memory}; const long fileSize = {limits.FileSize};");
        return
        [
            new("constants", constants, StepKind.Cell),
            new("self-test", Script(), StepKind.Probe),
            new("large file", LargeFile, StepKind.Probe),
            new("much memory", MuchMemory, StepKind.Probe),
            new("shared memory", SharedMemory, StepKind.Cell),
            new("much shared memory", MuchSharedMemory, StepKind.Probe),
        ];
    }

    private static string Script()
    {
        using var stream = typeof(SandboxSelfTest).Assembly.GetManifestResourceStream("self-test.csx")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void Require(bool holds, string finding)
    {
        if (!holds)
        {
            throw SandboxException.Broken(finding);
        }
    }
}
