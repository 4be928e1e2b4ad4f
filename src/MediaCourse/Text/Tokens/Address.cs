namespace MediaCourse.Text.Tokens;

/// <summary>Finds internet and e-mail addresses.</summary>
internal static class Address
{
    private const int MaxName = 64;
    private const int MaxHost = 255;

    private static readonly string[] Beginnings = ["http://", "https://", "ftp://", "www."];

    /// <summary>Whether an internet address begins at <paramref name="at"/>.</summary>
    public static bool BeginsAt(string text, int at, int end) => BeginningLength(text.AsSpan(at, end - at)) > 0;

    /// <summary>Where the internet address that begins at <paramref name="start"/> ends, or <paramref name="start"/> if none does.</summary>
    public static int ReadUrl(string text, int start, int end)
    {
        var rest = text.AsSpan(start, end - start);
        if (rest.IsEmpty || rest[0] is not ('h' or 'H' or 'f' or 'F' or 'w' or 'W'))
        {
            return start;
        }

        var i = start + BeginningLength(rest);
        if (i == start || i == end || !char.IsLetterOrDigit(text[i]))
        {
            return start;
        }

        var first = i;
        var brackets = 0;
        while (i < end && !Marks.IsBlank(text[i]) && !Marks.IsDoubleQuote(text[i]) && text[i] is not ('<' or '>') && !char.IsControl(text[i]))
        {
            brackets += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            i++;
        }

        return TrimEnd(text, first, i, brackets);
    }

    /// <summary>Where the e-mail address that begins at <paramref name="start"/> ends, or <paramref name="start"/> if none does.</summary>
    public static int ReadEmail(string text, int start, int end)
    {
        var at = start;
        while (at < end && at - start < MaxName && IsNameCharacter(text[at]))
        {
            at++;
        }

        if (at == start || at >= end || text[at] != '@')
        {
            return start;
        }

        var host = at + 1;
        var i = host;
        var hasDot = false;
        while (i < end && i - host < MaxHost && (char.IsAsciiLetterOrDigit(text[i]) || (text[i] is '.' or '-' && i > host && i + 1 < end && char.IsAsciiLetterOrDigit(text[i + 1]))))
        {
            hasDot |= text[i] == '.';
            i++;
        }

        return hasDot ? i : start;
    }

    private static int BeginningLength(ReadOnlySpan<char> rest)
    {
        foreach (var beginning in Beginnings)
        {
            if (rest.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return beginning.Length;
            }
        }

        return 0;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';

    // Marks behind an address end the sentence or close a bracket; a bracket that the address itself opened stays.
    private static int TrimEnd(string text, int first, int end, int brackets)
    {
        while (end > first + 1)
        {
            var c = text[end - 1];
            if (c == ')' && brackets < 0)
            {
                brackets++;
            }
            else if (c is not ('.' or ',' or ';' or ':' or '!' or '?' or '\u2026' or ']' or '}' or '*' or '_') && !Marks.IsSingleQuote(c))
            {
                return end;
            }

            end--;
        }

        return end;
    }
}
