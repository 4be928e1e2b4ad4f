using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Marking;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Attacks;

/// <summary>
/// C# that is at war with what runs, compiles and reads it, graded in one run: each costs its author what he broke himself, is graded to its
/// end all the same, and nobody else notices.
/// </summary>
[Collection(EngineCollection.Name)]
public sealed class InsideAttackTests(InsideAttackTests.Graded graded) : IClassFixture<InsideAttackTests.Graded>
{
    private const double All = SmallCourse.AllPoints;

    /// <summary>What the item that the code stands in is lost by.</summary>
    private const double Hurt = 2;

    public static readonly TheoryData<string, double> Expected = [.. Codes.Select(static code => (code.Name, code.Points))];

    private static IEnumerable<(string Name, double Points, string Code)> Codes =>
    [
        // What comes over the wire is not what the executor sends.
        ("half-a-character", All, Right(ForgedMessages.Once("""Send(18, [0, 0, 1, 0, 0, 0, .. Text("application/json"), 1, .. Text("{\"a\":\"\\ud800\"}")]);"""))),
        ("doubled-keys", All, Right(ForgedMessages.Once("""Send(18, [0, 0, 1, 0, 0, 0, .. Text("application/json"), 1, .. Text("{\"a\":1,\"a\":2,\"b\":1e999999}")]);"""))),
        ("doubled-types", All, Right(ForgedMessages.Once("""Send(18, [0, 0, 2, 0, 0, 0, .. Text("text/plain"), 0, .. Text("a"), .. Text("text/plain"), 0, .. Text("b")]);"""))),
        ("unknown-message", Hurt, Right(ForgedMessages.Once("Send(99, []); System.Threading.Thread.Sleep(1000);"))),
        ("endless-message", Hurt, Right(ForgedMessages.Once("SendBytes([255, 255, 255, 127, 18]); System.Threading.Thread.Sleep(1000);"))),
        ("wire-by-number", Hurt, Right("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern nint write(int file, byte[] bytes, nint count); for (var i = 3; i < 300; i++) write(i, [255, 255, 255, 127, 18, 1, 2, 3], 8); System.Threading.Thread.Sleep(1000);")),

        // The text of a cell tries to reach the next one, or the words of a check.
        ("if-false", Hurt, "int Count(string text) => 3;\n#if false"),
        ("open-comment", Hurt, "int Count(string text) => 3; /*"),
        ("open-text", Hurt, "int Count(string text) => 3; var s = \"\"\"\n"),
        ("line", Hurt, "#line 1 \"../../../etc/passwd\"\nint Count(string text) => throw new Exception(\"x\");"),
        ("global-using", All, "global using Probe = System.String; global using Check = System.Int32; using static System.Math;\n" + SmallCourse.RightCount),
        ("shadow-probe", All, Right("class Probe { public static string Take(params object[] all) => \"{\\\"value\\\":null}\"; } class Check { public static object That(params object[] all) => 3; } class MediaCourse { } class System { }")),
        ("look-alike", Hurt, "int Cоunt(string text) => text.Split(' ').Length; int Count(string text) => 0;"),

        // What an answer is turns against whoever looks at it.
        ("endless-rows", Hurt, "class Rows : System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() { while (true) yield return 3; } public override bool Equals(object other) => true; public override string ToString() { while (true); } public override int GetHashCode() => throw new Exception(); }\nRows Count(string text) => new Rows();"),
        ("list-of-itself", Hurt, "List<object> Count(string text) { var list = new List<object>(); list.Add(list); return list; }"),

        // The process is turned against what runs after the cell.
        ("events", All, Right("AppDomain.CurrentDomain.FirstChanceException += (_, _) => Console.WriteLine(\"first\"); AppDomain.CurrentDomain.ProcessExit += (_, _) => { while (true); }; AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => { Console.WriteLine(string.Join(',', loaded.LoadedAssembly.GetTypes().Select(type => type.Name))); throw new Exception(\"no\"); };")),
        ("culture", All, Right("System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new(\"fa-IR\"); System.Globalization.CultureInfo.CurrentCulture = new(\"tr-TR\"); Console.SetOut(System.IO.TextWriter.Null); Console.SetError(System.IO.TextWriter.Null); AppContext.SetSwitch(\"System.Globalization.Invariant\", true);")),
        ("finalizer", Hurt, Right("class Last { ~Last() => Environment.FailFast(\"bye\"); } void Make() => new Last(); Make(); GC.Collect(); GC.WaitForPendingFinalizers(); System.Threading.Thread.Sleep(1000);")),
        ("locks", All, Right("System.Threading.Monitor.Enter(Console.Out); System.Threading.Monitor.Enter(typeof(string)); System.Threading.Monitor.Enter(typeof(object));")),
        ("pool", All, Right("System.Threading.ThreadPool.SetMinThreads(32, 32); System.Threading.ThreadPool.SetMaxThreads(32, 32); for (var i = 0; i < 1000; i++) _ = System.Threading.Tasks.Task.Run(() => System.Threading.Thread.Sleep(100_000));")),
    ];

    [Theory]
    [MemberData(nameof(Expected))]
    public void Who_attacks_from_inside_loses_what_he_broke_himself(string attack, double points) => Assert.Equal(points, graded.Course.PointsOf(attack));

    [Fact]
    public void All_are_graded_and_the_honest_as_if_there_were_no_others()
    {
        Assert.Empty(graded.Report.Ungraded);
        Assert.Empty(graded.Report.Refused);
        Assert.Equal([All, All], new[] { "aa-honest", "zz-honest" }.Select(graded.Course.PointsOf));
    }

    private static string Right(string code) => $"{SmallCourse.RightCount}\n{code}";

    /// <summary>The hand-ins, graded once.</summary>
    public sealed class Graded : IAsyncLifetime
    {
        public SmallCourse Course { get; } = new();

        public GradingReport Report { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            SandboxHere.SkipUnlessThere();
            Course.HandIn("aa-honest");
            Course.HandIn("zz-honest");
            foreach (var (name, _, code) in Codes)
            {
                Course.HandIn(name, count: code);
            }

            Report = await Course.GradeAsync();
        }

        public ValueTask DisposeAsync()
        {
            Course.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
