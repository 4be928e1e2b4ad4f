using MediaCourse.Notebooks.Sessions.Language;

namespace MediaCourse.Notebooks.Tests.Sessions.Language;

/// <summary>What is known of the code at the place that <c>|</c> marks, what is wrong with a cell, and whether it is finished.</summary>
public sealed class DescriptionTests(LessonSession lesson) : IClassFixture<LessonSession>
{
    [Theory]
    [InlineData("cor|pus.Shares()", "Corpus corpus", "Texts that belong together")]
    [InlineData("corpus|", "Corpus corpus", "Texts that belong together")]
    [InlineData("corpus.Sha|res()", "Table<TextShare> Corpus.Shares()", "A row for each source")]
    [InlineData("Corpus.Load(|", "Corpus Corpus.Load()", "Loads the nearest seeds/corpus.json")]
    [InlineData("Corpus.Load(\"pa|th\")", "Corpus Corpus.Load(string path", "Loads a corpus and cleans its texts.")]
    [InlineData("new Cor|pus()", "class Corpus", "Texts that belong together")]
    [InlineData("var number = 1;\nnum|ber", "int number", "")]
    [InlineData("vo|id F() { }", "", "")]
    [InlineData("int Twice(int n) => n * 2;\nTwi|ce(2)", "int Twice(int n)", "")]
    [InlineData("display|(1)", "DisplayedValue CellSurface.display", "Shows a value at this point")]
    public async Task A_declaration_and_its_documentation_are_found(string marked, string declaration, string documentation)
    {
        var description = await DescribeAsync(marked);

        if (declaration.Length == 0)
        {
            Assert.DoesNotContain("corpus", description?.PlainText ?? "", StringComparison.Ordinal);
            return;
        }

        Assert.NotNull(description);
        Assert.StartsWith(declaration, description.Declaration, StringComparison.Ordinal);
        Assert.Contains(documentation, description.PlainText, StringComparison.Ordinal);
        Assert.Contains(documentation, description.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_and_exceptions_are_told()
    {
        var description = await DescribeAsync("Corpus.Load(\"x\"|)");

        Assert.NotNull(description);
        Assert.Contains("path: The folder of a corpus.json", description.PlainText, StringComparison.Ordinal);
        Assert.Contains("Throws CorpusException: There is no corpus.json", description.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("|")]
    [InlineData("unknown|Name")]
    [InlineData("1 |+ 2")]
    [InlineData("// corpus|")]
    public async Task Of_other_code_nothing_is_known(string marked) => Assert.Null(await DescribeAsync(marked));

    [Fact]
    public async Task Errors_are_told_before_a_cell_runs()
    {
        var error = Assert.Single(await lesson.Session.Language.DiagnoseAsync("var x = 1;\nvar y = corpos;", CancellationToken.None));

        Assert.Equal(("CS0103", 2, 9, 6), (error.Code, error.Line, error.Column, error.Length));
        Assert.Contains("Did you mean 'corpus'?", error.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("corpus.Shares()")]
    [InlineData("#!time\ncorpus")]
    [InlineData("#!markdown\nnot C#")]
    [InlineData("#r \"nuget: Not.Fetched.Yet, 1.0.0\"\nvar x = 1;")]
    [InlineData("#load \"setup.csx\"")]
    [InlineData("")]
    public async Task A_cell_without_errors_has_none(string code) => Assert.Empty(await lesson.Session.Language.DiagnoseAsync(code, CancellationToken.None));

    [Theory]
    [InlineData("#!python\nx", 1)]
    [InlineData("1;\n#!python", 2)]
    public async Task An_unknown_directive_is_an_error_in_its_line(string code, int line) =>
        Assert.Equal(line, Assert.Single(await lesson.Session.Language.DiagnoseAsync(code, CancellationToken.None)).Line);

    [Fact]
    public async Task A_cell_nested_too_deeply_harms_nobody()
    {
        var code = new string('(', 100_000);

        Assert.NotEmpty(await lesson.Session.Language.DiagnoseAsync(code, CancellationToken.None));
        Assert.Null(await lesson.Session.Language.DescribeAsync(code, 5, CancellationToken.None));
        Assert.Empty((await lesson.Session.Language.CompleteAsync(code, 5, CancellationToken.None)).Items);
        Assert.Equal(CodeCompleteness.Invalid, CellLanguage.CompletenessOf(code));
    }

    [Fact]
    public async Task Cells_that_have_not_run_yet_count_where_the_editor_names_them()
    {
        Assert.NotEmpty(await lesson.Session.Language.DiagnoseAsync("soon + 1", CancellationToken.None));
        Assert.Empty(await lesson.Session.Language.DiagnoseAsync("soon + 1", CancellationToken.None, ["var soon = 1;"]));
    }

    [Theory]
    [InlineData("1 + 1", CodeCompleteness.Complete)]
    [InlineData("", CodeCompleteness.Complete)]
    [InlineData("#!time\n1", CodeCompleteness.Complete)]
    [InlineData("if (true) {", CodeCompleteness.Incomplete)]
    [InlineData("var text = \"\"\"", CodeCompleteness.Incomplete)]
    [InlineData(")", CodeCompleteness.Invalid)]
    public void Code_is_finished_or_not(string code, CodeCompleteness expected) => Assert.Equal(expected, CellLanguage.CompletenessOf(code));

    private Task<SymbolDescription?> DescribeAsync(string marked)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        return lesson.Session.Language.DescribeAsync(marked.Remove(position, 1), position, CancellationToken.None);
    }
}
