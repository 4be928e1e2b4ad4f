using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>
/// Explains slips of the keyboard that the compiler reports as something else: a quotation mark, comma or bracket left out, a semicolon too early.
/// What it says is seen in the line, so it comes before what the code of the error says.
/// </summary>
internal static partial class SlipExplanations
{
    public static string? Explain(DiagnosticContext context) => context.Code switch
    {
        "CS1001" or "CS1002" or "CS1003" or "CS1010" or "CS1026" or "CS1039" or "CS1525" or "CS1513" =>
            MissingMark(context.Line) ?? UnmarkedText(context) ?? ValuesWithoutBrackets(context) ?? EarlySemicolon(context),
        "CS1022" or "CS7017" or "CS1073" or "CS1519" or "CS1514" => EarlySemicolon(context),
        "CS0021" or "CS0029" or "CS0131" or "CS0200" or "CS1503" => MissingComma(context),
        _ => null,
    };

    /// <summary><c>look = voa";</c>: an odd number of marks, and where one would open a text, a word stands before it.</summary>
    private static string? MissingMark(string line)
    {
        if (line.Contains("\"\"\"", StringComparison.Ordinal) || line.Contains('\\', StringComparison.Ordinal) || line.Contains("@\"", StringComparison.Ordinal))
        {
            return null;
        }

        var marks = Enumerable.Range(0, line.Length).Where(i => line[i] == '"').ToList();
        if (marks.Count % 2 == 0)
        {
            return null;
        }

        for (var mark = 0; mark < marks.Count; mark += 2)
        {
            var before = line[..marks[mark]];
            if (before is [.., var last] && (char.IsLetterOrDigit(last) || last is '.'))
            {
                var word = OpenText().Match(before).Value.TrimStart();
                return mark == 0
                    ? $"The opening quotation mark is missing: a text stands between two, as in \"{word}\""
                    : "A quotation mark is missing on this line: every text has one before it and one behind it, as in \"voa\"";
            }
        }

        return marks.Count > 1 && BareWord().IsMatch(line)
            ? "A quotation mark is missing on this line: every text has one before it and one behind it, as in \"voa\""
            : null;
    }

    /// <summary><c>name = Yang Jiechi;</c></summary>
    private static string? UnmarkedText(DiagnosticContext context)
    {
        var match = Words().Match(context.Line);
        return match.Success && !match.Value.Contains('"', StringComparison.Ordinal) && !Keywords.Contains(match.Groups[1].Value.Split(' ')[0])
            ? $"A text stands between quotation marks: \"{match.Groups[1].Value}\""
            : null;
    }

    /// <summary><c>int[] lines = 25, 26;</c></summary>
    private static string? ValuesWithoutBrackets(DiagnosticContext context)
    {
        var match = Values().Match(context.Line);
        return match.Success ? $"A list stands between square brackets: [{match.Groups[1].Value.Trim()}]" : null;
    }

    /// <summary>A line that begins with a dot, below one that ends with a semicolon.</summary>
    private static string? EarlySemicolon(DiagnosticContext context)
    {
        var lines = (context.TextBefore + context.TextFrom).Split('\n');
        var at = context.TextBefore.Count(character => character == '\n');
        for (var line = at; line < Math.Min(at + 2, lines.Length); line++)
        {
            var before = lines[..line].LastOrDefault(text => WithoutRemark(text).Length > 0);
            if (lines[line].TrimStart() is ['.', var next, ..] && char.IsLetter(next) && before is not null && WithoutRemark(before).EndsWith(';'))
            {
                return "A line that begins with a dot goes on from the line above. Take away the semicolon ; at the end of that line; only the last line has one.";
            }
        }

        return null;
    }

    /// <summary>Without the comma, the brackets of the next line are taken to pick a part of the value above.</summary>
    private static string? MissingComma(DiagnosticContext context)
    {
        var access = context.Node?.AncestorsAndSelf().OfType<ElementAccessExpressionSyntax>().FirstOrDefault(static access => IsOnTwoLines(access))
            ?? context.Node?.DescendantNodes().OfType<ElementAccessExpressionSyntax>().FirstOrDefault(static access => IsOnTwoLines(access));
        return access is null ? null : "A comma is missing at the end of the line above: commas part the lines of a list.";
    }

    private static bool IsOnTwoLines(ElementAccessExpressionSyntax access)
    {
        var lines = access.SyntaxTree.GetText().Lines;
        return lines.GetLineFromPosition(access.Expression.Span.End).LineNumber < lines.GetLineFromPosition(access.ArgumentList.SpanStart).LineNumber;
    }

    private static string WithoutRemark(string line)
    {
        var remark = line.IndexOf("//", StringComparison.Ordinal);
        return (remark < 0 ? line : line[..remark]).Trim();
    }

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal) { "new", "await", "from", "throw", "ref", "stackalloc", "default", "typeof", "var" };

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N} .'\u2019-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenText();

    // [voa", "newschina"] has its odd mark at the end.
    [GeneratedRegex(@"[\[(,=]\s*\p{L}[\p{L}\p{N}-]*""", RegexOptions.CultureInvariant)]
    private static partial Regex BareWord();

    [GeneratedRegex(@"(?<![=!<>])=\s*(\p{L}[\p{L}\p{N}'\u2019.-]*(?: \p{L}[\p{L}\p{N}'\u2019.-]*)+)\s*[;,]?\s*(?://.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\[\]\s+\w+\s*=\s*([^\[\]{}(;]+,[^\[\]{}(;]+);", RegexOptions.CultureInvariant)]
    private static partial Regex Values();
}
