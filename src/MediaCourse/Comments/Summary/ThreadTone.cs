using System.Collections.Immutable;
using MediaCourse.Comments.Tone;
using MediaCourse.Comments.Tone.Evaluation;
using MediaCourse.Display;

namespace MediaCourse.Comments.Summary;

/// <summary>
/// What a tone scorer gives for the comments of a thread: counts of scores, which are a hypothesis about tone until
/// they are set against readers (<see cref="ToneEvaluation"/>).
/// </summary>
/// <remarks>A doubled comment is counted once.</remarks>
[TypeFormatterSource(typeof(ThreadToneFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class ThreadTone
{
    private ThreadTone(CommentThread thread, string scorer, ToneBands bands, ImmutableArray<CommentTone> comments)
    {
        Thread = thread;
        Scorer = scorer;
        Bands = bands;
        Comments = comments;
    }

    /// <summary>The thread.</summary>
    public CommentThread Thread { get; }

    /// <summary>The scorer's name.</summary>
    public string Scorer { get; }

    /// <summary>What counts as negative and positive.</summary>
    public ToneBands Bands { get; }

    /// <summary>The comments with their scores, doubled ones left out.</summary>
    public ImmutableArray<CommentTone> Comments { get; }

    /// <summary>How many comments were left out because they repeat another.</summary>
    public int Doubled => Thread.Comments.Length - Comments.Length;

    /// <summary>The mean score of the comments' own words; null where there are none.</summary>
    public double? MeanOwn => Comments.IsEmpty ? null : Comments.Average(comment => comment.Own);

    /// <summary>The mean score of the words of others, over the comments that have such; null where none has.</summary>
    public double? MeanQuoted => Comments.Select(comment => comment.Quoted).OfType<double>().Select(tone => (double?)tone).DefaultIfEmpty().Average();

    /// <summary>Comments whose score changes its label when the words of others are left out.</summary>
    public IEnumerable<CommentTone> ChangedByQuoted => Comments.Where(comment => Bands.LabelOf(comment.Own) != Bands.LabelOf(comment.Whole));

    /// <summary>Scores the comments of a thread.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="scorer">The scorer; VADER by default.</param>
    /// <param name="bands">What counts as negative and positive on the scorer's scale; VADER's own by default.</param>
    public static ThreadTone Of(CommentThread thread, IToneScorer? scorer = null, ToneBands? bands = null)
    {
        ArgumentNullException.ThrowIfNull(thread);
        scorer ??= VaderScorer.Default;
        return new ThreadTone(
            thread,
            scorer.Name,
            bands ?? ToneBands.Vader,
            [.. thread.Comments.Where(comment => comment.DuplicateOf is null).Select(comment => CommentTone.Of(comment, scorer))]);
    }

    /// <summary>How many comments have a label, by their own words, by those of others, and by all together.</summary>
    public (int Own, int Quoted, int Whole) Count(ToneLabel label) => (
        Comments.Count(comment => Bands.LabelOf(comment.Own) == label),
        Comments.Count(comment => comment.Quoted is { } quoted && Bands.LabelOf(quoted) == label),
        Comments.Count(comment => Bands.LabelOf(comment.Whole) == label));
}
