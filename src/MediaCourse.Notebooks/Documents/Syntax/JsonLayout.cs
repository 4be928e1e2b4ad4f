namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>The white space around an element of an array or a member of an object; null where the style decides.</summary>
/// <param name="Before">Between the opening bracket or comma and the element.</param>
/// <param name="After">Between the element and the comma or closing bracket.</param>
/// <param name="WasFirst">Whether it was read as the first of its list.</param>
/// <param name="WasLast">Whether it was read as the last of its list.</param>
internal readonly record struct Gaps(ReadOnlyMemory<byte>? Before, ReadOnlyMemory<byte>? After, bool WasFirst, bool WasLast);

/// <summary>
/// How the elements of one list stand apart, so that one that is added, moved or removed leaves the list looking as
/// it did.
/// </summary>
internal sealed class JsonLayout
{
    private readonly ReadOnlyMemory<byte>? _first;
    private readonly ReadOnlyMemory<byte>? _between;
    private readonly ReadOnlyMemory<byte>? _inner;
    private readonly ReadOnlyMemory<byte>? _close;

    private JsonLayout(
        ReadOnlyMemory<byte>? first, ReadOnlyMemory<byte>? between, ReadOnlyMemory<byte>? inner, ReadOnlyMemory<byte>? close)
    {
        _first = first;
        _between = between;
        _inner = inner;
        _close = close;
    }

    /// <summary>The layout of a new list: the file's style decides all.</summary>
    public static JsonLayout New { get; } = new(null, null, null, null);

    /// <summary>The layout of a list as read.</summary>
    public static JsonLayout Of(IReadOnlyList<Gaps> gaps)
    {
        if (gaps.Count == 0)
        {
            return New;
        }

        var first = gaps[0].Before;
        var severalLines = first is { } space && space.Span.Contains((byte)'\n');
        var between = gaps.Count > 1 ? gaps[1].Before : severalLines ? first : null;
        return new JsonLayout(first, between, gaps.Count > 1 ? gaps[0].After : null, gaps[^1].After);
    }

    /// <summary>White space before an element at its new place.</summary>
    public ReadOnlyMemory<byte>? Before(Gaps own, bool isFirst) => isFirst == own.WasFirst && own.Before is { } kept
        ? kept
        : isFirst ? _first : _between;

    /// <summary>White space after an element at its new place.</summary>
    public ReadOnlyMemory<byte>? After(Gaps own, bool isLast) => isLast == own.WasLast && own.After is { } kept
        ? kept
        : isLast ? _close : _inner;
}
