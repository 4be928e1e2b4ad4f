using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>What can stand behind a dot.</summary>
internal static class MemberCompletions
{
    /// <summary>The members of what stands before the dot; null where it is no dot of that kind.</summary>
    /// <param name="model">The cell.</param>
    /// <param name="dot">The token before what is being typed.</param>
    /// <param name="position">Where that begins.</param>
    public static IEnumerable<ISymbol>? At(SemanticModel model, SyntaxToken dot, int position)
    {
        if (!dot.IsKind(SyntaxKind.DotToken))
        {
            return null;
        }

        return dot.Parent switch
        {
            MemberAccessExpressionSyntax access => Of(model, access.Expression, position),
            QualifiedNameSyntax name => Of(model, name.Left, position),
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional
                ? OfValue(model, UnwrapNullable(model.GetTypeInfo(conditional.Expression).Type), position)
                : [],
            _ => [],
        };
    }

    private static IEnumerable<ISymbol> Of(SemanticModel model, ExpressionSyntax left, int position)
    {
        var symbol = SymbolOf(model, left);
        var type = model.GetTypeInfo(left).Type;
        if (symbol is null && type is null or IErrorTypeSymbol)
        {
            // "corpus." before the next line's "var x" looks like the name of a type.
            var expression = SyntaxFactory.ParseExpression(left.ToString());
            symbol = model.GetSpeculativeSymbolInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Symbol;
            type = model.GetSpeculativeTypeInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Type;
        }

        return symbol switch
        {
            INamespaceSymbol space => model.LookupNamespacesAndTypes(position, space),
            INamedTypeSymbol named => model.LookupStaticMembers(position, named).Concat(model.LookupNamespacesAndTypes(position, named)),
            _ => OfValue(model, type, position).Concat(OfSameName(model, symbol, type, position)),
        };
    }

    private static ISymbol? SymbolOf(SemanticModel model, ExpressionSyntax left)
    {
        var info = model.GetSymbolInfo(left);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    private static IEnumerable<ISymbol> OfValue(SemanticModel model, ITypeSymbol? type, int position) => type is null or IErrorTypeSymbol
        ? []
        : model.LookupSymbols(position, type, includeReducedExtensionMethods: true)
            .Where(static symbol => !symbol.IsStatic && symbol is not INamedTypeSymbol);

    /// <summary>A property that is called as its type, such as <c>Kind Kind</c>, may stand for either.</summary>
    private static ImmutableArray<ISymbol> OfSameName(SemanticModel model, ISymbol? symbol, ITypeSymbol? type, int position) =>
        symbol is IPropertySymbol or IFieldSymbol && type is not null && symbol.Name == type.Name
            ? model.LookupStaticMembers(position, type)
            : [];

    private static ITypeSymbol? UnwrapNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
