using System.CommandLine;
using MediaCourse.Quotes;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse quotes</c>: the quotations of a source or file, and who is said to have spoken them.</summary>
internal static class QuotesCommand
{
    public static Command Create()
    {
        var selection = new SourceSelection();
        var json = new Option<bool>("--json") { Description = "Print as JSON: place, text, kind, speaker and cue of every quotation, or who gets to speak." };
        var speakers = new Option<bool>("--speakers") { Description = "Print instead who gets to speak: words, share and position of each speaker and side." };
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
        });
        command.SetAction((call, cancellationToken) =>
        {
            var article = selection.LoadArticle(call, cancellationToken);
            var quotations = Quotations.Find(article);
            if (call.GetValue(speakers) && call.GetValue(json))
            {
                SpeakersReport.WriteJson(Console.Out, article, quotations);
            }
            else if (call.GetValue(speakers))
            {
                SpeakersReport.WriteTables(Console.Out, article, quotations);
            }
            else if (call.GetValue(json))
            {
                QuotesReport.WriteJson(Console.Out, quotations, cancellationToken);
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
