using System.Text.Json.Nodes;
using MediaCourse.Charts;
using MediaCourse.Comments;
using MediaCourse.Comments.Tone;
using MediaCourse.Comments.Tone.Evaluation;
using MediaCourse.Comments.Tone.Voices;
using MediaCourse.Display;
using MediaCourse.Evaluation;
using MediaCourse.Framing.Indicators;
using MediaCourse.Framing.Verbs;
using MediaCourse.Interactive.Charts;
using MediaCourse.Quotes;
using MediaCourse.Quotes.Alignment;
using MediaCourse.Sources;
using MediaCourse.Tests;
using Plotly.NET;
using Figure = MediaCourse.Charts.Figure;
using OurCharts = MediaCourse.Charts.Charts;

namespace MediaCourse.Interactive.Tests.Charts;

public sealed class PlotlyNetChartsTests
{
    private static readonly Corpus Texts = Corpus.Load(Repository.Seeds);

    private static readonly Dictionary<string, Func<Figure>> Figures = new(StringComparer.Ordinal)
    {
        ["words that differ"] = () => Texts.CompareWords("urdupoint", "voa").Chart(),
        ["whose word"] = () => Texts.WhoseWord("order").Chart(),
        ["speaking shares"] = () => SpeakingShares.Of(Texts).Chart(),
        ["sides"] = () => SpeakingShares.Of(Texts).ChartBySide("United States: Blinken, Sullivan", "China: Yang, Wang"),
        ["voices of an article"] = () => Texts["urdupoint"].ChartOfVoices(),
        ["tone of voices"] = () => VoiceTones.Of(Texts).Chart(),
        ["answers in the thread"] = () => CommentThread.Of(Texts["antiwar"]).ChartOfAnswers(ReferenceAnnotation.Load(Texts)),
        ["chosen sides"] = () => SpeakingShares.Of(Texts).ChartOfSides(),
        ["company of an actor"] = () => Texts.CompanyOf("United States", "China").Chart(),
        ["reporting verbs"] = () => ReportingVerbUses.In(Texts.Articles).Chart(ReportingGrade.Hostile, "Antony Blinken", "Yang Jiechi"),
        ["frames of readers"] = () => FrameAnswers.Load(Texts, "invented.tsv").Profiles().Chart(),
        ["pairs of quotations"] = () => QuotedPairs.Of(QuoteAlignment.Of(Texts.Articles)).Chart(),
        ["shared utterances"] = () => QuoteAlignment.Of(Texts.Articles).ChartOfSharedUtterances(),
        ["tone and its reader"] = () => ToneEvaluation.Of(VaderScorer.Default, ReferenceAnnotation.Load(Texts).RatedComments(Texts)).Chart(),
        ["dots"] = () => OurCharts.Dots(Pairs, row => row.Name, row => row.Number, row => row.Number - 1, row => row.Number + 1, "Dots", "number"),
        ["slope"] = () => OurCharts.Slope(Pairs, row => row.Name, row => row.Number, row => 1, "before", "after", "Slope", "number"),
        ["positions"] = () => OurCharts.Positions(Pairs, row => row.Name, row => row.Number / 3, row => row.Name, "Positions"),
        ["grouped, with nothing known"] = () => OurCharts.Grouped(Pairs, row => row.Name, row => "group", row => null, "Grouped", "number"),
        ["no rows"] = () => OurCharts.Bar(Array.Empty<string>(), row => row, row => null, "Nothing", "number"),
        ["words of others"] = () => CommentThread.Of(Texts["antiwar"]).ChartOfOthersWords(),
    };

    private static (string Name, double? Number)[] Pairs => [("a <b> & “c”", 1), ("d", null), ("e", 2.5)];

    public static TheoryData<string> Names => [.. Figures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_that_has_been_a_chart_of_Plotly_NET_is_the_same_figure(string name)
    {
        var figure = Figures[name]();

        var back = figure.ToPlotlyNet().ToFigure();

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(figure.ToJson()), JsonNode.Parse(back.ToJson())), $"{figure.ToJson()}\n{back.ToJson()}");
        Assert.Equal(figure.Summary, back.Summary);
        Assert.Equal(figure.Source, back.Source);
        Assert.Equal(figure.Numbers?.ToHtml(), back.Numbers?.ToHtml());
        Assert.Equal(figure.ToHtml(), back.ToHtml());
        Assert.Equal(figure.ToPlainText(), back.ToPlainText());
    }

    [Fact]
    public void A_chart_can_be_styled_on_and_keeps_its_words()
    {
        var figure = SpeakingShares.Of(Texts).Chart();

        var styled = figure.ToPlotlyNet().WithTitle("Another title").WithSize(500, 300);
        var back = styled.ToFigure();

        Assert.Equal("Another title", back.Title);
        Assert.Equal(300, (int)back.Layout["height"]!);
        Assert.Equal(figure.Summary, back.Summary);
        Assert.Equal(figure.Data.Count, back.Data.Count);
    }

    [Fact]
    public void A_text_that_looks_like_a_date_stays_text()
    {
        var figure = new Figure([new JsonObject { ["type"] = "bar", ["x"] = new JsonArray("2021-03-18", "2021-03-19T08:00:00Z"), ["y"] = new JsonArray(1, 2.5) }], [], "Two days.");

        Assert.Equal("""{"data":[{"type":"bar","x":["2021-03-18","2021-03-19T08:00:00Z"],"y":[1,2.5]}],"layout":{}}""", figure.ToPlotlyNet().ToFigure().ToJson());
    }

    [Fact]
    public void Plotly_NET_s_own_styling_of_a_chart_of_its_own_is_kept_and_it_gets_words_and_numbers()
    {
        var trace = new Trace("bar");
        trace.SetValue("x", (string[])["voa", "antiwar"]);
        trace.SetValue("y", (int[])[3, 5]);
        trace.SetValue("name", "texts");
        var chart = GenericChart.ofTraceObject(useDefaults: true, trace);

        var figure = chart.ToFigure();

        Assert.Equal("A chart of 1 trace (bar): texts.", figure.Summary);
        Assert.Contains("antiwar", figure.Numbers!.ToPlainText(), StringComparison.Ordinal);
        Assert.Null(figure.Layout["template"]);
        Assert.Equal(Palette.Colours, figure.Layout["colorway"]!.AsArray().Select(colour => (string?)colour));
    }

    [Fact]
    public void The_table_of_a_chart_s_points_is_headed_as_its_axes_are_unless_there_are_two_of_a_kind()
    {
        var trace = new Trace("scatter");
        trace.SetValue("x", (int[])[1]);
        trace.SetValue("y", (int[])[2]);
        var chart = GenericChart.ofTraceObject(useDefaults: true, trace).WithXAxisStyle(Title.init("the reader")).WithYAxisStyle(Title.init("VADER"));

        Assert.Contains("the reader  VADER", chart.ToFigure().Numbers!.ToPlainText(), StringComparison.Ordinal);
        trace.SetValue("yaxis", "y2");
        Assert.Contains("the reader  y", chart.ToFigure().Numbers!.ToPlainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"mine":1}""")]
    [InlineData("{}")]
    [InlineData("\"m\"")]
    [InlineData("[1,2]")]
    public void Layouts_that_have_a_meta_of_their_own_keep_it(string meta)
    {
        var figure = new Figure([], new JsonObject { ["meta"] = JsonNode.Parse(meta) }, "Nothing.");

        Assert.Equal(meta, figure.ToPlotlyNet().ToFigure().Layout["meta"]!.ToJsonString());
    }

    [Fact]
    public void A_chart_combined_with_another_does_not_say_what_only_one_of_them_shows()
    {
        var figure = SpeakingShares.Of(Texts).Chart();

        var both = Chart.Combine([figure.ToPlotlyNet(), figure.ToPlotlyNet()]).ToFigure();

        Assert.StartsWith($"A chart of {2 * figure.Data.Count} traces", both.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_title_is_the_caption_of_the_table_too()
    {
        var numbers = SpeakingShares.Of(Texts).Chart().ToPlotlyNet().WithTitle("Who & what").ToFigure().Numbers!;

        Assert.StartsWith("Who & what\n", numbers.ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("<caption>Who &amp; what</caption>", numbers.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("Who gets to speak", numbers.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_given_other_numbers_has_the_words_and_the_table_of_its_traces_with_the_labels_of_its_rows()
    {
        var chart = OurCharts.Bar(Pairs, row => row.Name, row => row.Number, "Bars", "number", new ChartOptions { Source = "Both add up to 3.5." }).ToPlotlyNet();
        GenericChart.getTraces(chart).Single().SetValue("x", (int[])[100, 200, 300]);

        var figure = chart.ToFigure();

        Assert.Equal("A chart of 1 trace (bar).", figure.Summary);
        Assert.Matches(@"trace 1\s+100\s+a <b> & “c”\n.*200.*\n.*300", figure.Numbers!.ToPlainText());
        Assert.DoesNotContain("2.5", figure.Numbers.ToPlainText(), StringComparison.Ordinal);
        Assert.Null(figure.Source);
    }

    [Fact]
    public void A_chart_whose_rows_names_or_labels_were_changed_has_the_words_of_its_traces()
    {
        foreach (var (name, value) in new[] { ("y", "[0,2,1]"), ("name", "\"others\""), ("text", "[\"1\",\"2\",\"3\"]") })
        {
            var chart = Figures["slope"]().ToPlotlyNet();
            GenericChart.getTraces(chart)[0].SetValue(name, Newtonsoft.Json.Linq.JToken.Parse(value));

            Assert.StartsWith("A chart of ", chart.ToFigure().Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Other_numbers_in_the_colours_or_the_lengths_of_error_bars_are_other_data()
    {
        foreach (var (part, list) in new[] { ("marker", "color"), ("error_x", "array") })
        {
            var json = new JsonObject { ["type"] = "bar", ["x"] = new JsonArray(1, 2.5), ["y"] = new JsonArray("a", "c"), [part] = new JsonObject { [list] = new JsonArray(1, 2) } };
            var chart = new Figure([json], [], "Two bars.").ToPlotlyNet();
            Assert.Equal("Two bars.", chart.ToFigure().Summary);

            GenericChart.getTraces(chart).Single().SetValue(part, Newtonsoft.Json.Linq.JToken.Parse($$"""{"{{list}}":[1,3]}"""));

            Assert.Equal("A chart of 1 trace (bar).", chart.ToFigure().Summary);
        }
    }

    [Fact]
    public void Styling_its_points_leaves_a_chart_its_words()
    {
        foreach (var (name, figure) in Figures.Select(made => (made.Key, made.Value())))
        {
            var styled = figure.ToPlotlyNet().WithMarkerStyle(Size: 7, Opacity: 0.5, Color: Color.fromString("red")).ToFigure();

            Assert.True(figure.Summary == styled.Summary, name);
            Assert.Equal(figure.Numbers?.ToPlainText(), styled.Numbers?.ToPlainText());
        }
    }

    [Fact]
    public void A_chart_that_is_not_drawn_keeps_its_title()
    {
        var trace = new Trace("heatmap");
        trace.SetValue("z", (int[][])[[1, 2], [3, 4]]);

        var shown = ShownChart.Of(GenericChart.ofTraceObject(useDefaults: true, trace).WithTitle("Warm & cold"));

        Assert.StartsWith("Warm & cold\nA chart of 1 trace (heatmap). It is not drawn here: heatmap is not among the trace types", shown.ToPlainText(), StringComparison.Ordinal);
        Assert.StartsWith("<p><b>Warm &amp; cold</b><br>A chart", shown.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_cannot_be_drawn_without_a_network_is_told_and_never_drawn_as_another()
    {
        var trace = new Trace("histogram");
        trace.SetValue("x", (int[])[3, 5]);

        var shown = ShownChart.Of(GenericChart.ofTraceObject(useDefaults: true, trace));

        Assert.StartsWith("A chart of 1 trace (histogram). It is not drawn here", shown.ToPlainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("data-mediacourse-chart", shown.ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"title":"words"}""", "words")]
    [InlineData("""{"title":{"text":7}}""", "7")]
    public void A_scale_has_a_title_that_the_library_s_script_can_break_into_lines(string scale, string title)
    {
        var trace = new Trace("scatter");
        trace.SetValue("y", (int[])[3, 5]);
        trace.SetValue("marker", Newtonsoft.Json.Linq.JToken.Parse($$"""{"color":[1,2],"colorbar":{{scale}}}"""));

        var chart = GenericChart.ofTraceObject(useDefaults: true, trace).WithYAxisStyle(Title.init("y"));
        var axis = new Plotly.NET.LayoutObjects.LinearAxis();
        axis.SetValue("ticktext", (int[])[1, 2]);
        var shown = Assert.IsType<Figure>(ShownChart.Of(chart.WithYAxis(axis)));

        Assert.Equal("[\"1\",\"2\"]", shown.Layout["yaxis"]!["ticktext"]!.ToJsonString());
        Assert.Equal(title, (string?)shown.Data[0]!["marker"]!["colorbar"]!["title"]!["text"]);
    }

    [Fact]
    public void Odd_JSON_is_carried_and_breaks_nothing()
    {
        var figure = new Figure([new JsonObject { ["type"] = 5, ["y"] = new JsonArray(1) }], new JsonObject { ["annotations"] = new JsonArray([null]) }, "Odd.");

        Assert.Equal("Odd.", figure.ToPlotlyNet().ToFigure().Summary);
    }
}
