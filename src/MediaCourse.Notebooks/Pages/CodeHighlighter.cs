using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MediaCourse.Notebooks.Pages;

/// <summary>Colours C# by the compiler's own parser. Code that does not compile keeps every character.</summary>
internal static class CodeHighlighter
{
    /// <summary>Characters beyond which code is data that nobody reads in colours.</summary>
    private const int LengthLimit = 200_000;

    private static readonly CSharpParseOptions Options =
        CSharpParseOptions.Default.WithKind(SourceCodeKind.Script).WithLanguageVersion(LanguageVersion.Latest);

    /// <summary>The code as HTML: <c>span</c> elements of the classes k, s, c, n, t and d around what has a colour.</summary>
    public static string ToHtml(string code)
    {
        if (code.Length > LengthLimit)
        {
            return HtmlText.Encode(code);
        }

        var html = new StringBuilder(code.Length * 2);
        var end = 0;
        foreach (var (span, style) in Colours(CSharpSyntaxTree.ParseText(code, Options).GetRoot()).OrderBy(colour => colour.Span.Start))
        {
            if (span.Start < end)
            {
                continue;
            }

            html.Append(HtmlText.Encode(code[end..span.Start]))
                .Append("<span class=\"").Append(style).Append("\">")
                .Append(HtmlText.Encode(code[span.Start..span.End]))
                .Append("</span>");
            end = span.End;
        }

        return html.Append(HtmlText.Encode(code[end..])).ToString();
    }

    private static IEnumerable<(TextSpan Span, string Style)> Colours(SyntaxNode root)
    {
        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: false))
        {
            if (trivia.IsDirective)
            {
                yield return (trivia.Span, "d");
            }
            else if (IsComment(trivia.Kind()))
            {
                yield return (trivia.Span, "c");
            }
        }

        foreach (var token in root.DescendantTokens())
        {
            if (StyleOf(token) is { } style && token.Span.Length > 0)
            {
                yield return (token.Span, style);
            }
        }
    }

    private static bool IsComment(SyntaxKind kind) => kind is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private static string? StyleOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.IdentifierToken => IsVar(token) ? "k" : IsTypeName(token) ? "t" : null,
        var kind when IsString(kind) => "s",
        var kind when SyntaxFacts.IsKeywordKind(kind) => "k",
        _ => null,
    };

    private static bool IsString(SyntaxKind kind) => kind is
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken or
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or
        SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken or
        SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken or
        SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedRawStringEndToken;

    private static bool IsVar(SyntaxToken token) => token.Text is "var" && token.Parent is IdentifierNameSyntax { IsVar: true };

    /// <summary>Whether a name stands where a type does; <c>Console</c> in <c>Console.WriteLine</c> is taken for one by its capital.</summary>
    private static bool IsTypeName(SyntaxToken token) => token.Parent switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or ConstructorDeclarationSyntax or TypeParameterSyntax => true,
        GenericNameSyntax name => !IsInvoked(name),
        IdentifierNameSyntax name => IsInTypePlace(name) || (IsLeftOfDot(name) && char.IsUpper(token.Text[0])),
        _ => false,
    };

    private static bool IsInTypePlace(IdentifierNameSyntax name) => name.Parent switch
    {
        VariableDeclarationSyntax declaration => declaration.Type == name,
        ParameterSyntax or TypeArgumentListSyntax or BaseTypeSyntax or ObjectCreationExpressionSyntax or CastExpressionSyntax or
            TypeOfExpressionSyntax or DefaultExpressionSyntax or NullableTypeSyntax or ArrayTypeSyntax or DeclarationPatternSyntax or
            RecursivePatternSyntax or TypePatternSyntax or CatchDeclarationSyntax or TupleElementSyntax or DeclarationExpressionSyntax or
            AttributeSyntax => true,
        MethodDeclarationSyntax method => method.ReturnType == name,
        LocalFunctionStatementSyntax function => function.ReturnType == name,
        PropertyDeclarationSyntax property => property.Type == name,
        ForEachStatementSyntax loop => loop.Type == name,
        BinaryExpressionSyntax binary => binary.Right == name && binary.Kind() is SyntaxKind.IsExpression or SyntaxKind.AsExpression,
        _ => false,
    };

    private static bool IsLeftOfDot(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Expression == name;

    private static bool IsInvoked(GenericNameSyntax name) =>
        name.Parent is InvocationExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name);
}
