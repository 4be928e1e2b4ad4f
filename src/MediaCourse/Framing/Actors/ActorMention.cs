using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Framing.Actors;

/// <summary>One place where a text names an actor.</summary>
/// <param name="Raw">The text.</param>
/// <param name="Span">The naming words in it, with titles before a name and without a possessive ending.</param>
/// <param name="Section">The part of the article.</param>
/// <param name="IsQuoted">Whether the words stand between quotation marks: others name the actor, not the outlet.</param>
/// <param name="Company">What the actor does in the sentence.</param>
/// <param name="Reason">The rule and the words that decided.</param>
public sealed record ActorMention(RawText Raw, TextSpan Span, ActorSection Section, bool IsQuoted, ActorCompany Company, string Reason)
{
    /// <summary>The line of the file, counted from 1.</summary>
    public int Line => Raw.LineOf(Span.Start);

    /// <summary>Exactly the characters of the text.</summary>
    public string Text => Span.In(Raw.Text);

    /// <summary>The words with one blank for each run of blanks.</summary>
    internal string Words => string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <inheritdoc/>
    public override string ToString() => $"{Text} ({Company}: {Reason})";
}
