using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MediaCourse.Grading.Tests.Marking;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Attacks;

/// <summary>
/// A course that is attacked: hostile hand-ins between honest ones, graded in one run. What they aim at stands here: files, a process, a port.
/// </summary>
public class Battlefield : IAsyncLifetime
{
    private readonly bool _isSandboxed;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Process _victim = Process.Start("/bin/sleep", "600");

    protected Battlefield(bool isSandboxed) => _isSandboxed = isSandboxed;

    public SmallCourse Course { get; } = new();

    public string VictimFile { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public bool WasCalled { get; private set; }

    public bool VictimLives => !_victim.HasExited;

    public string MarkOf(string attack) => VictimFile + "-" + attack;

    public async ValueTask InitializeAsync()
    {
        if (_isSandboxed)
        {
            SandboxHere.SkipUnlessThere();
        }

        await File.WriteAllTextAsync(VictimFile, "untouched");
        _listener.Start();
        Course.HandIn("aa-honest");
        Course.HandIn("zz-honest");
        Course.HandIn("mm-wrong", count: "int Count(string text) => 3;");
        foreach (var (student, code) in Codes())
        {
            // The answer itself is right, so that an attack that hurts nobody but itself can be told from one that loses its marks.
            Course.HandIn(student, count: SmallCourse.RightCount + "\n" + code);
        }

        Course.HandIn("forge-channel", count: "int Count(string text) => 0;\n" + ForgedMessages.Flood("{\\\"value\\\":{\\\"t\\\":\\\"Int32\\\",\\\"n\\\":\\\"7\\\"}}"));
        await GradeAsync();
        WasCalled = _listener.Pending();
    }

    protected virtual Task GradeAsync() => Course.GradeAsync(unsandboxed: !_isSandboxed);

    public ValueTask DisposeAsync()
    {
        _listener.Dispose();
        _victim.Kill();
        _victim.Dispose();
        Course.Dispose();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(VictimFile)!, Path.GetFileName(VictimFile) + "*"))
        {
            File.Delete(file);
        }

        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private IEnumerable<(string Student, string Code)> Codes()
    {
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        var other = Path.Combine(Course.Submissions, "aa-honest", "words", "words.ipynb");
        yield return ("read-solution", Show($"System.IO.File.ReadAllText(@\"{Course.MasterFile}\")"));
        yield return ("read-others", Show($"System.IO.File.ReadAllText(@\"{other}\").Replace(\"Count\", \"SEEN\")"));
        yield return ("write-file", $"System.IO.File.WriteAllText(@\"{VictimFile}\", \"hacked\");");
        yield return ("write-gradebook", $"System.IO.File.WriteAllText(@\"{Path.Combine(Course.Folder, "gradebook.db-loot")}\", \"hacked\");");
        yield return ("network", $"new System.Net.Sockets.TcpClient().Connect(\"127.0.0.1\", {port});");
        yield return ("kill-process", $"System.Diagnostics.Process.GetProcessById({_victim.Id}).Kill();");
        yield return ("start-program", $"System.Diagnostics.Process.Start(\"/bin/touch\", @\"{MarkOf("start-program")}\").WaitForExit();");
        yield return ("stay-behind", $"System.Diagnostics.Process.Start(\"/usr/bin/setsid\", @\"/bin/sh -c \"\"sleep 2; touch {MarkOf("stay-behind")}\"\"\");");
        yield return ("flood-disk", $"System.IO.File.WriteAllBytes(@\"{MarkOf("flood-disk")}\", new byte[40 << 20]); System.IO.File.WriteAllBytes(\"/tmp/{Path.GetFileName(MarkOf("flood-disk"))}-temporary\", new byte[40 << 20]);");
        yield return ("many-processes", "var many = Enumerable.Range(0, 150).Select(i => System.Diagnostics.Process.Start(\"/bin/sleep\", \"20\")).ToList(); Console.WriteLine($\"STARTED {many.Count}\"); many.ForEach(p => p.Kill());");
        yield return ("many-threads", "var gate = new System.Threading.ManualResetEvent(false); for (var i = 0; i < 200; i++) new System.Threading.Thread(() => gate.WaitOne(), 128 << 10) { IsBackground = true }.Start(); gate.Set(); Console.WriteLine(\"STARTED 200\");");
        yield return ("much-memory", "unsafe { for (var i = 0; i < 44; i++) new Span<byte>(System.Runtime.InteropServices.NativeMemory.Alloc(32 << 20), 32 << 20).Fill(1); } Console.WriteLine(\"TAKEN\");");
        yield return ("shared-memory", """
            [System.Runtime.InteropServices.DllImport("libc")] static extern nint mmap(nint address, nuint length, int protection, int flags, int file, nint offset);
            unsafe { for (var i = 0; i < 44; i++) { var at = mmap(0, 32 << 20, 3, 0x21, -1, 0); if (at == -1) throw new OutOfMemoryException(); new Span<byte>((void*)at, 32 << 20).Fill(1); } } Console.WriteLine("TAKEN");
            """);
        yield return ("environment", Show("string.Join(' ', Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name == \"PATH\").Select(name => \"SEEN\"))"));
        yield return ("environment-of-others", Show("string.Concat(System.IO.Directory.GetDirectories(\"/proc\").Where(folder => char.IsAsciiDigit(folder[6])).Select(folder => { try { return System.IO.File.ReadAllText(folder + \"/environ\"); } catch { return \"\"; } })).Contains(\"PATH=\") ? \"SEEN\" : \"\""));
        yield return ("keys", """
            [System.Runtime.InteropServices.DllImport("libc", EntryPoint = "syscall")] static extern long add_key(long call, string type, string name, byte[] content, long length, long ring);
            Console.WriteLine("KEY " + (add_key(System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64 ? 248 : 217, "user", "mediacourse-left", [65], 1, -4) > 0));
            Console.WriteLine("LISTED " + (System.IO.File.Exists("/proc/keys") && System.IO.File.ReadAllText("/proc/keys").Contains("mediacourse-left")));
            """);
        yield return ("endless-loop", "while (true) { }");
        yield return ("swallow-stop", "while (true) { try { while (true) { System.Threading.Thread.Sleep(1); } } catch { } }");
        yield return ("flood-output", "while (true) { Console.WriteLine(new string('x', 10_000)); }");
        yield return ("exit", "Environment.Exit(0);");
        yield return ("fail-fast", "Environment.FailFast(\"bye\");");
        yield return ("raw-exit", "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern void _exit(int code); _exit(0);");
        yield return ("module-initialiser", "class Boot { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() { Console.WriteLine(\"6 of 6\"); Environment.Exit(0); } }");
        yield return ("static-constructor", "class Trap { static Trap() { Environment.Exit(0); } public int Value = 3; }\nnew Trap().Value");
        yield return ("load-path", "#load \"/etc/passwd\"");
        yield return ("reference-path", "#r \"/program/MediaCourse.Compiler.dll\"");
        yield return ("reference-package", "#r \"nuget: Newtonsoft.Json, 13.0.1\"");
        yield return ("compiler-memory", string.Join('\n', Enumerable.Range(0, 27).Select(static i => i == 0 ? "const string s0 = \"aaaaaaaaaaaaaaaa\";" : $"const string s{i} = s{i - 1} + s{i - 1};")));
        yield return ("compiler-stack", "var deep = " + string.Concat(Enumerable.Repeat("1+(", 390)) + "1" + new string(')', 390) + ";" + string.Concat(Enumerable.Repeat("if (true) ", 20_000)) + ";");
        yield return ("background", "new System.Threading.Thread(() => { while (true) { Console.WriteLine(\"NOISE\"); System.Threading.Thread.Sleep(5); } }) { IsBackground = true }.Start();");
        yield return ("unseen-text", "var log = new List<string>(); int Count(string text, int unused = 0) { Console.WriteLine(text); display(text); return text.Split(' ').Length; }");
        yield return ("limits", "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int setrlimit(int resource, long[] limit); Console.WriteLine(\"SET \" + setrlimit(7, [300, 300]));");
    }

    private static string Show(string expression) => $"Console.WriteLine({expression});";
}

/// <summary>The real grader.</summary>
public sealed class RealBattlefield() : Battlefield(isSandboxed: true);

/// <summary>The grader without its sandbox.</summary>
public sealed class OpenBattlefield() : Battlefield(isSandboxed: false);
