using System.Text.Json;
using MediaCourse.Tests;
using Microsoft.Playwright;

namespace MediaCourse.Desk.Tests;

/// <summary>Every page of the desk as people see it: pictures to look at, and no serious barrier, in light and dark, narrow and at 200%.</summary>
public sealed class LookTests(DeskBrowser browser) : IClassFixture<DeskBrowser>
{
    private static readonly string Axe = Path.Combine(Repository.Root, "tests", "MediaCourse.Browser.Tests", "node_modules", "axe-core", "axe.min.js");

    [Theory]
    [InlineData(ColorScheme.Light, 1360, 1)]
    [InlineData(ColorScheme.Dark, 1360, 1)]
    [InlineData(ColorScheme.Light, 680, 2)]
    [InlineData(ColorScheme.Dark, 360, 2)]
    public async Task No_page_has_a_serious_barrier_or_scrolls_sideways(ColorScheme scheme, int width, int scale)
    {
        Assert.SkipUnless(File.Exists(Axe), "axe-core is not installed here (npm ci in tests/MediaCourse.Browser.Tests).");
        using var course = new GeneratedCourse(students: 24, assignments: 2, DeskBrowser.Sentences);
        MarkedCourse.Mark(course);
        await using var desk = await DeskProcess.StartAsync(course.Folder);
        await using var window = await browser.OpenAsync(new() { ColorScheme = scheme, Width = width, Height = 900, Scale = scale });
        await window.Page.GotoAsync(desk.Link.AbsoluteUri);
        var answer = await AddressAsync(window.Page, desk, "a/part-1/q/prose-1", ".answer-link:not(.waits)");
        var chart = await AddressAsync(window.Page, desk, "a/part-1/q/chart", ".answer-link");
        var code = await AddressAsync(window.Page, desk, "a/part-1/q/checks-1", ".answer-link");
        foreach (var (name, address) in new[]
        {
            ("overview", "/"), ("assignment", "/a/part-1"), ("question", "/a/part-1/q/prose-1"), ("answer", answer), ("chart", chart), ("checks", code), ("release", "/a/part-1/release"), ("audit", "/audit"), ("who", "/who"),
        })
        {
            await window.Page.GotoAsync(new Uri(desk.Address, address).AbsoluteUri);
            if (name == "chart")
            {
                await window.Page.Locator("[data-drawn='']").First.WaitForAsync();
            }

            await window.PictureAsync($"desk-{name}-{scheme}-{width}".ToLowerInvariant(), wholePage: name is not ("answer" or "chart") || width < 1000);
            Assert.Equal((name, width), (name, await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")));
            Assert.Equal((name, ""), (name, string.Join("\n", await BarriersAsync(window.Page))));
        }

        Assert.Empty(window.Errors);
        Assert.Empty(window.Refused);
    }

    private static async Task<string> AddressAsync(IPage page, DeskProcess desk, string path, string selector)
    {
        await page.GotoAsync($"{desk.Address}{path}");
        return (await page.Locator(selector).First.GetAttributeAsync("href"))!;
    }

    private static async Task<IReadOnlyList<string>> BarriersAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        var found = await page.EvaluateAsync<string>("async () => JSON.stringify((await axe.run({ iframes: false })).violations.map(found => [found.impact, found.id, found.nodes.map(node => node.html).join(' | ')]))");
        return [.. JsonSerializer.Deserialize<string[][]>(found)!.Where(barrier => barrier[0] is "serious" or "critical").Select(barrier => string.Join(": ", barrier))];
    }
}
