using System.CommandLine;
using System.Globalization;
using MediaCourse.Notebooks.Running;
using MediaCourse.Notebooks.Sessions;
using MediaCourse.Notebooks.Sessions.DotNetInteractive;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse run</c>: runs lessons and writes what they show.</summary>
internal static class RunCommand
{
    private const string DefaultFolder = "notebooks";
    private const string OwnKernel = "mediacourse";
    private const string DotNetInteractive = "dotnet-interactive";

    private static readonly string DefaultOutput = Path.Combine("artifacts", "run");

    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = $"Notebooks, or folders of notebooks (default: {DefaultFolder}).",
        };
        paths.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-') && !Path.Exists(token.Value)) is { } option)
            {
                result.AddError($"there is no option {option.Value}.");
            }
        });
        var output = new Option<string>("--output", "-o")
        {
            DefaultValueFactory = _ => DefaultOutput,
            Description = "Folder for the executed copies and their pages.",
            HelpName = "folder",
        };
        var inPlace = new Option<bool>("--in-place") { Description = "Write the outputs into the notebooks themselves." };
        var check = new Option<bool>("--check") { Description = "Write nothing; compare the fresh outputs with those in the file and show the difference." };
        var timeout = new Option<double?>("--timeout") { Description = "Time limit for each cell in seconds (default: 60).", HelpName = "seconds" };
        var keepGoing = new Option<bool>("--keep-going") { Description = "Run the cells behind a failed one too." };
        var jobs = new Option<int?>("--jobs", "-j") { Description = "How many notebooks run at once (default: one a core).", HelpName = "n" };
        var kernel = new Option<string>("--kernel")
        {
            DefaultValueFactory = _ => OwnKernel,
            Description = $"What runs the cells: {OwnKernel}, or {DotNetInteractive} where that tool is installed (default: {OwnKernel}).",
            HelpName = "name",
        };
        kernel.AcceptOnlyFromAmong(OwnKernel, DotNetInteractive);
        var json = new Option<bool>("--json") { Description = "Print a summary by cell, with times, as JSON." };
        timeout.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && !(double.TryParse(token.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86_400))
            {
                result.AddError("--timeout takes a number of seconds above 0, at most 86400.");
            }
        });
        jobs.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 256))
            {
                result.AddError("--jobs takes a number from 1 to 256.");
            }
        });

        var command = new Command("run", "Run lessons from the top and write executed copies and one page each.")
        {
            paths, output, inPlace, check, timeout, keepGoing, jobs, kernel, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(inPlace) && result.GetValue(check))
            {
                result.AddError("--in-place writes and --check only looks: use one of them.");
            }
        });
        command.SetAction((call, cancellationToken) =>
        {
            var named = call.GetValue(paths) ?? [];
            var run = new LessonRun
            {
                Files = LessonFile.Find(named.Length > 0 ? named : [DefaultFolder], Environment.CurrentDirectory),
                Options = new RunOptions
                {
                    KeepGoing = call.GetValue(keepGoing),
                    TimeLimit = call.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                    OpenSession = SessionsIn(call.GetValue(kernel)!),
                },
                Destination = call.GetValue(check) ? new NoDestination()
                    : call.GetValue(inPlace) ? new InPlaceDestination()
                    : new FolderDestination(call.GetValue(output)!),
                Check = call.GetValue(check),
                AtOnce = call.GetValue(jobs) ?? Environment.ProcessorCount,
            };
            return ExecuteAsync(run, call.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static Func<SessionOptions, CancellationToken, Task<INotebookSession>> SessionsIn(string kernel)
    {
        if (kernel == OwnKernel)
        {
            return static async (session, token) => await CSharpSession.StartAsync(session, token);
        }

        // A tool that is missing is told once, and before anything is fetched or built for a notebook.
        var tool = DotNetInteractiveSession.FindTool();
        return async (session, token) => await DotNetInteractiveSession.StartAsync(tool, session, token);
    }

    private static async Task<int> ExecuteAsync(LessonRun run, bool json, CancellationToken cancellationToken)
    {
        RunSummary summary;
        using (var bars = RunProgressBars.OnTerminal(run.Files))
        {
            summary = await run.ExecuteAsync(bars is null ? new RunProgressLines() : bars, cancellationToken);
        }

        await Console.Out.WriteAsync(json ? RunReport.Json(summary) + "\n" : RunReport.Text(summary));
        foreach (var problem in summary.Problems.Distinct(StringComparer.Ordinal))
        {
            await Console.Error.WriteLineAsync($"mediacourse: {problem}");
        }

        return summary.Problems.Count > 0 ? ExitCode.BadInput
            : summary.Succeeded ? ExitCode.Success
            : ExitCode.Finding;
    }
}
