using System.Runtime.InteropServices;
using MediaCourse.Text;

namespace MediaCourse.Sources;

/// <summary>A word or number of an article.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ArticleToken
{
    private readonly RawText _raw;

    internal ArticleToken(RawText raw, TextSpan span)
    {
        _raw = raw;
        Span = span;
    }

    /// <summary>Where it lies in the raw text.</summary>
    public TextSpan Span { get; }

    /// <summary>The line of the file on which it stands, counted from 1.</summary>
    public int Line => _raw.LineOf(Span.Start);

    /// <summary>Exactly the characters of the raw text.</summary>
    public string Text => Span.In(_raw.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
