using System.CommandLine;
using MediaCourse.Comments.Tone;
using MediaCourse.Sources;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse tone</c>: the tone of each line of a text.</summary>
internal static class ToneCommand
{
    public static Command Create()
    {
        var selection = new SourceSelection();
        var source = new Argument<string>("source") { Description = "A source of the corpus by its id, or any text file; each line is scored by itself." };
        var lexicon = new Option<string?>("--lexicon")
        {
            Description = "A word list of your own instead of VADER's: a word, a tab and a weight from -4 to 4 on each line.",
            HelpName = "file",
        };
        var explain = new Option<bool>("--explain") { Description = "Show which words and rules make each score." };
        var json = new Option<bool>("--json") { Description = "Print the four scores of every line, blank ones too, as JSON." };

        var command = new Command("tone", "Score the tone of each line with VADER (Hutto and Gilbert 2014).")
        {
            source, selection.Corpus, lexicon, explain, json,
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
                ? new VaderScorer(ToneLexicon.Parse(Path.GetFileName(list), TextFile.Read(list, list)))
                : VaderScorer.Default;
            var text = selection.LoadArticle(call.GetRequiredValue(source), call, cancellationToken).Raw;
            if (call.GetValue(json))
            {
                ToneReport.WriteJson(Console.Out, text, scorer, cancellationToken);
            }
            else
            {
                ToneReport.WriteTable(Console.Out, text, scorer, call.GetValue(explain), cancellationToken);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
