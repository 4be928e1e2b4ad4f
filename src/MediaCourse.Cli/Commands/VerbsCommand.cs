using System.CommandLine;
using MediaCourse.Framing.Verbs;
using MediaCourse.Sources;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse verbs</c>: by which verbs a text, or every source of a corpus, presents what people said.</summary>
internal static class VerbsCommand
{
    public static Command Create()
    {
        var selection = new SourceSelection();
        var list = new Option<string?>("--list")
        {
            Description = "A list of verbs of your own, a line for each: verb (in any form; all are found) and grade (neutral, assertive, doubting, hostile, conciliatory), "
                + "then, if you like, where it counts (\"with words\", \"with clause\", \"with quotation\" or empty: everywhere), irregular forms, and your reason, parted by tabs.",
            HelpName = "file",
        };
        var json = new Option<bool>("--json") { Description = "Print verb, grade, speaker, target and place of every use as JSON." };
        var command = new Command("verbs", "Find the reporting verbs of a source or text file, and who says what by which; without one, compare all sources.")
        {
            selection.Source, selection.Corpus, list, json,
        };
        command.SetAction((call, cancellationToken) =>
        {
            var verbs = call.GetValue(list) is { } file ? ReportingVerbList.Parse(file, TextFile.Read(file, file)) : ReportingVerbList.Default;
            var isOne = call.GetValue(selection.Source) is not null;
            var uses = isOne
                ? ReportingVerbUses.In(selection.LoadArticle(call, cancellationToken), verbs)
                : ReportingVerbUses.In(selection.LoadCorpus(call, cancellationToken).Articles, verbs);
            if (call.GetValue(json))
            {
                Console.Out.Write(VerbsReport.Json(uses));
            }
            else if (isOne)
            {
                VerbsReport.WriteUses(Console.Out, uses);
            }
            else
            {
                VerbsReport.WriteCounts(Console.Out, uses);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
