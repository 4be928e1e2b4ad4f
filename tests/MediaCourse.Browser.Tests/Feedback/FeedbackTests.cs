using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Feedback;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Tests;
using MediaCourse.Tests.Browsers;
using Microsoft.Playwright;

namespace MediaCourse.Browser.Tests.Feedback;

/// <summary>Pages of feedback in a browser: what a hostile hand-in showed must neither run nor call anybody there, and everybody must be able to read them.</summary>
public sealed class FeedbackTests(OpenedBrowser browser) : IClassFixture<OpenedBrowser>, IDisposable
{
    private static readonly string Axe = Path.Combine(Repository.Root, "tests", "MediaCourse.Browser.Tests", "node_modules", "axe-core", "axe.min.js");

    private readonly string _folder = Directory.CreateTempSubdirectory("feedback-").FullName;
    private readonly TcpListener _listener = Listening();

    public void Dispose()
    {
        _listener.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public static TheoryData<string, string, string> Attacks => HostileOutputs.All;

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_output_neither_runs_nor_calls_anybody(string attack, string type, string content)
    {
        var there = There;
        var output = new DisplayOutput(MimeBundle.Of((type, content.Replace("THERE", there, StringComparison.Ordinal))));

        await AssertHarmlessAsync(attack, Feedback([output]));
    }

    /// <summary>Those in HTML, which is what those show as it is who trust outputs. Browsers of today stop a page of <c>data:</c> by themselves.</summary>
    public static TheoryData<string, string> AttacksInHtml => [.. Attacks.Where(static row => row.Data.Item2 == "text/html" && row.Data.Item1 != "data-html").Select(static row => (row.Data.Item1, row.Data.Item3))];

    [Theory]
    [MemberData(nameof(AttacksInHtml))]
    public async Task The_same_output_in_a_page_that_shows_it_as_it_is_does_run_or_call_somebody(string attack, string content)
    {
        var there = There;
        var file = Path.Combine(_folder, attack + "-raw.html");
        await File.WriteAllTextAsync(file, $"<!DOCTYPE html><meta charset=\"utf-8\"><div class=\"outputs\">{content.Replace("THERE", there, StringComparison.Ordinal)}</div>");
        await using var window = await browser.OpenAsync();
        var called = new TaskCompletionSource();
        window.Page.Request += (_, request) =>
        {
            if (request.Url.StartsWith(there, StringComparison.Ordinal))
            {
                called.TrySetResult();
            }
        };

        await window.Page.GotoAsync(new Uri(file).AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        var hacked = window.Page.WaitForFunctionAsync("() => window.hacked === 1");
        await ClickAsync(window.Page, wait: false);

        Assert.NotNull(await Task.WhenAny(called.Task, hacked).WaitAsync(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task A_hostile_figure_is_drawn_without_what_is_hostile()
    {
        var there = There;
        var link = $"<a href=\"{there}\" target=\"_top\">click</a><a href=\"javascript:window.hacked=1\">go</a><img src=x onerror=window.hacked=1><b style=\"background:url({there})\">bold</b>";
        var figure = new JsonObject
        {
            ["data"] = new JsonArray(
                new JsonObject { ["type"] = "bar", ["name"] = link, ["x"] = new JsonArray("one", link), ["y"] = new JsonArray(1, 2), ["text"] = new JsonArray(link, "</script><script>window.hacked=1</script>"), ["hovertemplate"] = link, ["texttemplate"] = link, ["marker"] = new JsonObject { ["color"] = $"url({there})" }, ["xsrc"] = there },
                new JsonObject { ["type"] = "scattergeo", ["lon"] = new JsonArray(1), ["lat"] = new JsonArray(1) },
                new JsonObject { ["type"] = "image", ["source"] = there }),
            ["layout"] = new JsonObject
            {
                ["title"] = link,
                ["images"] = new JsonArray(new JsonObject { ["source"] = there, ["x"] = 0, ["y"] = 1, ["sizex"] = 1, ["sizey"] = 1 }),
                ["annotations"] = new JsonArray(new JsonObject { ["text"] = link, ["x"] = 0, ["y"] = 1, ["hovertext"] = link }),
                ["font"] = new JsonObject { ["family"] = $"x;background:url({there})" },
                ["updatemenus"] = new JsonArray(new JsonObject { ["buttons"] = new JsonArray(new JsonObject { ["label"] = link, ["method"] = "restyle" }) }),
                ["geo"] = new JsonObject(),
                ["template"] = new JsonObject { ["layout"] = new JsonObject { ["images"] = new JsonArray(new JsonObject { ["source"] = there }) } },
            },
            ["config"] = new JsonObject { ["plotlyServerURL"] = there, ["showLink"] = true },
            ["frames"] = new JsonArray(),
        };

        await AssertHarmlessAsync("figure", Feedback([new DisplayOutput(new MimeBundle([new MimeEntry("application/vnd.plotly.v1+json", figure)]))]), async page =>
        {
            await page.Locator("[data-drawn='']").WaitForAsync();
            Assert.Equal(2, await page.Locator(".plot .bars .point").CountAsync());
            Assert.Equal(0, await page.Locator(".plot a, .plot image").CountAsync());
            Assert.Contains("click", await page.Locator(".plot .gtitle").TextContentAsync(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Names_messages_comments_and_prose_are_only_text()
    {
        const string Hostile = "\"><script>window.hacked=1</script><img src=x onerror=window.hacked=1>";
        var feedback = Feedback([new StreamOutput("stdout", Hostile), new StreamOutput("stderr", Hostile), new ErrorOutput(Hostile, Hostile, [Hostile, "\u001b[31m" + Hostile])]);
        await AssertHarmlessAsync("texts", feedback with
        {
            Course = Hostile,
            Assignment = Hostile,
            Student = Hostile,
            Name = Hostile,
            Repairs = [Hostile],
            Items = [feedback.Items[0] with { Title = Hostile, Level = Hostile, LevelSentence = Hostile, Comment = Hostile, Checks = [new CheckFeedback(Hostile, IsHidden: false, Passed: false, 0, 1, Hostile, Hostile)] }],
            Cells = [.. feedback.Cells, new CellFeedback(CellPart.Answer, Hostile + "\n\n[go](javascript:window.hacked=1)", [], ImmutableDictionary<string, MimeBundle>.Empty, Item: null)],
        });
    }

    [Fact]
    public async Task The_policy_alone_would_stop_a_script_that_got_into_the_page()
    {
        var file = Path.Combine(_folder, "policy.html");
        var page = FeedbackPage.Render(Feedback([])).Replace("</main>", "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\"><iframe srcdoc=\"<script>top.hacked=1</script>\"></iframe></main>", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, page);
        await using var window = await browser.OpenAsync();

        await window.Page.GotoAsync(new Uri(file).AbsoluteUri);
        await window.Page.WaitForTimeoutAsync(300);

        Assert.Null(await window.Page.EvaluateAsync<object?>("() => window.hacked ?? null"));
        Assert.NotEmpty(window.Errors);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1200)]
    [InlineData(ColorScheme.Dark, 1200)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task A_page_has_no_serious_barrier_and_no_scrolling_sideways(ColorScheme scheme, int width)
    {
        Assert.SkipUnless(File.Exists(Axe), "axe-core is not installed here (npm ci in tests/MediaCourse.Browser.Tests).");
        var file = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(file, FeedbackPage.Render(Honest()));
        await using var window = await browser.OpenAsync(new() { ColorScheme = scheme, Width = width });
        await window.Page.GotoAsync(new Uri(file).AbsoluteUri);
        await window.Page.Locator("[data-drawn='']").WaitForAsync();
        await window.PictureAsync($"feedback-{scheme}-{width}".ToLowerInvariant(), wholePage: true);

        Assert.Equal(width, await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.True(await window.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('iframe')].every(frame => frame.contentDocument.documentElement.scrollHeight <= frame.clientHeight + 1)"));
        Assert.Empty(window.Errors);
        Assert.Empty(await BarriersAsync(window.Page));
    }

    private static async Task<IReadOnlyList<string>> BarriersAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        var found = await page.EvaluateAsync<string>("async () => JSON.stringify((await axe.run({ iframes: false })).violations.map(found => [found.impact, found.id, found.nodes.map(node => node.html).join(' | ')]))");
        return [.. JsonSerializer.Deserialize<string[][]>(found)!.Where(barrier => barrier[0] is "serious" or "critical").Select(barrier => string.Join(": ", barrier))];
    }

    private async Task AssertHarmlessAsync(string name, StudentFeedback feedback, Func<IPage, Task>? look = null)
    {
        var file = Path.Combine(_folder, name + ".html");
        await File.WriteAllTextAsync(file, FeedbackPage.Render(feedback));
        await using var window = await browser.OpenAsync(new() { Width = 900 });
        var requests = new ConcurrentQueue<string>();
        window.Page.Request += (_, request) => requests.Enqueue(request.Url);
        window.Page.Dialog += (_, dialog) => requests.Enqueue(dialog.Message);
        window.Page.Popup += (_, popup) => requests.Enqueue(popup.Url);
        var address = new Uri(file).AbsoluteUri;

        await window.Page.GotoAsync(address);
        await (look?.Invoke(window.Page) ?? Task.CompletedTask);

        await ClickAsync(window.Page, wait: true);
        await window.Page.WaitForTimeoutAsync(300);
        await window.PictureAsync("feedback-attack-" + name);

        Assert.Null(await window.Page.EvaluateAsync<object?>("() => window.hacked ?? null"));
        Assert.StartsWith(address, window.Page.Url, StringComparison.Ordinal);
        Assert.All(requests, request => Assert.True(request.StartsWith(address, StringComparison.Ordinal) || request.StartsWith("data:image/", StringComparison.Ordinal) || request.StartsWith("data:,", StringComparison.Ordinal) || request == "about:srcdoc", request));
        Assert.False(_listener.Pending(), "Somebody was called.");
        Assert.Empty(window.Refused);
    }

    private string There => new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/stolen").ToString();

    private static TcpListener Listening()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    /// <summary>Who reads a page may click what looks like something to click.</summary>
    private static async Task ClickAsync(IPage page, bool wait)
    {
        const string Click = "() => { for (const root of [...document.querySelectorAll('.outputs, .answer, .item, .who, .repairs'), ...[...document.querySelectorAll('iframe')].map(frame => frame.contentDocument)]) for (const bait of root?.querySelectorAll('a, button, input, form, summary, td, b, img') ?? []) { bait.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); bait.click?.(); if (bait.matches('form')) bait.submit(); } }";
        var clicked = page.EvaluateAsync(Click);
        if (wait)
        {
            await clicked;
        }
    }

    private static StudentFeedback Honest()
    {
        var figure = JsonNode.Parse("""{ "data": [{ "type": "bar", "orientation": "h", "x": [3, 5], "y": [0, 1], "text": ["3", "5"] }], "layout": { "title": { "text": "Places of a word" }, "height": 240, "xaxis": { "title": { "text": "places" } }, "yaxis": { "tickmode": "array", "tickvals": [0, 1], "ticktext": ["voa", "urdupoint"] } } }""");
        var table = "<style>.mc-t{border-collapse:collapse}</style><table class=\"mc-t\"><caption>Words per source</caption><thead><tr><th scope=\"col\">source</th><th scope=\"col\">words</th></tr></thead><tbody>" + string.Concat(Enumerable.Range(1, 12).Select(static row => $"<tr><th scope=\"row\">source {row}</th><td>{row * 100}</td></tr>")) + "</tbody></table>";
        return Feedback(
            [
                new DisplayOutput(new MimeBundle([new MimeEntry("application/vnd.plotly.v1+json", figure), new MimeEntry("text/plain", JsonValue.Create("Places of a word\nvoa 3, urdupoint 5"))])),
                new DisplayOutput(MimeBundle.Of(("text/html", table))),
                new StreamOutput("stdout", "a line\n"),
                new StreamOutput("stderr", "careful\n"),
                new ErrorOutput("InvalidOperationException", "no idea", ["InvalidOperationException: no idea"]),
            ]);
    }

    private static StudentFeedback Feedback(IReadOnlyList<CellOutput> outputs) => new()
    {
        Course = "A course",
        Assignment = "Words",
        Student = "ada",
        Name = "Ada Lovelace",
        Total = 3.2,
        Earned = 4,
        Full = 8,
        Due = new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero),
        HandedIn = new DateTimeOffset(2030, 1, 2, 13, 0, 0, TimeSpan.Zero),
        LateRule = "Late work loses 10% for each day begun, at most 50%.",
        LateArithmetic = "2 days late: 20% of 4 points, 0.8, are taken off.",
        CountedRule = "The last one counts.",
        HandIns = [new HandInFeedback(new DateTimeOffset(2030, 1, 1, 9, 0, 0, TimeSpan.Zero), 1, 2, Counts: false), new HandInFeedback(new DateTimeOffset(2030, 1, 2, 13, 0, 0, TimeSpan.Zero), 3.2, 1, Counts: true)],
        Items =
        [
            new ItemFeedback { Id = "count", Title = "Count", Kind = ItemKind.Code, Points = 1, Worth = 3, Checks = [new CheckFeedback("Texts are counted", IsHidden: false, Passed: true, 1, 1, null, null), new CheckFeedback("Twice as many", IsHidden: true, Passed: false, 0, 2, null, "Think twice.")] },
            new ItemFeedback { Id = "show", Title = "Show", Kind = ItemKind.Output, Points = 3, Worth = 3, IsMarkedByHand = true, Level = "Good", LevelSentence = "It is good.", Comment = "A **clear** question.\n\n- one\n- two" },
            new ItemFeedback { Id = "claim", Title = "Claim", Kind = ItemKind.Prose, Worth = 2 },
        ],
        Repairs = ["A given cell was gone; it was put back."],
        Cells =
        [
            Cell(CellPart.Text, "# Words\n\nCount the words of [a text](https://example.org/).\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
            Cell(CellPart.GivenCode, "var corpus = Corpus.Load();"),
            Cell(CellPart.AnswerCode, "int? texts = 5; // a comment\nvar text = \"a text\";", outputs),
            Cell(CellPart.Checks, "", item: "count"),
            Cell(CellPart.AnswerCode, "corpus.Ids.ToList()", item: "show"),
            Cell(CellPart.Answer, "My *claim* has evidence.", item: "claim"),
        ],
    };

    private static CellFeedback Cell(CellPart part, string source, IReadOnlyList<CellOutput>? outputs = null, string? item = null) =>
        new(part, source, [.. outputs ?? []], ImmutableDictionary<string, MimeBundle>.Empty, item);
}
