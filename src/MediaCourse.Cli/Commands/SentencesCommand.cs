using System.CommandLine;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse sentences</c>: the body text of a source, or the whole of a file, sentence by sentence.</summary>
internal static class SentencesCommand
{
    public static Command Create()
    {
        var selection = new SourceSelection();
        var json = new Option<bool>("--json") { Description = "Print start, end, line and text of every sentence as JSON." };
        var command = new Command("sentences", "Split the body text of a source, or the whole of a file, into sentences.")
        {
            selection.Source, selection.Corpus, json,
        };
        command.Validators.Add(call =>
        {
            if (call.GetValue(selection.Source) is null)
            {
                call.AddError("Name a source of the corpus or a text file: mediacourse sentences SOURCE|FILE.");
            }
        });
        command.SetAction((call, cancellationToken) =>
        {
            var name = call.GetValue(selection.Source)!;
            var source = selection.FindSource(name, call, cancellationToken);
            var report = source is null
                ? OfFile(Article.FromFile(name))
                : new SentenceReport(source.Raw, source.Id, "body text", [.. source.Sentences.Select(sentence => sentence.Span)]);
            if (call.GetValue(json))
            {
                report.WriteJson(Console.Out, cancellationToken);
            }
            else
            {
                report.WriteTable(Console.Out, Console.IsOutputRedirected ? null : Console.WindowWidth, cancellationToken);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static SentenceReport OfFile(Article file) =>
        new(file.Raw, file.File, "whole file", SentenceSplitter.Split(file.Raw.Text));
}
