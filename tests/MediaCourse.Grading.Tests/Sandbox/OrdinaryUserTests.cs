using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Faults;
using MediaCourse.Grading.Tests.Marking;

namespace MediaCourse.Grading.Tests.Sandbox;

/// <summary>The grader of a teacher who is not root and has no control groups: the limits of processes have to do.</summary>
[Collection(EngineCollection.Name)]
public sealed class OrdinaryUserTests : IDisposable
{
    // No account has this number.
    private const string Number = "61101";

    private static readonly Dictionary<string, string> Attacks = new(StringComparer.Ordinal)
    {
        ["much-memory"] = "unsafe { for (var i = 0; i < 44; i++) new Span<byte>(System.Runtime.InteropServices.NativeMemory.Alloc(32 << 20), 32 << 20).Fill(1); } Console.WriteLine(\"TAKEN\");",
        ["shared-memory"] = """
            [System.Runtime.InteropServices.DllImport("libc")] static extern nint mmap(nint address, nuint length, int protection, int flags, int file, nint offset);
            unsafe { for (var i = 0; i < 44; i++) { var at = mmap(0, 32 << 20, 3, 0x21, -1, 0); if (at == -1) throw new OutOfMemoryException(); new Span<byte>((void*)at, 32 << 20).Fill(1); } } Console.WriteLine("TAKEN");
            """,
        ["many-threads"] = "var gate = new System.Threading.ManualResetEvent(false); for (var i = 0; i < 200; i++) new System.Threading.Thread(() => gate.WaitOne(), 128 << 10) { IsBackground = true }.Start(); gate.Set(); Console.WriteLine(\"TAKEN\");",
    };

    private readonly SmallCourse _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task The_same_limits_hold()
    {
        SandboxHere.SkipUnlessThere();
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can become somebody else.");
        _course.HandIn("honest");
        foreach (var (student, code) in Attacks)
        {
            _course.HandIn(student, count: SmallCourse.RightCount + "\n" + code);
        }

        using (var chown = System.Diagnostics.Process.Start("chown", ["-R", $"{Number}:{Number}", _course.Root]))
        {
            await chown.WaitForExitAsync();
        }

        using var grader = GraderProcess.StartAs(["setpriv", "--reuid", Number, "--regid", Number, "--clear-groups", "env", "HOME=" + _course.Root], _course.Folder);
        var (exitCode, _, error) = await grader.EndAsync();

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(SmallCourse.AllPoints, _course.PointsOf("honest"));
        Assert.All(Attacks.Keys, student => Assert.DoesNotContain("\"TAKEN\\n\"", _course.Of(student).Notebook, StringComparison.Ordinal));
        Assert.Empty(await grader.ProcessesLeftAsync());
        Assert.Empty(grader.FoldersLeft());
    }
}
