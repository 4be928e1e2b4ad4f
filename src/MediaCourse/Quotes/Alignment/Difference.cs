using System.Collections.Immutable;
using MediaCourse.Display;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Alignment;

/// <summary>How the words of one passage differ from those of another.</summary>
/// <param name="First">The passage from which one looks.</param>
/// <param name="Second">The other.</param>
/// <param name="Parts">What is kept, put in another form, changed, dropped and added, in order.</param>
[TypeFormatterSource(typeof(DifferenceFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record Difference(Passage First, Passage Second, ImmutableArray<DifferencePart> Parts)
{
    /// <summary>Whether the second begins later than the first.</summary>
    public bool IsCutAtStart => Has(DifferenceKind.Dropped, DifferencePlace.Start);

    /// <summary>Whether the second ends before the first.</summary>
    public bool IsCutAtEnd => Has(DifferenceKind.Dropped, DifferencePlace.End);

    /// <summary>Whether the second leaves words out within.</summary>
    public bool LeavesOut => Has(DifferenceKind.Dropped, DifferencePlace.Middle);

    /// <summary>Whether every place within where the second leaves words out shows three dots.</summary>
    public bool ShowsOmissions => Parts.All(part => part is not { Kind: DifferenceKind.Dropped, Place: DifferencePlace.Middle } || part.ShowsOmission);

    /// <summary>Whether the two have the same words in the same order.</summary>
    public bool IsVerbatim => Parts.All(part => part.Kind == DifferenceKind.Kept);

    /// <summary>Compares the words of two passages: those in marks, or of the whole sentence where there are none.</summary>
    /// <remarks>
    /// Of all ways to pair the words in order, the one that keeps the most letters (the longest common subsequence of Wagner and
    /// Fischer 1974, with words weighed by their length). Passages of many hundred words are compared in their beginnings.
    /// </remarks>
    public static Difference Between(Passage first, Passage second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new Difference(first, second, new DifferenceBuilder(first, second).Build());
    }

    /// <summary>Compares two wordings that stand in no text.</summary>
    /// <param name="first">The wording from which one looks.</param>
    /// <param name="second">The other.</param>
    public static Difference Between(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Between(Loose("first", first), Loose("second", second));
    }

    /// <summary>The difference in a few words: "cut at the start; leaves out 3 words without a sign; 1 word in another form".</summary>
    public string Summary => DifferenceSummary.Of(this);

    /// <summary>The words with marks for what differs: <c>[-dropped-]</c>, <c>{+added+}</c>, as the program wdiff writes it.</summary>
    public override string ToString() => DifferenceText.Plain(Parts);

    private static Passage Loose(string name, string words) => new()
    {
        Raw = new RawText(name, words), Source = "", Span = new TextSpan(0, words.Length), Form = PassageForm.Direct, Section = QuotationSection.Article,
    };

    private bool Has(DifferenceKind kind, DifferencePlace place) => Parts.Any(part => part.Kind == kind && part.Place == place);
}
