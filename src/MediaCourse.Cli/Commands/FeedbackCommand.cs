using System.CommandLine;
using System.Globalization;
using MediaCourse.Grading.Feedback;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse feedback</c>: writes a page for each student.</summary>
internal static class FeedbackCommand
{
    private const int MostNames = 10;

    public static Command Create()
    {
        var selection = new CourseSelection();
        var student = new Option<string?>("--student") { Description = "The id of one student (default: everybody).", HelpName = "id" };
        var command = new Command("feedback", "Write a page for each student: marks, checks, comments, and the notebook with its outputs.")
        {
            selection.Assignment, selection.Folder, student,
        };
        command.SetAction(async (call, cancellationToken) =>
        {
            var (course, assignments) = selection.Load(call);
            var isComplete = true;
            var reports = assignments.Select(assignment => (assignment.Id, Report: FeedbackRun.Write(course, assignment, call.GetValue(student), cancellationToken))).ToList();
            if (call.GetValue(student) is { } id && !reports.Exists(written => written.Report.Students.Contains(id, StringComparer.Ordinal)))
            {
                throw new ScoreException($"there is no hand-in of \"{id}\"; there are hand-ins of {Names([.. reports.SelectMany(static written => written.Report.Students).Distinct(StringComparer.Ordinal)])}.");
            }

            foreach (var (assignment, report) in reports)
            {
                isComplete &= await SayAsync(assignment, report);
            }

            return isComplete ? ExitCode.Success : ExitCode.Finding;
        });
        return command;
    }

    private static async Task<bool> SayAsync(string assignment, FeedbackReport report)
    {
        var place = Path.GetRelativePath(Environment.CurrentDirectory, report.Pages.Count == 1 ? report.Pages.Values.Single() : report.Folder);
        var pages = report.Pages.Count == 1 ? "1 page" : string.Create(CultureInfo.InvariantCulture, $"{report.Pages.Count} pages");
        await Console.Out.WriteLineAsync(report.Pages.Count == 0
            ? $"{assignment}: no hand-in has been graded"
            : string.Create(CultureInfo.InvariantCulture, $"{assignment}: {pages} in {place}{(report.Waiting > 0 ? $"; {report.Waiting} with items that wait for a person" : "")}"));
        if (report.NotGraded.Count > 0)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {assignment}: no page for {Names(report.NotGraded)}: the hand-in that counts has not been graded; run grade.");
        }

        if (report.Outdated.Count > 0)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {assignment}: the marks of {Names(report.Outdated)} come from an earlier version of the assignment; run grade again, and with --accept where its new marks are right.");
        }

        return report.NotGraded.Count + report.Outdated.Count == 0;
    }

    private static string Names(IReadOnlyList<string> students) =>
        string.Join(", ", students.Take(MostNames)) + (students.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {students.Count - MostNames} more") : "");
}
