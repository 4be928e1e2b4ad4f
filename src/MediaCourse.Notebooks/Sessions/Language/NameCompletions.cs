using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>What can stand where no dot is before it: names in scope, words of the language, properties to be set, parameters.</summary>
internal static class NameCompletions
{
    private static readonly ImmutableArray<string> Keywords =
    [
        .. SyntaxFacts.GetKeywordKinds()
            .Where(static kind => SyntaxFacts.IsReservedKeyword(kind) || kind is SyntaxKind.VarKeyword or SyntaxKind.AwaitKeyword or SyntaxKind.AsyncKeyword or SyntaxKind.RecordKeyword
                or SyntaxKind.WhenKeyword or SyntaxKind.FromKeyword or SyntaxKind.WhereKeyword or SyntaxKind.SelectKeyword or SyntaxKind.OrderByKeyword or SyntaxKind.YieldKeyword or SyntaxKind.NameOfKeyword)
            .Select(SyntaxFacts.GetText)
            .Where(static text => text.Length > 1 && char.IsAsciiLetter(text[0]) && !text.StartsWith("__", StringComparison.Ordinal)),
    ];

    /// <summary>The completions at a place.</summary>
    public static IEnumerable<CompletionItem> At(SemanticModel model, SyntaxToken before, int position, string typed)
    {
        if (InUsing(model, before, position) is { } inUsing)
        {
            return SymbolItems.Of(inUsing, typed).OrderBy(static item => item.Text, StringComparer.OrdinalIgnoreCase);
        }

        if (before.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation }
            && model.GetTypeInfo(creation).Type is { } created
            && SymbolItems.Of(SettableOf(model, created, position), typed).ToList() is { Count: > 0 } settable)
        {
            return settable;
        }

        var words = Keywords
            .Where(word => typed.Length > 0 && word.StartsWith(typed, StringComparison.Ordinal))
            .Select(static word => new CompletionItem(word, CompletionKind.Keyword));
        return Parameters(model, before, typed)
            .Concat(SymbolItems.Of(model.LookupSymbols(position), typed).Concat(words)
                .OrderBy(static item => Rank(item.Kind))
                .ThenBy(static item => item.Text, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What a using can name; null outside of one.</summary>
    private static IEnumerable<ISymbol>? InUsing(SemanticModel model, SyntaxToken before, int position)
    {
        if (before.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not { } directive || before.IsKind(SyntaxKind.SemicolonToken))
        {
            return null;
        }

        var names = model.LookupNamespacesAndTypes(position);
        return directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.Alias is null
            ? names.Where(static symbol => symbol is INamespaceSymbol)
            : names;
    }

    private static IEnumerable<ISymbol> SettableOf(SemanticModel model, ITypeSymbol type, int position) => model
        .LookupSymbols(position, type)
        .Where(static symbol => symbol is IPropertySymbol { IsStatic: false, SetMethod.DeclaredAccessibility: Accessibility.Public } or IFieldSymbol { IsStatic: false, IsReadOnly: false, DeclaredAccessibility: Accessibility.Public });

    /// <summary>Names of the parameters of a call that is being written, such as <c>path:</c>.</summary>
    private static IEnumerable<CompletionItem> Parameters(SemanticModel model, SyntaxToken before, string typed)
    {
        if (before.Kind() is not (SyntaxKind.OpenParenToken or SyntaxKind.CommaToken)
            || before.Parent is not BaseArgumentListSyntax { Parent: { } call } list)
        {
            return [];
        }

        var given = list.Arguments.Select(static argument => argument.NameColon?.Name.Identifier.ValueText).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var info = model.GetSymbolInfo(call);
        return (info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols)
            .OfType<IMethodSymbol>()
            .SelectMany(static method => method.Parameters)
            .Where(parameter => parameter.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && !given.Contains(parameter.Name))
            .DistinctBy(static parameter => parameter.Name, StringComparer.Ordinal)
            .Select(static parameter => new CompletionItem(parameter.Name + ":", CompletionKind.Variable, SymbolItems.Declaration(parameter)));
    }

    /// <summary>What a cell has declared comes before what libraries offer.</summary>
    private static int Rank(CompletionKind kind) => kind switch
    {
        CompletionKind.Variable => 0,
        CompletionKind.Method or CompletionKind.Property or CompletionKind.Field or CompletionKind.Event => 1,
        CompletionKind.Keyword => 2,
        CompletionKind.Namespace => 4,
        _ => 3,
    };
}
