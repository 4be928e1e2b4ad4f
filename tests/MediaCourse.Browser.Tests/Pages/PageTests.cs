using System.Text.Json;
using MediaCourse.Tests;
using MediaCourse.Tests.Browsers;
using Microsoft.Playwright;

namespace MediaCourse.Browser.Tests.Pages;

/// <summary>Whether everybody can read the pages of the lessons.</summary>
public sealed class PageTests(WrittenPages pages) : IClassFixture<WrittenPages>
{
    private static readonly string Axe = Path.Combine(Repository.Root, "tests", "MediaCourse.Browser.Tests", "node_modules", "axe-core", "axe.min.js");

    public static TheoryData<string> Names => [.. Lesson.Names.Select(row => Path.ChangeExtension(row.Data, ".html")), "index.html"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_has_no_serious_barrier_in_light_and_dark(string name)
    {
        Assert.SkipUnless(File.Exists(Axe), "axe-core is not installed here (npm ci in tests/MediaCourse.Browser.Tests).");
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var window = await pages.OpenAsync(name, new() { ColorScheme = scheme });
            await WaitForLessonAsync(window, name);
            await window.PictureAsync($"page-{Path.GetFileNameWithoutExtension(name)}-{scheme}".ToLowerInvariant(), wholePage: true);
            await window.Page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
            var found = await window.Page.EvaluateAsync<string>("async () => JSON.stringify((await axe.run()).violations.map(found => [found.impact, found.id, found.nodes.map(node => node.html).join(' | ')]))");

            Assert.Empty(JsonSerializer.Deserialize<string[][]>(found)!.Where(barrier => barrier[0] is "serious" or "critical").Select(barrier => string.Join(": ", barrier)));
            Assert.Empty(window.Errors);
            Assert.Empty(window.Refused);
        }
    }

    [Theory]
    [InlineData("02-words-that-set-a-frame.html", 390)]
    [InlineData("03-actors-verbs-and-frames.html", 320)]
    [InlineData("04-who-gets-to-speak.html", 390)]
    [InlineData("07-measuring-tone.html", 390)]
    [InlineData("07-measuring-tone.html", 1100)]
    public async Task A_chart_keeps_its_words_within_its_width_and_half_of_it_for_its_marks(string name, int width)
    {
        await using var window = await pages.OpenAsync(name, new() { Width = width });
        await WaitForLessonAsync(window, name);

        var charts = JsonSerializer.Deserialize<ChartFit[]>(await window.Page.EvaluateAsync<string>(ChartFit.Measure))!;

        Assert.NotEmpty(charts);
        Assert.All(charts, chart => Assert.True(chart.Over.Length == 0 && chart.Plot >= chart.Width * 0.45, string.Join(" | ", chart.Over.Append(FormattableString.Invariant($"{chart.Plot} of {chart.Width}")))));
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task A_table_is_sorted_by_click_and_by_key_and_comes_back_to_its_order()
    {
        await using var window = await pages.OpenAsync("02-words-that-set-a-frame.html", new());
        var table = window.Page.Locator("table.mc-t").Filter(new() { Has = window.Page.Locator("th", new() { HasText = "log ratio" }) }).First;
        var header = table.GetByRole(AriaRole.Button, new() { Name = "z", Exact = true });
        var written = await ColumnAsync();

        await header.ClickAsync();
        Assert.Equal(written.Order(), await ColumnAsync());
        Assert.Equal(1, await table.Locator("th[aria-sort=ascending]").CountAsync());
        await header.PressAsync("Enter");
        Assert.Equal(written.OrderDescending(), await ColumnAsync());
        await header.PressAsync(" ");
        Assert.Equal(written, await ColumnAsync());
        Assert.Equal(0, await table.Locator("th:is([aria-sort=ascending], [aria-sort=descending])").CountAsync());

        async Task<double[]> ColumnAsync() => await table.EvaluateAsync<double[]>("table => { const at = [...table.tHead.rows[0].cells].findIndex(cell => cell.textContent.trim() === 'z'); return [...table.tBodies[0].rows].map(row => parseFloat(row.cells[at].textContent)); }");
    }

    [Fact]
    public async Task What_is_copied_of_a_table_stays_a_table_with_its_headers_and_no_unseen_words()
    {
        await using var window = await pages.OpenAsync("04-who-gets-to-speak.html", new());
        var copied = await window.Page.EvaluateAsync<string>("() => { const range = document.createRange(); range.selectNode(document.querySelector('table.mc-t')); getSelection().removeAllRanges(); getSelection().addRange(range); let text; addEventListener('copy', event => { text = getSelection().toString(); }, { once: true }); document.execCommand('copy'); return text; }");

        var rows = copied.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(row => row.Contains('\t', StringComparison.Ordinal)).Select(row => row.Split('\t').Length).ToList();
        Assert.True(rows.Count > 2, copied);
        Assert.Single(rows.Distinct());
        Assert.DoesNotContain("\u2195", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_every_table_and_the_numbers_of_every_chart_are_there()
    {
        await using var window = await pages.OpenAsync("04-who-gets-to-speak.html", new() { RunsScripts = false });

        Assert.Equal(Lesson.Of("04-who-gets-to-speak.ipynb").Tables, await window.Page.Locator("table.mc-t").CountAsync());
        Assert.True(await window.Page.Locator("details:has(> summary:text-is('The numbers as a table')) table").First.IsVisibleAsync());
    }

    private static async Task WaitForLessonAsync(BrowserWindow window, string name)
    {
        if (!name.StartsWith("index", StringComparison.Ordinal))
        {
            await Shown.WaitForAllAsync(window.Page.MainFrame, Lesson.Of(Path.ChangeExtension(name, ".ipynb")));
        }
    }
}
