using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Framing.Verbs;

/// <summary>A place where an article presents words, or speech without its words, by a listed verb.</summary>
/// <param name="Raw">The text.</param>
/// <param name="Source">The id of the source.</param>
/// <param name="Span">The verb in the text.</param>
/// <param name="Verb">The verb of the list.</param>
/// <param name="Speaker">Who is said to speak, by the fullest name in the text; null where the rules do not tell.</param>
/// <param name="Target">Who is spoken to or against, where it stands behind the verb; else null.</param>
/// <param name="SentenceSpan">The sentence in the text.</param>
public sealed record ReportingVerbUse(RawText Raw, string Source, TextSpan Span, ReportingVerb Verb, string? Speaker, string? Target, TextSpan SentenceSpan)
{
    private const int ExcerptReach = 400;

    /// <summary>The line of the file, counted from 1.</summary>
    public int Line => Raw.LineOf(Span.Start);

    /// <summary>The verb as it stands in the text.</summary>
    public string Form => Span.In(Raw.Text);

    /// <summary>The sentence.</summary>
    public string Sentence => SentenceSpan.In(Raw.Text);

    /// <summary>What is shown of the sentence: all of it, or 400 characters to either side of the verb where it is longer.</summary>
    public string Excerpt => Raw.Text[Math.Max(SentenceSpan.Start, Span.Start - ExcerptReach)..Math.Min(SentenceSpan.End, Span.End + ExcerptReach)];

    /// <inheritdoc/>
    public override string ToString() => $"{Speaker ?? "\u2013"} {Form} ({Verb.Grade.Name()})";
}
