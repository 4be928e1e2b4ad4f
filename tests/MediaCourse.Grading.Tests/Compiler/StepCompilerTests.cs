using MediaCourse.Compiler;
using MediaCourse.Compiler.Wire;
using MediaCourse.Notebooks.Sessions.Compilation;

namespace MediaCourse.Grading.Tests.Compiler;

public sealed class StepCompilerTests : IDisposable
{
    /// <summary>Pairs of cells that a cell behind them can tell apart, and that cell.</summary>
    public static readonly TheoryData<string, string, string> Different = new()
    {
        { "var n = 1;", "var n = \"1\";", "n + n" },
        { "int F() => 1;", "long F() => 1;", "var x = F();" },
        { "int F(int a) => 1;", "int F(long a) => 1;", "F(1)" },
        { "int F(int a) => 1;", "int F(int b) => 1;", "F(a: 1)" },
        { "int F(int a) => 1;", "int F(ref int a) => 1;", "F(1)" },
        { "int F(int a) => 1;", "int F(params int[] a) => 1;", "F(1, 2)" },
        { "int F(int a = 1) => a;", "int F(int a = 2) => a;", "F()" },
        { "int F(int a) => 1;", "int F(int a) => 1; int F(byte a) => 2;", "F((byte)1)" },
        { "T F<T>(T a) where T : struct => a;", "T F<T>(T a) => a;", "F(\"\")" },
        { "int F(this int a) => 1;", "int F(int a) => 1;", "1.F()" },
        { "const int n = 1;", "const int n = 2;", "n" },
        { "readonly int n = 1;", "int n = 1;", "n = 2;" },
        { "static int n = 1;", "int n = 1;", "static int F() => n;" },
        { "record Row(int A);", "record Row(string A);", "new Row(1)" },
        { "record Row(int A);", "class Row(int A);", "new Row(1) with { }" },
        { "enum E { A, B }", "enum E { B, A }", "(int)E.A" },
        { "var row = new { A = 1 };", "var row = new { A = 1, B = 2 };", "row.B" },
        { "(int A, int B) pair = (1, 2);", "(int B, int A) pair = (1, 2);", "pair.A" },
        { "dynamic n = 1;", "object n = 1;", "n + 1" },
        { "using static System.Math;", "// nothing", "Max(1, 2)" },
        { "using N = System.Int32;", "using N = System.String;", "default(N)" },
        { "1 + 1", "using static System.Math; 1 + 1", "Max(1, 2)" },
        { "#r \"System.Xml.ReaderWriter\"", "// nothing", "typeof(System.Xml.XmlReader)" },
        { "[Obsolete(\"no\", true)] int F() => 1;", "int F() => 1;", "F()" },
        { "[System.Diagnostics.Conditional(\"NO\")] void F() { }", "void F() { }", "F();" },
        { "List<int> list = [1];", "IEnumerable<int> list = [1];", "list.Add(2);" },
        { "int[] all = [1];", "int[][] all = [[1]];", "all[0] + 1" },
        { "int n = 1;", "int m = 1;", "n" },
        { "var f = (int a) => a;", "var f = (ref int a) => a;", "f(1)" },
        { "var f = (int a) => a;", "var f = (int a = 5) => a;", "f()" },
        { "class Check { public static int That() => 1; }", "static class Probe { }", "Check.That()" },
        { "var number = System.Text.Json.JsonSerializer.Serialize(1);", "var number = \"1\";", "number.Length" },
        { "int F() => 1;", "int F() => ;", "F()" },
    };

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Different))]
    public void A_cell_behind_different_cells_is_compiled_for_each_as_if_there_were_no_other(string one, string other, string behind)
    {
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            var worker = Worker();
            Compile(worker, first, behind);

            var compiled = Compile(worker, second, behind);

            var alone = Compile(Worker(), second, behind);
            Assert.Equal(alone.Select(Content), compiled.Select(Content));
        }
    }

    [Theory]
    [InlineData("int F() => 1;", "int F() { var many = new List<int> { 1, 2 }; return many.Sum(number => number); }")]
    [InlineData("var n = 1;", "var n = 2;")]
    [InlineData("List<string>? names = null; Console.WriteLine(names);", "List<string>? names = [];")]
    [InlineData("double? Share(string a, (int X, int Y)[] all) => null;", "double? Share(string a, (int X, int Y)[] all) => all.Length;")]
    public void What_stands_behind_cells_that_declare_the_same_is_compiled_once(string one, string other)
    {
        const string Behind = "string.Concat(1, 2)";
        var worker = Worker();
        var first = Compile(worker, one, Behind);

        var second = Compile(worker, other, Behind);

        Assert.NotEqual(Content(first[0]), Content(second[0]));
        Assert.Same(first[1], second[1]);
        Assert.Equal(Compile(Worker(), other, Behind).Select(Content), second.Select(Content));
    }

    [Fact]
    public void A_cell_of_the_same_text_is_compiled_anew_behind_another_text_before_it()
    {
        var worker = Worker();
        var first = Compile(worker, "var a = 1;", "var b = a;", "b + b");

        var second = Compile(worker, "var a = \"1\";", "var b = a;", "b + b");

        Assert.NotSame(first[1], second[1]);
        Assert.NotEqual(Content(first[2]), Content(second[2]));
    }

    [Fact]
    public void A_branch_at_another_step_is_compiled_with_what_stands_behind_it()
    {
        const string Unseen = "int[] unseen = [1, 2];";
        SourceStep[] branch = [new("hidden", Unseen, StepScope.NewBranch), new("hidden", "unseen.Length", StepScope.BranchProbe)];
        SourceStep[] first = [new("cell", "var a = 1;", StepScope.Notebook), .. branch];
        SourceStep[] second = [new("cell", "var a = 1;", StepScope.Notebook), new("check", "a", StepScope.Probe), .. branch];
        var worker = Worker();
        Compile(worker, first);

        var compiled = Compile(worker, second);

        Assert.Equal(Compile(Worker(), second).Select(Content), compiled.Select(Content));
    }

    [Fact]
    public void A_cell_that_does_not_compile_leaves_no_trace_for_another_notebook()
    {
        var worker = Worker();
        var first = Compile(worker, "int F() => 1;", "int F() => missing;", "F()");

        var second = Compile(worker, "int F() => 1;", "int F() => 2;", "F()");

        Assert.Contains("missing", first[1].Error?.Message, StringComparison.Ordinal);
        Assert.Null(second[1].Error);
        Assert.Equal(Compile(Worker(), "int F() => 1;", "int F() => 2;", "F()").Select(Content), second.Select(Content));
    }

    private StepCompiler Worker() => new(new CellCompiler(_folder.Path));

    private static List<CompiledStep> Compile(StepCompiler worker, params string[] cells) =>
        Compile(worker, [.. cells.Select((cell, index) => new SourceStep($"cell {index + 1}", cell, StepScope.Notebook))]);

    private static List<CompiledStep> Compile(StepCompiler worker, SourceStep[] steps) => [.. worker.Compile(steps)];

    private static string Content(CompiledStep step) =>
        step.Error?.Message ?? string.Join('\n', step.Parts.Select(static part => $"{part.SubmissionType} {part.Slots} {part.HasResult} {Convert.ToBase64String(part.Assembly.Span)}"));
}
