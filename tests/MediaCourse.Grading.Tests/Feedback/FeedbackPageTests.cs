using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaCourse.Grading.Courses;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Tests.Feedback;

public sealed partial class FeedbackPageTests
{
    private static readonly Assignment Late = SmallAssignment.Quotes with
    {
        Due = new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero), Late = new LatePolicy(LateRule.PercentADay, 10, 50), Counted = CountedHandIn.Best, ExtraCredit = ["claim"],
    };

    [Fact]
    public void Marks_levels_and_comments_are_shown_and_items_that_wait_say_so()
    {
        using var book = new FilledGradebook();
        var handIn = book.HandIn("ada", name: "Ada & Co");
        book.Score(handIn, "claim", 2, "Good", "A **fine** claim.");

        var text = TextOf(book.PageOf("ada"));

        Assert.Contains("Ada & Co (ada)", text, StringComparison.Ordinal);
        Assert.Contains("5 of 7 points", text, StringComparison.Ordinal);
        Assert.Contains("Good: It is good.", text, StringComparison.Ordinal);
        Assert.Contains("A fine claim.", text, StringComparison.Ordinal);
        Assert.Contains("One item waits for a person to mark it", text, StringComparison.Ordinal);
        Assert.Contains("This waits for a person to mark it; it is worth 2 points.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_late_policy_comes_with_its_arithmetic_and_the_best_hand_in_counts()
    {
        using var book = new FilledGradebook(Late);
        book.HandIn("ben", passed: false);
        var best = book.HandIn("ben", at: new DateTimeOffset(2030, 1, 3, 8, 0, 0, TimeSpan.Zero));
        book.Score(best, "show", 2);
        book.Score(best, "claim", 1.5);

        var text = TextOf(book.PageOf("ben"));

        Assert.Contains("Late work loses 10% for each day begun, at most 50%. 2 days late: 20% of 6.5 points, 1.3, are taken off. 6.5 \u2212 1.3 = 5.2.", text, StringComparison.Ordinal);
        Assert.Contains("You handed in twice. The one with the most points counts.", text, StringComparison.Ordinal);
        Assert.Contains("3 January 2030, 08:00 UTC: 5.2 points \u2013 this one counts", text, StringComparison.Ordinal);
        Assert.Contains("1.5 of up to 2 points on top of the full mark", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_checks_there_are_names_hints_and_messages_of_visible_ones_and_never_source_solution_or_hidden_messages()
    {
        using var book = new FilledGradebook(answer: "int? texts = 4711;");
        book.HandIn("cleo", passed: false, message: "cell 10, line 1, column 64: Zanzibar <b>said</b>", repairs: ["A cell was put back."]);

        var page = book.PageOf("cleo");
        var text = TextOf(page);

        Assert.Single(Regex.Matches(text, "Zanzibar <b>said</b>"));
        Assert.Contains("Texts are counted", text, StringComparison.Ordinal);
        Assert.Contains("Hint: Count the ids.", text, StringComparison.Ordinal);
        Assert.Contains("Twice as many", text, StringComparison.Ordinal);
        Assert.Contains("Hint: Think twice.", text, StringComparison.Ordinal);
        Assert.Contains("A cell was put back.", text, StringComparison.Ordinal);
        Assert.Contains("4711", text, StringComparison.Ordinal);
        Assert.DoesNotContain("column 64", text, StringComparison.Ordinal);
        Assert.All(
            ["Check.That", "secret", "corpus.Ids.Count", "There are two of them", "HIDDEN", "SOLUTION"],
            word => Assert.DoesNotContain(word, page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_of_the_model_answer_cannot_be_asked_for_by_its_name()
    {
        const string Picture = "iVBORw0KGgo=";
        var cells = new SmallAssignment().Change("claim", static cell => cell with { Attachments = cell.Attachments.Add("model.png", MimeBundle.Of(("image/png", Picture))) });
        using var book = new FilledGradebook(cells: cells.Cells);
        book.HandIn("spy", prose: "![x](attachment:model.png)");

        Assert.DoesNotContain(Picture, book.PageOf("spy"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_names_its_own_scripts_and_runs_no_other()
    {
        using var book = new FilledGradebook();
        book.HandIn("dan", [Shown("text/html", "<b>x</b><script>alert(1)</script><p onclick='alert(1)'>y</p>"), new StreamOutput("stdout", "</pre><script>alert(1)</script>")], prose: "<script>alert(1)</script>");

        var page = book.PageOf("dan");
        var scripts = Regex.Matches(page, "<script(?<attributes>[^>]*)>(?<text>.*?)</script>", RegexOptions.Singleline);

        Assert.Single(scripts);
        Assert.Contains($"script-src {PolicyOf(scripts[0].Groups["text"].Value)}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", page, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-scripts", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_drawn_from_known_keys_only()
    {
        using var book = new FilledGradebook();
        var figure = new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject
            {
                ["type"] = "bar", ["x"] = new JsonArray(1, 2), ["text"] = new JsonArray("<a href=\"https://evil.example\">a</a>", "<b>b</b>"), ["marker"] = new JsonObject { ["color"] = "url(https://evil.example)" }, ["customdata"] = "evil", ["hovertemplate"] = "evil",
            }),
            ["layout"] = new JsonObject
            {
                ["title"] = new JsonObject { ["text"] = "<span style=\"background:url(https://evil.example)\">Title</span>" }, ["images"] = new JsonArray(new JsonObject { ["source"] = "https://evil.example/x.png" }), ["height"] = 1e9, ["updatemenus"] = new JsonArray(), ["font"] = new JsonObject { ["family"] = "evil" },
            },
        };
        book.HandIn("eve", [new DisplayOutput(new MimeBundle([new MimeEntry("application/vnd.plotly.v1+json", figure), new MimeEntry("text/html", JsonValue.Create("<p>evil</p>"))]))]);

        var drawn = JsonNode.Parse(Regex.Match(book.PageOf("eve"), "<script type=\"application/json\" id=\"figure-1\">(?<json>.*?)</script>").Groups["json"].Value)!;

        Assert.Equal("""{"data":[{"marker":{},"text":["a","<b>b</b>"],"type":"bar","x":[1,2]}],"layout":{"height":1200,"title":{"text":"Title"}}}""", drawn.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.DoesNotContain("evil", book.PageOf("eve"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/markdown")]
    [InlineData("text/plain")]
    [InlineData("image/svg+xml")]
    public void Huge_outputs_make_no_huge_page(string type)
    {
        using var book = new FilledGradebook();
        var piece = type == "image/svg+xml" ? "<svg><text>" + new string('x', 2 << 20) + "</text></svg>" : string.Concat(Enumerable.Repeat("<b>word</b> ", 20_000));
        book.HandIn("flood", Enumerable.Repeat(Shown(type, piece), 60));

        Assert.InRange(book.PageOf("flood").Length, 10_000, 12 << 20);
    }

    [Fact]
    public void Nested_and_unclosed_elements_cost_no_more_than_they_are_long()
    {
        using var book = new FilledGradebook();
        book.HandIn("deep", [Shown("text/html", string.Concat(Enumerable.Range(0, 20_000).Select(static number => $"<b a={number}><p>"))), Shown("text/html", string.Concat(Enumerable.Repeat("<div>", 100_000))), Shown("text/markdown", new string('>', 20_000)), Shown("text/markdown", new string('[', 50_000))]);

        Assert.InRange(book.PageOf("deep").Length, 10_000, 2 << 20);
    }

    internal static DisplayOutput Shown(string type, string text) => new(MimeBundle.Of((type, text)));

    private static string PolicyOf(string script) => $"'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)))}'";

    private static string TextOf(string page) =>
        Blanks().Replace(System.Net.WebUtility.HtmlDecode(Tag().Replace(page[page.IndexOf("<main", StringComparison.Ordinal)..], " ")), " ").Replace(" ,", ",", StringComparison.Ordinal).Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal).Replace(" :", ":", StringComparison.Ordinal);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
