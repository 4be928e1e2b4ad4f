using MediaCourse.Tests;
using MediaCourse.Tests.Browsers;

namespace MediaCourse.Browser.Tests.VisualStudioCode;

/// <summary>VS Code starts, opens a folder, and is gone when it is done with.</summary>
public sealed class CodeServerTests
{
    [Fact]
    public async Task It_opens_a_notebook_and_ends_when_it_is_done_with()
    {
        await using var chromium = await Chromium.StartAsync();
        var server = await CodeServer.StartAsync(new(Repository.Notebooks));
        await using (server)
        {
            await using var window = await chromium.OpenAsync();
            await server.OpenAsync(window.Page);
            await CodeServer.OpenNotebookAsync(window.Page, "01-meet-the-sources.ipynb");
            Assert.Empty(window.Refused);
        }

        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(server.Address));
    }
}
