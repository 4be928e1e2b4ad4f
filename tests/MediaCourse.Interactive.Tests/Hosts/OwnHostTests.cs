using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;
using MediaCourse.Tests;

namespace MediaCourse.Interactive.Tests.Hosts;

/// <summary>MediaCourse's own host shows frames, series and charts without being told to.</summary>
public sealed class OwnHostTests
{
    private static string References => string.Join('\n', new[] { "Deedle", "FSharp.Core", "Plotly.NET", "DynamicObj", "Newtonsoft.Json", "Giraffe.ViewEngine.StrongName", "MediaCourse.Library", "MediaCourse.Interactive" }
        .Select(name => $"#r \"{Path.Combine(AppContext.BaseDirectory, name + ".dll")}\""));

    [Fact]
    public async Task Behind_the_lesson_s_script_a_frame_is_Deedle_s_and_a_figure_the_library_s()
    {
        var packages = string.Join('\n', References.Split('\n').Where(line => !Path.GetFileName(line).StartsWith("MediaCourse.", StringComparison.Ordinal)));

        var text = await TextAsync($"#load \"setup.csx\"\n{packages}\n#load \"interactive.csx\"", "Figure figure = Charts.Bar(new[] { (\"voa\", 3.0) }, row => row.Item1, row => row.Item2, \"Words\", \"words\");\nFrame<int, string> frame = Frame.FromRecords(new[] { new { figure.Title } });\nframe");

        Assert.Contains("0    Words", text, StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(params string[] cells)
    {
        await using var session = await CSharpSession.StartAsync(new SessionOptions { Folder = Repository.Notebooks }, CancellationToken.None);
        var outputs = new List<CellOutput>();
        foreach (var (index, cell) in cells.Index())
        {
            var result = await session.ExecuteAsync(new CellRequest(cell, index + 1), shown => outputs.Add(((OutputShown)shown).Output), CancellationToken.None);
            Assert.True(result.Succeeded, string.Join('\n', outputs.OfType<ErrorOutput>().SelectMany(error => error.Traceback)));
        }

        return Assert.IsType<ResultOutput>(Assert.Single(outputs)).Data.TextOf("text/plain")!;
    }

    [Theory]
    [InlineData("new[] { new { Source = \"voa\", Words = 3 } }.ToFrame()", "<caption>Deedle frame: 1 row, 2 columns</caption>", "Types: Source string, Words int.")]
    [InlineData("new[] { new { Source = \"voa\", Words = 3 } }.ToFrame().GetColumn<int>(\"Words\")", "<caption>Deedle series: 1 value</caption>", "Types: value int.")]
    [InlineData("Charts.Bar(new[] { (\"voa\", 3.0) }, row => row.Item1, row => row.Item2, \"Words\", \"words\").ToPlotlyNet()", "data-mediacourse-chart", "Words")]
    public async Task A_value_is_shown_as_the_library_s_own(string code, string html, string text)
    {
        await using var session = await CSharpSession.StartAsync(new SessionOptions { Folder = Repository.Notebooks }, CancellationToken.None);
        var outputs = new List<CellOutput>();
        var cell = $"{References}\nusing MediaCourse.Charts;\nusing MediaCourse.Interactive.Charts;\nusing MediaCourse.Interactive.Frames;\n{code}";

        var result = await session.ExecuteAsync(new CellRequest(cell, 1), shown => outputs.Add(((OutputShown)shown).Output), CancellationToken.None);

        Assert.True(result.Succeeded, string.Join('\n', outputs.OfType<ErrorOutput>().SelectMany(error => error.Traceback)));
        var data = Assert.IsType<ResultOutput>(Assert.Single(outputs)).Data;
        Assert.Equal(["text/html", "text/plain"], data.Entries.Select(entry => entry.MimeType));
        Assert.Contains(html, data.TextOf("text/html")!, StringComparison.Ordinal);
        Assert.Contains(text, data.TextOf("text/plain")!, StringComparison.Ordinal);
    }
}
