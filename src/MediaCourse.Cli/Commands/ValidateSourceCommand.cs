using System.CommandLine;
using MediaCourse.Grading.SourceValidation;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse validate-source</c>: every mistake in the source of assignments.</summary>
internal static class ValidateSourceCommand
{
    public static Command Create()
    {
        var selection = new CourseSelection();
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var command = new Command("validate-source", "Find every mistake in an assignment's master notebook and rubrics.")
        {
            selection.Assignment, selection.Folder, json,
        };
        command.SetAction(async (call, cancellationToken) =>
        {
            var (course, assignments) = selection.Load(call);
            var reports = new List<SourceReport>();
            foreach (var assignment in assignments)
            {
                reports.Add(await SourceValidator.ValidateAsync(course, assignment, cancellationToken));
            }

            await Console.Out.WriteAsync(call.GetValue(json) ? SourceFindings.Json(reports) + "\n" : SourceFindings.Text(reports));
            return reports.TrueForAll(report => report.Findings.Count == 0) ? ExitCode.Success : ExitCode.Finding;
        });
        return command;
    }
}
