using MediaCourse.Notebooks.Sessions.Compilation;
using Microsoft.CodeAnalysis.CSharp;

namespace MediaCourse.Notebooks.Tests.Sessions.Compilation;

public sealed class CheckpointsTests
{
    private const string Pass = "global::MediaCourse.Executor.Surface.Checkpoint.Pass();";

    [Theory]
    [InlineData("while (a) { b(); }", "while (a) {✓ b(); }")]
    [InlineData("while (a) b();", "while (a) {✓b();}")]
    [InlineData("do b(); while (a);", "do {✓b();} while (a);")]
    [InlineData("for (;;) ;", "for (;;) {✓;}")]
    [InlineData("foreach (var x in xs) foreach (var (y, z) in x) b();", "foreach (var x in xs) {✓foreach (var (y, z) in x) {✓b();}}")]
    [InlineData("again: b(); goto again;", "again:✓ b(); goto again;")]
    [InlineData("int F(int n) => F(n - 1);", "int F(int n) {✓return F(n - 1);}")]
    [InlineData("void F() => F();", "void F() {✓ F();}")]
    [InlineData("int F() => throw new Exception();", "int F() {✓ throw new Exception();}")]
    [InlineData("async Task F() => await F();", "async Task F() {✓ await F();}")]
    [InlineData("async System.Threading.Tasks.Task<int> F() => await F();", "async System.Threading.Tasks.Task<int> F() {✓return await F();}")]
    [InlineData("Task F() => F();", "Task F() {✓return F();}")]
    [InlineData("ref int F() => ref a[0];", "ref int F() {✓return ref a[0];}")]
    [InlineData("Action f = () => { b(); };", "Action f = () => {✓ b(); };")]
    [InlineData("class C { public int P => 1; void M() { } }", "class C { public int P => 1; void M() {✓ } }")]
    [InlineData("while (a) // why\n    b(); // and\n", "while (a) // why\n    {✓b();} // and\n")]
    public void Loops_and_functions_get_one_where_they_begin(string code, string expected) =>
        Assert.Equal(expected.Replace("✓", Pass, StringComparison.Ordinal), Insert(code));

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("xs.Where(x => x > 1)")]
    [InlineData("")]
    public void Code_without_loops_and_functions_stays_as_it_is(string code) => Assert.Null(Insert(code));

    [Fact]
    public void A_cell_that_is_nested_too_deeply_stays_as_it_is_or_is_done()
    {
        var code = string.Concat(Enumerable.Repeat("while (a) ", 3_000)) + "b();";

        var result = Insert(code);

        Assert.True(result is null || result.Length > code.Length);
    }

    private static string? Insert(string code) =>
        Checkpoints.InsertInto(CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, kind: Microsoft.CodeAnalysis.SourceCodeKind.Script)), CancellationToken.None);
}
