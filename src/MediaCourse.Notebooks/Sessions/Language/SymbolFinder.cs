using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>Finds what the code at a place is about.</summary>
internal static class SymbolFinder
{
    /// <summary>The symbol at a place or just before it; between the brackets of a call, what is called.</summary>
    public static (ISymbol Symbol, TextSpan Span)? Find(SemanticModel model, int position, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var here = root.FindToken(position);
        var token = here.Span.Contains(position) && IsName(here) ? here : root.FindToken(Math.Max(0, position - 1));
        if (IsName(token) && token.Span.Start <= position && position <= token.Span.End)
        {
            return SymbolOf(model, token, cancellationToken) is { } symbol ? (symbol, token.Span) : null;
        }

        var call = token.Parent?.FirstAncestorOrSelf<BaseArgumentListSyntax>()?.Parent;
        return call is not null && Best(model.GetSymbolInfo(call, cancellationToken)) is { } called ? (called, call.Span) : null;
    }

    private static bool IsName(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsPredefinedType(token.Kind()) || token.Kind() is SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword;

    private static ISymbol? SymbolOf(SemanticModel model, SyntaxToken token, CancellationToken cancellationToken)
    {
        for (var node = token.Parent; node is not null && node.Span.Start <= token.SpanStart; node = node.Parent)
        {
            if (IsNameOf(node, token) && model.GetDeclaredSymbol(node, cancellationToken) is { } declared)
            {
                return declared;
            }

            if (Best(model.GetSymbolInfo(node, cancellationToken)) is { } used)
            {
                // "var" and a name that calls a constructor stand for a type.
                return used is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && node is NameSyntax ? constructor.ContainingType : used;
            }

            if (node is StatementSyntax or MemberDeclarationSyntax)
            {
                break;
            }
        }

        return null;
    }

    private static bool IsNameOf(SyntaxNode node, SyntaxToken token) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier == token,
        BaseTypeDeclarationSyntax type => type.Identifier == token,
        MethodDeclarationSyntax method => method.Identifier == token,
        LocalFunctionStatementSyntax function => function.Identifier == token,
        PropertyDeclarationSyntax property => property.Identifier == token,
        ParameterSyntax parameter => parameter.Identifier == token,
        ForEachStatementSyntax loop => loop.Identifier == token,
        SingleVariableDesignationSyntax designation => designation.Identifier == token,
        FromClauseSyntax from => from.Identifier == token,
        EnumMemberDeclarationSyntax member => member.Identifier == token,
        _ => false,
    };

    private static ISymbol? Best(SymbolInfo info) => info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
}
