using System.Globalization;
using MediaCourse.Checks;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Probing;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.HandInValidation;

/// <summary>How far a student is with each item.</summary>
internal sealed class ItemReports(HandOut handOut, HandedOutCells cells, IReadOnlyList<StudentCell> notebook, ProbedRun run)
{
    private static readonly CheckOutcome[] Passed = [CheckOutcome.Right, CheckOutcome.OnHandIn];

    public IReadOnlyList<ItemReport> All() =>
    [
        .. handOut.Cells
            .Select(cell => (Cell: cell, Role: Enum.TryParse<CellRole>(cell.Role, out var role) ? role : CellRole.Plain))
            .Where(cell => cell.Role is CellRole.Checks or CellRole.Prose or CellRole.Output or CellRole.Task)
            .Select(cell => Report(cell.Cell, cell.Role)),
    ];

    private ItemReport Report(HandOutCell item, CellRole role)
    {
        var answers = (role == CellRole.Checks ? item.AnswerIds : [item.Id])
            .Select(id => (HandedOut: handOut.Cells.FirstOrDefault(cell => cell.Id == id), Cell: cells[id]))
            .Where(answer => answer.HandedOut is not null)
            .ToList();
        var checks = role == CellRole.Checks && cells[item.Id] is { Checks: { } written } ? written.Checks.Select(ReportOf).ToList() : [];
        if (FailureOf(answers.Where(answer => answer.Cell is not null).Select(answer => answer.Cell!)) is { } failing)
        {
            // What such a check says of a name that is not known leads away from the cell in which it should have been made known.
            checks = checks.ConvertAll(check => check.Outcome == CheckOutcome.Failed ? check with { Message = $"This check could not run, for {failing}." } : check);
        }

        var place = answers.FirstOrDefault(answer => answer.Cell is not null).Cell ?? cells[item.Id];
        var (state, message) =
            cells[item.Id] is null || answers.Any(answer => answer.Cell is null) ? (ItemState.Missing, "A cell that belongs to it is gone.")
            : role == CellRole.Task ? StateOfTask(cells[item.Id]!)
            : answers.All(answer => IsUntouched(answer.HandedOut!, answer.Cell!.Cell)) ? (ItemState.Untouched, $"Not answered yet: write your answer in {Name(place!)}.")
            : StateOf(role, answers.ConvertAll(answer => answer.Cell!), checks);
        return new ItemReport(item.Id, item.Title, state, message, item.Points, place?.Cell.Id, place?.Index, checks, item.HiddenChecks, item.HiddenPoints);
    }

    private (ItemState State, string Message) StateOf(CellRole role, List<StudentCell> answers, List<CheckReport> checks)
    {
        if (role == CellRole.Prose)
        {
            return (ItemState.Done, "");
        }

        if (FailureOf(answers) is { } failing)
        {
            return (ItemState.Unfinished, $"{Capitalised(failing)}.");
        }

        if (role == CellRole.Output)
        {
            return run.Showing.Contains(answers[0].Index) ? (ItemState.Done, "") : (ItemState.Unfinished, $"{Capitalised(Name(answers[0]))} shows nothing yet.");
        }

        var open = checks.Count(check => !Passed.Contains(check.Outcome));
        return open == 0 ? (ItemState.Done, "")
            : (ItemState.Unfinished, open == 1 ? "One check does not pass yet." : string.Create(CultureInfo.InvariantCulture, $"{open} checks do not pass yet."));
    }

    private string? FailureOf(IEnumerable<StudentCell> answers) =>
        answers.Select(answer => (Cell: answer, Failure: run.Failures.FirstOrDefault(failure => failure.CellIndex == answer.Index)))
            .Where(answer => answer.Failure is not null)
            .Select(answer => answer.Failure!.TimedOut ? $"{Name(answer.Cell)} did not end and was stopped" : $"{Name(answer.Cell)} stops with an error")
            .FirstOrDefault();

    // A task is solved in cells of one's own between it and the next cell that was handed out.
    private (ItemState State, string Message) StateOfTask(StudentCell task) =>
        notebook.Skip(task.Index + 1).TakeWhile(cell => cell.GradeId.Length == 0).Any(cell => !string.IsNullOrWhiteSpace(cell.Cell.Source))
            ? (ItemState.Done, "")
            : (ItemState.Untouched, $"Not answered yet: add a cell below {Name(task)}.");

    private static bool IsUntouched(HandOutCell handedOut, NotebookCell cell) =>
        string.IsNullOrWhiteSpace(cell.Source) || handedOut.IsAsHandedOut(cell with { Source = cell.Source.Trim() }) || handedOut.IsAsHandedOut(cell);

    private CheckReport ReportOf(CheckSpec check)
    {
        var text = run.TextOf(check) ?? "";
        var message = string.Join(' ', text.Split('\n').Skip(1)).Trim();
        return text.Length == 0 ? new CheckReport(check.Name, CheckOutcome.Failed, "This check did not run.")
            : text[0] switch
            {
                '\u2714' => new CheckReport(check.Name, CheckOutcome.Right, message),
                '\u25CB' => new CheckReport(check.Name, CheckOutcome.Unanswered, message),
                '\u2026' => new CheckReport(check.Name, CheckOutcome.OnHandIn, message),
                '\u2718' => new CheckReport(check.Name, message.StartsWith("Not yet", StringComparison.Ordinal) ? CheckOutcome.Wrong : CheckOutcome.Failed, message),
                _ => new CheckReport(check.Name, CheckOutcome.Failed, $"This check could not run: {text}"),
            };
    }

    private static string Name(StudentCell cell) => string.Create(CultureInfo.InvariantCulture, $"cell {cell.Index + 1}");

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
