using MediaCourse.Tests.Browsers;
using Microsoft.Playwright;

namespace MediaCourse.Desk.Tests;

/// <summary>Somebody else who marks, in a browser of their own.</summary>
internal static class SecondMarker
{
    /// <summary>Lets somebody in by a link that the first browser makes.</summary>
    public static async Task<BrowserWindow> ComeAsync(DeskBrowser browser, BrowserWindow first, DeskProcess desk, string name)
    {
        var page = await first.AnotherAsync();
        await page.GotoAsync($"{desk.Address}who");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var link = await page.TextContentAsync("#link");
        await page.CloseAsync();
        var second = await browser.OpenAsync(new() { Width = 1280, Height = 900 });
        await second.Page.GotoAsync(link!);
        await second.Page.GetByLabel("Your name").FillAsync(name);
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await second.Page.GetByText($"Marking as {name}").WaitForAsync();
        return second;
    }
}
