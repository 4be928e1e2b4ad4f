using System.Globalization;
using MediaCourse.Comments;
using MediaCourse.Comments.Labels;
using MediaCourse.Comments.Segmentation;
using MediaCourse.Comments.Summary;
using MediaCourse.Comments.Tone;
using MediaCourse.Comments.Tone.Evaluation;

namespace MediaCourse.Display;

/// <summary>Shows comment threads, why they are cut as they are, and their tone.</summary>
public static class CommentDisplay
{
    /// <summary>A row for each comment.</summary>
    public static Table<Comment> ToTable(this CommentThread thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        var doubled = thread.Comments.Count(comment => comment.DuplicateOf is not null);
        return Table.Of(thread.Comments, string.Create(CultureInfo.InvariantCulture, $"{thread.Source}: {thread.Comments.Length} comments as the lines suggest{(doubled == 0 ? "" : $", {doubled} of them a copy of another")}"))
            .Column("comment", comment => comment.Id)
            .Column("line", comment => comment.StartLine)
            .Column("sure it begins", comment => comment.Boundary.Confidence, "0.00")
            .Column("answers comment", comment => comment.Reply?.To, unknown: "\u2013")
            .Column("sure it answers", comment => comment.Reply?.Confidence, "0.00", unknown: "\u2013")
            .Column("words", comment => comment.Descriptors.Words)
            .Column("words of others", comment => comment.Descriptors.QuotedWords)
            .Column("text", comment => comment.DuplicateOf is { } other ? $"[as comment {other.ToString(CultureInfo.InvariantCulture)}] {comment.Text}" : comment.Text)
            .Note("Where comments begin and what they answer is likely and not certain: the text shows neither. \u201CSure it begins\u201D is the sum of the signs, turned into a number from 0 to 1; \u201Csure it answers\u201D is the share of such links that are likely right.");
    }

    /// <summary>A row for each line: whether a comment begins there, and all that speaks for and against it.</summary>
    public static Table<Boundary> BoundaryTable(this CommentThread thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        return Table.Of(thread.Boundaries, $"{thread.Source}: where comments begin, and why")
            .Column("line", boundary => boundary.Line)
            .Column("begins", boundary => boundary.Begins)
            .Column("confidence", boundary => boundary.Confidence, "0.00")
            .Column("signs", boundary => Signs(boundary))
            .Column("text", boundary => boundary.Text)
            .Note(string.Create(CultureInfo.InvariantCulture, $"The sum starts at {BoundarySigns.Start:+0.00} and each sign adds its weight; above 0 a comment begins."));
    }

    /// <summary>The signs of a boundary with their weights, in words.</summary>
    public static string Signs(this Boundary boundary)
    {
        ArgumentNullException.ThrowIfNull(boundary);
        return boundary.Signs.IsEmpty ? boundary.Reason : string.Join("; ", boundary.Signs.Select(sign => string.Create(CultureInfo.InvariantCulture, $"{sign.Weight:+0.0;-0.0} {sign.Reason}")));
    }

    /// <summary>How many comments have which label, by their own words and by those of others.</summary>
    public static Table<ToneLabel> ToTable(this ThreadTone tone)
    {
        ArgumentNullException.ThrowIfNull(tone);
        return Table.Of([ToneLabel.Negative, ToneLabel.Neutral, ToneLabel.Positive], string.Create(CultureInfo.InvariantCulture, $"{tone.Thread.Source}: tone by {tone.Scorer} of {tone.Comments.Length} comments{(tone.Doubled > 0 ? $" ({tone.Thread.Comments.Length} in the thread; a doubled one counts once)" : "")}"))
            .Column("score", label => label.ToString().ToLowerInvariant())
            .Column("by own words", label => tone.Count(label).Own)
            .Column("by words of others", label => tone.Count(label).Quoted)
            .Column("by all words", label => tone.Count(label).Whole)
            .Note(string.Create(CultureInfo.InvariantCulture, $"Mean of own words {Number(tone.MeanOwn)}, of others' {Number(tone.MeanQuoted)}. Comments whose label changes when the words of others are left out: {tone.ChangedByQuoted.Count()}. Doubled comments, counted once: {tone.Doubled}."))
            .Note("A score is a hypothesis about tone: set it against readers before you conclude anything.");
    }

    /// <summary>A row for each label, with the scorer's number for the same comment.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="scorer">The scorer; VADER by default.</param>
    public static Table<CommentLabel> ToTable(this CommentLabels labels, IToneScorer? scorer = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        scorer ??= VaderScorer.Default;
        return Table.Of(labels.All.OrderBy(label => label.Comment), string.Create(CultureInfo.InvariantCulture, $"{labels.Thread.Source}: what {labels.Readers.Count()} readers say, beside {scorer.Name}"))
            .Column("comment", label => label.Comment)
            .Column("reader", label => label.Reader)
            .Column("tone", label => label.Tone, "0.##", unknown: "\u2013")
            .Column(scorer.Name, label => scorer.Tone(labels.Thread[label.Comment].OwnText), "0.00")
            .Column("irony", label => label.Irony?.ToString().ToLowerInvariant(), unknown: "\u2013")
            .Column("why", label => label.Note, unknown: "\u2013")
            .Column("text", label => labels.Thread[label.Comment].Text);
    }

    private static string Number(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "not known";
}

/// <summary>The formatters of a thread.</summary>
internal sealed class CommentThreadFormatters : FormatterSource<CommentThread>
{
    /// <inheritdoc/>
    protected override IRendering Show(CommentThread value) => value.ToTable();
}

/// <summary>The formatters of a thread's tone.</summary>
internal sealed class ThreadToneFormatters : FormatterSource<ThreadTone>
{
    /// <inheritdoc/>
    protected override IRendering Show(ThreadTone value) => value.ToTable();
}

/// <summary>The formatters of labels.</summary>
internal sealed class CommentLabelsFormatters : FormatterSource<CommentLabels>
{
    /// <inheritdoc/>
    protected override IRendering Show(CommentLabels value) => value.ToTable();
}
