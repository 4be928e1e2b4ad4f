using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Quotes;

/// <summary>A sentence that reports what somebody said without a quotation mark.</summary>
public sealed record IndirectReport
{
    /// <summary>The text in which it stands.</summary>
    public required RawText Raw { get; init; }

    /// <summary>The id of its source.</summary>
    public required string Source { get; init; }

    /// <summary>Where the whole sentence lies in the raw text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Who is said to have spoken, by the fullest name in the text.</summary>
    public required string Speaker { get; init; }

    /// <summary>How the sentence names the speaker, such as "he".</summary>
    public required string SpeakerMention { get; init; }

    /// <summary>The verb or phrase of speaking.</summary>
    public required string Cue { get; init; }

    /// <summary>Its first line in the file, counted from 1.</summary>
    public int Line => Raw.LineOf(Span.Start);

    /// <summary>Exactly the characters of the sentence.</summary>
    public string Text => Span.In(Raw.Text);

    /// <inheritdoc/>
    public override string ToString() => $"{Speaker}: {Text}";
}
