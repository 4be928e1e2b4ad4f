using MediaCourse.Checks;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;
using Microsoft.CodeAnalysis.CSharp;

namespace MediaCourse.Grading.Judging;

/// <summary>
/// Runs an assignment's judges, each split off from its check, in an executor of their own that has loaded what the master notebook loads and
/// nothing of a student. Values are put together again from what left the sandbox.
/// </summary>
/// <param name="folder">A folder as students have it: setup.csx, the library, the texts. Absolute.</param>
/// <param name="prelude">What the master notebook loads and imports.</param>
/// <param name="timeLimit">Wall time of one judgement.</param>
public sealed class JudgeExecutor(string folder, string prelude, TimeSpan timeLimit) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private CSharpSession? _session;

    /// <summary>Whether the judge of a check takes a value for right.</summary>
    /// <param name="check">A check with a judge.</param>
    /// <param name="reference">What the reference solution gives for it.</param>
    /// <param name="value">The value to judge.</param>
    /// <param name="cancellationToken">Stops the judge.</param>
    public async Task<Verdict> JudgeAsync(CheckSpec check, ReferenceValue reference, ProbeValue value, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(value);
        var code = $"global::MediaCourse.Checks.Probe.Judge<{reference.JudgedType}>({check.Judge}, {Literal(value)}, {Literal(reference.Value)}).ToString()";
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var (result, text, error) = await ExecuteAsync(code, cancellationToken);
            if (result.VariablesLost)
            {
                await CloseAsync();
            }

            return text == bool.TrueString ? Verdict.Right
                : text == bool.FalseString ? Verdict.Wrong("The answer is not what was asked for.")
                : result.Status == CellStatus.TimedOut ? Verdict.Wrong("Judging the answer took too long.")
                : Verdict.Wrong($"The answer could not be judged: {error ?? "the judge ended without a word"}");
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _turn.Dispose();
    }

    private static string Literal(ProbeValue value) => SymbolDisplay.FormatLiteral(value.ToText(), quote: true);

    private async Task<(CellResult Result, string? Text, string? Error)> ExecuteAsync(string code, CancellationToken cancellationToken)
    {
        if (_session is null)
        {
            _session = await CSharpSession.StartAsync(new SessionOptions { Folder = folder }, cancellationToken);
            await RunAsync(_session, prelude, limit: null, cancellationToken);
        }

        return await RunAsync(_session, code, timeLimit, cancellationToken);
    }

    private static async Task<(CellResult Result, string? Text, string? Error)> RunAsync(CSharpSession session, string code, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var outputs = new List<CellOutput>();
        var gate = new Lock();
        var result = await session.ExecuteAsync(
            new CellRequest(code, 1) { TimeLimit = limit },
            shown =>
            {
                lock (gate)
                {
                    outputs.AddRange(shown is OutputShown output ? [output.Output] : []);
                }
            },
            cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return (
                result,
                outputs.OfType<ResultOutput>().LastOrDefault()?.Data.TextOf("text/plain"),
                outputs.OfType<ErrorOutput>().LastOrDefault()?.Message.Split('\n')[0].Trim());
        }
    }

    private async Task CloseAsync()
    {
        if (_session is not null)
        {
            await _session.DisposeAsync();
            _session = null;
        }
    }
}
