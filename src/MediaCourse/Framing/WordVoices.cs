using System.Collections.Immutable;
using MediaCourse.Display;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Framing;

/// <summary>Whose word it is: how often texts say a word themselves, and how often between quotation marks.</summary>
/// <param name="Term">The word or words.</param>
/// <param name="KnowsReports">Whether speech reported without marks was looked at.</param>
/// <param name="Sources">The counts of each text.</param>
/// <param name="Places">Every place, in the order of the texts.</param>
[TypeFormatterSource(typeof(WordVoicesFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record WordVoices(string Term, bool KnowsReports, ImmutableArray<WordVoiceCounts> Sources, ImmutableArray<WordPlace> Places)
{
    /// <summary>Finds a word in the paragraphs of articles and tells its voices apart by the quotation marks.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="term">One or more words; <c>*</c> at an end of a word stands for any letters.</param>
    /// <param name="reportsOf">The sentences of an article that report speech without marks; none are looked at if not given.</param>
    /// <exception cref="TermException"><paramref name="term"/> has no word.</exception>
    public static WordVoices Of(IEnumerable<Article> articles, string term, Func<Article, IEnumerable<TextSpan>>? reportsOf = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var name = TermPattern.Parse(term).ToString();
        var counts = ImmutableArray.CreateBuilder<WordVoiceCounts>();
        var places = ImmutableArray.CreateBuilder<WordPlace>();
        foreach (var article in articles)
        {
            var quoted = new SpanWalk(Quotations.Find(article).Where(quotation => quotation.Depth == 0).Select(quotation => quotation.Span));
            var reported = new SpanWalk(reportsOf?.Invoke(article) ?? []);
            var found = Concordance.Of([article], term).Lines
                .Select(line => new WordPlace(line, quoted.Holds(line.Span.Start) ? WordVoice.Quoted : reported.Holds(line.Span.Start) ? WordVoice.Reported : WordVoice.Own))
                .ToList();
            places.AddRange(found);
            counts.Add(new(
                article.Id,
                found.Count(place => place.Voice == WordVoice.Own),
                found.Count(place => place.Voice == WordVoice.Reported),
                found.Count(place => place.Voice == WordVoice.Quoted),
                WordsIn(article.OwnWords()),
                WordsIn(article.QuotedWords())));
        }

        return new(name, reportsOf is not null, counts.ToImmutable(), places.ToImmutable());
    }

    private static int WordsIn(IReadOnlyList<TextStretch> stretches) => stretches.Sum(stretch => Tokenizer.Split(stretch.Raw, stretch.Span).Count);

    // Asked for rising offsets only, so that a long text is gone through once.
    private sealed class SpanWalk(IEnumerable<TextSpan> spans)
    {
        private readonly List<TextSpan> _spans = [.. spans.OrderBy(span => span.Start)];
        private int _at;

        public bool Holds(int offset)
        {
            while (_at < _spans.Count && _spans[_at].End <= offset)
            {
                _at++;
            }

            return _at < _spans.Count && _spans[_at].Contains(offset);
        }
    }
}
