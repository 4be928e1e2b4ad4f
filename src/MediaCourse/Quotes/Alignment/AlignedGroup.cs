using System.Collections.Immutable;
using MediaCourse.Display;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Alignment;

/// <summary>Passages that stem from one utterance, or that use one phrase.</summary>
[TypeFormatterSource(typeof(AlignedGroupFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record AlignedGroup
{
    /// <summary>Its name among all groups: <c>u1</c> for an utterance, <c>p1</c> for a phrase, in the order of the first passages.</summary>
    public required string Id { get; init; }

    /// <summary>What the passages have in common.</summary>
    public required AlignedGroupType Type { get; init; }

    /// <summary>Who spoke, by one name for all texts; null for a phrase of several, and where no text says.</summary>
    public required string? Speaker { get; init; }

    /// <summary>The passages, in the order of the sources and of the text.</summary>
    public required ImmutableArray<Passage> Members { get; init; }

    /// <summary>The passage with the most words in marks; where none has marks, with the most words.</summary>
    public Passage Fullest => Members
        .OrderBy(member => member.Form == PassageForm.Indirect)
        .ThenByDescending(member => Tokenizer.Split(member.Raw.Text, member.Span).Count)
        .First();

    /// <summary>The ids of the sources that have it, in order.</summary>
    public IEnumerable<string> Sources => Members.Select(member => member.Source).Distinct(StringComparer.Ordinal);

    /// <summary>How each other passage differs from the fullest.</summary>
    public IEnumerable<Difference> Differences
    {
        get
        {
            var fullest = Fullest;
            return Members.Where(member => !ReferenceEquals(member, fullest)).Select(member => Difference.Between(fullest, member));
        }
    }

    /// <summary>Every two passages with their difference: n (n - 1) / 2 of them, made one by one.</summary>
    public IEnumerable<Difference> Pairs
    {
        get
        {
            for (var i = 0; i < Members.Length; i++)
            {
                for (var j = i + 1; j < Members.Length; j++)
                {
                    yield return Difference.Between(Members[i], Members[j]);
                }
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Id}: {Fullest.Text}";
}
