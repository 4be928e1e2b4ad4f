using MediaCourse.Text;

namespace MediaCourse.Sources;

/// <summary>
/// A text exactly as it was read, with the place of each of its lines. Nothing in it is ever altered: all else in
/// MediaCourse is spans of it.
/// </summary>
/// <remarks>
/// Lines end with LF; the CR of a CRLF counts as a blank at the end of its line. A text without any LF is read as
/// one of classic Mac OS, where CR alone ends a line. So line numbers agree with those of <c>grep -n</c> and editors.
/// </remarks>
public sealed class RawText
{
    private readonly int[] _lineStarts;

    /// <summary>Finds the lines of a text.</summary>
    /// <param name="name">What messages call the text: its file name, as a rule.</param>
    /// <param name="text">The decoded text, without a byte-order mark.</param>
    public RawText(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        Name = name;
        Text = text;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>What messages call the text: its file name, as a rule.</summary>
    public string Name { get; }

    /// <summary>The whole text. Every offset counts its UTF-16 code units from 0.</summary>
    public string Text { get; }

    /// <summary>Number of lines; a line ending at the very end begins no further line.</summary>
    public int LineCount => _lineStarts.Length > 1 && _lineStarts[^1] == Text.Length
        ? _lineStarts.Length - 1
        : _lineStarts.Length;

    /// <summary>The line, counted from 1, on which <paramref name="offset"/> lies.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public int LineOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        var found = Array.BinarySearch(_lineStarts, offset);
        return Math.Min(found >= 0 ? found + 1 : ~found, LineCount);
    }

    /// <summary>The line with this number, counted from 1, without its line ending.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public TextSpan LineSpan(int line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, LineCount);
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>The characters of a span.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    private static int[] FindLineStarts(string text)
    {
        var ending = text.Contains('\n', StringComparison.Ordinal) ? '\n' : '\r';
        var starts = new int[text.AsSpan().Count(ending) + 1];
        var line = 0;
        for (var at = text.IndexOf(ending, StringComparison.Ordinal); at >= 0; at = text.IndexOf(ending, at + 1))
        {
            starts[++line] = at + 1;
        }

        return starts;
    }
}
