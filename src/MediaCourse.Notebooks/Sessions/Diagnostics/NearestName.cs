namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>Finds the name that a mistyped one was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>The candidate that takes the fewest slips of the keyboard, or null where none is near.</summary>
    public static string? Of(string typed, IEnumerable<string> candidates)
    {
        var allowed = typed.Length / 3;
        string? nearest = null;
        var distance = Math.Max(1, allowed * 2);
        foreach (var candidate in candidates)
        {
            if (candidate == typed || Math.Abs(candidate.Length - typed.Length) > allowed)
            {
                continue;
            }

            var found = Distance(typed, candidate);
            if (found <= distance && (found < distance || nearest is null || string.CompareOrdinal(candidate, nearest) < 0))
            {
                nearest = candidate;
                distance = found;
            }
        }

        return nearest;
    }

    /// <summary>
    /// Letters added, dropped, changed or swapped with their neighbour count two each, a letter in the wrong case
    /// counts one (Damerau's distance, in its restricted form).
    /// </summary>
    internal static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j * 2;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i * 2;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 2, previous[j - 1] + Change(a[i - 1], b[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 2);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }

    private static int Change(char a, char b) =>
        a == b ? 0 : char.ToUpperInvariant(a) == char.ToUpperInvariant(b) ? 1 : 2;
}
