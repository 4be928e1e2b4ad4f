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
    /// <summary>The line of the file, counted from 1.</summary>
    public int Line => Raw.LineOf(Span.Start);

    /// <summary>The verb as it stands in the text.</summary>
    public string Form => Span.In(Raw.Text);

    /// <summary>The sentence.</summary>
    public string Sentence => SentenceSpan.In(Raw.Text);

    /// <inheritdoc/>
    public override string ToString() => $"{Speaker ?? "\u2013"} {Form} ({Verb.Grade.Name()})";
}
