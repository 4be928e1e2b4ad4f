using System.Collections.Immutable;

namespace MediaCourse.Notebooks.Sessions.Directives;

/// <summary>A cell, split at its <c>#!</c> lines.</summary>
/// <param name="Parts">Its parts in order; C# parts without any code are left out.</param>
/// <param name="IsTimed">Whether the cell's wall time is to be shown.</param>
internal sealed record CellParts(ImmutableArray<CellPart> Parts, bool IsTimed)
{
    private const string Known = "#!csharp, #!markdown, #!html, #!time";

    /// <summary>Splits a cell.</summary>
    /// <exception cref="DirectiveException">A line begins with <c>#!</c> and an unknown word.</exception>
    public static CellParts Split(string code)
    {
        if (!code.Contains("#!", StringComparison.Ordinal))
        {
            return new CellParts([new CellPart(PartLanguage.CSharp, code)], IsTimed: false);
        }

        var lines = code.ReplaceLineEndings("\n").Split('\n');
        var parts = ImmutableArray.CreateBuilder<CellPart>();
        var language = PartLanguage.CSharp;
        var timed = false;
        var first = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith("#!", StringComparison.Ordinal))
            {
                continue;
            }

            if (DirectiveOf(lines[i], i + 1) is { } next)
            {
                Add(parts, language, lines, first, i);
                language = next;
                first = i + 1;
            }
            else
            {
                timed = true;
                lines[i] = "";
            }
        }

        Add(parts, language, lines, first, lines.Length);
        return new CellParts(parts.ToImmutable(), timed);
    }

    /// <summary>The language that a <c>#!</c> line switches to, or null for one that does not, or that nobody knows.</summary>
    public static PartLanguage? LanguageAfter(string line)
    {
        try
        {
            return DirectiveOf(line, number: 0);
        }
        catch (DirectiveException)
        {
            return null;
        }
    }

    /// <summary>The language that a line switches to, or null for <c>#!time</c>.</summary>
    private static PartLanguage? DirectiveOf(string line, int number)
    {
        var word = line.Trim().Split([' ', '\t'], 2)[0];
        return word switch
        {
            "#!time" => null,
            "#!csharp" or "#!c#" or "#!C#" => PartLanguage.CSharp,
            "#!markdown" => PartLanguage.Markdown,
            "#!html" => PartLanguage.Html,
            _ => throw new DirectiveException($"{word} is not known here. A line of a cell may begin with one of {Known}; other languages cannot be run.", number),
        };
    }

    private static void Add(ImmutableArray<CellPart>.Builder parts, PartLanguage language, string[] lines, int first, int end)
    {
        var text = string.Join('\n', lines[first..end]);
        if (!string.IsNullOrWhiteSpace(text))
        {
            parts.Add(new CellPart(language, language == PartLanguage.CSharp ? new string('\n', first) + text : text.Trim('\n')));
        }
    }
}
