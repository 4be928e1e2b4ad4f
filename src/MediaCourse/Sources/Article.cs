using System.Collections.Immutable;
using MediaCourse.Display;
using MediaCourse.Sources.Cleaning;
using MediaCourse.Sources.Cleaning.Rules;
using MediaCourse.Text;

namespace MediaCourse.Sources;

/// <summary>
/// A news text with what is known about it: its raw characters, the role of each stretch of them, and the article
/// that is left when the rest of the page is set aside.
/// </summary>
[TypeFormatterSource(typeof(ArticleFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class Article
{
    private ImmutableArray<Sentence> _sentences;
    private ImmutableArray<ArticleToken> _tokens;

    internal Article(SourceDescription description, RawText raw, ImmutableArray<ArticleSpan> spans)
    {
        Description = description;
        Raw = raw;
        Spans = spans;
        var number = 0;
        Paragraphs = [.. spans
            .Where(span => span is { Role: SpanRole.Body, IsRemoved: false })
            .Select(span => new Paragraph(raw, ++number, span.Line, span.EndLine, span.Span))];
        Removed = [.. spans.Where(span => span.IsRemoved)];
    }

    /// <summary>What corpus.json says of the source; for a text without one, its name alone.</summary>
    public SourceDescription Description { get; }

    /// <summary>The name to ask a corpus for the source by; for a text without a corpus its file name.</summary>
    public string Id => Description.Id;

    /// <summary>The file, as corpus.json or the caller names it.</summary>
    public string File => Description.File;

    /// <summary>Who published the text; null where nothing shows it.</summary>
    public string? Outlet => Description.Outlet;

    /// <summary>The country of the outlet; null where nothing shows it.</summary>
    public string? Country => Description.Country;

    /// <summary>What sort of text it is, such as "agency report"; null where nobody said.</summary>
    public string? Kind => Description.Kind;

    /// <summary>The headline: the one that corpus.json gives, else the one found in the text, else null.</summary>
    public string? Title => Description.Title ?? TextOf(SpanRole.Title);

    /// <summary>The day of publication: the one that corpus.json gives, else a full date in the dateline or by-line, else null.</summary>
    public DateOnly? Published => Description.Published ?? Spans
        .Where(span => span.Role is SpanRole.Dateline or SpanRole.Byline)
        .Select(span => WrittenDate.FirstIn(Raw.Slice(span.Span)))
        .FirstOrDefault(day => day is not null);

    /// <summary>The dateline before the first word, else a date on a line of its own, as it stands in the text; null where there is neither.</summary>
    public string? Dateline => Spans.FirstOrDefault(span => span.Rule is DatelineRule)?.Text ?? TextOf(SpanRole.Dateline);

    /// <summary>The text exactly as it was read, with its lines.</summary>
    public RawText Raw { get; }

    /// <summary>Every stretch of the text with its role, in order; only blanks lie between them.</summary>
    public ImmutableArray<ArticleSpan> Spans { get; }

    /// <summary>The stretches that cleaning took away, each with the rule that did and its reason.</summary>
    public ImmutableArray<ArticleSpan> Removed { get; }

    /// <summary>The paragraphs of the article, without headings, and without what cleaning took away.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; }

    /// <summary>The sentences of the paragraphs.</summary>
    public ImmutableArray<Sentence> Sentences => _sentences.IsDefault ? _sentences = FindSentences() : _sentences;

    /// <summary>The words and numbers of the paragraphs.</summary>
    public ImmutableArray<ArticleToken> Tokens => _tokens.IsDefault ? _tokens = FindTokens() : _tokens;

    /// <summary>How many words and numbers the paragraphs have; counted without keeping them.</summary>
    public int WordCount => Paragraphs.Sum(paragraph => Tokenizer.Split(Raw.Text, paragraph.Span).Count);

    /// <summary>The headings between paragraphs.</summary>
    public IEnumerable<ArticleSpan> Subheadings => Spans.Where(span => span.Role == SpanRole.Subheading);

    /// <summary>From the first character of the readers' comments to the last, as raw text; null where there are none.</summary>
    public TextSpan? CommentRegion
    {
        get
        {
            var first = Spans.FirstOrDefault(span => span.Role == SpanRole.Comment);
            return first is null
                ? null
                : new TextSpan(first.Span.Start, Spans.Last(span => span.Role == SpanRole.Comment).Span.End);
        }
    }

    /// <summary>
    /// The whole text without a gap: every span, and what lies between them (line ends and blanks). To join their
    /// texts gives the raw text.
    /// </summary>
    public IEnumerable<Segment> Segments
    {
        get
        {
            var end = 0;
            foreach (var span in Spans)
            {
                if (span.Span.Start > end)
                {
                    yield return new Segment(Raw, new TextSpan(end, span.Span.Start), null);
                }

                yield return new Segment(Raw, span.Span, span);
                end = span.Span.End;
            }

            if (end < Raw.Text.Length)
            {
                yield return new Segment(Raw, new TextSpan(end, Raw.Text.Length), null);
            }
        }
    }

    /// <summary>Reads a text of which nothing is known but its characters.</summary>
    /// <param name="name">What it is called, such as its file name.</param>
    /// <param name="text">The text; offsets count its UTF-16 code units.</param>
    /// <param name="hints">What is known of some of its lines.</param>
    /// <exception cref="SourceTextException">It is blank or too large, or holds a NUL or half a surrogate pair, or a hint names a line that it does not have.</exception>
    public static Article FromText(string name, string text, params ReadOnlySpan<RoleHint> hints)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(text);
        var raw = new RawText(name, text);
        foreach (var hint in hints)
        {
            if (hint.FromLine < 1 || hint.FromLine > raw.LineCount || hint.ToLine < hint.FromLine || hint.ToLine > raw.LineCount)
            {
                throw new SourceTextException(name, null, $"a hint speaks of lines {hint.FromLine} to {hint.ToLine ?? raw.LineCount}, and the text has lines 1 to {raw.LineCount}; correct the hint.");
            }
        }

        var id = Path.GetFileNameWithoutExtension(name);
        return Clean(new SourceDescription { Id = id.Length > 0 ? id : name, File = name, Hints = [.. hints] }, raw);
    }

    /// <summary>Reads a text file of which nothing is known but its characters. It must be UTF-8; a byte-order mark is not counted.</summary>
    /// <exception cref="SourceTextException">The file cannot be read as text.</exception>
    public static Article FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return FromText(path, TextFile.Read(path, path));
    }

    /// <summary>The same text cleaned by other rules: the standard ones changed, or rules of one's own.</summary>
    public Article WithRules(IEnumerable<CleaningRule> rules) =>
        new(Description, Raw, Cleaner.Clean(Raw, Description.Hints, rules));

    /// <inheritdoc/>
    public override string ToString() => $"{Id}: {Title ?? File}";

    internal static Article Clean(SourceDescription description, RawText raw)
    {
        TextFile.Check(raw);
        return new Article(description, raw, Cleaner.Clean(raw, description.Hints));
    }

    private string? TextOf(SpanRole role) => Spans.FirstOrDefault(span => span.Role == role)?.Text;

    private ImmutableArray<Sentence> FindSentences() =>
    [
        .. Paragraphs.SelectMany(paragraph => SentenceSplitter.Split(Raw.Text, paragraph.Span)
            .Select(span => new Sentence(Raw, Id, paragraph.Number, span))),
    ];

    private ImmutableArray<ArticleToken> FindTokens() =>
    [
        .. Paragraphs.SelectMany(paragraph => Tokenizer.Split(Raw.Text, paragraph.Span).Select(span => new ArticleToken(Raw, span))),
    ];
}
