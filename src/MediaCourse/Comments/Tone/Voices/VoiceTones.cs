using System.Collections.Immutable;
using System.Text;
using MediaCourse.Comments.Tone.Evaluation;
using MediaCourse.Display;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Comments.Tone.Voices;

/// <summary>
/// What a tone scorer gives for each voice of each source, sentence by sentence: the article's own words, the speech that it quotes, its
/// readers' comments. Sentences are compared because a score over a long text is further from 0 than one over a short text.
/// </summary>
/// <param name="Scorer">The scorer's name.</param>
/// <param name="Voices">A row for each source and each voice that it has.</param>
[TypeFormatterSource(typeof(VoiceTonesFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record VoiceTones(string Scorer, ImmutableArray<VoiceTone> Voices)
{
    /// <summary>Scores every sentence of a corpus.</summary>
    /// <param name="corpus">The texts.</param>
    /// <param name="scorer">The scorer; VADER by default.</param>
    /// <param name="bands">What counts as negative and positive; VADER's own for VADER, the sign for any other by default.</param>
    /// <param name="cancellationToken">Stops between two sources.</param>
    /// <remarks>A sentence that is partly quoted counts in both voices, each with its own part. A doubled comment counts once.</remarks>
    public static VoiceTones Of(Corpus corpus, IToneScorer? scorer = null, ToneBands? bands = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        scorer ??= VaderScorer.Default;
        var cuts = bands ?? (scorer is VaderScorer ? ToneBands.Vader : ToneBands.Sign);
        var voices = ImmutableArray.CreateBuilder<VoiceTone>();
        foreach (var article in corpus.Articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var quoted = Quotations.Find(article).Where(quotation => quotation.Depth == 0).Select(quotation => quotation.Span).ToList();
            var sentences = article.Sentences.Select(sentence => sentence.Span).ToList();
            Add(article, Voice.Article, sentences.Select(sentence => Outside(article.Raw.Text, sentence, quoted)));
            Add(article, Voice.Quoted, sentences.Select(sentence => Inside(article.Raw.Text, sentence, quoted)));
            var thread = CommentThread.Of(article, cancellationToken);
            Add(article, Voice.Commenters, thread.Comments.Where(comment => comment.DuplicateOf is null).SelectMany(comment =>
            {
                var others = comment.Quoted.Select(words => words.Span).ToList();
                return SentenceSplitter.Split(article.Raw.Text, comment.Span).Select(sentence => Outside(article.Raw.Text, sentence, others));
            }));
        }

        return new VoiceTones(scorer.Name, voices.ToImmutable());

        void Add(Article article, Voice voice, IEnumerable<(int Start, string Text)> parts)
        {
            ImmutableArray<ScoredSentence> scored =
            [
                .. parts.Where(part => part.Text.Any(char.IsLetter)).Select(part => new ScoredSentence(article.Raw.LineOf(part.Start), part.Text, scorer.Tone(part.Text))),
            ];
            if (!scored.IsEmpty)
            {
                voices.Add(new VoiceTone(article.Id, voice, cuts, scored));
            }
        }
    }

    // Both lists are in order; the lists of one page are short enough to be looked through.
    private static (int Start, string Text) Outside(string raw, TextSpan sentence, List<TextSpan> others)
    {
        var text = new StringBuilder();
        var at = sentence.Start;
        foreach (var other in others.Where(other => other.Overlaps(sentence)))
        {
            if (other.Start > at)
            {
                text.Append(raw, at, other.Start - at).Append('\u2026');
            }

            at = Math.Max(at, other.End);
        }

        return (sentence.Start, (at < sentence.End ? text.Append(raw, at, sentence.End - at) : text).ToString().Trim());
    }

    private static (int Start, string Text) Inside(string raw, TextSpan sentence, List<TextSpan> others)
    {
        var parts = others.Where(other => other.Overlaps(sentence)).Select(other => new TextSpan(Math.Max(other.Start, sentence.Start), Math.Min(other.End, sentence.End)).In(raw).Trim());
        return (sentence.Start, string.Join(" \u2026 ", parts));
    }
}
