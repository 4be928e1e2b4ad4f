using System.Text;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Tests.Documents;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData(" \n", "the file is empty")]
    [InlineData("[]", "no notebook")]
    [InlineData("\"cells\"", "no notebook")]
    [InlineData("{}", "it has no 'nbformat'")]
    [InlineData("""{"nbformat":3,"nbformat_minor":0,"worksheets":[]}""", "line 1: the notebook is of format 3, which is too old")]
    [InlineData("""{"nbformat":5,"cells":[]}""", "the notebook is of format 5; this program reads 4.0 to 4.5")]
    [InlineData("""{"nbformat":"4","cells":[]}""", "'nbformat' must be the number 4")]
    [InlineData("""{"nbformat":4}""", "the notebook has no 'cells'")]
    [InlineData("""{"nbformat":4,"worksheets":[]}""", "and no 'cells'")]
    [InlineData("""{"nbformat":4,"cells":{}}""", "'cells' is no array")]
    [InlineData("{\"nbformat\":4,\"cells\":[\n3]}", "line 2: cell 1 is no JSON object")]
    [InlineData("{\n \"é\": x}", "line 2, column 7: this is not JSON ('x' is an invalid start of a value)")]
    [InlineData("{\"nbformat\":4,\"cells\":[", "cut off")]
    [InlineData("{\"nbformat\":4,\"cells\":\"abc", "the JSON ends too early")]
    [InlineData("{\"a\":NaN}", "line 1, column 6: this is not JSON")]
    [InlineData("{\"a\":1,}", "this is not JSON")]
    [InlineData("{} {}", "this is not JSON")]
    [InlineData("{\n<<<<<<< HEAD\n \"a\": 1\n=======", "line 2, column 1: a merge conflict was left in the file")]
    public void What_is_no_notebook_is_refused_with_one_line(string json, string expected)
    {
        var error = Assert.Throws<NotebookFormatException>(() => TestNotebook.Parse(json));

        Assert.StartsWith("test.ipynb", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_with_their_place()
    {
        var bytes = Encoding.Latin1.GetBytes("{\n \"nbformat\": 4, \"name\": \"Zürich\"}");
        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(bytes, "z.ipynb"));
        Assert.Equal("z.ipynb, line 2, column 27: these bytes are not UTF-8; save the file as UTF-8.", error.Message);
    }

    [Fact]
    public void UTF_16_is_named_as_such()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(TestNotebook.Plain)];
        Assert.Contains("UTF-16", Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(bytes, "x")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{\"a\":", 100_000)]
    [InlineData("[{\"a\":[", 300)]
    public void A_nesting_bomb_is_refused(string level, int times)
    {
        var bomb = "{\"nbformat\":4,\"cells\":" + string.Concat(Enumerable.Repeat(level, times));
        Assert.Contains("nested deeper than 256 levels", Assert.Throws<NotebookFormatException>(() => TestNotebook.Parse(bomb)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read_and_can_be_looked_into()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200));
        var text = TestNotebook.WithCells($$$"""{"cell_type":"raw","source":"","metadata":{"deep":{{{deep}}}}}""");
        var document = TestNotebook.Parse(text);

        Assert.Equal(deep, document.Cells[0].Metadata.Json("deep")!.ToJsonString(new() { MaxDepth = 300 }));
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_before_it_is_read()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("mediacourse").FullName, "large.ipynb");
        using (var file = File.Create(path))
        {
            file.SetLength(500L * 1024 * 1024);
        }

        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Load(path));
        Assert.Contains("the file has 500 MB; notebooks up to 200 MB are read", error.Message, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_named()
    {
        var folder = Directory.CreateTempSubdirectory("mediacourse").FullName;
        Assert.Contains("no such file", Assert.Throws<NotebookFileException>(() => NotebookDocument.Load(Path.Combine(folder, "none.ipynb"))).Message, StringComparison.Ordinal);
        Assert.Contains("this is a folder", Assert.Throws<NotebookFileException>(() => NotebookDocument.Load(folder)).Message, StringComparison.Ordinal);
        Directory.Delete(folder);
    }

    [Fact]
    public void Of_very_many_warnings_the_first_hundred_are_kept_and_the_rest_counted()
    {
        var many = string.Join(',', Enumerable.Repeat("\"a\":1", 100_000));
        var document = TestNotebook.Parse(TestNotebook.WithCells($$$"""{"cell_type":"raw","source":"","metadata":{{{{many}}}}},{"b":1}"""));

        Assert.Equal(101, document.Warnings.Length);
        Assert.Equal("test.ipynb: 99900 more warnings are left out.", document.Warnings[^1].Message);
    }

    [Theory]
    [InlineData("""{"metadata":{},"source":""}""", "cell 1 has no 'cell_type'; it is kept and not run", CellKind.Unknown)]
    [InlineData("""{"cell_type":7,"metadata":{},"source":""}""", "cell 1 has no 'cell_type'; it is kept and not run", CellKind.Unknown)]
    [InlineData("""{"cell_type":"raw","metadata":{},"source":7}""", "has no text in 'source'; it is read as empty", CellKind.Raw)]
    [InlineData("""{"cell_type":"raw","metadata":[],"source":""}""", "has no 'metadata' object; it is read as empty", CellKind.Raw)]
    [InlineData("""{"cell_type":"code","metadata":{},"source":"","outputs":[1]}""", "has an output without 'output_type'; it is kept as it is", CellKind.Code)]
    public void A_cell_that_is_not_as_the_format_asks_is_kept_with_a_warning(string cell, string expected, CellKind kind)
    {
        var text = TestNotebook.WithCells(cell);
        var document = TestNotebook.Parse(text);

        Assert.Contains(expected, Assert.Single(document.Warnings).Message, StringComparison.Ordinal);
        Assert.Equal(kind, document.Cells[0].Kind);
        Assert.Equal(text, document.Text());
    }
}
