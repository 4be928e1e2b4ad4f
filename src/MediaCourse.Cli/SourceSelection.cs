using System.CommandLine;
using MediaCourse.Sources;

namespace MediaCourse.Cli;

/// <summary>How every verb takes its text: a source's id, or any text file; and the corpus that the id belongs to.</summary>
internal sealed class SourceSelection
{
    public Argument<string?> Source { get; } = new("source")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A source of the corpus by its id, or any text file.",
    };

    public Option<string?> Corpus { get; } = new("--corpus")
    {
        Description = "Folder with a corpus.json (default: the nearest seeds folder at or above this one).",
        HelpName = "folder",
    };

    /// <summary>The corpus that the caller named, else the nearest.</summary>
    public Corpus LoadCorpus(ParseResult call, CancellationToken cancellationToken) =>
        call.GetValue(Corpus) is { } folder
            ? Sources.Corpus.Load(folder, cancellationToken)
            : Sources.Corpus.Load();

    /// <summary>The text that the caller named.</summary>
    public Article LoadArticle(ParseResult call, CancellationToken cancellationToken) =>
        LoadArticle(call.GetValue(Source)!, call, cancellationToken);

    /// <summary>The text of one name: of a source, or of a file.</summary>
    public Article LoadArticle(string name, ParseResult call, CancellationToken cancellationToken) =>
        FindSource(name, call, cancellationToken) ?? Sources.Corpus.LoadFile(name);

    /// <summary>
    /// The source of one name, or null where it names a file. What looks like a path is a file; any other word is an id,
    /// or a file where no source has that id.
    /// </summary>
    /// <exception cref="UnknownSourceException">It is neither.</exception>
    public Article? FindSource(string name, ParseResult call, CancellationToken cancellationToken)
    {
        var isFile = File.Exists(name) || Directory.Exists(name);
        if (LooksLikePath(name) || ((isFile || Path.HasExtension(name)) && !HasCorpus(call)))
        {
            return null;
        }

        var corpus = LoadCorpus(call, cancellationToken);
        return corpus.Find(name) ?? (isFile ? null : corpus[name]);
    }

    private static bool LooksLikePath(string name) =>
        name.Contains('/') || name.Contains('\\') || (Path.HasExtension(name) && File.Exists(name));

    private bool HasCorpus(ParseResult call) =>
        call.GetValue(Corpus) is not null || Sources.Corpus.FindFolder(Directory.GetCurrentDirectory()) is not null;
}
