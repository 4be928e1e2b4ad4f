using System.CommandLine;
using MediaCourse.Sources;

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
                Print(call.GetValue(json), corpus.Articles, () => CorpusTable.OfSources(corpus), cancellationToken);
            }
            else
            {
                var article = selection.LoadArticle(call, cancellationToken);
                Print(call.GetValue(json), [article], () => CorpusTable.OfSpans(article), cancellationToken);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void Print(bool json, IEnumerable<Article> articles, Func<string> table, CancellationToken cancellationToken)
    {
        if (!json)
        {
            Console.Out.Write(table());
            return;
        }

        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        CorpusJson.Write(output, articles, cancellationToken);
    }
}
