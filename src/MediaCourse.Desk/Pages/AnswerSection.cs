using System.Collections.Immutable;
using MediaCourse.Desk.Marking;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Regions;
using MediaCourse.Grading.Feedback.Outputs;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Pages;
using OutputWriter = MediaCourse.Grading.Feedback.Outputs.OutputWriter;

namespace MediaCourse.Desk.Pages;

/// <summary>What is asked, what a student answered, and what the reference solution answers. Answers and outputs are hostile and written by the writers of feedback.</summary>
internal static class AnswerSection
{
    private const int LongestCode = 100_000;

    /// <summary>What is asked: the master's cells from the item's heading to its answer, without solutions.</summary>
    public static Html Question(AssignmentDesk assignment, GradedItem item) => assignment.Once("question " + item.Id, () =>
    {
        var cells = assignment.Master.Cells;
        var end = item.AnswerIds.Count > 0 ? cells.First(cell => cell.GradeId == item.AnswerIds[0]).Index : item.CellIndex + 1;
        var start = end;
        while (start > 0 && cells[start - 1].Heading == cells[Math.Max(0, end - 1)].Heading && cells[start - 1].Role is not (CellRole.Checks or CellRole.Prose or CellRole.Output))
        {
            start--;
        }

        return Html.Of($"{Enumerable.Range(start, end - start).Select(index => QuestionCell(cells[index], item.Title))}");
    });

    /// <summary>What the reference solution answers.</summary>
    public static Html Reference(AssignmentDesk assignment, GradedItem item, OutputWriter outputs)
    {
        var parts = item.AnswerIds.Select(id => assignment.Master.Cells.First(cell => cell.GradeId == id)).Select(cell =>
        {
            var solutions = cell.Regions.TextsOf(RegionKind.Solution);
            var text = solutions.IsEmpty ? cell.Cell.Source : string.Join("\n\n", solutions);
            return cell.Cell.Kind == CellKind.Code
                ? Html.Of($"{Code(text, "Code of the reference solution")}{Outputs(cell.Cell.Outputs, outputs)}")
                : Html.Cleaned($"<div class=\"prose\">{SafeMarkdown.Of(text, cell.Cell.Attachments)}</div>");
        });
        return Html.Of($"{parts}");
    }

    /// <summary>What a student answered.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="item">The item.</param>
    /// <param name="notebook">The graded notebook.</param>
    /// <param name="outputs">Writes what cells showed.</param>
    public static Html Of(AssignmentDesk assignment, GradedItem item, NotebookDocument notebook, OutputWriter outputs)
    {
        var shown = AnswerCells.Of(assignment.Master, item, notebook);
        return shown.Count == 0 ? Html.Of($"<p class=\"aside\">The graded notebook has no cell for this item.</p>")
            : Html.Of($"{shown.Select(cell => Cell(assignment, cell, outputs))}");
    }

    private static Html Cell(AssignmentDesk assignment, NotebookCell cell, OutputWriter outputs)
    {
        var note = AnswerCells.IsBlank(cell) ? Html.Of($"<p class=\"unanswered\">Nothing was written here.</p>")
            : AnswerCells.IsAsHandedOut(assignment.Master, cell) ? Html.Of($"<p class=\"unanswered\">Not answered: this is what was handed out.</p>")
            : Html.None;
        return cell.Kind == CellKind.Code
            ? Html.Of($"{note}{Code(cell.Source, "The student's code")}{Outputs(cell.Outputs, outputs)}")
            : Html.Of($"{note}<div class=\"prose\">{Html.Cleaned(SafeMarkdown.Of(cell.Source))}</div>");
    }

    private static Html QuestionCell(MasterCell cell, string title)
    {
        if (cell.IsAnswered || cell.Regions.Problems.Count > 0)
        {
            return Html.None;
        }

        var source = ReleasedNotebook.SourceOf(cell);
        return cell.Cell.Kind == CellKind.Code
            ? Html.Of($"<details class=\"given\"><summary>Given code</summary>{Code(source, "Given code")}</details>")
            : Html.Of($"<div class=\"prose\">{Html.Cleaned(SafeMarkdown.Of(WithoutTitle(source, title), cell.Cell.Attachments))}</div>");
    }

    // The page has it as its own heading already.
    private static string WithoutTitle(string source, string title)
    {
        var lines = source.Split('\n', 2);
        return lines[0].StartsWith('#') && lines[0].Trim('#', ' ', '\r') == title ? lines.ElementAtOrDefault(1) ?? "" : source;
    }

    private static Html Code(string source, string label) =>
        Html.Cleaned(CodeBlockHtml.Of(source.Length > LongestCode ? source[..LongestCode] + "\n\u2026" : source, isCSharp: true, label));

    private static Html Outputs(ImmutableArray<CellOutput> cell, OutputWriter outputs) =>
        outputs.Of(cell) is { Length: > 0 } shown ? Html.Of($"<div class=\"outputs\">{Html.Cleaned(shown)}</div>") : Html.None;
}
