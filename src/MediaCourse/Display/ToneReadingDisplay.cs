using System.Globalization;
using MediaCourse.Comments;
using MediaCourse.Comments.Labels;
using MediaCourse.Comments.Tone;
using MediaCourse.Comments.Tone.Evaluation;
using MediaCourse.Comments.Tone.Voices;

namespace MediaCourse.Display;

/// <summary>Shows tone to somebody who tests it: scores of sentences, guesses, several scorers, the voices of a corpus.</summary>
public static class ToneReadingDisplay
{
    private const int CloseEnough = 2;
    private const int FewestForAlpha = 5;

    /// <summary>The score of each text, and the label that it gives.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="texts">The texts.</param>
    public static Table<string> ScoreTable(this IToneScorer scorer, params IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(texts);
        var bands = scorer is VaderScorer ? ToneBands.Vader : ToneBands.Sign;
        return Table.Of(texts, $"What {scorer.Name} gives")
            .All()
            .Column("text", text => text)
            .Column("score", text => scorer.Tone(text), "0.000")
            .Column("label", text => bands.LabelOf(scorer.Tone(text)).ToString().ToLowerInvariant());
    }

    /// <summary>How the score of a comment's own words came about, the comment named by one of its lines. A line without a comment is answered in a sentence.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="line">A line of the file.</param>
    public static IRendering ExplainComment(this VaderScorer scorer, CommentThread thread, int line)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(thread);
        return thread.Comments.FirstOrDefault(comment => comment.StartLine <= line && line <= comment.EndLine) is { } found
            ? scorer.Explain(found.OwnText).ShowWords()
            : Table.Of<(ToneWord Word, ToneStep Step)>([], string.Create(CultureInfo.InvariantCulture, $"No comment has line {line}; choose one of lines {thread.Boundaries.FirstOrDefault()?.Line} to {thread.Boundaries.LastOrDefault()?.Line}."));
    }

    /// <summary>Sets a guess beside the count: on how many texts scorer and reader give the same label.</summary>
    public static string AgreementAgainst(this ToneEvaluation evaluation, int? guess)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var (agreed, total) = (evaluation.Matrix.Agreed, evaluation.Matrix.Total);
        if (guess is not { } predicted || predicted < 0 || predicted > total)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(guess is null ? "No prediction yet. " : "")}There are {total} rated texts. Write a number from 0 to {total} and run both cells again.");
        }

        var count = string.Create(CultureInfo.InvariantCulture, $"{evaluation.Scorer} gives {agreed} of {total} texts the reader\u2019s label.");
        return Math.Abs(predicted - agreed) <= CloseEnough
            ? $"Your prediction was close. {count}"
            : string.Create(CultureInfo.InvariantCulture, $"You predicted {predicted}. {count}");
    }

    /// <summary>A row for each scorer.</summary>
    public static Table<ToneEvaluation> ToTable(this ToneComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var total = comparison.Evaluations.IsEmpty ? 0 : comparison.Evaluations[0].Matrix.Total;
        var table = Table.Of(comparison.Evaluations, string.Create(CultureInfo.InvariantCulture, $"Scorers against the same reader, over {total} texts"))
            .All()
            .Column("scorer", evaluation => evaluation.Scorer)
            .Column("same label", evaluation => evaluation.Matrix.Agreed)
            .Column("alpha", evaluation => evaluation.Alpha.Value, "0.00", unknown: "cannot be said")
            .Column("Pearson\u2019s r", evaluation => evaluation.Pearson.Value, "0.00", unknown: "cannot be said")
            .Column("95% interval of r", evaluation => evaluation.Pearson is { Low: { } low, High: { } high } ? string.Create(CultureInfo.InvariantCulture, $"{low:0.00} to {high:0.00}") : null, unknown: "cannot be said")
            .Note("Alpha counts what is beyond chance: 1 is perfect, 0 is chance, below 0 is worse than chance.");
        return comparison.NotFound.Aggregate(table, (noted, list) => noted.Note($"In none of these texts, so without effect here: {string.Join(", ", list.Words)} ({list.Scorer})."));
    }

    /// <summary>The texts with the reader's ratings, to be read.</summary>
    public static Table<LabelledText> ToTable(this IReadOnlyList<LabelledText> texts) =>
        Table.Of(texts, string.Create(CultureInfo.InvariantCulture, $"{texts?.Count ?? 0} texts with the reader\u2019s tone"))
            .All()
            .Column("text", text => text.Id)
            .Column("reader", text => text.Rating, "0.##")
            .Column("words", text => text.Text);

    /// <summary>A row for each source and voice: the mean of its sentences, and how many have which label.</summary>
    public static Table<VoiceTone> ToTable(this VoiceTones tones)
    {
        ArgumentNullException.ThrowIfNull(tones);
        return Table.Of(tones.Voices, $"{tones.Scorer}: the tone of each voice, sentence by sentence")
            .All()
            .Column("source", voice => voice.Source)
            .Column("voice", voice => voice.Voice.InWords())
            .Column("sentences", voice => voice.Sentences.Length)
            .Column("mean score", voice => voice.Mean.Value, "0.00")
            .Column("95% interval", voice => voice.Mean is { Low: { } low, High: { } high } ? string.Create(CultureInfo.InvariantCulture, $"{low:0.00} to {high:0.00}") : null, unknown: "too few")
            .Column("negative", voice => voice.Count(ToneLabel.Negative))
            .Column("neutral", voice => voice.Count(ToneLabel.Neutral))
            .Column("positive", voice => voice.Count(ToneLabel.Positive))
            .Note("A sentence that is partly quoted counts for both voices, each with its own part.")
            .Note("A score is a hypothesis about tone: set it against readers before you conclude anything.");
    }

    /// <summary>The sentences of one source that score lowest and highest in each voice. A name that is no source is answered in a sentence.</summary>
    /// <param name="tones">The scores.</param>
    /// <param name="source">The id of the source.</param>
    /// <param name="each">How many at each end.</param>
    public static Table<(Voice Voice, ScoredSentence Sentence)> Extremes(this VoiceTones tones, string source, int each = 2)
    {
        ArgumentNullException.ThrowIfNull(tones);
        var voices = tones.Voices.Where(voice => string.Equals(voice.Source, source?.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        var rows = voices.SelectMany(voice =>
        {
            var ordered = voice.Sentences.OrderBy(sentence => sentence.Tone).ToList();
            return ordered.Take(each).Concat(ordered.Skip(Math.Max(each, ordered.Count - each))).Select(sentence => (voice.Voice, Sentence: sentence));
        });
        return Table.Of(rows, voices.Count == 0
                ? $"\"{source}\" is none of the sources: {string.Join(", ", tones.Voices.Select(voice => voice.Source).Distinct(StringComparer.Ordinal))}"
                : string.Create(CultureInfo.InvariantCulture, $"{voices[0].Source}: for each voice, of {string.Join(", ", voices.Select(voice => $"{voice.Sentences.Length} ({voice.Voice.InWords()})"))} sentences, the {each} with the lowest and the {each} with the highest score of {tones.Scorer}; each: 5 shows five"))
            .All()
            .Column("voice", row => row.Voice.InWords())
            .Column("line", row => row.Sentence.Line)
            .Column("score", row => row.Sentence.Tone, "0.00")
            .Column("words", row => row.Sentence.Text);
    }

    /// <summary>A voice in plain words.</summary>
    public static string InWords(this Voice voice) => voice switch
    {
        Voice.Article => "article\u2019s own words",
        Voice.Quoted => "speech it quotes",
        _ => "commenters",
    };

    /// <summary>How far the readers agree on tone, in a sentence.</summary>
    public static string ToneAgreementInWords(this CommentLabels labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var alpha = labels.ToneAgreement();
        return alpha.Value is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"{string.Join(" and ", labels.Readers)}: Krippendorff\u2019s alpha {value:0.00;-0.00;0.00} on the {alpha.Units} {(alpha.Units == 1 ? "comment" : "comments")} that both rated. {(alpha.Units < FewestForAlpha ? "So few say nothing of agreement: rate more, and run this cell again." : "1 is perfect, 0 is chance; .667 is the least for tentative conclusions.")}")
            : "Nothing can be said of agreement yet: rate some comments above, with more than one number, and run this cell again.";
    }
}

/// <summary>The formatters of a comparison of scorers.</summary>
internal sealed class ToneComparisonFormatters : FormatterSource<ToneComparison>
{
    /// <inheritdoc/>
    protected override IRendering Show(ToneComparison value) => value.ToTable();
}

/// <summary>The formatters of the voices' tone.</summary>
internal sealed class VoiceTonesFormatters : FormatterSource<VoiceTones>
{
    /// <inheritdoc/>
    protected override IRendering Show(VoiceTones value) => value.ToTable();
}
