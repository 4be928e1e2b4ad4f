using System.Text;

namespace MediaCourse.Grading.Authoring.Checks;

/// <summary>Writes into a student's check cell what its checks need: the digest, and that each is shown.</summary>
public static class CheckWriter
{
    /// <summary>The cell's text with its checks complete.</summary>
    /// <param name="source">The cell as students get it, hidden checks already gone.</param>
    /// <param name="checks">The checks in it, as they were read from this very text.</param>
    /// <param name="digestOf">The digest of the reference's value, or null where the check has none.</param>
    public static string Complete(string source, CheckCell checks, Func<CheckSpec, string?> digestOf)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(checks);
        ArgumentNullException.ThrowIfNull(digestOf);
        var written = new StringBuilder(source);
        foreach (var check in checks.Checks.Reverse())
        {
            var (start, end) = (check.Span.Start.Value, check.Span.End.Value);

            // Of several calls in a cell only the last one's value would be shown, and none that ends in a semicolon.
            if (check.IsUnshown)
            {
                written.Insert(end, ')');
            }

            if (digestOf(check) is { } digest)
            {
                written.Insert(end - 1, $",{SpaceBeforeArgument(check.Call)}digest: \"{digest}\"");
            }

            if (check.IsUnshown)
            {
                written.Insert(start, "display(");
            }
        }

        return written.ToString();
    }

    private static string SpaceBeforeArgument(string call)
    {
        var lineEnd = call.IndexOf('\n', StringComparison.Ordinal);
        if (lineEnd < 0)
        {
            return " ";
        }

        var next = call[(lineEnd + 1)..];
        return "\n" + next[..(next.Length - next.TrimStart(' ', '\t').Length)];
    }
}
