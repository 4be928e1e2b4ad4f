using System.CommandLine;
using MediaCourse.Grading.HandInValidation;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse validate</c>: what of an assignment's notebook is done, for the student who works on it.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var notebook = new Argument<string>("notebook") { Description = "The notebook that you want to hand in." };
        var json = new Option<bool>("--json") { Description = "Print items, checks and problems as JSON." };
        var command = new Command("validate", "Run an assignment's notebook from the top and say what is done and what is missing.") { notebook, json };
        command.SetAction(async (call, cancellationToken) =>
        {
            var path = call.GetRequiredValue(notebook);
            var report = await HandInValidator.ValidateAsync(path, cancellationToken);
            await Console.Out.WriteAsync(call.GetValue(json) ? HandInText.Json(report) + "\n" : HandInText.Of(report, path));
            return report.IsComplete ? ExitCode.Success : ExitCode.Finding;
        });
        return command;
    }
}
