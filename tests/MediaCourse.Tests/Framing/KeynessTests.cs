using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Framing;

namespace MediaCourse.Tests.Framing;

public class KeynessTests
{
    private static readonly TermCountTable Small = TermCountTable.From([new("talks", 8, 2), new("threat", 0, 6), new("the", 40, 44)]);

    [Fact]
    public void Log_odds_and_z_follow_the_published_formula()
    {
        var term = Keyness.Compare(Small, new(KeynessPriorKind.Uniform, 0.5)).Terms.Single(term => term.Term == "talks");

        var expected = Math.Log(8.5 / (48 + 1.5 - 8.5)) - Math.Log(2.5 / (52 + 1.5 - 2.5));
        Assert.Equal(expected, term.LogOdds, 1e-12);
        Assert.Equal(expected / Math.Sqrt((1 / 8.5) + (1 / 2.5)), term.Z, 1e-12);
    }

    [Fact]
    public void A_background_prior_follows_the_share_of_both_sets()
    {
        var term = Keyness.Compare(Small, KeynessPrior.Parse("background:10")).Terms.Single(term => term.Term == "threat");

        Assert.Equal(Math.Log(0.6 / (48 + 10 - 0.6)) - Math.Log(6.6 / (52 + 10 - 6.6)), term.LogOdds, 1e-12);
    }

    [Fact]
    public void The_log_ratio_adds_half_a_count_to_both_counts()
    {
        var term = Keyness.Compare(Small).Terms.Single(term => term.Term == "threat");

        Assert.Equal(Math.Log2((0.5 / 48) / (6.5 / 52)), term.LogRatio, 1e-12);
        Assert.True(term.LogRatioLow < term.LogRatio && term.LogRatio < term.LogRatioHigh);
        Assert.True(term.G2 < 0 && term.Chi2 < 0 && term.Z < 0);
    }

    [Fact]
    public void Terms_come_in_the_order_of_z()
    {
        Assert.Equal(["talks", "the", "threat"], Keyness.Compare(Small).Terms.Select(term => term.Term));
    }

    [Fact]
    public void Exchanging_the_sets_turns_every_sign() =>
        Prop.ForAll(Tables, rows =>
        {
            var there = Keyness.Compare(TermCountTable.From(rows)).Terms.ToDictionary(term => term.Term, StringComparer.Ordinal);
            var back = Keyness.Compare(TermCountTable.From(rows.Select(row => new TermCount(row.Term, row.CountB, row.CountA)))).Terms;

            Assert.All(back, term =>
            {
                Assert.Equal(there[term.Term].LogOdds, -term.LogOdds, 1e-9);
                Assert.Equal(there[term.Term].Z, -term.Z, 1e-9);
                Assert.Equal(there[term.Term].LogRatio, -term.LogRatio, 1e-9);
                Assert.Equal(Math.Abs(there[term.Term].G2), Math.Abs(term.G2), 1e-6);
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_measure_is_a_number_whatever_the_counts_and_prior() =>
        Prop.ForAll(Tables, rows =>
        {
            var table = TermCountTable.From(rows);
            var all = from prior in new[] { "uniform:0.01", "uniform:100", "background:0.5", "background:500" }
                      from variance in Enum.GetValues<KeynessVariance>()
                      from term in Keyness.Compare(table, KeynessPrior.Parse(prior), variance).Terms
                      select term;

            Assert.All(all, term => Assert.All(
                [term.LogOdds, term.Z, term.G2, term.Chi2, term.Chi2Yates, term.LogRatio, term.LogRatioLow, term.LogRatioHigh],
                number => Assert.True(double.IsFinite(number), term.ToString())));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("uniform")]
    [InlineData("uniform:")]
    [InlineData("uniform:0")]
    [InlineData("uniform:-1")]
    [InlineData("uniform:NaN")]
    [InlineData("background:1:2")]
    [InlineData("1:1")]
    [InlineData("")]
    [InlineData("jeffreys:1")]
    public void A_prior_that_is_none_is_refused_with_what_to_write(string prior)
    {
        var error = Assert.Throws<KeynessException>(() => KeynessPrior.Parse(prior));

        Assert.Contains("write uniform:A or background:A", error.Message, StringComparison.Ordinal);
    }

    private static Arbitrary<TermCount[]> Tables =>
        (from first in Gen.Choose(1, 1000)
         from second in Gen.Choose(1, 1000)
         from rest in Gen.Choose(0, 30).Two().ArrayOf()
         select rest.Select((pair, i) => new TermCount($"t{i}", pair.Item1, pair.Item2)).Append(new("first", first, 0)).Append(new("second", 0, second)).ToArray())
        .ToArbitrary();
}
