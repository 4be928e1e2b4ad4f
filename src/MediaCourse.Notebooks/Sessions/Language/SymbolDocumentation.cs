using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>What the author of something has written about it.</summary>
/// <param name="Summary">What it is.</param>
/// <param name="Parameters">Its parameters by name.</param>
/// <param name="Returns">What it gives back.</param>
/// <param name="Exceptions">What it throws, by type.</param>
/// <param name="Remarks">What else there is to say.</param>
public sealed record SymbolDocumentation(
    string Summary,
    ImmutableArray<(string Name, string Meaning)> Parameters,
    string Returns,
    ImmutableArray<(string Name, string Meaning)> Exceptions,
    string Remarks)
{
    private const int MaximumDepth = 8;

    private static readonly SymbolDocumentation None = new("", [], "", [], "");

    /// <summary>Whether nothing has been written.</summary>
    public bool IsEmpty => Summary.Length == 0 && Parameters.IsEmpty && Returns.Length == 0 && Remarks.Length == 0;

    internal static SymbolDocumentation Of(ISymbol symbol, CSharpCompilation compilation) => Of(symbol, compilation, depth: 0);

    private static SymbolDocumentation Of(ISymbol symbol, CSharpCompilation compilation, int depth)
    {
        symbol = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : symbol.OriginalDefinition;
        if (depth > MaximumDepth || DocumentationFiles.Find(symbol, compilation) is not { } xml || Parse(xml) is not { } member)
        {
            return None;
        }

        if (member.Element("inheritdoc") is { } inherit)
        {
            var named = inherit.Attribute("cref")?.Value is { } id ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) : null;
            return (named ?? Inherited(symbol)) is { } other ? Of(other, compilation, depth + 1) : None;
        }

        return new SymbolDocumentation(
            Text(member.Element("summary")),
            [.. member.Elements("param").Select(static element => (element.Attribute("name")?.Value ?? "", Text(element)))],
            Text(member.Element("returns")),
            [.. member.Elements("exception").Select(static element => (LastName(element.Attribute("cref")?.Value), Text(element)))],
            Text(member.Element("remarks")));
    }

    private static XElement? Parse(string xml)
    {
        try
        {
            return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static ISymbol? Inherited(ISymbol symbol)
    {
        ISymbol? overridden = symbol switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            INamedTypeSymbol type => type.BaseType,
            _ => null,
        };
        return overridden ?? symbol.ContainingType?.AllInterfaces
            .SelectMany(type => type.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol));
    }

    private static string Text(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        var text = new StringBuilder();
        Append(text, element);
        return string.Join(
            "\n\n",
            text.ToString().Split('\u2029').Select(static paragraph => string.Join(' ', paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(static paragraph => paragraph.Length > 0));
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "see" or "seealso" } see when see.IsEmpty:
                    text.Append(see.Attribute("langword")?.Value ?? LastName(see.Attribute("cref")?.Value ?? see.Attribute("href")?.Value));
                    break;
                case XElement { Name.LocalName: "paramref" or "typeparamref" } reference:
                    text.Append(reference.Attribute("name")?.Value);
                    break;
                case XElement { Name.LocalName: "para" or "item" or "code" } paragraph:
                    text.Append('\u2029');
                    Append(text, paragraph);
                    text.Append('\u2029');
                    break;
                case XElement other:
                    Append(text, other);
                    break;
            }
        }
    }

    /// <summary>The name in a reference such as <c>M:System.String.Trim(System.Char)</c>.</summary>
    private static string LastName(string? reference)
    {
        var name = (reference ?? "").Split('(')[0];
        return name.Contains("//", StringComparison.Ordinal) ? name : name[(name.LastIndexOfAny(['.', ':']) + 1)..].Split('`')[0];
    }
}
