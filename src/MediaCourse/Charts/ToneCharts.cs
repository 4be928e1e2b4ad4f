using System.Globalization;
using MediaCourse.Comments.Tone.Evaluation;
using MediaCourse.Comments.Tone.Voices;
using MediaCourse.Display;

namespace MediaCourse.Charts;

/// <summary>Charts of tone.</summary>
public static class ToneCharts
{
    /// <summary>The mean score of each voice of each source with its interval.</summary>
    public static Figure Chart(this VoiceTones tones)
    {
        ArgumentNullException.ThrowIfNull(tones);
        return Charts.Dots(
            tones.Voices.OrderBy(voice => voice.Voice),
            voice => string.Create(CultureInfo.InvariantCulture, $"{voice.Source}, {voice.Voice.InWords()} ({voice.Sentences.Length})"),
            voice => voice.Mean.Value,
            voice => voice.Mean.Low,
            voice => voice.Mean.High,
            "Mean tone score of each voice",
            "mean score of its sentences, with its 95% interval",
            new ChartOptions { Digits = 2, Source = $"Scorer: {tones.Scorer}. In brackets the number of sentences. A score is a hypothesis about tone." });
    }

    /// <summary>Each rated text with what the scorer gave, by the reader's rating.</summary>
    public static Figure Chart(this ToneEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var rows = evaluation.Misses.GroupBy(miss => miss.Text.Rating).OrderBy(group => group.Key)
            .SelectMany(group => new[] { ToneLabel.Negative, ToneLabel.Neutral, ToneLabel.Positive }.Select(label => (
                Rating: group.Key, Label: label, Count: group.Count(miss => evaluation.ScorerBands.LabelOf(miss.Tone) == label))));
        return Charts.Grouped(
            rows,
            row => string.Create(CultureInfo.InvariantCulture, $"reader says {row.Rating:+0.##;-0.##;0}"),
            row => string.Create(CultureInfo.InvariantCulture, $"scorer says {row.Label.ToString().ToLowerInvariant()}"),
            row => row.Count,
            $"{evaluation.Scorer} against the reader",
            "texts",
            new ChartOptions { Source = string.Create(CultureInfo.InvariantCulture, $"{evaluation.Matrix.Total} rated texts.") });
    }
}
