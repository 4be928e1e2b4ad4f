using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>Whether a cell ends in an expression that has a value to show.</summary>
internal static class SubmissionResult
{
    public static bool IsShown(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        // The cell's own tree comes last; the ones before it are loaded by it.
        var tree = compilation.SyntaxTrees[^1];
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
        if (root.Members.OfType<GlobalStatementSyntax>().Any(static statement => Returns(statement.Statement)))
        {
            return true;
        }

        var last = root.Members.LastOrDefault(static member => member is GlobalStatementSyntax) as GlobalStatementSyntax;
        if (last?.Statement is not ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement)
        {
            return false;
        }

        var type = compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression, cancellationToken);
        return type.ConvertedType?.SpecialType != SpecialType.System_Void;
    }

    private static bool Returns(StatementSyntax statement) => statement
        .DescendantNodesAndSelf(static node => node is StatementSyntax and not LocalFunctionStatementSyntax)
        .Any(static node => node is ReturnStatementSyntax { Expression: not null });
}
