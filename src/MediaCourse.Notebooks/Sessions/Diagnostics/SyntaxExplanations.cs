using System.Buffers;

namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>Explains errors of form: something missing, left open, or in the wrong place.</summary>
internal static class SyntaxExplanations
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static string? Explain(DiagnosticContext context) => context.Code switch
    {
        "CS1002" => "A semicolon ; is missing here, at the end of the statement.",
        "CS1513" => "A closing brace } is missing: every { needs its }.",
        "CS1514" => "An opening brace { is missing here.",
        "CS1026" => "A closing round bracket ) is missing: every ( needs its ).",
        "CS1003" => NamedValue(context) ?? $"Something is missing here: probably {context.Argument(0)}",
        "CS1001" => DecimalComma(context) ?? "A name is missing here.",
        "CS1031" => "A type is missing here.",
        "CS1010" or "CS1039" => "The text that begins here has no closing quotation mark \" on its line.",
        "CS8997" or "CS8999" or "CS9000" => "The raw text that begins with \"\"\" has no closing \"\"\" on a line of its own, or a line of it is indented less than that.",
        "CS1011" or "CS1012" => "Single quotation marks hold one character only. A text stands in double ones: \"text\"",
        "CS1009" => "A backslash \\ begins a special character here. For a plain backslash write \\\\, or put @ before the text.",
        "CS1035" => "A comment that begins with /* has no closing */.",
        "CS1525" => MissingValue(context) ?? $"'{context.Argument(0)}' cannot stand here. Something before it may be missing or left over.",
        "CS1022" or "CS7017" or "CS1073" or "CS1519" => "Something is left over here: perhaps one closing brace } too many.",
        "CS1056" when context.Argument(0) is "\u2212" or "\u2013" or "\u2014" => $"The sign {context.Argument(0)} is the minus of print. In code, a minus is the hyphen of the keyboard: -",
        "CS1056" => $"The character {context.Argument(0)} has no meaning in C#. Curly quotation marks “ ” have to be straight ones.",
        "CS8635" => "Three dots stand for nothing in C#.",
        "CS0825" => "'using var' cannot stand at the top of a cell. Leave out 'using', or write: using (var x = …) { … }",
        "CS0116" => "This can only stand inside a class.",
        "CS1529" => "'using' lines have to be at the top of the cell, before all other code.",
        "CS8915" => "'global using' lines have to come before all other 'using' lines.",
        "CS1040" or "CS7009" or "CS8098" => "#r and #load lines have to be at the top of the cell, before all other code.",
        "CS7010" => "The path behind #r or #load has to stand in quotation marks: #r \"lib/MediaCourse.Library.dll\"",
        "CS0006" => $"There is no file '{context.Argument(0)}' for #r. The path is relative to the notebook's folder.",
        "CS1504" => $"There is no file '{context.Argument(0)}' for #load. The path is relative to the notebook's folder, or to the file that loads it.",
        "CS0009" => $"'{Path.GetFileName(context.Argument(0))}' is no .NET library.",
        "CS1024" => "A line that begins with # is read as an instruction to the compiler, and it knows none of that name. A comment begins with //.",
        "CS8078" => "This expression is too long or too deeply nested. Split it into several statements.",
        _ => null,
    };

    /// <summary>"0,25": a comma parts values in C#.</summary>
    private static string? DecimalComma(DiagnosticContext context) =>
        context.TextBefore is [.., var digit, ','] && char.IsAsciiDigit(digit) && context.TextFrom is [var next, ..] && char.IsAsciiDigit(next)
            ? "A comma parts two values in C#. Decimals stand behind a point: 0.25"
            : null;

    /// <summary>"line 40": the name of a value and the value, with nothing between them.</summary>
    private static string? NamedValue(DiagnosticContext context)
    {
        var before = context.TextBefore.TrimEnd();
        var name = before[(before.AsSpan().LastIndexOfAnyExcept(Letters) + 1)..];
        return name.Length > 0 && context.Argument(0) is "," && context.TextFrom is [var first, ..] && (char.IsAsciiDigit(first) || first is '"')
            ? $"Something is missing here: a comma, or a colon between a name and its value, as in {name}: \u2026"
            : null;
    }

    private static string? MissingValue(DiagnosticContext context) => (context.TextBefore.TrimEnd(), context.Argument(0)) switch
    {
        ([.., '%'], ";") => "The sign % means something else in C#. Write the number without it.",
        ([.., not ('=' or '!' or '<' or '>'), '='], ";") => "A value is missing between = and ;",
        _ => null,
    };
}
