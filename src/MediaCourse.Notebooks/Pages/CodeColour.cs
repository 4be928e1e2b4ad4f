using Microsoft.CodeAnalysis.CSharp;

namespace MediaCourse.Notebooks.Pages;

/// <summary>Which colour a token has. What a word is follows from its neighbours, as a reader would guess it.</summary>
internal static class CodeColour
{
    private static readonly HashSet<string> Contextual = new(StringComparer.Ordinal)
    {
        "and", "async", "await", "file", "global", "init", "nameof", "not", "or", "partial", "record", "required", "var", "when", "where", "with", "yield",
    };

    private static readonly HashSet<string> OfQueries = new(StringComparer.Ordinal)
    {
        "ascending", "by", "descending", "equals", "from", "group", "into", "join", "let", "on", "orderby", "select",
    };

    private static readonly HashSet<string> TypeWords = new(StringComparer.Ordinal)
    {
        "bool", "byte", "char", "decimal", "double", "float", "int", "long", "object", "sbyte", "short", "string", "uint", "ulong", "ushort", "var", "void",
    };

    private static readonly HashSet<string> BeforeTypes = new(StringComparer.Ordinal)
    {
        "as", "class", "enum", "interface", "is", "new", "record", "struct",
    };

    /// <summary>The class of the colour, or null for none.</summary>
    public static string? Of(IReadOnlyList<CodeToken> tokens, int index, string code) => tokens[index].Kind switch
    {
        CodeTokenKind.String => "s",
        CodeTokenKind.Comment => "c",
        CodeTokenKind.Number => "n",
        CodeTokenKind.Directive => "d",
        CodeTokenKind.Word => OfWord(tokens, index, code),
        _ => null,
    };

    private static string? OfWord(IReadOnlyList<CodeToken> tokens, int index, string code)
    {
        var word = tokens[index].In(code);
        var before = Neighbour(tokens, index, -1);
        var after = Neighbour(tokens, index, +1)?.In(code) ?? "";
        var isMember = before?.In(code) is "." or "?.";
        if (IsKeyword(word, isMember, after))
        {
            return "k";
        }

        return !isMember && char.IsUpper(word[0]) && IsType(before, after, code) ? "t" : null;
    }

    private static bool IsKeyword(string word, bool isMember, string after)
    {
        if (word[0] == '@' || isMember)
        {
            return false;
        }

        return SyntaxFacts.GetKeywordKind(word) != SyntaxKind.None
            || (Contextual.Contains(word) && after is not ("=" or "." or ")" or "," or ";" or "]"))
            || (OfQueries.Contains(word) && after.Length > 0 && (char.IsLetterOrDigit(after[0]) || after[0] is '"' or '_' or '@' or '$'));
    }

    /// <summary>Whether a word with a capital that is no member names a type, and not a method, a property or what is declared.</summary>
    private static bool IsType(CodeToken? before, string after, string code)
    {
        if (before is { Kind: CodeTokenKind.Word } word)
        {
            var text = word.In(code);
            if (BeforeTypes.Contains(text))
            {
                return true;
            }

            if (TypeWords.Contains(text) || SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None)
            {
                return false;
            }
        }

        return after is not ("(" or "=" or ":" or "");
    }

    private static CodeToken? Neighbour(IReadOnlyList<CodeToken> tokens, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < tokens.Count; i += step)
        {
            if (tokens[i].Kind != CodeTokenKind.Comment)
            {
                return tokens[i];
            }
        }

        return null;
    }
}
