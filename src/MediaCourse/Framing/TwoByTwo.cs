using System.Runtime.InteropServices;

namespace MediaCourse.Framing;

/// <summary>A term against all others in two sets: the table that the classical keyness measures are made of.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TwoByTwo
{
    private readonly double _termA;
    private readonly double _termB;
    private readonly double _otherA;
    private readonly double _otherB;

    public TwoByTwo(TermCount term, TermCountTable table)
    {
        _termA = term.CountA;
        _termB = term.CountB;
        _otherA = table.TotalA - term.CountA;
        _otherB = table.TotalB - term.CountB;
    }

    private double Total => _termA + _termB + _otherA + _otherB;

    // Above 0 where set A uses the term more than its share.
    private double Surplus => (_termA * _otherB) - (_termB * _otherA);

    private int Sign => Surplus < 0 ? -1 : 1;

    /// <summary>Pearson's chi-squared, negative where set A uses the term less.</summary>
    public double Chi2() => Sign * Chi2Of(Math.Abs(Surplus));

    /// <summary>With Yates's correction, which is not cut off where it overshoots.</summary>
    public double Chi2Yates() => Sign * Chi2Of(Math.Abs(Surplus) - (Total / 2));

    /// <summary>Log-likelihood ratio over all four cells, negative where set A uses the term less.</summary>
    public double G2() => Sign * 2 * Math.Max(0,
        Cell(_termA, _termA + _termB, _termA + _otherA)
        + Cell(_termB, _termA + _termB, _termB + _otherB)
        + Cell(_otherA, _otherA + _otherB, _termA + _otherA)
        + Cell(_otherB, _otherA + _otherB, _termB + _otherB));

    /// <summary>Pointwise mutual information of term and set A, natural logarithm.</summary>
    public double? Pmi() => _termA == 0 ? null : Math.Log(_termA * Total / ((_termA + _termB) * (_termA + _otherA)));

    private double Chi2Of(double surplus)
    {
        var margins = (_termA + _termB) * (_otherA + _otherB) * (_termA + _otherA) * (_termB + _otherB);
        return margins == 0 ? 0 : Total * surplus * surplus / margins;
    }

    private double Cell(double observed, double row, double column) =>
        observed == 0 ? 0 : observed * Math.Log(observed * Total / (row * column));
}
