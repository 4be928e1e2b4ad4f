using System.Collections.Immutable;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Alignment;

/// <summary>An utterance, how many of its words the shortest quotation of it keeps, and a reader's judgement of it.</summary>
/// <param name="Id">The id that the reader wrote.</param>
/// <param name="Group">The utterance; null where none has the id.</param>
/// <param name="Judgement">What the reader wrote; blank where nothing.</param>
public sealed record JudgedUtterance(string Id, AlignedGroup? Group, string Judgement)
{
    private readonly Difference? _leastKept = Group is null ? null : LeastKept(Group);

    /// <summary>Of the words of the fullest quotation, the share that the version with the fewest of them keeps, 0 to 1; null where only one source quotes it.</summary>
    public double? Kept => _leastKept is null ? null : ShareKept(_leastKept);

    /// <summary>The passage that keeps the fewest; null where only one source quotes it.</summary>
    public Passage? Shortest => _leastKept?.Second;

    /// <summary>Sets judgements beside what is counted, the fewest words kept first.</summary>
    public static ImmutableArray<JudgedUtterance> Of(QuoteAlignment alignment, IReadOnlyDictionary<string, string> judgements)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        ArgumentNullException.ThrowIfNull(judgements);
        return
        [
            .. judgements
                .Select(judgement => new JudgedUtterance(judgement.Key, alignment.Groups.FirstOrDefault(group => string.Equals(group.Id, judgement.Key.Trim(), StringComparison.OrdinalIgnoreCase)), judgement.Value))
                .OrderBy(row => row.Kept ?? double.PositiveInfinity),
        ];
    }

    private static Difference? LeastKept(AlignedGroup group)
    {
        var fullest = group.Fullest;
        return group.Members
            .Where(member => member.Source != fullest.Source && member.Form != PassageForm.Indirect && member.Section != QuotationSection.Comment)
            .Select(member => Difference.Between(fullest, member))
            .MinBy(ShareKept);
    }

    private static double ShareKept(Difference difference)
    {
        var words = Tokenizer.Split(difference.First.Raw.Text, difference.First.Span).Count;
        var kept = difference.Parts.Where(part => part.Kind is DifferenceKind.Kept or DifferenceKind.Inflected).Sum(part => part.From.Split(' ').Length);
        return Math.Min(1, (double)kept / Math.Max(1, words));
    }
}
