using System.CommandLine;
using MediaCourse.Framing.Actors;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse actors</c>: who is named in a text, or in every source of a corpus.</summary>
internal static class ActorsCommand
{
    public static Command Create()
    {
        var selection = new SourceSelection();
        var actor = new Option<string?>("--actor") { Description = "Every mention of one actor, by its name or one of its words, and what decided its company.", HelpName = "name" };
        var json = new Option<bool>("--json") { Description = "Print every actor with its words and each mention with its place as JSON; without a text, a list of the sources." };
        var command = new Command("actors", "Find who is named in a source or text file, by which words and in which company; without one, in all sources.")
        {
            selection.Source, selection.Corpus, actor, json,
        };
        command.Validators.Add(call =>
        {
            if (call.GetValue(selection.Source) is null && call.GetValue(actor) is not null)
            {
                call.AddError("--actor needs one text: mediacourse actors SOURCE|FILE --actor NAME.");
            }
            else if (call.GetValue(json) && call.GetValue(actor) is not null)
            {
                call.AddError("--json lists all actors; leave out --json or --actor.");
            }
        });
        command.SetAction((call, cancellationToken) =>
        {
            if (call.GetValue(selection.Source) is null)
            {
                var articles = selection.LoadCorpus(call, cancellationToken).Articles;
                if (call.GetValue(json))
                {
                    Console.Out.Write(ActorsReport.Json(articles.Select(NamedActors.In)));
                }
                else
                {
                    ActorsReport.WriteMatrix(Console.Out, ActorMatrix.Of(articles));
                }

                return Task.FromResult(ExitCode.Success);
            }

            var actors = NamedActors.In(selection.LoadArticle(call, cancellationToken));
            if (call.GetValue(json))
            {
                Console.Out.Write(ActorsReport.Json(actors));
            }
            else if (call.GetValue(actor) is { } name)
            {
                ActorsReport.WriteMentions(Console.Out, actors, name);
            }
            else
            {
                ActorsReport.WriteTable(Console.Out, actors);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
