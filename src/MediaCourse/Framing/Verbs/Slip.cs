namespace MediaCourse.Framing.Verbs;

/// <summary>Tells a mistyped verb from one that is not known.</summary>
internal static class Slip
{
    // Short verbs are one letter apart from many others.
    private const int ShortestWord = 5;

    /// <summary>The word that one letter too many, too few, wrong or in the wrong place turned into what was typed; null where there is none.</summary>
    public static string? WordMeant(string typed, IEnumerable<string> words) =>
        typed.Length < ShortestWord - 1 ? null : words.Where(word => word.Length >= ShortestWord && IsOne(typed.ToLowerInvariant(), word)).Order(StringComparer.Ordinal).FirstOrDefault();

    private static bool IsOne(string one, string other)
    {
        var start = one.AsSpan().CommonPrefixLength(other);
        var (a, b) = (one[start..], other[start..]);
        return (a, b) switch
        {
            ([_, .. var rest], [_, .. var match]) when rest == match => true,
            ([var x, var y, .. var rest], [var second, var first, .. var match]) when x == first && y == second && rest == match => true,
            _ => (a.Length > 0 && a[1..] == b) || (b.Length > 0 && b[1..] == a),
        };
    }
}
