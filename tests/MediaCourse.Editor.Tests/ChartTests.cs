using System.Diagnostics;
using System.Text.Json.Nodes;

namespace MediaCourse.Editor.Tests;

/// <summary>Charts are drawn before any cell has run: a figure by the extension's renderer, one inside of HTML by what it loads beforehand.</summary>
public sealed class ChartTests
{
    private const string Figure = """{"data":[{"type":"bar","x":["a","b"],"y":[1,3]}],"layout":{"title":{"text":"A chart"},"height":260}}""";

    private const string Html = $$"""
        <div><div role="img" data-mediacourse-chart="abc"></div>
        <script>{const draw=()=>window.mediacourseCharts?mediacourseCharts.draw("abc",{{Figure}}):setTimeout(draw,100);draw()}</script></div>
        """;

    [Theory]
    [InlineData("application/vnd.plotly.v1+json")]
    [InlineData("text/html")]
    public async Task A_saved_chart_is_drawn_when_its_notebook_opens(string mediaType)
    {
        using var workspace = new Workspace();
        var name = workspace.Notebook("chart.ipynb", "1");
        var file = Path.Combine(workspace.Folder, name);
        var notebook = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        var shown = mediaType == "text/html" ? JsonValue.Create(Html) : JsonNode.Parse(Figure);
        notebook["cells"]![0]!["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = new JsonObject { [mediaType] = shown } });
        await File.WriteAllTextAsync(file, notebook.ToJsonString());

        await using var editor = await Editor.OpenAsync(workspace, name);

        Assert.True(await IsDrawnAsync(editor), "No chart was drawn.");
    }

    /// <summary>Outputs are in frames of frames, which come late.</summary>
    private static async Task<bool> IsDrawnAsync(Editor editor)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(45))
        {
            foreach (var frame in editor.Page.Frames)
            {
                if (!frame.IsDetached && await frame.Locator("svg.main-svg .bars").CountAsync() > 0)
                {
                    return true;
                }
            }

            await Task.Delay(500);
        }

        return false;
    }
}
