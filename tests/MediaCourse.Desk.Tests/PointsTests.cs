using MediaCourse.Grading.Gradebook;
using MediaCourse.Tests.Browsers;
using Microsoft.Playwright;

namespace MediaCourse.Desk.Tests;

/// <summary>What is taken for points.</summary>
public sealed class PointsTests(DeskBrowser browser) : IClassFixture<DeskBrowser>, IAsyncLifetime
{
    private GeneratedCourse? _course;
    private DeskProcess? _desk;
    private BrowserWindow? _window;

    private IPage Page => _window!.Page;

    public async ValueTask InitializeAsync()
    {
        _course = new GeneratedCourse(students: 1, assignments: 1, DeskBrowser.Sentences);
        _desk = await DeskProcess.StartAsync(_course.Folder);
        _window = await browser.OpenAsync(new() { Width = 1280, Height = 900 });
        await Page.GotoAsync(_desk.Link.AbsoluteUri);
        await Page.GotoAsync($"{_desk.Address}a/part-1/q/prose-1/next");
    }

    public async ValueTask DisposeAsync()
    {
        await (_window?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_desk?.DisposeAsync() ?? ValueTask.CompletedTask);
        _course?.Dispose();
    }

    [Theory]
    [InlineData("2,5", 2.5)]
    [InlineData("0.5", 0.5)]
    [InlineData(".5", 0.5)]
    [InlineData("1.23456789", 1.2346)]
    [InlineData("0.00000001", 0)]
    public async Task Points_have_a_comma_or_a_point_before_their_decimals_and_four_of_those(string typed, double points)
    {
        await Page.Locator("#points").PressSequentiallyAsync(typed);
        await Page.Locator("#status[data-state=saved]").WaitForAsync();
        Assert.Equal([points], PointsNow());

        await Page.Locator("#points").FillAsync("7");
        await Page.GetByText("Not saved: give points from 0 to 6.").WaitForAsync();
        Assert.Equal([points], PointsNow());
    }

    [Theory]
    [InlineData("0x3")]
    [InlineData("1e-9")]
    [InlineData("1.2,3")]
    [InlineData("-1")]
    [InlineData(",")]
    public async Task What_no_marker_writes_for_a_number_is_none(string typed)
    {
        await Page.Locator("#points").FillAsync(typed);
        await Page.GetByText("Not saved: give points from 0 to 6.").WaitForAsync();
        Assert.Empty(PointsNow());
    }

    private List<double> PointsNow()
    {
        using var gradebook = GradebookFile.OpenExisting(_course!.GradebookFileName);
        return [.. gradebook.GivenMarks("part-1", "prose-1").Select(static mark => mark.Points)];
    }
}
