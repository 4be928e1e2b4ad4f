using System.CommandLine;
using System.Globalization;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Marking;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse grade</c>: grades hand-ins into the gradebook.</summary>
internal static class GradeCommand
{
    private const string UsualFolder = "submitted";

    public static Command Create()
    {
        var selection = new CourseSelection();
        var submissions = new Option<string?>("--submissions", "-s")
        {
            Description = $"Folder or zip of the hand-ins: nbgrader's layout, files side by side, or a zip of Moodle or Canvas (default: {UsualFolder} in the course folder).",
            HelpName = "place",
        };
        var accept = new Option<bool>("--accept") { Description = "Let new marks of hand-ins that were graded before come into force." };
        var unsandboxed = new Option<bool>("--unsandboxed") { Description = "Run hand-ins without a sandbox, with all your rights: only for hand-ins that you trust." };
        var jobs = new Option<int?>("--jobs", "-j") { Description = "How many hand-ins are graded at once (default: one a core and one more).", HelpName = "n" };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 64))
            {
                result.AddError("--jobs takes a number from 1 to 64.");
            }
        });
        var command = new Command("grade", "Grade hand-ins in a sandbox into the course's gradebook. What is unchanged is skipped; a run that was stopped goes on.")
        {
            selection.Assignment, selection.Folder, submissions, accept, unsandboxed, jobs,
        };
        command.SetAction(async (call, cancellationToken) =>
        {
            var (course, assignments) = selection.Load(call);
            var isComplete = true;
            foreach (var assignment in assignments)
            {
                isComplete &= await GradeAsync(
                    course,
                    assignment,
                    new GradingOptions
                    {
                        Submissions = call.GetValue(submissions) ?? Path.Combine(course.Folder, UsualFolder),
                        Accept = call.GetValue(accept),
                        Unsandboxed = call.GetValue(unsandboxed),
                        AtOnce = call.GetValue(jobs) ?? (Environment.ProcessorCount + 1),
                    },
                    cancellationToken);
            }

            return isComplete ? ExitCode.Success : ExitCode.Finding;
        });
        return command;
    }

    private static async Task<bool> GradeAsync(Course course, Assignment assignment, GradingOptions options, CancellationToken cancellationToken)
    {
        GradingReport report;
        using (var bar = GradingProgressBar.OnTerminal(assignment.Id))
        {
            report = await new AssignmentGrader(course, assignment, options).RunAsync(bar, cancellationToken);
        }

        await Console.Out.WriteAsync(GradingText.Of(report));
        foreach (var refused in report.Refused)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {refused.Source}: {refused.Reason}");
        }

        foreach (var ungraded in report.Ungraded)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {ungraded.Source}: not graded this time: {ungraded.Reason}");
        }

        return report.Refused.Count + report.Ungraded.Count == 0;
    }
}
