using System.Collections.Immutable;
using MediaCourse.Agreement;
using MediaCourse.Comments.Tone.Evaluation;
using MediaCourse.Display;
using MediaCourse.Evaluation;

namespace MediaCourse.Comments.Labels;

/// <summary>
/// What readers say of the comments of a thread: the measure that a tone score is set against, and the only place where irony comes
/// from. A value: each method gives a new one.
/// </summary>
[TypeFormatterSource(typeof(CommentLabelsFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class CommentLabels
{
    private const double LargestTone = 2;

    private CommentLabels(CommentThread thread, ImmutableArray<CommentLabel> labels)
    {
        Thread = thread;
        All = labels;
    }

    /// <summary>The thread that was read.</summary>
    public CommentThread Thread { get; }

    /// <summary>Every label, in the order in which they were given.</summary>
    public ImmutableArray<CommentLabel> All { get; }

    /// <summary>The readers, in the order of their first label.</summary>
    public IEnumerable<string> Readers => All.Select(label => label.Reader).Distinct(StringComparer.Ordinal);

    /// <summary>No labels yet.</summary>
    public static CommentLabels For(CommentThread thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        return new CommentLabels(thread, []);
    }

    /// <summary>Adds a label. A reader's later label for the same comment takes the place of the earlier one.</summary>
    /// <exception cref="CommentLabelException">The thread has no such comment, or the tone is no number from -2 to 2.</exception>
    public CommentLabels With(CommentLabel label)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentException.ThrowIfNullOrWhiteSpace(label.Reader, nameof(label));
        if (label.Comment < 1 || label.Comment > Thread.Comments.Length)
        {
            throw CommentLabelException.NoComment(label, Thread.Comments.Length);
        }

        if (label.Tone is { } tone && !(Math.Abs(tone) <= LargestTone))
        {
            throw CommentLabelException.NoTone(label);
        }

        return new CommentLabels(Thread, All.RemoveAll(other => other.Comment == label.Comment && other.Reader == label.Reader).Add(label));
    }

    /// <summary>Adds a label.</summary>
    /// <inheritdoc cref="With(CommentLabel)"/>
    public CommentLabels With(int comment, string reader, double? tone = null, Irony? irony = null, string? note = null) =>
        With(new CommentLabel(comment, reader, tone, irony, note));

    /// <summary>
    /// Adds the tones and ironies of a reference annotation as those of a reader called "reference", for the comments that have the
    /// same edges there. A doubled comment is left out.
    /// </summary>
    public CommentLabels WithReference(ReferenceAnnotation reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var labels = this;
        foreach (var annotated in reference.Comments.Where(comment => comment.Source == Thread.Source && comment.DuplicateOf is null))
        {
            if (Thread.Comments.FirstOrDefault(comment => comment.StartLine == annotated.StartLine && comment.EndLine == annotated.EndLine) is { } comment)
            {
                Irony? irony = annotated.Ironic switch { "yes" => Irony.Yes, "no" => Irony.No, _ => Irony.Unsure };
                labels = labels.With(comment.Id, "reference", annotated.Tone, irony, annotated.Note);
            }
        }

        return labels;
    }

    /// <summary>
    /// The rated comments of one reader, without what they quote and with doubled comments left out, ready for
    /// <see cref="ToneEvaluation.Of"/>.
    /// </summary>
    public IReadOnlyList<LabelledText> Rated(string reader) =>
    [
        .. All.Where(label => label.Reader == reader && label.Tone is not null && Thread[label.Comment].DuplicateOf is null)
            .OrderBy(label => label.Comment)
            .Select(label => new LabelledText(FormattableString.Invariant($"{label.Comment}"), Thread[label.Comment].OwnText, label.Tone!.Value)),
    ];

    /// <summary>How far the readers agree on irony, beyond chance.</summary>
    public KrippendorffAlpha IronyAgreement() => KrippendorffAlpha.OfNames([.. Readers.Select(reader => ByComment(reader, label => label.Irony?.ToString()))]);

    /// <summary>How far the readers agree on tone, as ranks.</summary>
    public KrippendorffAlpha ToneAgreement() => KrippendorffAlpha.Of([.. Readers.Select(reader => ByComment(reader, label => label.Tone))], MeasurementLevel.Ordinal);

    private List<T?> ByComment<T>(string reader, Func<CommentLabel, T?> value)
    {
        var given = All.Where(label => label.Reader == reader).ToDictionary(label => label.Comment);
        return [.. Thread.Comments.Select(comment => given.TryGetValue(comment.Id, out var label) ? value(label) : default)];
    }
}
