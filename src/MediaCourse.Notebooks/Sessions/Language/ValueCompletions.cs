using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>
/// A text that is an argument, such as in <c>corpus["voa"]</c>. By convention an object lists what it takes for a
/// parameter in a property named as the plural: <c>id</c> in <c>Ids</c>, a dictionary's <c>key</c> in <c>Keys</c>.
/// </summary>
/// <param name="Start">Where the text begins, behind its quotation mark.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Expression">What gives the values, one a line; null where nothing can be offered.</param>
internal sealed record ValueCompletions(int Start, int End, string? Expression)
{
    private const int Maximum = 500;

    /// <summary>The text that a place is in; null where it is in none.</summary>
    public static ValueCompletions? At(SemanticModel model, SyntaxToken token, int position)
    {
        if (!IsInside(token, position))
        {
            return null;
        }

        var isPlain = token.IsKind(SyntaxKind.StringLiteralToken) && token.Text.StartsWith('"');
        var start = token.SpanStart + 1;
        var end = isPlain && IsClosed(token) ? token.Span.End - 1 : position;
        return new ValueCompletions(start, end, isPlain ? ExpressionFor(model, token, position) : null);
    }

    private static bool IsInside(SyntaxToken token, int position) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken =>
            token.SpanStart < position && (position < token.Span.End || (position == token.Span.End && !IsClosed(token))),
        SyntaxKind.InterpolatedStringTextToken => true,
        _ => false,
    };

    private static bool IsClosed(SyntaxToken token) => token.Text.Length > 1 && token.Text[^1] == token.Text[0] && !token.ContainsDiagnostics;

    private static string? ExpressionFor(SemanticModel model, SyntaxToken token, int position)
    {
        if (token.Parent?.Parent is not ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax call } list } argument)
        {
            return null;
        }

        var receiver = call switch
        {
            ElementAccessExpressionSyntax element => element.Expression,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            _ => null,
        };
        return receiver is not null
            && IsHarmless(model, receiver)
            && ParameterOf(model, call, list, argument) is { Length: > 0 } parameter
            && model.GetTypeInfo(receiver).Type is { } type
            && Plural(parameter) is var values
            && model.LookupSymbols(position, type, values).OfType<IPropertySymbol>().Any(IsTexts)
            ? string.Create(CultureInfo.InvariantCulture, $"string.Join(\"\\n\", System.Linq.Enumerable.Take({receiver}.{values}, {Maximum}))")
            : null;
    }

    /// <summary>Whether evaluating it does no more than reading: a variable of a cell, or properties of one.</summary>
    private static bool IsHarmless(SemanticModel model, ExpressionSyntax expression) => model.GetSymbolInfo(expression).Symbol switch
    {
        IFieldSymbol { ContainingType.IsScriptClass: true } => expression is IdentifierNameSyntax,
        IPropertySymbol { IsIndexer: false } => expression is MemberAccessExpressionSyntax access && IsHarmless(model, access.Expression),
        _ => false,
    };

    private static string? ParameterOf(SemanticModel model, ExpressionSyntax call, BaseArgumentListSyntax list, ArgumentSyntax argument)
    {
        if (argument.NameColon is { } name)
        {
            return name.Name.Identifier.ValueText;
        }

        var at = list.Arguments.IndexOf(argument);
        var info = model.GetSymbolInfo(call);
        foreach (var symbol in info.Symbol is { } found ? [found] : info.CandidateSymbols)
        {
            var parameters = symbol switch
            {
                IPropertySymbol property => property.Parameters,
                IMethodSymbol method => method.Parameters,
                _ => [],
            };
            if (parameters.Length > 0)
            {
                var parameter = parameters[Math.Min(at, parameters.Length - 1)];
                return at < parameters.Length || parameter.IsParams ? parameter.Name : null;
            }
        }

        return null;
    }

    private static bool IsTexts(IPropertySymbol property) => property.Type.AllInterfaces.Append(property.Type).OfType<INamedTypeSymbol>().Any(static type =>
        type is { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T, TypeArguments: [{ SpecialType: SpecialType.System_String }] });

    private static string Plural(string parameter)
    {
        var name = string.Concat([char.ToUpperInvariant(parameter[0])], parameter.AsSpan(1));
        return name.EndsWith('s') ? name : name + "s";
    }
}
