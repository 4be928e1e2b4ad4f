using System.Collections.Immutable;
using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Diagnostics;
using MediaCourse.Notebooks.Sessions.Directives;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>
/// What an editor asks about a cell that is being written: what can stand at a place, what something is, what is
/// wrong. It knows what the cells that have run have declared, and answers while a cell runs, too.
/// </summary>
public sealed class CellLanguage
{
    private const string CellName = "the cell";
    private const int MaximumItems = 1_000;

    private readonly CellCompiler _compiler;
    private readonly string _folder;
    private readonly Func<Submission?> _chain;
    private readonly Func<string, Task<string?>> _evaluate;
    private readonly CellsBefore _before;
    private volatile KnownValue? _known;

    internal CellLanguage(CellCompiler compiler, string folder, Func<Submission?> chain, Func<string, Task<string?>> evaluate)
    {
        _compiler = compiler;
        _folder = folder;
        _chain = chain;
        _evaluate = evaluate;
        _before = new CellsBefore(compiler);
    }

    /// <summary>Does once what the first questions would have to wait for; to be called when nothing else is to be done.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task WarmUpAsync(CancellationToken cancellationToken) => CompleteAsync("Console.", "Console.".Length, cancellationToken);

    /// <summary>What can stand at a place.</summary>
    /// <param name="code">The cell as it stands.</param>
    /// <param name="position">The place in its UTF-16; one outside of it counts as the nearest inside.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <param name="notYetRun">The cells before it that have not been run, in order; what they declare is known too.</param>
    public async Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellationToken, IReadOnlyList<string>? notYetRun = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        position = Math.Clamp(position, 0, code.Length);
        if (PathCompletions.At(code, position, _folder) is { } paths)
        {
            return paths;
        }

        if (IsTooDeep(code))
        {
            return CompletionList.None(position);
        }

        await CompilerWarmUp.Start().WaitAsync(cancellationToken);
        var (symbols, values) = await InTurnAsync(() => Complete(code, position, notYetRun ?? [], cancellationToken), cancellationToken);
        return values is { Expression: { } expression } ? await ValuesAsync(values, code[values.Start..position], expression) : symbols;
    }

    /// <summary>What stands at a place, or null where nothing is known of it.</summary>
    /// <inheritdoc cref="CompleteAsync"/>
    public async Task<SymbolDescription?> DescribeAsync(string code, int position, CancellationToken cancellationToken, IReadOnlyList<string>? notYetRun = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (IsTooDeep(code))
        {
            return null;
        }

        await CompilerWarmUp.Start().WaitAsync(cancellationToken);
        return await InTurnAsync(
            () =>
            {
                var model = ModelOf(CSharpText.Of(code), notYetRun ?? [], cancellationToken);
                return SymbolFinder.Find(model, Math.Clamp(position, 0, code.Length), cancellationToken) is { } found
                    ? SymbolDescription.Of(found.Symbol, found.Span, (CSharpCompilation)model.Compilation)
                    : null;
            },
            cancellationToken);
    }

    /// <summary>Why the cell would not compile, in the order of its source; empty where it would.</summary>
    /// <inheritdoc cref="CompleteAsync"/>
    public async Task<ImmutableArray<CellDiagnostic>> DiagnoseAsync(string code, CancellationToken cancellationToken, IReadOnlyList<string>? notYetRun = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        try
        {
            NestingException.ThrowIfTooDeep(code);
            _ = CellParts.Split(code);
        }
        catch (NestingException error)
        {
            return [new CellDiagnostic("Nesting", error.Message, error.Message, CellName, 1, 1, 1, "")];
        }
        catch (DirectiveException error)
        {
            var line = code.ReplaceLineEndings("\n").Split('\n')[error.Line - 1];
            return [new CellDiagnostic("Directive", error.Message, error.Message, CellName, error.Line, 1, Math.Max(1, line.Length), line)];
        }

        await CompilerWarmUp.Start().WaitAsync(cancellationToken);
        return await InTurnAsync(
            () => _compiler.Diagnose(new CompileRequest(CSharpText.Of(code), CellName, _before.Chain(_chain(), notYetRun ?? [], cancellationToken)), cancellationToken),
            cancellationToken);
    }

    /// <summary>Whether code that is being typed is finished.</summary>
    /// <param name="code">The code.</param>
    public static CodeCompleteness CompletenessOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (IsTooDeep(code))
        {
            return CodeCompleteness.Invalid;
        }

        var tree = CellCompiler.Parse(CSharpText.Of(code), CellName, CancellationToken.None);
        return !SyntaxFactory.IsCompleteSubmission(tree) ? CodeCompleteness.Incomplete
            : CellCompiler.HasErrors(tree.GetDiagnostics()) ? CodeCompleteness.Invalid
            : CodeCompleteness.Complete;
    }

    private static bool IsTooDeep(string code)
    {
        try
        {
            NestingException.ThrowIfTooDeep(code);
            return false;
        }
        catch (NestingException)
        {
            return true;
        }
    }

    private Task<T> InTurnAsync<T>(Func<T> action, CancellationToken cancellationToken) =>
        Task.Run(() => _compiler.InTurn(action), cancellationToken).WaitAsync(cancellationToken);

    private SemanticModel ModelOf(string code, IReadOnlyList<string> notYetRun, CancellationToken cancellationToken)
    {
        var compilation = _compiler.Analyse(new CompileRequest(code, CellName, _before.Chain(_chain(), notYetRun, cancellationToken)), cancellationToken);
        return compilation.GetSemanticModel(compilation.SyntaxTrees[^1]);
    }

    private (CompletionList Symbols, ValueCompletions? Values) Complete(string code, int position, IReadOnlyList<string> notYetRun, CancellationToken cancellationToken)
    {
        var text = CSharpText.Of(code);
        if (position > 0 && text[position - 1] != code[position - 1])
        {
            return (CompletionList.None(position), null);
        }

        var model = ModelOf(text, notYetRun, cancellationToken);
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        if (ValueCompletions.At(model, root.FindToken(Math.Max(0, position - 1)), position) is { } values)
        {
            return (CompletionList.None(position), values);
        }

        if (IsInComment(root, position))
        {
            return (CompletionList.None(position), null);
        }

        var start = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]))
        {
            start--;
        }

        var typed = text[start..position];
        if (typed.Length > 0 && char.IsAsciiDigit(typed[0]))
        {
            return (CompletionList.None(position), null);
        }

        var before = TokenBefore(root, start);
        var items = MemberCompletions.At(model, before, start) is { } members
            ? SymbolItems.Of(members, typed).OrderBy(static item => item.Text, StringComparer.OrdinalIgnoreCase)
            : NameCompletions.At(model, before, start, typed);
        return (new CompletionList(start, position, [.. items.Take(MaximumItems)]), null);
    }

    private static bool IsInComment(SyntaxNode root, int position) =>
        position > 0
        && root.FindTrivia(position - 1) is var trivia
        && (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia
            || (trivia.Kind() is SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia && position < trivia.Span.End));

    private static SyntaxToken TokenBefore(SyntaxNode root, int position)
    {
        if (position == 0)
        {
            return default;
        }

        var token = root.FindToken(position - 1);
        return token.SpanStart >= position ? token.GetPreviousToken() : token;
    }

    /// <summary>The value of an expression, looked up once for each cell that has run.</summary>
    private async Task<string?> ValueOfAsync(string expression)
    {
        var chain = _chain();
        if (_known is { } known && known.Expression == expression && ReferenceEquals(known.Chain, chain))
        {
            return known.Value;
        }

        var value = await _evaluate(expression);
        _known = value is null ? null : new KnownValue(chain, expression, value);
        return value;
    }

    private async Task<CompletionList> ValuesAsync(ValueCompletions place, string typed, string expression)
    {
        var values = await ValueOfAsync(expression) ?? "";
        return new CompletionList(
            place.Start,
            place.End,
            [
                .. values.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Where(value => value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && !value.AsSpan().ContainsAny('"', '\\'))
                    .Select(static value => new CompletionItem(value, CompletionKind.Value)),
            ]);
    }

    private sealed record KnownValue(Submission? Chain, string Expression, string Value);
}
