using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Tests.Browsers;

namespace MediaCourse.Desk.Tests;

/// <summary>What hostile hand-ins showed, on the desk: it neither runs nor calls anybody nor changes a mark there.</summary>
public sealed class HostileAnswerTests(DeskBrowser browser) : IClassFixture<DeskBrowser>
{
    private const string Click =
        "() => { for (const root of [document.querySelector('.student-answer'), ...[...document.querySelectorAll('iframe')].map(frame => frame.contentDocument)]) for (const bait of root?.querySelectorAll('a, button, input, form, summary, td, b, img') ?? []) { bait.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); bait.click?.(); if (bait.matches('form')) bait.submit(); } }";

    [Fact]
    public async Task No_output_runs_or_calls_anybody_or_leaves_its_place()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var there = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/stolen";
        var attacks = HostileOutputs.All.Select(static row => (Name: row.Data.Item1, Type: row.Data.Item2, Content: row.Data.Item3)).ToList();
        using var course = new GeneratedCourse(attacks.Count + 1, assignments: 1, DeskBrowser.Sentences, course =>
        {
            foreach (var (number, (_, type, content)) in attacks.Index())
            {
                course.Show(number + 1, [new DisplayOutput(MimeBundle.Of((type, content.Replace("THERE", there, StringComparison.Ordinal))))]);
            }

            course.Show(attacks.Count + 1, [HostileFigure(there)]);
        });
        await using var desk = await DeskProcess.StartAsync(course.Folder);
        await using var window = await browser.OpenAsync(new() { Width = 1000, Height = 900 });
        var requests = new ConcurrentQueue<string>();
        window.Page.Request += (_, request) => requests.Enqueue(request.Url);
        window.Page.Popup += (_, popup) => requests.Enqueue("a window: " + popup.Url);
        await window.Page.GotoAsync(desk.Link.AbsoluteUri);
        await window.Page.GotoAsync($"{desk.Address}a/part-1/q/chart");
        var addresses = await window.Page.Locator(".answer-link").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Assert.Equal(attacks.Count + 1, addresses.Length);

        var (frames, pictures, charts) = (0, 0, 0);
        foreach (var address in addresses)
        {
            await window.Page.GotoAsync(address);
            await window.Page.EvaluateAsync(Click);
            await window.Page.WaitForTimeoutAsync(150);
            Assert.Null(await window.Page.EvaluateAsync<object?>("() => window.hacked ?? null"));
            Assert.Equal(address, window.Page.Url);
            frames += await window.Page.Locator(".student-answer iframe").CountAsync();
            pictures += await window.Page.Locator(".student-answer img[src^='data:image/svg']").CountAsync();
            charts += await window.Page.Locator(".student-answer .plot .main-svg").First.CountAsync();
            Assert.Equal("false", await window.Page.EvaluateAsync<string>("() => String([...document.querySelectorAll('iframe')].some(frame => frame.sandbox.contains('allow-scripts')))"));
        }

        // All were shown; of one that breaks out of its frame, words alone are left.
        Assert.Equal(attacks.Count(static attack => attack.Type == "text/html" && attack.Name != "broken-out"), frames);
        Assert.Equal((1, 1), (pictures, charts));
        var own = desk.Address.GetLeftPart(UriPartial.Authority) + "/";
        Assert.All(requests, request => Assert.True(request.StartsWith(own, StringComparison.Ordinal) || request.StartsWith("data:image/", StringComparison.Ordinal) || request.StartsWith("data:,", StringComparison.Ordinal) || request == "about:srcdoc", request));
        Assert.DoesNotContain(requests, static request => request.Contains("/api/mark", StringComparison.Ordinal));
        Assert.False(listener.Pending(), "Somebody was called.");
        Assert.Empty(window.Refused);
    }

    private static DisplayOutput HostileFigure(string there)
    {
        var link = $"<a href=\"{there}\" target=\"_top\">click</a><a href=\"javascript:window.hacked=1\">go</a><img src=x onerror=window.hacked=1>";
        var figure = new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject { ["type"] = "bar", ["name"] = link, ["x"] = new JsonArray("one", link), ["y"] = new JsonArray(1, 2), ["text"] = new JsonArray(link, "</script><script>window.hacked=1</script>"), ["hovertemplate"] = link }),
            ["layout"] = new JsonObject { ["title"] = link, ["images"] = new JsonArray(new JsonObject { ["source"] = there }), ["updatemenus"] = new JsonArray(new JsonObject { ["buttons"] = new JsonArray() }) },
            ["config"] = new JsonObject { ["plotlyServerURL"] = there, ["showLink"] = true },
        };
        return new DisplayOutput(new MimeBundle([new MimeEntry("application/vnd.plotly.v1+json", figure)]));
    }
}
