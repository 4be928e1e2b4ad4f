namespace MediaCourse.Kernel.Jupyter;

/// <summary>Jupyter counts characters as Unicode code points, .NET as UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>The place in UTF-16 of the n-th code point; behind the end it is the end.</summary>
    public static int ToUtf16(string text, int codePoints)
    {
        var at = 0;
        for (var i = 0; i < codePoints && at < text.Length; i++)
        {
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        }

        return at;
    }

    /// <summary>The number of code points before a place in UTF-16.</summary>
    public static int FromUtf16(string text, int utf16)
    {
        var count = 0;
        for (var at = 0; at < utf16 && at < text.Length; at++)
        {
            count++;
            at += char.IsSurrogatePair(text, at) ? 1 : 0;
        }

        return count;
    }
}
