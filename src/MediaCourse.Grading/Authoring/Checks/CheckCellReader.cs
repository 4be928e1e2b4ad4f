using MediaCourse.Grading.Authoring.Regions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MediaCourse.Grading.Authoring.Checks;

/// <summary>Divides one cell into checks and what stands between them.</summary>
internal sealed class CheckCellReader(string source, CellRegions regions, CancellationToken cancellationToken)
{
    private static readonly CSharpParseOptions ScriptOptions = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    private readonly List<CheckStep> _steps = [];
    private readonly List<CheckProblem> _problems = [];
    private readonly List<SyntaxNode> _between = [];

    public CheckCell Read()
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source, ScriptOptions, cancellationToken: cancellationToken).GetRoot(cancellationToken);
        foreach (var part in root.Externs.Concat<SyntaxNode>(root.Usings).Concat(root.Members))
        {
            if (CallIn(part) is { } call)
            {
                EndOfBetween();
                ReadCheck(call, part);
            }
            else
            {
                FindMisplaced(part);
                Collect(part);
            }
        }

        EndOfBetween();
        if (root.EndOfFileToken.LeadingTrivia.Any(trivia => trivia.IsDirective))
        {
            _steps.Insert(0, new Preparation(root.EndOfFileToken.LeadingTrivia.ToFullString(), IsHidden: false));
        }

        return new CheckCell { Steps = _steps, Problems = _problems };
    }

    /// <summary>Whether an expression calls <c>Check.That</c> or <c>Check.Judge</c>, whatever stands before <c>Check</c>.</summary>
    private static bool IsCheck(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "That" or "Judge" } member
        && member.Expression is IdentifierNameSyntax { Identifier.ValueText: "Check" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Check" };

    // A check is a statement of its own, perhaps shown with display(…) or .Display().
    private static InvocationExpressionSyntax? CallIn(SyntaxNode part)
    {
        if (part is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } })
        {
            return null;
        }

        return IsCheck(call) ? call
            : call is { Expression: IdentifierNameSyntax { Identifier.ValueText: "display" }, ArgumentList.Arguments: [{ Expression: InvocationExpressionSyntax shown }] } && IsCheck(shown) ? shown
            : call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Display", Expression: InvocationExpressionSyntax displayed } } && IsCheck(displayed) ? displayed
            : null;
    }

    private void ReadCheck(InvocationExpressionSyntax call, SyntaxNode statement)
    {
        var line = LineOf(call.SpanStart);
        var isHidden = IsHidden(statement);
        if (CheckCallReader.Read(call, line, isHidden, _problems) is { } check)
        {
            _steps.Add(new ProbeStep(check with { IsUnshown = call.Parent is ExpressionStatementSyntax { SemicolonToken.IsMissing: false } }));
        }
    }

    private void FindMisplaced(SyntaxNode part)
    {
        foreach (var call in part.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(IsCheck))
        {
            _problems.Add(new CheckProblem(
                LineOf(call.SpanStart), "stands inside another statement, where it cannot be read", "write the check as a statement of its own, at the cell's outermost level"));
        }
    }

    private void Collect(SyntaxNode part)
    {
        if (_between.Count > 0 && IsHidden(_between[^1]) != IsHidden(part))
        {
            EndOfBetween();
        }

        _between.Add(part);
    }

    private void EndOfBetween()
    {
        if (_between.Count > 0)
        {
            _steps.Add(new Preparation(source[_between[0].FullSpan.Start.._between[^1].FullSpan.End].Trim('\r', '\n'), IsHidden(_between[0])));
            _between.Clear();
        }
    }

    private bool IsHidden(SyntaxNode node)
    {
        var first = LineOf(node.SpanStart);
        var last = LineOf(node.Span.End);
        var isHidden = regions.IsIn(RegionKind.HiddenTests, first);
        if (isHidden != regions.IsIn(RegionKind.HiddenTests, last) && !_problems.Exists(problem => problem.Line == first))
        {
            _problems.Add(new CheckProblem(first, "is cut in two by a region of hidden checks", "put the marker before or behind the whole statement"));
        }

        return isHidden;
    }

    private int LineOf(int position) => source.AsSpan(0, position).Count('\n');
}
