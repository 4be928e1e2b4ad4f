using System.Text.Json.Nodes;
using MediaCourse.Charts;
using MediaCourse.Framing;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using Draw = MediaCourse.Charts.Charts;

namespace MediaCourse.Tests.Charts;

public sealed class ChartsTests
{
    private readonly Corpus _corpus = Corpus.Load(Repository.Seeds);

    private static readonly (string Label, double? Value)[] OddRows = [("none", null), ("infinite", double.PositiveInfinity), ("same", 1), ("same", 2.5), ("", -3)];

    [Fact]
    public void A_bar_chart_of_who_speaks_has_a_bar_for_each_speaker_and_says_who_has_most()
    {
        var shares = SpeakingShare.Of(Quotations.Find(_corpus["urdupoint"]));

        var figure = Draw.Bar(shares, share => share.Speaker, share => share.Words, "Who gets to speak in urdupoint", "words quoted");

        Assert.Equal(shares.Count, figure.Data[0]!["x"]!.AsArray().Count);
        Assert.Equal(shares.Select(share => share.Speaker), Texts(figure.Layout["yaxis"]!["ticktext"]!));
        Assert.Contains("highest Yang Jiechi", figure.Summary, StringComparison.Ordinal);
        Assert.Equal("words quoted", figure.Layout["xaxis"]!["title"]!["text"]!.ToString());
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(2.5, null)]
    [InlineData(400, null)]
    public void What_is_counted_has_no_half_steps(double value, int? step)
    {
        var figure = Draw.Bar([1.0, value], number => $"{number}", number => number, "Counts", "uses");

        Assert.Equal(step, figure.Layout["xaxis"]!["dtick"]?.GetValue<int>());
    }

    [Fact]
    public void Grouped_bars_add_what_has_the_same_label_and_group_and_join_the_smallest_groups()
    {
        var rows = Enumerable.Range(0, 20).Select(i => (Label: "a", Group: $"g{i}", Value: (double?)i)).Append(("a", "g19", 1));

        var figure = Draw.Grouped(rows, row => row.Label, row => row.Group, row => row.Value, "Groups", "things");

        Assert.Equal(["g15", "g16", "g17", "g18", "g19", "others"], figure.Data.Select(trace => trace!["name"]!.ToString()));
        Assert.Equal([15, 16, 17, 18, 20, 105], figure.Data.Select(trace => trace!["x"]![0]!.GetValue<double>()));
    }

    [Fact]
    public void Diverging_bars_tell_the_two_sides_by_colour_pattern_and_name()
    {
        var terms = Keyness.Compare(TermCounter.Count([_corpus["voa"]], [_corpus["newschina"]])).Terms;

        var figure = Draw.Diverging(terms.Take(5).Concat(terms.TakeLast(5)), term => term.Term, term => term.Z, "more in newschina", "more in voa", "Key words", "z-score");

        Assert.Equal(["more in newschina", "more in voa"], figure.Data.Select(trace => trace!["name"]!.ToString()));
        Assert.Equal([5, 5], figure.Data.Select(trace => trace!["x"]!.AsArray().Count));
        Assert.NotNull(figure.Data[0]!["marker"]!["pattern"]);
    }

    [Fact]
    public void Dots_carry_their_intervals_in_the_figure_and_in_the_table()
    {
        var figure = Draw.Dots([("a", 1.0, 0.5, 2.0)], row => row.Item1, row => row.Item2, row => row.Item3, row => row.Item4, "Dots", "ratio");

        Assert.Equal((1.0, 0.5), (figure.Data[0]!["error_x"]!["array"]![0]!.GetValue<double>(), figure.Data[0]!["error_x"]!["arrayminus"]![0]!.GetValue<double>()));
        Assert.Contains("0.5", figure.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heatmap_has_a_square_for_each_pair_that_has_a_number()
    {
        var pairs = _corpus.Articles.SelectMany(a => _corpus.Articles.Select(b => (A: a.Id, B: b.Id, Value: a == b ? null : LexicalOverlap.Of(a, b).Jaccard)));

        var figure = Draw.Heatmap(pairs, pair => pair.A, pair => pair.B, pair => pair.Value, "Shared words", "Jaccard index");

        Assert.Equal(20, figure.Data[0]!["x"]!.AsArray().Count);
        Assert.Contains("Highest:", figure.Summary, StringComparison.Ordinal);
        Assert.Contains("none", figure.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_are_shown_in_per_cent_on_a_line_for_each_label()
    {
        var quotations = _corpus.Articles.SelectMany(article => Quotations.Find(article));

        var figure = Draw.Positions(quotations, quotation => quotation.Source, quotation => (double)quotation.Span.Start / quotation.Raw.Text.Length, quotation => quotation.Text, "Where they quote");

        Assert.All(figure.Data[0]!["x"]!.AsArray(), place => Assert.InRange(place!.GetValue<double>(), 0, 100));
        Assert.Equal(_corpus.Ids, Texts(figure.Layout["yaxis"]!["ticktext"]!));
    }

    [Fact]
    public void A_slope_goes_from_the_left_number_to_the_right_one()
    {
        var figure = Draw.Slope([("voa", 0.25, 0.5)], row => row.Item1, row => row.Item2, row => row.Item3, "own words", "quoted words", "Share", "share");

        Assert.Equal([0.25, 0.5], figure.Data[0]!["y"]!.AsArray().Select(value => value!.GetValue<double>()));
        Assert.Equal("Slopes of share, from own words to quoted words. voa: 0.25 to 0.50.", figure.Summary);
    }

    [Fact]
    public void Missing_and_infinite_numbers_are_left_blank_and_equal_labels_stay_two_rows()
    {
        var figure = Draw.Bar(OddRows, row => row.Label, row => row.Value, "Odd", "things");

        var numbers = figure.Data[0]!["x"]!.AsArray();
        Assert.Equal([null, null, 1.0, 2.5, -3.0], numbers.Select(number => number?.GetValue<double>()));
        Assert.Equal(5, figure.Layout["yaxis"]!["tickvals"]!.AsArray().Count);
        Assert.DoesNotContain("∞", figure.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_rows_the_chart_says_that_there_is_nothing()
    {
        Assert.Contains("nothing to show", Draw.Bar(OddRows[..0], row => row.Label, row => row.Value, "None", "things").ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("nothing to show", Draw.Heatmap(OddRows[..0], row => row.Label, row => row.Label, row => row.Value, "None", "things").ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("nothing to show", Draw.Positions(OddRows[..0], row => row.Label, row => row.Value, row => row.Label, "None").ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("nothing to show", Draw.Grouped(OddRows[..0], row => row.Label, row => row.Label, row => row.Value, "None", "things").ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_than_can_be_read_are_cut_and_the_cut_is_said()
    {
        var figure = Draw.Bar(Enumerable.Range(1, 100), row => $"row {row}", row => row, "Many", "things", new ChartOptions { Order = ChartOrder.HighestFirst, Most = 10 });

        Assert.Equal(10, figure.Data[0]!["x"]!.AsArray().Count);
        Assert.Equal(100, figure.Data[0]!["x"]![0]!.GetValue<double>());
        Assert.Contains("The first 10 of 100 rows are drawn.", figure.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 1.23456, 1.235)]
    [InlineData(1, 1.25, 1.2)]
    [InlineData(0, -0.4, 0)]
    public void Numbers_have_fixed_digits(int? digits, double value, double drawn)
    {
        var figure = Draw.Bar([value], _ => "a", number => number, "Digits", "things", new ChartOptions { Digits = digits });

        Assert.Equal(drawn, figure.Data[0]!["x"]![0]!.GetValue<double>());
        Assert.DoesNotContain("-0]", figure.ToJson(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(JsonNode array) => array.AsArray().Select(text => text!.ToString());
}
