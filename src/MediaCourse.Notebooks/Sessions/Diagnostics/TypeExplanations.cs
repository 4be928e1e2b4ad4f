using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>Explains errors about types: values in the wrong place, arguments that do not fit.</summary>
internal static class TypeExplanations
{
    public static string? Explain(DiagnosticContext context) => context.Code switch
    {
        "CS0029" => Conversion(context.Argument(0), context.Argument(1), context.Node is LiteralExpressionSyntax),
        "CS0266" when IsDecimalForWhole(context) => $"This number has decimals, but a whole number ('{context.Argument(1)}') is needed here.",
        "CS0266" => $"A value of type '{context.Argument(0)}' may not fit into '{context.Argument(1)}'. If it does, say so with ({context.Argument(1)}) before it.",
        "CS1503" => Argument(context),
        "CS0019" => $"'{context.Argument(0)}' cannot be used between '{context.Argument(1)}' and '{context.Argument(2)}'. Both sides usually have to be of one type.",
        "CS0023" => $"'{context.Argument(0)}' cannot be used before '{context.Argument(1)}'.",
        "CS1501" => $"'{context.Argument(0)}' cannot be called with {Arguments(context.Message)}. Its other forms take more or fewer.",
        "CS7036" => $"The call leaves out '{context.Argument(0)}', which '{context.Argument(1)}' needs. Write it between the round brackets, with a value: {context.Argument(0)}: \u2026",
        "CS0428" => $"'{context.Argument(0)}' is a method. To call it, put round brackets behind it: {context.Argument(0)}()",
        "CS8917" => $"'{context.Source}' is a method. To call it, put round brackets behind it: {context.Source}()",
        "CS1955" => $"'{context.Argument(0)}' is no method: leave out the round brackets behind it.",
        "CS0165" => $"The variable '{context.Argument(0)}' may still be empty here. Give it a value where it is created.",
        "CS0815" or "CS0818" => "A variable made with 'var' needs a value at once, from which its type is taken: var count = 0;",
        "CS0131" => "Only a variable can stand to the left of =. To compare two values, write ==.",
        "CS0200" => $"'{context.Argument(0)}' can be read but not changed.",
        "CS0201" => Statement(context),
        "CS0021" => $"A value of type '{context.Argument(0)}' has no parts that square brackets could pick.",
        "CS0161" => $"Some way through '{context.Argument(0)}' ends without 'return' and a value.",
        "CS0127" => $"'{context.Argument(0)}' returns nothing, so no value can stand behind 'return'.",
        "CS1579" => $"'foreach' needs something with items, and '{context.Argument(0)}' has none.",
        "CS0037" => $"A variable of type '{context.Argument(0)}' cannot be null. With a question mark it can: {context.Argument(0)}?",
        "CS8852" => $"'{context.Argument(0)}' can only be set when its object is made. Make a changed copy: copy = original with {{ … }};",
        _ => null,
    };

    private static bool IsDecimalForWhole(DiagnosticContext context) =>
        context.Node is LiteralExpressionSyntax && context.Argument(0) is "double" && context.Argument(1).TrimEnd('?') is "int" or "long";

    private static string Conversion(string from, string to, bool isWritten) => (from, to.TrimEnd('?')) switch
    {
        ("string", "int" or "long" or "double" or "decimal") when isWritten => $"This is a text, for it stands in quotation marks, but a number ('{to}') is needed. Write it without them.",
        ("string", "int" or "long" or "double" or "decimal") => $"This is a text ('string'), but a number ('{to}') is needed. Read the number from the text with {to.TrimEnd('?')}.Parse(…).",
        ("string", "string[]") => "This is one text, but a list of texts is needed. Put square brackets around it: [\"one\"], or [\"one\", \"two\"] for several.",
        (_, var list) when list == from + "[]" => $"This is a single value of type '{from}', but a list of such values is needed. Put square brackets around it: [\u2026], or [\u2026, \u2026] for several.",
        (_, "string") => $"This is of type '{from}', but a text ('string') is needed. Add .ToString() to it.",
        (_, "bool") => $"This is of type '{from}', but a yes-or-no value ('bool') is needed, such as a comparison with == or >.",
        _ => $"This is of type '{from}', but '{to}' is needed here.",
    };

    private static string Argument(DiagnosticContext context)
    {
        // "Argument 1: cannot convert from 'string' to 'int'"
        var number = new string([.. context.Message.Where(char.IsAsciiDigit).Take(1)]);
        return $"Value {number} in the round brackets is of type '{context.Argument(0)}', but '{context.Argument(1)}' is needed there.";
    }

    private static string Arguments(string message)
    {
        var at = message.IndexOf("takes ", StringComparison.Ordinal);
        var count = at < 0 ? "" : message[(at + "takes ".Length)..].Split(' ')[0];
        return count switch
        {
            "" => "these values",
            "1" => "1 value",
            _ => $"{count} values",
        };
    }

    private static string Statement(DiagnosticContext context) =>
        context.Node is BinaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.EqualsExpression }
            ? "This compares two values and does nothing with the answer. To set a variable, write a single =."
            : "This line computes a value and does nothing with it. Without the semicolon, as the last line of the cell, it is shown; or keep it: var result = …;";
}
