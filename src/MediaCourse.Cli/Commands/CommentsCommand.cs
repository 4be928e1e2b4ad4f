using System.CommandLine;
using MediaCourse.Comments;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse comments</c>: the readers' comments of a source or file, told apart.</summary>
internal static class CommentsCommand
{
    public static Command Create()
    {
        var selection = new SourceSelection();
        var json = new Option<bool>("--json") { Description = "Print every comment with its place, reply, quoted words and counts as JSON." };
        var explain = new Option<bool>("--explain") { Description = "Show line by line what speaks for and against a new comment." };
        var command = new Command("comments", "Tell the readers' comments of a source apart; a file that nothing is known of is taken for comments as a whole.")
        {
            selection.Source, selection.Corpus, json, explain,
        };
        command.Validators.Add(call =>
        {
            if (call.GetValue(selection.Source) is null)
            {
                call.AddError("Name a source of the corpus or a text file: mediacourse comments SOURCE|FILE.");
            }

            if (call.GetValue(json) && call.GetValue(explain))
            {
                call.AddError("--explain prints a text and --json does not: use one of them.");
            }
        });
        command.SetAction((call, cancellationToken) =>
        {
            var thread = CommentThread.Of(selection.LoadArticle(call, cancellationToken), cancellationToken);
            if (call.GetValue(json))
            {
                using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
                CommentsReport.WriteJson(output, thread, cancellationToken);
            }
            else if (thread.Comments.IsEmpty)
            {
                Console.Out.Write($"{TablePrinter.Printable(thread.Source)} has no readers' comments.\n");
            }
            else if (call.GetValue(explain))
            {
                CommentsReport.WriteBoundaries(Console.Out, thread);
            }
            else
            {
                CommentsReport.WriteTable(Console.Out, thread);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
