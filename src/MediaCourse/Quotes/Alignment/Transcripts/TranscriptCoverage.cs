using System.Collections.Immutable;
using MediaCourse.Display;

namespace MediaCourse.Quotes.Alignment.Transcripts;

/// <summary>What the texts took from a transcript, and what nobody quoted: the transcript is the denominator of quote selection.</summary>
/// <param name="Source">The id of the transcript.</param>
/// <param name="Sentences">Its sentences, in order.</param>
/// <remarks>A word counts as quoted where it meets a word in marks, in an article, a heading or a comment, that is aligned with its sentence.</remarks>
[TypeFormatterSource(typeof(TranscriptCoverageFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record TranscriptCoverage(string Source, ImmutableArray<TranscriptSentence> Sentences)
{
    /// <summary>The sentences of which nobody quotes a word.</summary>
    public IEnumerable<TranscriptSentence> Unquoted => Sentences.Where(sentence => sentence.QuotedWords == 0);

    /// <summary>How much of each speaker was quoted, in the order in which they first speak.</summary>
    public IReadOnlyList<SpokenShare> Shares =>
    [
        .. Sentences.GroupBy(sentence => sentence.Speaker, StringComparer.Ordinal).Select(spoken => new SpokenShare(
            spoken.Key,
            spoken.Sum(sentence => sentence.Words),
            spoken.Sum(sentence => sentence.QuotedWords),
            spoken.Count(),
            spoken.Count(sentence => sentence.QuotedWords == 0))),
    ];
}
