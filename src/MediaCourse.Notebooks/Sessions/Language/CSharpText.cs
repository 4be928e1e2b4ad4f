using MediaCourse.Notebooks.Sessions.Directives;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>The C# of a cell, with blanks in the place of all else, so that each character keeps its place.</summary>
internal static class CSharpText
{
    private const string Directive = "#!";

    /// <summary>Whether a place is on a <c>#!</c> line.</summary>
    public static bool IsInDirective(string code, int position)
    {
        var start = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        return code.AsSpan(start, position - start).TrimStart().StartsWith(Directive, StringComparison.Ordinal);
    }

    /// <summary>The text. Of a cell with an unknown directive it is the whole.</summary>
    public static string Of(string code)
    {
        if (!code.Contains(Directive, StringComparison.Ordinal))
        {
            return code;
        }

        var text = code.ToCharArray();
        var language = PartLanguage.CSharp;
        for (var start = 0; start < text.Length;)
        {
            var length = code.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var isDirective = IsInDirective(code, end);
            if (isDirective)
            {
                language = CellParts.LanguageAfter(code[start..end]) ?? language;
            }

            if (isDirective || language != PartLanguage.CSharp)
            {
                text.AsSpan(start, end - start).Fill(' ');
            }

            start = end + 1;
        }

        return new string(text);
    }
}
