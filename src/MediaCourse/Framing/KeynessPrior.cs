using System.Globalization;

namespace MediaCourse.Framing;

/// <summary>
/// What is believed of a term's use before the two sets are looked at, as occurrences added to both: it keeps rare
/// terms from looking remarkable (Monroe, Colaresi and Quinn 2008, section 3.3).
/// </summary>
/// <param name="Kind">How the occurrences are spread over the terms.</param>
/// <param name="Amount">A: occurrences for each term, or for all terms together; above 0.</param>
public sealed record KeynessPrior(KeynessPriorKind Kind, double Amount)
{
    /// <summary>0.01 of an occurrence for every term.</summary>
    public static KeynessPrior Default { get; } = new(KeynessPriorKind.Uniform, 0.01);

    /// <summary>Reads <c>uniform:A</c> or <c>background:A</c>.</summary>
    /// <exception cref="KeynessException">It is neither, or A is not a number above 0.</exception>
    public static KeynessPrior Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (name, amount) = text.Split(':') is [var first, var second] ? (first, second) : (text, "");
        return Enum.TryParse<KeynessPriorKind>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && char.IsLetter(name[0])
            && double.TryParse(amount, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 1e15
            ? new(kind, value)
            : throw new KeynessException($"prior \"{text}\": write uniform:A or background:A with a number A above 0, such as uniform:0.01.");
    }

    /// <summary>What the prior adds to a term's count in either set.</summary>
    internal double For(TermCount term, TermCountTable table) => Kind switch
    {
        KeynessPriorKind.Uniform => Amount,
        _ => Amount * (term.CountA + term.CountB) / (table.TotalA + table.TotalB),
    };

    /// <summary>What the prior adds to all terms together.</summary>
    internal double Total(TermCountTable table) => Kind switch
    {
        KeynessPriorKind.Uniform => Amount * table.Terms.Count,
        _ => Amount,
    };

    /// <summary>As it is written on the command line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind.ToString().ToLowerInvariant()}:{Amount}");
}

/// <summary>How a prior spreads over the terms.</summary>
public enum KeynessPriorKind
{
    /// <summary>The same for every term.</summary>
    Uniform,

    /// <summary>In proportion to the term's share of both sets together.</summary>
    Background,
}
