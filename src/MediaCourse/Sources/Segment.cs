using System.Runtime.InteropServices;
using MediaCourse.Text;

namespace MediaCourse.Sources;

/// <summary>One of the stretches that together are a whole raw text.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Segment
{
    private readonly RawText _raw;

    internal Segment(RawText raw, TextSpan span, ArticleSpan? part)
    {
        _raw = raw;
        Span = span;
        Part = part;
    }

    /// <summary>Where it lies in the raw text.</summary>
    public TextSpan Span { get; }

    /// <summary>What it is, with the rule and its reason; null for line ends and blanks.</summary>
    public ArticleSpan? Part { get; }

    /// <summary>Exactly the characters of the raw text.</summary>
    public string Text => Span.In(_raw.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
