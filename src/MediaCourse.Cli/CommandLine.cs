using System.CommandLine;
using MediaCourse.Cli.Commands;

namespace MediaCourse.Cli;

/// <summary>The <c>mediacourse</c> command: its verbs, and how errors reach the user.</summary>
internal static class CommandLine
{
    /// <summary>How long a call that is stopped may take to end what it has started and to remove what it has written.</summary>
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(25);

    /// <summary>Parses and runs one call. Returns an <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Notebooks for teaching media analysis: run lessons, look into texts.")
        {
            RunCommand.Create(),
            CorpusCommand.Create(),
            SentencesCommand.Create(),
            FramingCommand.Create(),
            ToneCommand.Create(),
            QuotesCommand.Create(),
            ActorsCommand.Create(),
            VerbsCommand.Create(),
            EvaluateCommand.Create(),
            AlignCommand.Create(),
            GradeCommand.Create(),
            ScoreCommand.Create(),
            DeskCommand.Create(),
            FeedbackCommand.Create(),
            ExportCommand.Create(),
            StatsCommand.Create(),
            KernelCommand.Create(),
            CommentsCommand.Create(),
            ValidateSourceCommand.Create(),
            ReleaseCommand.Create(),
            ValidateCommand.Create(),
        };

        // A word that begins with @ is a file's name like any other.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (UsageError(parsed) is { } usageError)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {usageError} See 'mediacourse --help'.");
            return ExitCode.BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = EndingTime }, cancellationToken);
        }
        catch (MediaCourseException error)
        {
            await Console.Error.WriteLineAsync($"mediacourse: {error.Message}");
            return ExitCode.BadInput;
        }
        catch (IOException error)
        {
            await Console.Error.WriteLineAsync($"mediacourse: a file or the output could not be read or written ({error.Message.TrimEnd('.')}); make room on the disk, or name another place.");
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("mediacourse: stopped; what was finished before is kept.");
            return ExitCode.Stopped;
        }
    }

    // Of several errors the one about a word that means nothing explains the others.
    private static string? UsageError(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is RootCommand root && parsed.UnmatchedTokens is [var verb, ..])
        {
            return $"there is no '{verb}'; the verbs are {string.Join(", ", root.Subcommands.Select(command => command.Name))}.";
        }

        if (parsed.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            return "an empty name stands among the words; write a name there, or leave it out.";
        }

        return parsed.UnmatchedTokens is [var word, ..] ? $"'{word}' is not understood here."
            : parsed.Errors is [var error, ..] ? error.Message
            : null;
    }
}
