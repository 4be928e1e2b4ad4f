using MediaCourse.Display;

namespace MediaCourse.Agreement;

/// <summary>Two readers' answers to the same questions, and how far they agree: small enough to be checked by hand.</summary>
/// <param name="First">The first reader's answers.</param>
/// <param name="Second">The second reader's answers, in the same order.</param>
/// <param name="Alpha">Krippendorff's alpha of the answers as names.</param>
[TypeFormatterSource(typeof(TwoReadersFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record TwoReaders(IReadOnlyList<string> First, IReadOnlyList<string> Second, KrippendorffAlpha Alpha)
{
    /// <summary>Reads both readers' answers from words with blanks between them: "yes no yes".</summary>
    /// <exception cref="TwoReadersException">One reader has more answers than the other, or there is none.</exception>
    public static TwoReaders Of(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (a, b) = (Answers(first), Answers(second));
        return a.Length == b.Length && a.Length > 0
            ? new(a, b, KrippendorffAlpha.OfNames([a, b]))
            : throw new TwoReadersException(a.Length, b.Length);
    }

    /// <summary>To how many questions both gave the same answer.</summary>
    public int Alike => First.Zip(Second).Count(pair => pair.First == pair.Second);

    /// <summary>The share of questions to which both gave the same answer, 0 to 1.</summary>
    public double Share => (double)Alike / First.Count;

    /// <summary>The share that two answers drawn blindly from all of them would have: what chance gives.</summary>
    public double ShareByChance
    {
        get
        {
            var counts = First.Concat(Second).CountBy(answer => answer, StringComparer.Ordinal).Select(answer => (double)answer.Value).ToList();
            var all = counts.Sum();
            return counts.Sum(count => count * (count - 1)) / (all * (all - 1));
        }
    }

    private static string[] Answers(string words) => words.ToLowerInvariant().Split([' ', ',', ';', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
