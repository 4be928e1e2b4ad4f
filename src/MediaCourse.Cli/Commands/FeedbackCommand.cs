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
        var unreleased = new Option<bool>("--unreleased") { Description = "Write pages also for students whose marks have not been released at the marking desk, where others' have." };
        var command = new Command("feedback", "Write a page for each student: marks, checks, comments, and the notebook with its outputs.")
        {
            selection.Assignment, selection.Folder, student, unreleased,
        };
        command.SetAction(async (call, cancellationToken) =>
        {
            var (course, assignments) = selection.Load(call);
            var isComplete = true;
            var reports = assignments.Select(assignment => (assignment.Id, Report: FeedbackRun.Write(course, assignment, call.GetValue(student), call.GetValue(unreleased), cancellationToken))).ToList();
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
        await Console.Out.WriteLineAsync(report.Pages.Count + report.HeldBack.Count == 0
            ? $"{assignment}: no hand-in has been graded"
            : string.Create(CultureInfo.InvariantCulture, $"{assignment}: {pages} in {place}{(report.Waiting > 0 ? $"; {report.Waiting} with items that wait for a person" : "")}{(report.HeldBack.Count > 0 ? $"; {report.HeldBack.Count} held back, because their marks have not been released (--unreleased writes them too)" : "")}"));
        if (report.NotGraded.Count > 0)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {assignment}: no page for {Names(report.NotGraded)}: the hand-in that counts has not been graded; run grade.");
        }

        if (report.Outdated.Count > 0)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {assignment}: the marks of {Names(report.Outdated)} come from an earlier version of the assignment; run grade again, and with --accept where its new marks are right.");
        }

        if (report.ChangedSinceRelease.Count > 0)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {assignment}: the marks of {Names(report.ChangedSinceRelease)} have changed since they were released; the pages have the new ones.");
        }

        if (report.TakenAway.Count > 0)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {assignment}: pages of an earlier run were removed, because they held marks that are not released: {Names(report.TakenAway)}.");
        }

        return report.NotGraded.Count + report.Outdated.Count == 0;
    }

    private static string Names(IReadOnlyList<string> students) =>
        string.Join(", ", students.Take(MostNames)) + (students.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {students.Count - MostNames} more") : "");
}
