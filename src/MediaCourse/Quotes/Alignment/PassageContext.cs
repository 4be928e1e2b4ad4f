using System.Collections.Immutable;
using MediaCourse.Quotes.Alignment.Words;

namespace MediaCourse.Quotes.Alignment;

/// <summary>A passage with what is compared and where it stands among its neighbours.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Words">Its words; for quoted words within a reporter's sentence, that sentence's other words too.</param>
/// <param name="FirstSentence">The number of its first sentence in its text.</param>
/// <param name="LastSentence">The number of its last sentence in its text.</param>
/// <param name="Block">The number of its paragraph, heading or comment line in its text.</param>
/// <param name="OpensSentence">Whether no word of the reporter's stands before it in its sentence.</param>
/// <param name="GivesContent">Whether it is a report without marks that says what was said, and not only that somebody spoke.</param>
internal sealed record PassageContext(
    Passage Passage, ImmutableArray<AlignedWord> Words, int FirstSentence, int LastSentence, int Block, bool OpensSentence, bool GivesContent)
{
    /// <summary>The numbers of its stems, sorted, each as often as it occurs.</summary>
    public ImmutableArray<int> Stems { get; } = [.. Words.Select(word => word.Stem).Order()];

    /// <summary>The speaker across all texts; set when all are known.</summary>
    public Speaker Speaker { get; set; } = Speaker.Unknown;

    /// <summary>Whether it is a sentence of a transcript, as it was spoken.</summary>
    public bool IsTranscript { get; init; }

    /// <summary>Whether it stands in a reader's comment.</summary>
    public bool IsComment => Passage.Section == QuotationSection.Comment;

    /// <summary>Whether both stand in the article of one source, which seldom gives one utterance twice.</summary>
    public bool IsBeside(PassageContext other) =>
        ReferenceEquals(Passage.Raw, other.Passage.Raw) && !IsComment && !other.IsComment;

    /// <summary>Whether the two have a sentence in common.</summary>
    public bool SharesSentence(PassageContext other) =>
        ReferenceEquals(Passage.Raw, other.Passage.Raw) && FirstSentence <= other.LastSentence && other.FirstSentence <= LastSentence;
}
