using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>What something in a cell is: its declaration, and what its author has written about it.</summary>
/// <param name="Start">Where it begins in the cell's UTF-16.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Declaration">Its declaration on one line.</param>
/// <param name="Documentation">What its author has written about it.</param>
public sealed record SymbolDescription(int Start, int End, string Declaration, SymbolDocumentation Documentation)
{
    /// <summary>As Markdown.</summary>
    public string Markdown => Text("```csharp\n", "\n```", "**", "`", "- ");

    /// <summary>As plain text.</summary>
    public string PlainText => Text("", "", "", "", "  ");

    internal static SymbolDescription Of(ISymbol symbol, TextSpan span, CSharpCompilation compilation)
    {
        var type = symbol switch
        {
            IFieldSymbol { ContainingType.IsScriptClass: true } field => field.Type,
            ILocalSymbol local => local.Type,
            _ => null,
        };
        var documentation = SymbolDocumentation.Of(symbol, compilation);
        // Of a variable there is nothing to be said but what its value is.
        return new SymbolDescription(
            span.Start,
            span.End,
            SymbolItems.Declaration(symbol, symbol is IMethodSymbol { ContainingType: { } owner } ? owner.GetMembers(symbol.Name).Length : 1),
            type is null || !documentation.IsEmpty ? documentation : SymbolDocumentation.Of(type, compilation));
    }

    private string Text(string beforeCode, string afterCode, string bold, string code, string bullet)
    {
        var text = new StringBuilder().Append(beforeCode).Append(Declaration).Append(afterCode);
        Paragraph(text, Documentation.Summary);
        foreach (var (name, meaning) in Documentation.Parameters)
        {
            Line(text, $"{bullet}{code}{name}{code}: {meaning}");
        }

        if (Documentation.Returns.Length > 0)
        {
            Paragraph(text, $"{bold}Returns{bold} {Documentation.Returns}");
        }

        foreach (var (name, meaning) in Documentation.Exceptions)
        {
            Paragraph(text, $"{bold}Throws{bold} {code}{name}{code}: {meaning}");
        }

        Paragraph(text, Documentation.Remarks);
        return text.ToString();
    }

    private static void Paragraph(StringBuilder text, string paragraph)
    {
        if (paragraph.Length > 0)
        {
            text.Append("\n\n").Append(paragraph);
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(text[^1] == '\n' ? "" : "\n").Append(line);
}
