using System.Collections.Immutable;
using MediaCourse.Agreement;
using MediaCourse.Display;

namespace MediaCourse.Framing.Indicators;

/// <summary>How far readers agree in their answers, for each question and each frame.</summary>
/// <remarks>
/// Krippendorff's alpha of the answers as names; "not sure" counts as no answer. The units of a question are the texts, those
/// of a frame its questions about each text: with few texts an alpha of one question says little.
/// </remarks>
/// <param name="Readers">How many readers there are.</param>
/// <param name="Sources">How many texts there are.</param>
/// <param name="Overall">All questions together.</param>
/// <param name="ByFrame">Each frame.</param>
/// <param name="ByQuestion">Each question.</param>
[TypeFormatterSource(typeof(FrameAgreementFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record FrameAgreement(int Readers, int Sources, FrameAgreementRow Overall, ImmutableArray<FrameAgreementRow> ByFrame, ImmutableArray<FrameAgreementRow> ByQuestion)
{
    internal static FrameAgreement Of(FrameAnswers answers)
    {
        var questionnaire = answers.Questionnaire;
        var given = answers.Judgements.ToDictionary(answer => (answer.Source, answer.Reader, answer.Frame, answer.Number), answer => answer.Answer);
        return new(
            answers.Readers.Length,
            answers.Sources.Length,
            Row("all frames", null, questionnaire.Questions),
            [.. questionnaire.Frames.Select(frame => Row(frame, null, questionnaire.Questions.Where(question => question.Frame == frame)))],
            [.. questionnaire.Questions.Select(question => Row(question.Frame, question, [question]))]);

        FrameAgreementRow Row(string frame, FrameQuestion? question, IEnumerable<FrameQuestion> questions)
        {
            var units = answers.Sources.SelectMany(source => questions.Select(asked => (source, asked))).ToList();
            var readers = answers.Readers.Select(reader => units.Select(unit => ValueOf(given, unit.source, reader, unit.asked)).ToList()).ToList();
            var alpha = KrippendorffAlpha.OfNames(readers);
            return new(frame, question, alpha, AgreeingPairs(readers, units.Count));
        }
    }

    private static string? ValueOf(Dictionary<(string Source, string Reader, string Frame, int Number), FrameAnswer> given, string source, string reader, FrameQuestion question) =>
        given.TryGetValue((source, reader, question.Frame, question.Number), out var answer) && answer != FrameAnswer.NotSure ? answer.Name() : null;

    private static double? AgreeingPairs(List<List<string?>> readers, int units)
    {
        var (same, all) = (0L, 0L);
        for (var unit = 0; unit < units; unit++)
        {
            long yes = readers.Count(reader => reader[unit] == FrameAnswer.Yes.Name());
            long no = readers.Count(reader => reader[unit] == FrameAnswer.No.Name());
            same += (yes * (yes - 1) / 2) + (no * (no - 1) / 2);
            all += (yes + no) * (yes + no - 1) / 2;
        }

        return all == 0 ? null : (double)same / all;
    }
}

/// <summary>The agreement on one question or one frame.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Question">The question; null for a whole frame.</param>
/// <param name="Alpha">Krippendorff's alpha; its value is null where all answers are the same or nothing was answered twice.</param>
/// <param name="AgreeingPairs">Of all pairs of answers to the same question about the same text, the share, 0 to 1, that are the same; chance is not taken out. Null without a pair.</param>
public sealed record FrameAgreementRow(string Frame, FrameQuestion? Question, KrippendorffAlpha Alpha, double? AgreeingPairs);
