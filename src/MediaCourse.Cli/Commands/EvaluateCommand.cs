using System.CommandLine;
using MediaCourse.Evaluation;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse evaluate</c>: the methods against the reference annotation of a corpus.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var selection = new SourceSelection();
        var gold = new Option<string?>("--gold") { Description = "Folder with a reference annotation (default: gold in the corpus's folder).", HelpName = "folder" };
        var json = new Option<bool>("--json") { Description = "Print scores, tone and disagreements as JSON." };
        var command = new Command("evaluate", "Set the methods against the reference annotation of a corpus, and list where they differ.")
        {
            selection.Corpus, gold, json,
        };
        command.SetAction((call, cancellationToken) =>
        {
            var corpus = selection.LoadCorpus(call, cancellationToken);
            var reference = ReferenceAnnotation.Load(call.GetValue(gold) ?? Path.Combine(corpus.Folder, "gold"), corpus);
            var report = EvaluationReport.Of(corpus, reference, cancellationToken);
            if (call.GetValue(json))
            {
                EvaluationJson.Write(Console.Out, report);
            }
            else
            {
                EvaluationTables.Write(Console.Out, report);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
