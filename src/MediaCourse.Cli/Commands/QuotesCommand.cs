using System.CommandLine;
using MediaCourse.Quotes;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse quotes</c>: the quotations of a source or file, and who is said to have spoken them.</summary>
internal static class QuotesCommand
{
    public static Command Create()
    {
        var selection = new SourceSelection();
        var json = new Option<bool>("--json") { Description = "Print place, text, kind, speaker and cue of every quotation as JSON." };
        var speakers = new Option<bool>("--speakers") { Description = "Print instead who gets to speak: quotations and words of each speaker." };
        var command = new Command("quotes", "Find the quotations of a source or text file, and who speaks.")
        {
            selection.Source, selection.Corpus, json, speakers,
        };
        command.Validators.Add(call =>
        {
            if (call.GetValue(selection.Source) is null)
            {
                call.AddError("Name a source of the corpus or a text file: mediacourse quotes SOURCE|FILE.");
            }

            if (call.GetValue(json) && call.GetValue(speakers))
            {
                call.AddError("--json lists the quotations; leave out --json or --speakers.");
            }
        });
        command.SetAction((call, cancellationToken) =>
        {
            var article = selection.LoadArticle(call, cancellationToken);
            var quotations = Quotations.Find(article);
            if (call.GetValue(json))
            {
                QuotesReport.WriteJson(Console.Out, quotations, cancellationToken);
            }
            else if (call.GetValue(speakers))
            {
                QuotesReport.WriteSpeakers(Console.Out, article.Id, SpeakingShare.Of(quotations));
            }
            else
            {
                QuotesReport.WriteTable(Console.Out, article.Id, quotations);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
