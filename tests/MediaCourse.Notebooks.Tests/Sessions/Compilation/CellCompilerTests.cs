using MediaCourse.Notebooks.Sessions.Compilation;

namespace MediaCourse.Notebooks.Tests.Sessions.Compilation;

public sealed class CellCompilerTests
{
    private static readonly CellCompiler Compiler = new(AppContext.BaseDirectory);

    [Fact]
    public void The_same_cells_compile_to_the_same_bytes()
    {
        var (first, second) = (CompileTwo(), CompileTwo());

        Assert.Equal(first.Assembly.ToArray(), second.Assembly.ToArray());
        Assert.Equal(first.Symbols.ToArray(), second.Symbols.ToArray());
    }

    [Fact]
    public void Several_cells_can_continue_the_same_one()
    {
        var shared = Compile("var n = 1;", previous: null);

        Assert.Equal(["text"], Compile("var text = \"a\" + n;", shared.Submission).Submission!.DeclaredNames, StringComparer.Ordinal);
        Assert.Equal(["number"], Compile("var number = n + 1;", shared.Submission).Submission!.DeclaredNames, StringComparer.Ordinal);
        Assert.False(Compile("text", shared.Submission).Succeeded);
    }

    [Fact]
    public void A_cell_of_usings_holds_nothing_to_run_and_counts_all_the_same()
    {
        var usings = Compile("using System.IO;", previous: null);

        Assert.True(usings.Succeeded);
        Assert.Null(usings.Cell);
        Assert.True(Compile("File.Exists(\"a\")", usings.Submission).Cell!.HasResult);
    }

    [Fact]
    public void Compiling_can_be_cancelled()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => Compiler.Compile(new CompileRequest("1 + 1", "cell 1", Previous: null), new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("Console.WriteLine(", 200, ")")]
    [InlineData("(", 1_000, ")")]
    [InlineData("{", 1_000, "}")]
    [InlineData("while (true) ", 1_000, ";")]
    [InlineData("1 + ", 5_000, "")]
    public void Code_that_is_nested_beyond_measure_is_refused_or_compiled(string open, int depth, string close)
    {
        var code = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

        var outcome = Compile(code, previous: null);

        Assert.True(outcome.Succeeded || !outcome.Errors.IsEmpty);
    }

    private static CompiledCell CompileTwo() =>
        Compile("foreach (var x in xs) { Console.WriteLine(x); }\nxs.Count", Compile("var xs = new List<int> { 1 };", previous: null).Submission).Cell!;

    private static CompileOutcome Compile(string code, Submission? previous) =>
        Compiler.Compile(new CompileRequest(code, "cell 1", previous), CancellationToken.None);
}
