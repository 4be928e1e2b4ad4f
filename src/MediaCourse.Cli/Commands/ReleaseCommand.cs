using System.CommandLine;
using System.Globalization;
using MediaCourse.Grading.Releasing;
using MediaCourse.Grading.SourceValidation;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse release</c>: the students' folder and zip of assignments.</summary>
internal static class ReleaseCommand
{
    public static Command Create()
    {
        var selection = new CourseSelection();
        var command = new Command("release", "Write the students' folder and zip of an assignment, without solutions and hidden checks.")
        {
            selection.Assignment, selection.Folder,
        };
        command.SetAction(async (call, cancellationToken) =>
        {
            var (course, assignments) = selection.Load(call);
            var refused = false;
            foreach (var assignment in assignments)
            {
                var report = await SourceValidator.ValidateAsync(course, assignment, cancellationToken);
                if (report.Findings.Count > 0)
                {
                    refused = true;
                    await Console.Out.WriteAsync(SourceFindings.Text([report]));
                    await Console.Out.WriteLineAsync($"        {assignment.Id} was not released; put this right first.");
                    continue;
                }

                var release = Release.Of(report);
                release.Save(course, assignment);
                var folder = Path.GetRelativePath(Environment.CurrentDirectory, course.ReleaseFolder(assignment));
                var zip = Path.GetRelativePath(Environment.CurrentDirectory, course.ReleaseZip(assignment));
                await Console.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"ok      {assignment.Id}: {report.Master.Items.Count} items, {report.Master.FullPoints:0.##} points; {release.Files.Count} files in {folder}, for students: {zip}"));
            }

            return refused ? ExitCode.Finding : ExitCode.Success;
        });
        return command;
    }
}
