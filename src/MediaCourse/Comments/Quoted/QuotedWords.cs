using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Comments.Quoted;

/// <summary>Words in a comment that are likely not its writer's own.</summary>
public sealed record QuotedWords
{
    /// <summary>The text in which they stand.</summary>
    public required RawText Raw { get; init; }

    /// <summary>Where they lie in the raw text, without marks.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How the comment shows them.</summary>
    public required QuotedForm Form { get; init; }

    /// <summary>How sure it is that they are somebody else's, from 0 to 1: a rank of the rules, no probability.</summary>
    public required double Confidence { get; init; }

    /// <summary>What decided, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>The earlier comment in which some of the same words stand, by its number; null where there is none.</summary>
    public int? OriginComment { get; init; }

    /// <summary>Whether some of the same words stand in the article.</summary>
    public bool InArticle { get; init; }

    /// <summary>Exactly the characters of the raw text.</summary>
    public string Text => Span.In(Raw.Text);

    /// <inheritdoc/>
    public override string ToString() => $"{Form}: {Text}";
}
