using System.CommandLine;
using MediaCourse.Comments.Tone;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse tone</c>: the tone of each line of a text file.</summary>
internal static class ToneCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A text file; each of its lines is scored by itself." };
        var lexicon = new Option<string?>("--lexicon")
        {
            Description = "A word list of your own instead of VADER's: a word, a tab and a weight from -4 to 4 on each line.",
            HelpName = "file",
        };
        var explain = new Option<bool>("--explain") { Description = "Show which words and rules make each score." };
        var json = new Option<bool>("--json") { Description = "Print the four scores of every line, blank ones too, as JSON." };

        var command = new Command("tone", "Score the tone of each line with VADER (Hutto and Gilbert 2014).")
        {
            file, lexicon, explain, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(explain) && result.GetValue(json))
            {
                result.AddError("--explain prints a text and --json does not: use one of them.");
            }
        });
        command.SetAction((call, cancellationToken) =>
        {
            var scorer = call.GetValue(lexicon) is { } list
                ? new VaderScorer(ToneLexicon.Parse(Path.GetFileName(list), TextFile.Read(list)))
                : VaderScorer.Default;
            var lines = TextFile.Lines(TextFile.Read(call.GetValue(file)!));
            if (call.GetValue(json))
            {
                ToneReport.WriteJson(Console.Out, lines, scorer, cancellationToken);
            }
            else
            {
                ToneReport.WriteTable(Console.Out, lines, scorer, call.GetValue(explain), cancellationToken);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
