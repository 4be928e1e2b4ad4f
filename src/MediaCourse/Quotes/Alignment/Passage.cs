using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Alignment;

/// <summary>A place where a text gives somebody's words: a quotation, or a sentence of indirect speech.</summary>
public sealed record Passage
{
    /// <summary>The text in which it stands.</summary>
    public required RawText Raw { get; init; }

    /// <summary>The id of its source.</summary>
    public required string Source { get; init; }

    /// <summary>Where it lies in the raw text: the words between the marks, or the whole sentence.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How the words are given.</summary>
    public required PassageForm Form { get; init; }

    /// <summary>Who is said to have spoken, by the fullest name in the text; null where the text names nobody.</summary>
    public string? Speaker { get; init; }

    /// <summary>The part of the page in which it stands.</summary>
    public required QuotationSection Section { get; init; }

    /// <summary>Its first line in the file, counted from 1.</summary>
    public int Line => Raw.LineOf(Span.Start);

    /// <summary>Exactly the characters of the raw text.</summary>
    public string Text => Span.In(Raw.Text);

    /// <inheritdoc/>
    public override string ToString() => $"{Source} {Line}: {Text}";
}
