using MediaCourse.Framing;

namespace MediaCourse.Display;

/// <summary>Shows a comparison of two sets of texts by their terms.</summary>
public static class KeynessDisplay
{
    private const int UsualTop = 15;

    /// <summary>The terms at both ends: what set A says more often, then what set B does.</summary>
    /// <param name="keyness">The comparison.</param>
    /// <param name="top">How many terms of either end.</param>
    public static Table<KeynessTerm> Extremes(this Keyness keyness, int top = UsualTop)
    {
        ArgumentNullException.ThrowIfNull(keyness);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        var ofA = keyness.Terms.Where(term => term.Z > 0).Take(top);
        var ofB = keyness.Terms.Where(term => term.Z < 0).Reverse().Take(top).Reverse();
        return Table.Of(ofA.Concat(ofB), $"What A (z above 0) and B (z below 0) say more often, the ends of {keyness.Terms.Count} terms")
            .All()
            .Column("term", term => term.Term)
            .Column("in A", term => term.CountA)
            .Column("in B", term => term.CountB)
            .Column("z", term => term.Z, "0.00")
            .Column("log ratio", term => term.LogRatio, "0.00")
            .Column("95% from", term => term.LogRatioLow, "0.00")
            .Column("to", term => term.LogRatioHigh, "0.00")
            .Column("G2", term => term.G2, "0.00")
            .Note($"{keyness.Method}; prior {keyness.Prior}.")
            .Note("|z| above 1.96 is rare under chance for one term alone; among many terms some reach it by chance. Log ratio 1: twice as often.");
    }
}

/// <summary>The formatters of a comparison.</summary>
internal sealed class KeynessFormatters : FormatterSource<Keyness>
{
    /// <inheritdoc/>
    protected override IRendering Show(Keyness value) => value.Extremes();
}
