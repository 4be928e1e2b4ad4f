using System.Collections.Immutable;
using MediaCourse.Display;

namespace MediaCourse.Quotes.Alignment;

/// <summary>Every two passages of one utterance that stand in two sources, and what becomes of the words between them.</summary>
/// <param name="Pairs">The pairs, in the order of the utterances. Readers' comments are left out.</param>
[TypeFormatterSource(typeof(QuotedPairsFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record QuotedPairs(ImmutableArray<QuotedPair> Pairs)
{
    /// <summary>The pairs of an alignment.</summary>
    public static QuotedPairs Of(QuoteAlignment alignment)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        return new QuotedPairs([.. alignment.Utterances.SelectMany(group => PairsOf(group))]);
    }

    /// <summary>How many pairs have this outcome.</summary>
    public int Count(PairOutcome outcome) => Pairs.Count(pair => pair.Outcome == outcome);

    private static IEnumerable<QuotedPair> PairsOf(AlignedGroup group)
    {
        var members = group.Members.Where(member => member.Section != QuotationSection.Comment).ToList();
        for (var i = 0; i < members.Count; i++)
        {
            for (var j = i + 1; j < members.Count; j++)
            {
                if (members[i].Source != members[j].Source)
                {
                    var difference = Difference.Between(members[i], members[j]);
                    yield return new QuotedPair(group.Id, difference, OutcomeOf(difference));
                }
            }
        }
    }

    private static PairOutcome OutcomeOf(Difference difference)
    {
        if (difference.First.Form == PassageForm.Indirect || difference.Second.Form == PassageForm.Indirect)
        {
            return PairOutcome.WithoutMarks;
        }

        var kinds = difference.Parts.Select(part => part.Kind).ToHashSet();
        return kinds.SetEquals([DifferenceKind.Kept]) ? PairOutcome.SameWords
            : !kinds.Contains(DifferenceKind.Kept) && !kinds.Contains(DifferenceKind.Inflected) ? PairOutcome.OtherStretch
            : kinds.Contains(DifferenceKind.Changed) || kinds.Contains(DifferenceKind.Inflected) ? PairOutcome.OtherWords
            : PairOutcome.Cut;
    }
}

/// <summary>Two passages of one utterance in two sources.</summary>
/// <param name="Group">The id of the utterance.</param>
/// <param name="Difference">How their words differ.</param>
/// <param name="Outcome">What that comes to.</param>
public sealed record QuotedPair(string Group, Difference Difference, PairOutcome Outcome);

/// <summary>What becomes of words that two sources report.</summary>
public enum PairOutcome
{
    /// <summary>Both have the same words between marks.</summary>
    SameWords,

    /// <summary>All words that differ are missing in one or the other: one is cut, or both are at different places.</summary>
    Cut,

    /// <summary>Some words are other ones, or in another form.</summary>
    OtherWords,

    /// <summary>Both quote, and share no word: they took other stretches of the utterance.</summary>
    OtherStretch,

    /// <summary>At least one of the two reports without marks.</summary>
    WithoutMarks,
}

/// <summary>What the outcomes are called.</summary>
public static class PairOutcomeNames
{
    /// <summary>The outcome in plain words.</summary>
    public static string InWords(this PairOutcome outcome) => outcome switch
    {
        PairOutcome.SameWords => "the same words",
        PairOutcome.Cut => "the same words, but cut",
        PairOutcome.OtherWords => "other words or forms",
        PairOutcome.OtherStretch => "no word in common",
        _ => "one of them without marks",
    };
}
