using MediaCourse.Display;

namespace MediaCourse.Framing;

/// <summary>
/// What one set of texts says more often than another: the log-odds ratio with an informative Dirichlet prior and its
/// z-score (B. L. Monroe, M. P. Colaresi and K. M. Quinn, "Fightin' words", Political Analysis 16, 2008), beside the
/// classical measures.
/// </summary>
/// <remarks>
/// It finds words worth reading in their place; a word list is no frame. With few and short texts every measure is
/// unsure: read the interval, and look at how many texts a word comes from.
/// </remarks>
/// <param name="Method">The measure that orders the terms, and how its variance was estimated.</param>
/// <param name="Prior">The prior, as written on the command line.</param>
/// <param name="Terms">Every term: what set A uses most first, by z, what set B uses most last.</param>
[TypeFormatterSource(typeof(KeynessFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record Keyness(string Method, string Prior, IReadOnlyList<KeynessTerm> Terms)
{
    private const double Normal95 = 1.959963984540054;

    /// <summary>Compares two sets by the counts of their terms.</summary>
    /// <param name="table">The counts.</param>
    /// <param name="prior">What is believed beforehand; <see cref="KeynessPrior.Default"/> if not given.</param>
    /// <param name="variance">How the variance is estimated.</param>
    public static Keyness Compare(TermCountTable table, KeynessPrior? prior = null, KeynessVariance variance = KeynessVariance.Two)
    {
        ArgumentNullException.ThrowIfNull(table);
        prior ??= KeynessPrior.Default;
        return new(
            $"log-odds ratio with informative Dirichlet prior, {(variance == KeynessVariance.Two ? "two" : "four")}-term variance (Monroe, Colaresi and Quinn 2008)",
            prior.ToString(),
            [.. table.Terms
                .Select(term => Measure(term, table, prior, variance))
                .OrderByDescending(term => term.Z)
                .ThenBy(term => term.Term, StringComparer.Ordinal)]);
    }

    private static KeynessTerm Measure(TermCount term, TermCountTable table, KeynessPrior prior, KeynessVariance variance)
    {
        var (logOdds, z) = LogOddsOf(term, table, prior, variance);
        var (ratio, low, high) = LogRatioOf(term, table);
        var cells = new TwoByTwo(term, table);
        return new(term.Term, term.CountA, term.CountB, logOdds, z, cells.G2(), cells.Chi2(), cells.Chi2Yates(), ratio, low, high, cells.Pmi());
    }

    private static (double LogOdds, double Z) LogOddsOf(TermCount term, TermCountTable table, KeynessPrior prior, KeynessVariance variance)
    {
        var believed = prior.For(term, table);
        var (a, b) = (term.CountA + believed, term.CountB + believed);
        var (otherA, otherB) = (table.TotalA + prior.Total(table) - a, table.TotalB + prior.Total(table) - b);

        // A term that is all of both sets, or in neither and not expected, is used alike by both.
        if (a <= 0 || b <= 0 || otherA <= 0 || otherB <= 0)
        {
            return (0, 0);
        }

        var logOdds = Math.Log(a / otherA) - Math.Log(b / otherB);
        var spread = (1 / a) + (1 / b);
        if (variance == KeynessVariance.Four)
        {
            spread += (1 / otherA) + (1 / otherB);
        }

        return (logOdds, logOdds / Math.Sqrt(spread));
    }

    private static (double Ratio, double Low, double High) LogRatioOf(TermCount term, TermCountTable table)
    {
        var (a, b) = (term.CountA + 0.5, term.CountB + 0.5);
        var ratio = Math.Log2(a / table.TotalA / (b / table.TotalB));
        var spread = (1 / a) - (1 / table.TotalA) + (1 / b) - (1 / table.TotalB);
        var reach = Normal95 * Math.Sqrt(Math.Max(0, spread)) / Math.Log(2);
        return (ratio, ratio - reach, ratio + reach);
    }
}
