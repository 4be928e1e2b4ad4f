using System.CommandLine;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Feedback;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Statistics;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse stats</c>: how an assignment went.</summary>
internal static class StatsCommand
{
    public static Command Create()
    {
        var selection = new CourseSelection();
        var json = new Option<bool>("--json") { Description = "Print the statistics as JSON, and write no page." };
        var command = new Command("stats", "Say how an assignment went: the spread of marks, how many passed each check, how long hand-ins took; and write a page with charts.")
        {
            selection.Assignment, selection.Folder, json,
        };
        command.SetAction(async (call, cancellationToken) =>
        {
            var (course, assignments) = selection.Load(call);
            using var gradebook = GradebookFile.OpenExisting(AssignmentGrader.GradebookOf(course));
            var all = assignments.Select(assignment => AssignmentStatistics.Read(course, assignment, gradebook, cancellationToken)).ToList();
            if (call.GetValue(json))
            {
                await Console.Out.WriteLineAsync(StatisticsText.Json(all));
                return ExitCode.Success;
            }

            foreach (var statistics in all)
            {
                await Console.Out.WriteAsync(StatisticsText.Of(statistics));
                if (statistics.Students > 0)
                {
                    await Console.Out.WriteLineAsync($"The same as a page: {Write(course, statistics)}\n");
                }
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static string Write(Course course, AssignmentStatistics statistics)
    {
        var file = Path.Combine(course.Folder, "statistics", statistics.Assignment + ".html");
        FeedbackFolder.Write(file, StatisticsPage.Render(statistics));
        return Path.GetRelativePath(Environment.CurrentDirectory, file);
    }
}
