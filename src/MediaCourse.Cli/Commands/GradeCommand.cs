using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.HandIns;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Slices;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse grade</c>: grades hand-ins into the gradebook, or a slice of them into files that are folded in later.</summary>
internal static class GradeCommand
{
    private const string UsualFolder = "submitted";
    private const int MostAside = 3;

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
        var shard = new Option<string?>("--shard") { Description = "Grade only this slice of the hand-ins, such as 2/4, into files under --results, and leave the gradebook alone.", HelpName = "i/n" };
        var results = new Option<string?>("--results") { Description = "Folder for the results of slices, the same for all of them.", HelpName = "folder" };
        var merge = new Option<string?>("--merge") { Description = "Fold the results of slices in this folder into the gradebook.", HelpName = "folder" };
        var command = new Command("grade", "Grade hand-ins in a sandbox into the course's gradebook. What is unchanged is skipped; a run that was stopped goes on.")
        {
            selection.Assignment, selection.Folder, submissions, accept, unsandboxed, jobs, shard, results, merge,
        };
        command.Validators.Add(result => RefuseMixtures(result, shard, results, merge, accept));
        command.SetAction(async (call, cancellationToken) =>
        {
            var slice = call.GetValue(shard) is { } text ? Slice.Parse(text) : null;
            var (course, assignments) = selection.Load(call);
            var options = new GradingOptions
            {
                Submissions = call.GetValue(submissions) ?? Path.Combine(course.Folder, UsualFolder),
                Accept = call.GetValue(accept),
                Unsandboxed = call.GetValue(unsandboxed),
                AtOnce = call.GetValue(jobs) ?? (Environment.ProcessorCount + 1),
            };
            if (call.GetValue(merge) is { } folder)
            {
                // Without a name it takes all assignments of which there are results.
                var found = assignments.Where(assignment => SliceMerger.HasResults(folder, assignment)).ToList();
                assignments = found.Count > 0 ? found : [assignments[0]];
            }

            var isComplete = true;
            foreach (var assignment in assignments)
            {
                isComplete &= slice is not null ? await GradeSliceAsync(course, assignment, options, slice, call.GetValue(results)!, cancellationToken)
                    : call.GetValue(merge) is { } merged ? await MergeAsync(new SliceMerger(course, assignment, options).Run(merged, crossCheck: call.GetValue(submissions) is not null, cancellationToken))
                    : await GradeAsync(course, assignment, options, mayBeNone: assignments.Count > 1, cancellationToken);
            }

            return isComplete ? ExitCode.Success : ExitCode.Finding;
        });
        return command;
    }

    private static void RefuseMixtures(CommandResult result, Option<string?> shard, Option<string?> results, Option<string?> merge, Option<bool> accept)
    {
        var (isShard, hasResults, isMerge) = (result.GetResult(shard) is not null, result.GetResult(results) is not null, result.GetResult(merge) is not null);
        if (isShard && isMerge)
        {
            result.AddError("--shard and --merge are two steps; grade every slice with --shard first, then fold them in with --merge.");
        }
        else if (isShard != hasResults)
        {
            result.AddError("--shard and --results belong together: which slice, and the folder for its results.");
        }
        else if (isShard && result.GetValue(accept))
        {
            result.AddError("--accept belongs to --merge: a slice leaves the gradebook alone.");
        }
    }

    private static async Task<bool> GradeAsync(Course course, Assignment assignment, GradingOptions options, bool mayBeNone, CancellationToken cancellationToken)
    {
        GradingReport report;
        using (var bar = GradingProgressBar.OnTerminal(assignment.Id))
        {
            report = await new AssignmentGrader(course, assignment, options).RunAsync(bar, cancellationToken);
        }

        await Console.Out.WriteAsync(GradingText.Of(report));
        await WriteWarningsAsync(report.Warnings);
        await WriteRefusedAsync(report.Refused);
        await WriteRefusedAsync([.. report.Aside.Take(MostAside)]);
        if (report.Aside.Count > MostAside)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"mediacourse: {report.Aside.Count - MostAside} more notebooks of other assignments were left aside."));
        }

        await WriteUngradedAsync(report.Ungraded);
        var isNone = report.Graded + report.Unchanged + report.Refused.Count + report.Ungraded.Count == 0;
        if (isNone)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {options.Submissions}: there is no hand-in of {assignment.Id} here; name the folder or zip of the hand-ins with --submissions.");
        }

        return report.Refused.Count + report.Ungraded.Count == 0 && (mayBeNone || !isNone);
    }

    /// <summary>A slice is done when each of its hand-ins has a result; what is refused is a finding of the whole, so that no cluster tries it again.</summary>
    private static async Task<bool> GradeSliceAsync(Course course, Assignment assignment, GradingOptions options, Slice slice, string results, CancellationToken cancellationToken)
    {
        SliceReport report;
        using (var bar = GradingProgressBar.OnTerminal($"{assignment.Id} {slice}"))
        {
            report = await new SliceGrader(course, assignment, options).RunAsync(slice, results, bar, cancellationToken);
        }

        await Console.Out.WriteAsync(SliceText.Of(assignment, report));
        await WriteWarningsAsync(report.Warnings);
        await WriteRefusedAsync(report.Refused);
        await WriteUngradedAsync(report.Ungraded);
        return report.Ungraded.Count == 0;
    }

    private static async Task<bool> MergeAsync(MergeReport report)
    {
        await Console.Out.WriteAsync(SliceText.Of(report));
        await WriteWarningsAsync(report.Grading.Warnings);
        await WriteRefusedAsync(report.Grading.Refused);
        foreach (var line in SliceText.Missing(report))
        {
            await Console.Error.WriteLineAsync($"mediacourse: {line}");
        }

        return report.Missing.Count + report.Grading.Refused.Count + report.Grading.Ungraded.Count == 0;
    }

    private static async Task WriteWarningsAsync(IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {TablePrinter.Printable(warning)}");
        }
    }

    private static async Task WriteRefusedAsync(IReadOnlyList<RefusedFile> files)
    {
        foreach (var refused in files)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {TablePrinter.Printable(refused.Source)}: {TablePrinter.Printable(refused.Reason)}");
        }
    }

    private static async Task WriteUngradedAsync(IReadOnlyList<UngradedHandIn> handIns)
    {
        foreach (var ungraded in handIns)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {TablePrinter.Printable(ungraded.Source)}: not graded this time: {TablePrinter.Printable(ungraded.Reason)}");
        }
    }
}
