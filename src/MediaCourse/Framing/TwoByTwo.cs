using System.Runtime.InteropServices;

namespace MediaCourse.Framing;

/// <summary>A term against all others in two sets: the table that the classical keyness measures are made of.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TwoByTwo
{
    private readonly double termA;
    private readonly double termB;
    private readonly double otherA;
    private readonly double otherB;

    public TwoByTwo(TermCount term, TermCountTable table)
    {
        termA = term.CountA;
        termB = term.CountB;
        otherA = table.TotalA - term.CountA;
        otherB = table.TotalB - term.CountB;
    }

    private double Total => termA + termB + otherA + otherB;

    // Above 0 where set A uses the term more than its share.
    private double Surplus => (termA * otherB) - (termB * otherA);

    private int Sign => Surplus < 0 ? -1 : 1;

    /// <summary>Pearson's chi-squared, negative where set A uses the term less.</summary>
    public double Chi2() => Sign * Chi2Of(Math.Abs(Surplus));

    /// <summary>With Yates's correction, which is not cut off where it overshoots.</summary>
    public double Chi2Yates() => Sign * Chi2Of(Math.Abs(Surplus) - (Total / 2));

    /// <summary>Log-likelihood ratio over all four cells, negative where set A uses the term less.</summary>
    public double G2() => Sign * 2 * Math.Max(0,
        Cell(termA, termA + termB, termA + otherA)
        + Cell(termB, termA + termB, termB + otherB)
        + Cell(otherA, otherA + otherB, termA + otherA)
        + Cell(otherB, otherA + otherB, termB + otherB));

    /// <summary>Pointwise mutual information of term and set A, natural logarithm.</summary>
    public double? Pmi() => termA == 0 ? null : Math.Log(termA * Total / ((termA + termB) * (termA + otherA)));

    private double Chi2Of(double surplus)
    {
        var margins = (termA + termB) * (otherA + otherB) * (termA + otherA) * (termB + otherB);
        return margins == 0 ? 0 : Total * surplus * surplus / margins;
    }

    private double Cell(double observed, double row, double column) =>
        observed == 0 ? 0 : observed * Math.Log(observed * Total / (row * column));
}
