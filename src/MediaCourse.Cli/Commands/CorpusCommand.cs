using System.CommandLine;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse corpus</c>: the sources, and what cleaning made of each.</summary>
internal static class CorpusCommand
{
    public static Command Create()
    {
        var selection = new SourceSelection();
        var json = new Option<bool>("--json") { Description = "Print every span with its role, rule and place as JSON." };
        var command = new Command("corpus", "Show the sources, or each stretch of one with its role and the rule that cleaned it away.")
        {
            selection.Source, selection.Corpus, json,
        };
        command.SetAction((call, cancellationToken) =>
        {
            if (call.GetValue(selection.Source) is null)
            {
                var corpus = selection.LoadCorpus(call, cancellationToken);
                Console.Out.Write(call.GetValue(json) ? CorpusJson.Write(corpus.Articles) : CorpusTable.OfSources(corpus));
            }
            else
            {
                var article = selection.LoadArticle(call, cancellationToken);
                Console.Out.Write(call.GetValue(json) ? CorpusJson.Write([article]) : CorpusTable.OfSpans(article));
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
