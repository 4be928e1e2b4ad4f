using MediaCourse.Text;

namespace MediaCourse.Sources;

/// <summary>A paragraph of an article.</summary>
public sealed class Paragraph
{
    private readonly RawText _raw;

    internal Paragraph(RawText raw, int number, int line, int endLine, TextSpan span)
    {
        _raw = raw;
        Number = number;
        Line = line;
        EndLine = endLine;
        Span = span;
    }

    /// <summary>Its place among the article's paragraphs, counted from 1.</summary>
    public int Number { get; }

    /// <summary>Its first line in the file, counted from 1.</summary>
    public int Line { get; }

    /// <summary>Its last line in the file, counted from 1.</summary>
    public int EndLine { get; }

    /// <summary>Where it lies in the raw text.</summary>
    public TextSpan Span { get; }

    /// <summary>Exactly the characters of the raw text.</summary>
    public string Text => Span.In(_raw.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
