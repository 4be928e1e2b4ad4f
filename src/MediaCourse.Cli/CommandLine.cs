using System.CommandLine;
using MediaCourse.Cli.Commands;

namespace MediaCourse.Cli;

/// <summary>The <c>mediacourse</c> command: its verbs, and how errors reach the user.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs one call. Returns an <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Notebooks for teaching media analysis: run lessons, look into texts.")
        {
            RunCommand.Create(),
            ToneCommand.Create(),
            FramingCommand.Create(),
            CorpusCommand.Create(),
            SentencesCommand.Create(),
        };

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {parsed.Errors[0].Message} See 'mediacourse --help'.");
            return ExitCode.BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (MediaCourseException error)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {error.Message}");
            return ExitCode.BadInput;
        }
    }
}
