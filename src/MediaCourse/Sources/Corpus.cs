using System.Collections.Immutable;
using MediaCourse.Display;

namespace MediaCourse.Sources;

/// <summary>Texts that belong together, and what is known of each: a folder with a <c>corpus.json</c>.</summary>
[TypeFormatterSource(typeof(CorpusFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class Corpus
{
    private const string FileName = "corpus.json";
    private const string DefaultFolder = "seeds";
    private readonly Dictionary<string, Article> _byId;

    private Corpus(string folder, CorpusDescription description, ImmutableArray<Article> articles)
    {
        Folder = folder;
        Name = description.Name;
        About = description.About;
        Articles = articles;
        _byId = articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var other in article.Description.TakesThePlaceOf)
            {
                _byId.Add(other, article);
            }
        }
    }

    /// <summary>The folder of its corpus.json.</summary>
    public string Folder { get; }

    /// <summary>What the corpus is called; null if it has no name.</summary>
    public string? Name { get; }

    /// <summary>What it is about; null if nobody said.</summary>
    public string? About { get; }

    /// <summary>Its articles, in the order of corpus.json.</summary>
    public ImmutableArray<Article> Articles { get; }

    /// <summary>The ids of its articles, in the order of corpus.json.</summary>
    public IEnumerable<string> Ids => Articles.Select(article => article.Id);

    /// <summary>The article with this id, or the one that takes the place of a text with this id.</summary>
    /// <exception cref="UnknownSourceException">There is none; the message lists those that there are.</exception>
    public Article this[string id] => Find(id) ?? throw new UnknownSourceException(id, [.. Ids]);

    /// <summary>The article with this id, or the one that takes the place of a text with this id; null where there is neither.</summary>
    public Article? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Loads the nearest <c>seeds/corpus.json</c> in the current folder or one above it.</summary>
    /// <exception cref="CorpusException">There is none, or something is wrong in it.</exception>
    /// <exception cref="SourceTextException">A text of it cannot be read.</exception>
    public static Corpus Load()
    {
        var start = Directory.GetCurrentDirectory();
        return Load(FindFolder(start) ?? throw new CorpusException(
            start, null, null, $"there is no {DefaultFolder}/{FileName} in this folder or any above it; change to the course's folder, or name the folder of a corpus."));
    }

    /// <summary>Loads a corpus and cleans its texts.</summary>
    /// <param name="path">The folder of a corpus.json, or the file itself; in a lesson, relative to the lesson's folder.</param>
    /// <param name="cancellationToken">Stops between two texts.</param>
    /// <exception cref="CorpusException">There is no corpus.json, or something is wrong in it.</exception>
    /// <exception cref="SourceTextException">A text of it cannot be read.</exception>
    public static Corpus Load(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var file = Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        if (!File.Exists(file))
        {
            throw new CorpusException(file, null, null, $"there is no such file{(Path.IsPathRooted(path) ? "" : $" in {Directory.GetCurrentDirectory()}")}; name the folder of a corpus.json, or write one there.");
        }

        var folder = FolderOf(file);
        var description = CorpusDescription.Parse(TextFile.Read(file, file), file);
        var articles = ImmutableArray.CreateBuilder<Article>(description.Sources.Length);
        for (var i = 0; i < description.Sources.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            articles.Add(LoadArticle(file, folder, i, description.Sources[i]));
        }

        return new Corpus(folder, description, articles.MoveToImmutable());
    }

    /// <summary>
    /// Reads a text file: as the corpus.json in its own folder describes it, where there is one that lists the file,
    /// else as a text of which nothing is known.
    /// </summary>
    /// <exception cref="SourceTextException">The file cannot be read as text.</exception>
    /// <exception cref="CorpusException">Something is wrong in the corpus.json beside it.</exception>
    public static Article LoadFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var corpusFile = Path.Combine(Path.GetDirectoryName(path) ?? "", FileName);
        if (File.Exists(corpusFile) && File.Exists(path))
        {
            var folder = FolderOf(corpusFile);
            var sources = CorpusDescription.Parse(TextFile.Read(corpusFile, corpusFile), corpusFile).Sources;
            for (var i = 0; i < sources.Length; i++)
            {
                if (Path.GetFullPath(sources[i].File, folder) == Path.GetFullPath(path))
                {
                    return LoadArticle(corpusFile, folder, i, sources[i]);
                }
            }
        }

        return Article.FromFile(path);
    }

    /// <summary>The folder of the nearest <c>seeds/corpus.json</c> at or above a folder; null where there is none.</summary>
    public static string? FindFolder(string startFolder)
    {
        for (var folder = Path.GetFullPath(startFolder); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var seeds = Path.Combine(folder, DefaultFolder);
            if (File.Exists(Path.Combine(seeds, FileName)))
            {
                return seeds;
            }
        }

        return null;
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;

    private static Article LoadArticle(string corpusFile, string folder, int index, SourceDescription source)
    {
        var path = Path.Combine(folder, source.File);
        if (!File.Exists(path))
        {
            throw new CorpusException(corpusFile, source.Line, $"sources[{index}].file", $"is \"{source.File}\", and there is no such file in {folder}; correct the name or put the file there.");
        }

        var raw = new RawText(source.File, TextFile.Read(path, path));
        foreach (var hint in source.Hints)
        {
            if (hint.FromLine > raw.LineCount || hint.ToLine > raw.LineCount)
            {
                throw new CorpusException(corpusFile, source.Line, $"sources[{index}].hints", $"speaks of line {Math.Max(hint.FromLine, hint.ToLine ?? 0)} of {source.File}, which has {raw.LineCount} lines; correct the hint.");
            }
        }

        return Article.Clean(source, raw);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name ?? Folder}: {string.Join(", ", Ids)}";
}
