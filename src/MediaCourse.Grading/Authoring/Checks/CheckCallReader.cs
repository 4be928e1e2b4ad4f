using System.Globalization;
using MediaCourse.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MediaCourse.Grading.Authoring.Checks;

/// <summary>Reads the arguments of one <c>Check.That</c> or <c>Check.Judge</c>.</summary>
internal sealed class CheckCallReader
{
    private static readonly string[] ThatParameters = ["name", "probe", "points", "hint", "by", "digest"];
    private static readonly string[] JudgeParameters = ["name", "probe", "judge", "points", "hint"];

    private readonly int _line;
    private readonly List<CheckProblem> _problems;
    private readonly Dictionary<string, ExpressionSyntax> _arguments = new(StringComparer.Ordinal);

    private CheckCallReader(InvocationExpressionSyntax call, bool isJudged, int line, List<CheckProblem> problems)
    {
        _line = line;
        _problems = problems;
        var parameters = isJudged ? JudgeParameters : ThatParameters;
        foreach (var (index, argument) in call.ArgumentList.Arguments.Index())
        {
            if ((argument.NameColon?.Name.Identifier.ValueText ?? parameters.ElementAtOrDefault(index)) is { } name)
            {
                _arguments[name] = argument.Expression;
            }
        }
    }

    /// <summary>The check, or null where it has problems, which are added to the list.</summary>
    public static CheckSpec? Read(InvocationExpressionSyntax call, int line, bool isHidden, List<CheckProblem> problems)
    {
        var isJudged = ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText == "Judge";
        var before = problems.Count;
        var reader = new CheckCallReader(call, isJudged, line, problems);
        var check = new CheckSpec
        {
            Name = reader.Name(),
            Points = reader.Points(),
            Hint = reader.Text("hint"),
            IsHidden = isHidden,
            Compare = reader.Comparer(),
            Judge = isJudged ? reader.Judge() : null,
            Probe = reader.Probe(),
            Call = call.ToString(),
            Span = call.SpanStart..call.Span.End,
            Line = line,
            HasDigest = reader._arguments.ContainsKey("digest"),
        };
        return problems.Count == before ? check : null;
    }

    private string Name()
    {
        var before = _problems.Count;
        if (Text("name") is { } name && !string.IsNullOrWhiteSpace(name))
        {
            return name;
        }

        if (_problems.Count > before)
        {
            return "";
        }

        Report("has no name", "write as its first argument what is checked, in quotation marks");
        return "";
    }

    private string? Text(string parameter)
    {
        if (!_arguments.TryGetValue(parameter, out var expression) || expression.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return null;
        }

        if (Constant(expression) is { } text)
        {
            return text;
        }

        Report($"has a {parameter} that is computed", $"write the {parameter} as a text in quotation marks");
        return null;
    }

    private static string? Constant(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && Constant(sum.Left) is { } left && Constant(sum.Right) is { } right => left + right,
        ParenthesizedExpressionSyntax inner => Constant(inner.Expression),
        _ => null,
    };

    private double Points()
    {
        if (!_arguments.TryGetValue("points", out var expression))
        {
            return 0;
        }

        if (Number(expression) is >= 0 and var points)
        {
            return points;
        }

        Report("has points that are no number of 0 or more", "write them as a number, such as points: 2");
        return 0;
    }

    private static double? Number(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { Token.Value: { } value } && value is IConvertible and not string and not char and not bool
            ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
            : null;

    private Compare Comparer()
    {
        if (!_arguments.TryGetValue("by", out var expression) || expression.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return Compare.Equal;
        }

        var known = expression switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name switch
            {
                nameof(Compare.Equal) => Compare.Equal,
                nameof(Compare.Exactly) => Compare.Exactly,
                nameof(Compare.InAnyOrder) => Compare.InAnyOrder,
                nameof(Compare.Text) => Compare.Text,
                _ => null,
            },
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Compare.Within) },
                ArgumentList.Arguments: [{ Expression: var step }],
            } when Number(step) is > 1e-20 and <= 1e12 and var width => Compare.Within(width),
            _ => null,
        };
        if (known is null)
        {
            Report("compares by something that cannot be read", "write by: Compare.Equal, Compare.Exactly, Compare.InAnyOrder, Compare.Text or Compare.Within(0.01)");
        }

        return known ?? Compare.Equal;
    }

    private string Probe()
    {
        if (_arguments.TryGetValue("probe", out var expression) && expression is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0, AsyncKeyword.RawKind: 0 })
        {
            return expression.ToString();
        }

        Report("has no probe that can be read", "write as its second argument what gives the answer, such as () => answer");
        return "";
    }

    // The judge is compiled apart from the notebook, so it must need nothing of it; "static" lets the compiler say so to the author.
    private string Judge()
    {
        if (_arguments.TryGetValue("judge", out var expression)
            && expression is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 2 } lambda
            && lambda.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            return expression.ToString();
        }

        Report("has no judge that can be split off", "write as its third argument static (value, reference) => …");
        return "";
    }

    private void Report(string problem, string fix) => _problems.Add(new CheckProblem(_line, problem, fix));
}
