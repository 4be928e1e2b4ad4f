using System.Globalization;
using MediaCourse.Grading.Gradebook;
using Microsoft.Playwright;

namespace MediaCourse.Desk.Tests;

/// <summary>Two people who share a question without double marking.</summary>
public sealed class SharedQuestionTests(DeskBrowser browser) : IClassFixture<DeskBrowser>
{
    private const int Students = 8;

    [Theory]
    [InlineData("q/prose-1/next")]
    [InlineData("s/next")]
    public async Task Next_that_waits_never_leads_both_to_the_same_answer(string start)
    {
        using var course = new GeneratedCourse(Students, assignments: 1, DeskBrowser.Sentences);
        await using var desk = await DeskProcess.StartAsync(course.Folder);
        await using var ana = await browser.OpenAsync(new() { Width = 1280, Height = 900 });
        await ana.Page.GotoAsync(desk.Link.AbsoluteUri);
        await using var ben = await SecondMarker.ComeAsync(browser, ana, desk, "ben");
        await ana.Page.GotoAsync($"{desk.Address}a/part-1/{start}");
        await ben.Page.GotoAsync($"{desk.Address}a/part-1/{start}");
        var seen = new List<string> { ana.Page.Url, ben.Page.Url };

        // Neither has marked anything when the other goes on.
        for (var round = 1; round < Students / 2; round++)
        {
            foreach (var page in new[] { ana.Page, ben.Page })
            {
                await GiveAsync(page, round);
                await NextAsync(page);
                Assert.NotEqual(ana.Page.Url, ben.Page.Url);
                seen.Add(page.Url);
            }
        }

        Assert.Equal(Students, seen.Distinct(StringComparer.Ordinal).Count());
        using var gradebook = GradebookFile.OpenExisting(course.GradebookFileName);
        Assert.Equal(Students - 2, gradebook.HandIns("part-1").Sum(static row => row.Manual.Count));
    }

    [Fact]
    public async Task The_last_answer_that_waits_is_for_whoever_comes()
    {
        using var course = new GeneratedCourse(students: 1, assignments: 1, DeskBrowser.Sentences);
        await using var desk = await DeskProcess.StartAsync(course.Folder);
        await using var ana = await browser.OpenAsync(new() { Width = 1280, Height = 900 });
        await ana.Page.GotoAsync(desk.Link.AbsoluteUri);
        await using var ben = await SecondMarker.ComeAsync(browser, ana, desk, "ben");

        await ana.Page.GotoAsync($"{desk.Address}a/part-1/q/prose-1/next");
        await ben.Page.GotoAsync($"{desk.Address}a/part-1/q/prose-1/next");

        Assert.Equal(ana.Page.Url, ben.Page.Url);
    }

    private static async Task GiveAsync(IPage page, int level)
    {
        await page.Keyboard.PressAsync((level % 3 + 1).ToString(CultureInfo.InvariantCulture));
        await page.Locator("#status[data-state=saved]").WaitForAsync();
    }

    private static async Task NextAsync(IPage page)
    {
        var before = page.Url;
        await page.Keyboard.PressAsync("n");
        await page.WaitForURLAsync(url => url != before);
    }
}
