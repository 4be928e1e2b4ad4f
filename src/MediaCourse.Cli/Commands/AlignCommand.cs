using System.CommandLine;
using MediaCourse.Quotes.Alignment;
using MediaCourse.Sources;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse align</c>: which texts give the same utterance, and in which words.</summary>
internal static class AlignCommand
{
    public static Command Create()
    {
        var selection = new SourceSelection();
        var sources = new Argument<string[]>("source")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Sources of the corpus by their ids, or text files; without any, the whole corpus.",
        };
        var json = new Option<bool>("--json") { Description = "Print every utterance and phrase with its passages as JSON." };
        var transcript = new Option<string[]>("--transcript")
        {
            Description = "A transcript in turns with labels (JANE ROE: ...), beside those of the kind 'transcript' in the corpus.",
            HelpName = "source|file",
        };
        var unquoted = new Option<bool>("--unquoted") { Description = "Print instead what nobody quoted of the transcripts: words and sentences of each speaker." };
        var command = new Command("align", "Find the utterances that several texts report, and how their words differ.")
        {
            sources, selection.Corpus, transcript, unquoted, json,
        };
        command.SetAction((call, cancellationToken) =>
        {
            var names = call.GetValue(sources)!;
            IReadOnlyList<Article> articles = names.Length == 0
                ? selection.LoadCorpus(call, cancellationToken).Articles
                : [.. names.Distinct(StringComparer.Ordinal).Select(name => selection.LoadArticle(name, call, cancellationToken))];
            var spoken = (call.GetValue(transcript) ?? []).Distinct(StringComparer.Ordinal).Select(name => selection.LoadArticle(name, call, cancellationToken)).ToList();
            var files = spoken.Select(text => text.File).ToHashSet(StringComparer.Ordinal);
            var alignment = QuoteAlignment.Of(articles.Where(article => !files.Contains(article.File)), spoken, cancellationToken);
            if (call.GetValue(unquoted))
            {
                WriteUnquoted(alignment, call.GetValue(json), cancellationToken);
            }
            else if (call.GetValue(json))
            {
                AlignReport.WriteJson(Console.Out, alignment, cancellationToken);
            }
            else
            {
                AlignReport.WriteTable(Console.Out, alignment, cancellationToken);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void WriteUnquoted(QuoteAlignment alignment, bool asJson, CancellationToken cancellationToken)
    {
        if (alignment.Transcripts.IsEmpty)
        {
            throw new TranscriptMissingException();
        }

        if (asJson)
        {
            UnquotedReport.WriteJson(Console.Out, alignment, cancellationToken);
        }
        else
        {
            UnquotedReport.WriteTable(Console.Out, alignment, cancellationToken);
        }
    }
}
