using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>
/// Puts a checkpoint into every loop and method of a cell, so that an endless one can be stopped and its variables
/// stay. The runtime's own way, aborting the thread, brings it down every now and then.
/// </summary>
/// <remarks>Lines stay what they are; columns do not, so errors are to be taken from the code as it was.</remarks>
internal sealed class Checkpoints : CSharpSyntaxWalker
{
    private static readonly string Pass = $"global::{typeof(MediaCourse.Executor.Surface.Checkpoint).FullName}.{nameof(MediaCourse.Executor.Surface.Checkpoint.Pass)}();";

    private readonly List<(int Start, int Length, string Text)> _edits = [];

    private Checkpoints()
    {
    }

    /// <summary>The code with checkpoints, or null where none is needed or it is nested too deeply. It has to be free of errors.</summary>
    public static string? InsertInto(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var walker = new Checkpoints();
        try
        {
            walker.Visit(tree.GetRoot(cancellationToken));
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }

        return walker._edits.Count == 0 ? null : walker.Apply(tree.GetText(cancellationToken).ToString());
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        InBody(node.Statement);
        base.VisitWhileStatement(node);
    }

    public override void VisitDoStatement(DoStatementSyntax node)
    {
        InBody(node.Statement);
        base.VisitDoStatement(node);
    }

    public override void VisitForStatement(ForStatementSyntax node)
    {
        InBody(node.Statement);
        base.VisitForStatement(node);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        InBody(node.Statement);
        base.VisitForEachStatement(node);
    }

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        InBody(node.Statement);
        base.VisitForEachVariableStatement(node);
    }

    public override void VisitLabeledStatement(LabeledStatementSyntax node)
    {
        Insert(node.ColonToken.Span.End, Pass);
        base.VisitLabeledStatement(node);
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        InFunction(node.Body, node.ExpressionBody, node.SemicolonToken, node.Modifiers, node.ReturnType);
        base.VisitMethodDeclaration(node);
    }

    public override void VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        InFunction(node.Body, node.ExpressionBody, node.SemicolonToken, node.Modifiers, node.ReturnType);
        base.VisitLocalFunctionStatement(node);
    }

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        InBlock(node.Block);
        base.VisitSimpleLambdaExpression(node);
    }

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        InBlock(node.Block);
        base.VisitParenthesizedLambdaExpression(node);
    }

    public override void VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node)
    {
        InBlock(node.Block);
        base.VisitAnonymousMethodExpression(node);
    }

    private void InFunction(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, SyntaxTokenList modifiers, TypeSyntax returnType)
    {
        InBlock(body);
        if (arrow is not null && Keyword(arrow.Expression, modifiers, returnType) is { } keyword)
        {
            _edits.Add((arrow.ArrowToken.SpanStart, arrow.ArrowToken.Span.Length, $"{{{Pass}{keyword}"));
            Insert(semicolon.Span.End, "}");
        }
    }

    /// <summary>What has to stand before an expression when it becomes a statement, or null where that is not known.</summary>
    private static string? Keyword(ExpressionSyntax expression, SyntaxTokenList modifiers, TypeSyntax returnType)
    {
        if (expression is ThrowExpressionSyntax || returnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword })
        {
            return "";
        }

        if (!modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            return "return";
        }

        var name = returnType is QualifiedNameSyntax qualified ? qualified.Right : returnType;
        return name switch
        {
            GenericNameSyntax => "return",
            IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } => "",
            _ => null,
        };
    }

    private void InBody(StatementSyntax body)
    {
        if (body is BlockSyntax block)
        {
            InBlock(block);
        }
        else
        {
            Insert(body.SpanStart, "{" + Pass);
            Insert(body.Span.End, "}");
        }
    }

    private void InBlock(BlockSyntax? block)
    {
        if (block is not null)
        {
            Insert(block.OpenBraceToken.Span.End, Pass);
        }
    }

    private void Insert(int position, string text) => _edits.Add((position, 0, text));

    private string Apply(string code)
    {
        var result = new StringBuilder(code.Length + (_edits.Count * (Pass.Length + 2)));
        var position = 0;
        foreach (var (start, length, text) in _edits.OrderBy(static edit => edit.Start))
        {
            result.Append(code, position, start - position).Append(text);
            position = start + length;
        }

        return result.Append(code, position, code.Length - position).ToString();
    }
}
