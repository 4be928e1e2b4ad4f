using System.Collections.Frozen;
using System.CommandLine;
using System.Globalization;
using System.Text;
using MediaCourse.Grading.Exporting;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse export</c>: writes marks as a table for people, Canvas or Moodle.</summary>
internal static class ExportCommand
{
    private static readonly FrozenDictionary<string, ExportFormat> Formats = FrozenDictionary.ToFrozenDictionary(
        Enum.GetValues<ExportFormat>(), static form => form.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    public static Command Create()
    {
        var selection = new CourseSelection();
        var format = new Option<string>("--format", "-f") { Description = "csv (everything), canvas (its gradebook's import) or moodle (an assignment's grading worksheet).", HelpName = "csv|canvas|moodle", Required = true };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Formats.ContainsKey(token.Value))
            {
                result.AddError($"--format takes {string.Join(", ", Formats.Keys.Order(StringComparer.Ordinal))}, not {token.Value}.");
            }
        });
        var output = new Option<string?>("--output", "-o") { Description = "The file to write (default: print it).", HelpName = "file" };
        var command = new Command("export", "Write the marks that count as a table.") { selection.Assignment, selection.Folder, format, output };
        command.SetAction(async (call, cancellationToken) =>
        {
            var (course, assignments) = selection.Load(call);
            var form = Formats[call.GetRequiredValue(format)];
            if (form == ExportFormat.Moodle && assignments.Count > 1)
            {
                throw new ScoreException($"Moodle takes one assignment at a time; name one of {string.Join(", ", assignments.Select(static assignment => assignment.Id))}.");
            }

            using var gradebook = GradebookFile.OpenExisting(AssignmentGrader.GradebookOf(course));
            var marks = assignments.Select(assignment => AssignmentMarks.Read(course, assignment, gradebook, cancellationToken)).ToList();
            var table = form switch
            {
                ExportFormat.Canvas => MarkTables.ForCanvas(marks),
                ExportFormat.Moodle => MarkTables.ForMoodle(marks[0]),
                _ => MarkTables.ForReaders(marks),
            };
            await WriteAsync(table, call.GetValue(output));
            foreach (var assignment in marks)
            {
                if (form != ExportFormat.Csv)
                {
                    await TellEmptyAsync(assignment);
                }

                if (assignment.Marks.Where(static mark => mark.HasChangedSinceRelease).Select(static mark => mark.HandIn.Student).ToList() is { Count: > 0 } changed)
                {
                    await Console.Error.WriteLineAsync($"mediacourse: {assignment.Master.Assignment.Id}: the marks of {string.Join(", ", changed)} have changed since they were released; the table has the new ones.");
                }
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static async Task TellEmptyAsync(AssignmentMarks assignment)
    {
        var empty = assignment.Marks.Where(mark => !assignment.IsFinal(mark)).ToList();
        var waiting = empty.Count(static mark => mark.Waiting > 0);
        if (empty.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"mediacourse: {assignment.Master.Assignment.Id}: {empty.Count} of {assignment.Marks.Count} marks are left empty: {string.Join(", ", Reasons(waiting, empty.Count - waiting))}."));
        }
    }

    private static IEnumerable<string> Reasons(int waiting, int unreleased)
    {
        if (waiting > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{waiting} with items that wait for a person (mark them at the marking desk or with score)");
        }

        if (unreleased > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{unreleased} not released (release them at the marking desk)");
        }
    }

    private static async Task WriteAsync(CsvTable table, string? file)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        table.Write(text);
        if (file is null)
        {
            await Console.Out.WriteAsync(text.ToString());
            return;
        }

        var fresh = $"{file}.{Path.GetRandomFileName()}";
        try
        {
            await File.WriteAllTextAsync(fresh, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(fresh, file, overwrite: true);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new ScoreException($"{file}: this cannot be written ({error.Message.TrimEnd('.')}); name another place.");
        }
        finally
        {
            // Where even the folder is missing, deleting would be an error of its own.
            if (File.Exists(fresh))
            {
                File.Delete(fresh);
            }
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ok      {file}: {table.Rows.Count} rows"));
    }
}
