using System.Text.RegularExpressions;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Grading.Probing;

/// <summary>
/// Runs a notebook from the top in a clean session, and in the place of each check an expression that gives a text. Nothing is sandboxed:
/// for a teacher's own notebook and for a student's on the student's machine.
/// </summary>
/// <param name="folder">Current folder of the cells, absolute.</param>
/// <param name="timeLimit">Wall time of each cell.</param>
public sealed partial class ProbeRunner(string folder, TimeSpan timeLimit)
{
    private const string PlainText = "text/plain";

    /// <summary>Runs the cells; one that fails stops none behind it.</summary>
    /// <param name="cells">The code cells in order.</param>
    /// <param name="codeOf">The expression that stands for a check; its value is a text.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<ProbedRun> RunAsync(IReadOnlyList<RunCell> cells, Func<CheckSpec, string> codeOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(codeOf);
        var texts = new Dictionary<CheckSpec, string>(ReferenceEqualityComparer.Instance);
        var failures = new List<CellFailure>();
        var showing = new HashSet<int>();
        await using var session = await CSharpSession.StartAsync(new SessionOptions { Folder = folder }, cancellationToken);
        foreach (var cell in cells)
        {
            if (cell.Checks is not { Checks.Count: > 0 } checks)
            {
                await RunAsync(cell.Index, cell.Source);
                continue;
            }

            foreach (var step in checks.Steps)
            {
                if (step is Preparation preparation)
                {
                    await RunAsync(cell.Index, preparation.Code);
                }
                else if (step is ProbeStep probe)
                {
                    var ended = await ExecuteAsync(session, codeOf(probe.Check), cell.Index + 1, cancellationToken);
                    texts[probe.Check] = ended.Text ?? WithoutPlace(ended.Error) ?? "nothing came out";
                }
            }
        }

        return new ProbedRun(texts, failures, showing);

        async Task RunAsync(int index, string code)
        {
            if (!string.IsNullOrWhiteSpace(code))
            {
                var ended = await ExecuteAsync(session, code, index + 1, cancellationToken);
                if (!ended.Result.Succeeded)
                {
                    failures.Add(new CellFailure(index, ended.Error ?? "it did not run to its end", ended.Result.Status == CellStatus.TimedOut));
                }
                else if (ended.Shows)
                {
                    showing.Add(index);
                }
            }
        }
    }

    private async Task<(CellResult Result, string? Text, string? Error, bool Shows)> ExecuteAsync(CSharpSession session, string code, int number, CancellationToken cancellationToken)
    {
        string? text = null;
        string? error = null;
        var shows = false;
        var gate = new Lock();
        var result = await session.ExecuteAsync(
            new CellRequest(code, number) { TimeLimit = timeLimit },
            shown =>
            {
                lock (gate)
                {
                    text = shown is OutputShown { Output: ResultOutput value } ? value.Data.TextOf(PlainText) : text;
                    shows |= shown is OutputShown;
                    error = shown is OutputShown { Output: ErrorOutput failure } ? FirstLine(failure.Message) : error;
                }
            },
            cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return (result, result.Succeeded ? text : null, error, shows);
        }
    }

    // The place is one in the expression that stands for the check, which nobody has in front of them.
    private static string? WithoutPlace(string? error) => error is null ? null : PlaceInCell().Replace(error, "");

    [GeneratedRegex(@"^cell \d+(, line \d+)?(, column \d+)?: ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceInCell();

    private static string FirstLine(string message) => message.Split('\n')[0].Trim();
}
