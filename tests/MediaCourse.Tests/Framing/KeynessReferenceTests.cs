using System.Text.Json;
using MediaCourse.Framing;

namespace MediaCourse.Tests.Framing;

/// <summary>Inputs of scattertext's and quanteda.textstats' tests, with values recomputed in scipy.</summary>
public class KeynessReferenceTests
{
    private const double Tolerance = 1e-8;

    [Fact]
    public void Z_agrees_where_the_variance_has_four_terms()
    {
        var entry = Cases().Single(item => item.TryGetProperty("recomputed_z_4term_variance", out _));
        var (a, b) = (Numbers(entry, "cat_counts"), Numbers(entry, "not_cat_counts"));
        var table = TermCountTable.From(a.Select((count, i) => new TermCount($"t{i}", (long)count, (long)b[i])));
        var prior = new KeynessPrior(KeynessPriorKind.Uniform, entry.GetProperty("alpha_w").GetDouble());

        var found = Keyness.Compare(table, prior, KeynessVariance.Four).Terms.OrderBy(term => term.Term, StringComparer.Ordinal);

        Assert.All(found.Zip(Numbers(entry, "recomputed_z_4term_variance")), pair => Assert.Equal(pair.Second, pair.First.Z, Tolerance));
    }

    [Fact]
    public void Chi_squared_g2_and_pmi_agree()
    {
        var entries = Cases().Where(item => item.TryGetProperty("features", out _)).ToList();

        Assert.Equal(2, entries.Count);
        foreach (var features in entries.Select(entry => entry.GetProperty("features").EnumerateArray().ToList()))
        {
            var table = TermCountTable.From(features.Select(feature => new TermCount(
                feature.GetProperty("feature").GetString()!,
                feature.GetProperty("target").GetInt64(),
                feature.GetProperty("reference").GetInt64())));
            var found = Keyness.Compare(table).Terms.ToDictionary(term => term.Term, StringComparer.Ordinal);
            foreach (var feature in features)
            {
                var term = found[feature.GetProperty("feature").GetString()!];
                Assert.Equal(feature.GetProperty("chi2_none").GetDouble(), term.Chi2, Tolerance);
                Assert.Equal(feature.GetProperty("chi2_yates_full").GetDouble(), term.Chi2Yates, Tolerance);
                Assert.Equal(feature.GetProperty("G2_none").GetDouble(), term.G2, Tolerance);
                Assert.Equal(feature.GetProperty("pmi").GetDouble(), term.Pmi!.Value, Tolerance);
            }
        }
    }

    private static List<JsonElement> Cases() =>
        [.. JsonDocument.Parse(File.ReadAllText(Repository.SharedData("keyness", "small_numeric_cases.json"))).RootElement.EnumerateArray()];

    private static List<double> Numbers(JsonElement entry, string name) => [.. entry.GetProperty(name).EnumerateArray().Select(item => item.GetDouble())];
}
