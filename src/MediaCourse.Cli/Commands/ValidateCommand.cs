using System.CommandLine;
using MediaCourse.Grading.HandInValidation;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse validate</c>: what of an assignment's notebook is done, for the student who works on it.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var notebook = new Argument<string>("notebook") { Description = "The notebook that you want to hand in." };
        var stdin = new Option<bool>("--stdin") { Description = "Take the notebook's text from standard input; the file says only where it belongs." };
        var json = new Option<bool>("--json") { Description = "Print items, checks and problems as JSON." };
        var command = new Command("validate", "Run an assignment's notebook from the top and say what is done and what is missing.") { notebook, stdin, json };
        command.SetAction(async (call, cancellationToken) =>
        {
            var path = call.GetRequiredValue(notebook);
            var document = call.GetValue(stdin) ? await ReadAsync(path, cancellationToken) : NotebookDocument.Load(path);
            var report = await HandInValidator.ValidateAsync(document, Path.GetDirectoryName(Path.GetFullPath(path))!, cancellationToken);
            await Console.Out.WriteAsync(call.GetValue(json) ? HandInText.Json(report) + "\n" : HandInText.Of(report, path));
            return report.IsComplete ? ExitCode.Success : ExitCode.Finding;
        });
        return command;
    }

    private static async Task<NotebookDocument> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var input = Console.OpenStandardInput();
        using var text = new MemoryStream();
        await input.CopyToAsync(text, cancellationToken);
        return NotebookDocument.Parse(text.ToArray(), path);
    }
}
