using System.Collections.Immutable;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Alignment.Transcripts;

/// <summary>A sentence of a transcript and what became of it in the other texts.</summary>
public sealed record TranscriptSentence
{
    /// <summary>The transcript.</summary>
    public required RawText Raw { get; init; }

    /// <summary>Where the sentence lies in the transcript.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Who speaks, by one name for all texts; null where no label says.</summary>
    public required string? Speaker { get; init; }

    /// <summary>Its words, as <see cref="Tokenizer"/> counts them.</summary>
    public required int Words { get; init; }

    /// <summary>How many of them stand in a quotation of some text.</summary>
    public required int QuotedWords { get; init; }

    /// <summary>The ids of the texts that quote words of it, in order.</summary>
    public required ImmutableArray<string> QuotedBy { get; init; }

    /// <summary>The ids of the texts that report its utterance without marks, in order.</summary>
    public required ImmutableArray<string> ReportedBy { get; init; }

    /// <summary>Its line in the file, counted from 1.</summary>
    public int Line => Raw.LineOf(Span.Start);

    /// <summary>Exactly the characters of the raw text.</summary>
    public string Text => Span.In(Raw.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
