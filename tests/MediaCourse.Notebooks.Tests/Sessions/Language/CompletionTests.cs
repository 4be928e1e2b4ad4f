using MediaCourse.Notebooks.Sessions.Language;

namespace MediaCourse.Notebooks.Tests.Sessions.Language;

/// <summary>What can stand at the place that <c>|</c> marks.</summary>
public sealed class CompletionTests(LessonSession lesson) : IClassFixture<LessonSession>
{
    [Theory]
    [InlineData("corpus.|", "Articles")]
    [InlineData("corpus.Ar|", "Articles")]
    [InlineData("corpus.ar|", "Articles")]
    [InlineData("corpus.\nvar next = 1;", "Shares", 7)]
    [InlineData("corpus[\"voa\"].Sh|", "ShowCleaning")]
    [InlineData("corpus.Articles.Where(a => a.|", "Title")]
    [InlineData("corpus?.|", "Articles")]
    [InlineData("corpus.Articles.Where(a => a.Title.Length > 3).Sel|", "Select")]
    [InlineData("foreach (var article in corpus.Articles) { article.| }", "Title")]
    [InlineData("Corpus.|", "Load")]
    [InlineData("MediaCourse.Sou|", "Sources")]
    [InlineData("System.IO.|", "File")]
    [InlineData("Math.|\nConsole.WriteLine(1);", "Sqrt")]
    [InlineData("\"abc\".|", "Length")]
    [InlineData("DayOfWeek.|", "Monday")]
    [InlineData("cor|", "corpus")]
    [InlineData("Corp|", "Corpus")]
    [InlineData("Conso|", "Console")]
    [InlineData("whi|", "while")]
    [InlineData("disp|", "display")]
    [InlineData("var longText = 1;\nif (lon| > 2) { }", "longText")]
    [InlineData("int Add(int first, int second) => fir|", "first")]
    [InlineData("new System.Text.StringBuilder { Cap| }", "Capacity")]
    [InlineData("Corpus.Load(pa|", "path:")]
    [InlineData("using System.Text.Js|", "Json")]
    [InlineData("using |", "System")]
    [InlineData("using static System.Ma|", "Math")]
    [InlineData("#!time\ncor|", "corpus")]
    [InlineData("#!ti|", "#!time")]
    [InlineData("#load \"set|", "setup.csx")]
    [InlineData("#r \"li|", "lib/")]
    [InlineData("#r \"lib/Media|", "MediaCourse.Library.dll")]
    [InlineData("#r \"|", "nuget: ")]
    [InlineData("$\"{cor|}\"", "corpus")]
    [InlineData("corpus[\"|", "voa")]
    [InlineData("corpus[\"v|\"].Title", "voa")]
    [InlineData("corpus.Find(\"|\")", "voa")]
    [InlineData("lookup[\"a|", "apple")]
    public async Task What_is_meant_is_offered(string marked, string expected, int position = -1)
    {
        var list = await lesson.CompleteAsync(marked, position);

        Assert.Contains(expected, list.Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("corpus.|", "CorpusFormatters")]
    [InlineData("corpus.|", "Load")]
    [InlineData("Corpus.|", "Articles")]
    [InlineData("Checkp|", "Checkpoint")]
    [InlineData("using |", "Console")]
    public async Task What_cannot_stand_there_is_not(string marked, string unexpected)
    {
        var list = await lesson.CompleteAsync(marked);

        Assert.DoesNotContain(unexpected, list.Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("// corpus.|")]
    [InlineData("/* corpus.| */")]
    [InlineData("var text = \"corpus.|")]
    [InlineData("\"corpus.|\"")]
    [InlineData("1.5|")]
    [InlineData("#!markdown\ncorpus.|")]
    [InlineData("unknownName.|")]
    [InlineData("lookup[\"|\" + 1, 2]")]
    [InlineData("Danger()[\"|")]
    public async Task Where_nothing_can_be_known_nothing_is_offered(string marked)
    {
        var list = await lesson.CompleteAsync(marked);

        Assert.Empty(list.Items);
    }

    [Fact]
    public async Task An_item_replaces_what_has_been_typed()
    {
        const string Code = "var 😀x = corpus[\"vo\"];";
        var list = await lesson.Session.Language.CompleteAsync(Code, Code.IndexOf("vo\"", StringComparison.Ordinal) + 2, CancellationToken.None);

        Assert.Equal(("vo", "voa"), (Code[list.Start..list.End], Assert.Single(list.Items).Text));
    }

    [Fact]
    public async Task A_variable_stands_before_what_libraries_offer()
    {
        var list = await lesson.CompleteAsync("c|");

        Assert.Equal("corpus", list.Items[0].Text);
        Assert.Equal(CompletionKind.Variable, list.Items[0].Kind);
        Assert.Equal("Corpus corpus", list.Items[0].Detail);
    }

    [Fact]
    public async Task Cells_that_have_not_run_yet_are_known_where_the_editor_names_them()
    {
        const string Code = "lat";
        Assert.DoesNotContain("later", Texts(await lesson.Session.Language.CompleteAsync(Code, Code.Length, CancellationToken.None)));

        var list = await lesson.Session.Language.CompleteAsync(Code, Code.Length, CancellationToken.None, ["this does not compile", "var later = new { Size = 1 };"]);
        Assert.Contains("later", Texts(list));
        var members = await lesson.Session.Language.CompleteAsync("later.S", 7, CancellationToken.None, ["this does not compile", "var later = new { Size = 1 };"]);
        Assert.Contains("Size", Texts(members));
    }

    [Fact]
    public async Task Looking_up_values_leaves_no_trace_in_the_session()
    {
        await lesson.CompleteAsync("corpus[\"|");
        await lesson.CompleteAsync("corpus[\"|");

        var cell = await lesson.RunAsync("corpus.Articles.Length");
        Assert.Equal("5", cell.Succeeded().Value);
    }

    [Fact]
    public async Task Completions_come_while_a_cell_runs()
    {
        using var interrupt = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var running = lesson.Recording.RunAsync("Console.WriteLine(1); while (true) { }", interrupt.Token, _ => begun.TrySetResult());
        await begun.Task;

        Assert.Contains("Articles", Texts(await lesson.CompleteAsync("corpus.|")));

        await interrupt.CancelAsync();
        await running;
    }

    private static IEnumerable<string> Texts(CompletionList list) => list.Items.Select(item => item.Text);
}
