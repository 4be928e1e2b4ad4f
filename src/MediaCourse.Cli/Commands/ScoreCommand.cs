using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse score</c>: enters a mark that a person gives.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var assignment = new Argument<string>("assignment") { Description = "The assignment's id." };
        var student = new Argument<string>("student") { Description = "The student's id, as grade prints it." };
        var item = new Argument<string>("item") { Description = "The item's id." };
        var points = new Option<double?>("--points") { Description = "The points; a decimal point or comma is right.", HelpName = "n", CustomParser = PointsOf };
        var level = new Option<string?>("--level") { Description = "A level of the item's rubric, which has its points.", HelpName = "name" };
        var comment = new Option<string?>("--comment") { Description = "What the student is told; an item that checks mark is given other points only with it.", HelpName = "text" };
        var takeBack = new Option<bool>("--take-back") { Description = "Take back the mark and the comment that you gave." };
        var selection = new CourseSelection();
        var command = new Command("score", "Enter the mark that you give an item of prose or output, by points or by a level of its rubric.")
        {
            assignment, student, item, points, level, comment, takeBack, selection.Folder,
        };
        command.Validators.Add(result =>
        {
            var given = new Option[] { points, level, takeBack }.Count(option => result.GetResult(option) is { Implicit: false });
            if (given != 1)
            {
                result.AddError("name the mark by --points or by --level, or take it back with --take-back, one of them.");
            }
        });
        command.SetAction(async (call, cancellationToken) =>
        {
            var course = Course.Find(Environment.CurrentDirectory, call.GetValue(selection.Folder));
            var master = MasterNotebook.Load(course, course[call.GetValue(assignment)!], cancellationToken);
            var graded = ItemOf(master, call.GetValue(item)!);
            var score = call.GetValue(takeBack) ? null : ScoreOf(graded, call.GetValue(points), call.GetValue(level), call.GetValue(comment));
            using var gradebook = GradebookFile.Open(AssignmentGrader.GradebookOf(course));
            var marks = Marks.Counted(master, gradebook.HandIns(master.Assignment.Id));
            var handIn = marks.FirstOrDefault(mark => mark.HandIn.Student == call.GetValue(student))?.HandIn
                ?? throw new ScoreException($"there is no hand-in of {call.GetValue(student)} for {master.Assignment.Id}; grade it first. There are: {string.Join(", ", marks.Select(static mark => mark.HandIn.Student).Take(20))}.");
            if (score is null)
            {
                await TakeBackAsync(gradebook, handIn, graded);
                return ExitCode.Success;
            }

            gradebook.SaveScore(handIn, graded.Id, score, Environment.UserName);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ok      {handIn.Student}, {graded.Id}: {score.Points:0.####} of {graded.Points:0.##}{(score.Level is { } name ? $" ({name})" : "")}"));
            return ExitCode.Success;
        });
        return command;
    }

    private static GradedItem ItemOf(MasterNotebook master, string id) => master.Items.FirstOrDefault(item => item.Id == id)
        ?? throw new ScoreException($"{master.Assignment.Id} has no item {id}; it has {string.Join(", ", master.Items.Select(static item => item.Id))}.");

    private static async Task TakeBackAsync(GradebookFile gradebook, HandInRow handIn, GradedItem item)
    {
        if (!gradebook.TakeBackScore(handIn, item.Id, Environment.UserName))
        {
            throw new ScoreException($"{handIn.Student}, {item.Id}: there is no mark of {Environment.UserName} to take back.");
        }

        await Console.Out.WriteLineAsync($"ok      {handIn.Student}, {item.Id}: your mark is taken back{(item.Kind == ItemKind.Code ? "; its checks count again" : "")}");
    }

    /// <summary>Points as people write them; a comma that divides thousands is none of theirs.</summary>
    private static double? PointsOf(ArgumentResult result)
    {
        if (result.Tokens is [var token] && double.TryParse(token.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points))
        {
            return points;
        }

        result.AddError("--points takes a number, such as 2 or 1.5.");
        return null;
    }

    private static ManualScore ScoreOf(GradedItem item, double? points, string? level, string? comment)
    {
        if (item.Kind == ItemKind.Code && string.IsNullOrWhiteSpace(comment))
        {
            throw new ScoreException($"{item.Id} is marked by its checks; to give other points for all of it, say why with --comment (at the marking desk a single check can be overridden).");
        }

        if (level is not null)
        {
            var levels = item.Rubric?.Levels ?? [];
            var found = levels.FirstOrDefault(known => string.Equals(known.Name, level, StringComparison.OrdinalIgnoreCase))
                ?? throw new ScoreException(levels.Count == 0 ? $"{item.Id} has no rubric; use --points." : $"the rubric of {item.Id} has no level \"{level}\"; it has {string.Join(", ", levels.Select(static known => known.Name))}.");
            return new ManualScore(found.Points, found.Name, comment);
        }

        return points is >= 0 && points <= item.Points
            ? new ManualScore(points.Value, Level: null, comment)
            : throw new ScoreException(string.Create(CultureInfo.InvariantCulture, $"{item.Id} is worth {item.Points:0.##}; give points from 0 to {item.Points:0.##}."));
    }
}
