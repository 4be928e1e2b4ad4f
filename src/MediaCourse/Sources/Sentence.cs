using MediaCourse.Text;

namespace MediaCourse.Sources;

/// <summary>A sentence of an article.</summary>
public sealed class Sentence
{
    private readonly RawText _raw;

    internal Sentence(RawText raw, string source, int paragraph, TextSpan span)
    {
        _raw = raw;
        Source = source;
        Paragraph = paragraph;
        Span = span;
    }

    /// <summary>The id of the article.</summary>
    public string Source { get; }

    /// <summary>The number of its paragraph, counted from 1.</summary>
    public int Paragraph { get; }

    /// <summary>The line of the file on which it begins, counted from 1.</summary>
    public int Line => _raw.LineOf(Span.Start);

    /// <summary>Where it lies in the raw text.</summary>
    public TextSpan Span { get; }

    /// <summary>Exactly the characters of the raw text.</summary>
    public string Text => Span.In(_raw.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
