using System.Globalization;

namespace MediaCourse.Checks;

/// <summary>When an answer counts as the same as the reference.</summary>
/// <remarks>
/// Every comparison is a rule for writing a value down (see <see cref="CanonicalValue"/>): two values are the same where they are written
/// the same. A digest of what is written then tells whether an answer is right without holding the answer.
/// </remarks>
public sealed record Compare
{
    private Compare(string name) => Name = name;

    /// <summary>The same parts in the same order; numbers by value whatever their type, to 12 significant digits; text never equals a number.</summary>
    public static Compare Equal { get; } = new("equal");

    /// <summary>As <see cref="Equal"/>, and of the same type too: 1 is not 1.0.</summary>
    public static Compare Exactly { get; } = new("exactly") { ByType = true };

    /// <summary>The same items in any order; texts as <see cref="Text"/> takes them.</summary>
    public static Compare InAnyOrder { get; } = new("any-order") { AnyOrder = true, AsText = true };

    /// <summary>The same text but for blanks, case and a full stop at the end.</summary>
    public static Compare Text { get; } = new("text") { AsText = true };

    /// <summary>What the comparison is called in a digest.</summary>
    public string Name { get; }

    internal bool ByType { get; private init; }

    internal bool AnyOrder { get; private init; }

    internal bool AsText { get; private init; }

    internal decimal? Grid { get; private init; }

    /// <summary>
    /// Numbers that round to the same multiple of <paramref name="step"/>; halves are rounded away from 0. Two numbers closer than the step can
    /// fall on two sides of an edge: choose a step well above what rounding changes, and a reference away from an edge.
    /// </summary>
    /// <param name="step">The distance of the multiples, above 0, such as 0.01.</param>
    public static Compare Within(double step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(step, 1e12);
        var grid = (decimal)step;
        ArgumentOutOfRangeException.ThrowIfZero(grid, nameof(step));
        return new(string.Create(CultureInfo.InvariantCulture, $"within-{grid / 1.000000000000000000000000000m}")) { Grid = grid };
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
