using System.Text.Json;
using Microsoft.Playwright;

namespace MediaCourse.Browser.Tests;

/// <summary>What of a lesson's outputs stands in a page: charts, those of them that have marks, tables.</summary>
internal sealed record Shown(int Charts, int Drawn, int Tables)
{
    private const string Count = """
        () => {
          const charts = [...document.querySelectorAll("[data-mediacourse-chart]")];
          const drawn = charts.filter((chart) => chart.querySelector("svg.main-svg :is(.points path, path.point, .point path)"));
          return JSON.stringify({ Charts: charts.length, Drawn: drawn.length, Tables: document.querySelectorAll("table.mc-t").length });
        }
        """;

    public static async Task<Shown> InAsync(IFrame frame) => JsonSerializer.Deserialize<Shown>(await frame.EvaluateAsync<string>(Count))!;

    /// <summary>Comes back when all of a lesson is there, or says what is missing.</summary>
    public static async Task WaitForAllAsync(IFrame frame, Lesson lesson)
    {
        var all = new Shown(lesson.Charts, lesson.Charts, lesson.Tables);
        for (var attempt = 0; attempt < 100 && await InAsync(frame) != all; attempt++)
        {
            await Task.Delay(200);
        }

        Assert.Equal(all, await InAsync(frame));
    }
}
