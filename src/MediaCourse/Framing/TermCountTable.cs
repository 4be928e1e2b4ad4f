using System.Globalization;

namespace MediaCourse.Framing;

/// <summary>The counts of all terms in two sets of texts.</summary>
public sealed class TermCountTable
{
    /// <summary>The largest count a term may have: beyond it a double no longer holds every whole number.</summary>
    public const long MaximumCount = 1L << 52;

    private TermCountTable(IReadOnlyList<TermCount> terms)
    {
        Terms = terms;
        TotalA = terms.Sum(term => (double)term.CountA);
        TotalB = terms.Sum(term => (double)term.CountB);
    }

    /// <summary>Each term once, in the order given.</summary>
    public IReadOnlyList<TermCount> Terms { get; }

    /// <summary>Occurrences of all terms in set A.</summary>
    public double TotalA { get; }

    /// <summary>Occurrences of all terms in set B.</summary>
    public double TotalB { get; }

    /// <summary>A table of counts made in code.</summary>
    /// <exception cref="KeynessException">A term is empty or comes twice, a count is below 0 or too large, or a set is empty.</exception>
    public static TermCountTable From(IEnumerable<TermCount> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Checked("the counts", terms.Select((term, index) => (index + 1, term)));
    }

    /// <summary>
    /// Reads a table: a line for each term, with the term, a tab, its count in A, a tab and its count in B. A heading
    /// is allowed; blank lines are left out.
    /// </summary>
    /// <param name="name">What the table is called in error messages: its file.</param>
    /// <param name="text">The lines.</param>
    /// <exception cref="KeynessException">A line is no such row, or as for <see cref="From"/>; the message names the line.</exception>
    public static TermCountTable Parse(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = text.Split('\n')
            .Select((content, index) => (Line: index + 1, Content: content.TrimEnd('\r')))
            .Where(row => !string.IsNullOrWhiteSpace(row.Content))
            .Where(row => !(row.Line == 1 && IsHeading(row.Content)))
            .Select(row => (row.Line, ParseRow(name, row.Line, row.Content)));
        return Checked(name, rows);
    }

    private static TermCountTable Checked(string name, IEnumerable<(int Line, TermCount Term)> rows)
    {
        var terms = new List<TermCount>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, term) in rows)
        {
            if (string.IsNullOrWhiteSpace(term.Term))
            {
                throw Error(name, line, "the term is empty; write one or take the line out.");
            }

            if (term is not { CountA: >= 0 and <= MaximumCount, CountB: >= 0 and <= MaximumCount })
            {
                throw Error(name, line, $"the counts of \"{term.Term}\" must be whole numbers from 0 to {MaximumCount.ToString(CultureInfo.InvariantCulture)}.");
            }

            if (!lines.TryAdd(term.Term, line))
            {
                throw Error(name, line, $"\"{term.Term}\" stands on line {lines[term.Term].ToString(CultureInfo.InvariantCulture)} already; keep one of the two.");
            }

            terms.Add(term);
        }

        var table = new TermCountTable(terms);
        return table is { TotalA: > 0, TotalB: > 0 }
            ? table
            : throw new KeynessException($"{name}: set {(table.TotalA > 0 ? "B" : "A")} holds no term; give both sets at least one.");
    }

    private static bool IsHeading(string row)
    {
        var fields = row.Split('\t');
        return fields.Length == 3 && fields.Skip(1).All(field => field.Any(char.IsLetter));
    }

    private static TermCount ParseRow(string name, int line, string row)
    {
        var fields = row.Split('\t');
        return fields.Length == 3 && TryCount(fields[1], out var countA) && TryCount(fields[2], out var countB)
            ? new(fields[0], countA, countB)
            : throw Error(name, line, "not a row of counts; write the term, a tab, its count in A, a tab and its count in B.");
    }

    private static bool TryCount(string field, out long count) =>
        long.TryParse(field.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out count);

    private static KeynessException Error(string name, int line, string problem) =>
        new($"{name}, line {line.ToString(CultureInfo.InvariantCulture)}: {problem}");
}
