using System.Collections.Immutable;
using MediaCourse.Display;

namespace MediaCourse.Framing.Indicators;

/// <summary>The questions that one reader answers by yes and another by no: where to read again and to talk.</summary>
/// <param name="Questionnaire">The questions.</param>
/// <param name="Rows">The differences, in the order of the questions.</param>
/// <param name="Compared">How many questions about a text at least two readers answered by yes or no.</param>
[TypeFormatterSource(typeof(FrameDifferencesFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record FrameDifferences(FrameQuestionnaire Questionnaire, ImmutableArray<FrameDifference> Rows, int Compared)
{
    internal static FrameDifferences Of(FrameAnswers answers)
    {
        var compared = answers.Judgements
            .GroupBy(answer => (answer.Source, answer.Frame, answer.Number))
            .Where(group => group.Count(answer => answer.Answer != FrameAnswer.NotSure) > 1)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray());
        return new(
            answers.Questionnaire,
            [
                .. from question in answers.Questionnaire.Questions
                   from source in answers.Sources
                   let given = compared.GetValueOrDefault((source, question.Frame, question.Number), [])
                   where given.Any(answer => answer.Answer == FrameAnswer.Yes) && given.Any(answer => answer.Answer == FrameAnswer.No)
                   select new FrameDifference(source, question, given),
            ],
            compared.Count);
    }
}

/// <summary>A question about a text on which readers differ.</summary>
/// <param name="Source">The id of the text.</param>
/// <param name="Question">The question.</param>
/// <param name="Answers">Each reader's answer.</param>
public sealed record FrameDifference(string Source, FrameQuestion Question, ImmutableArray<FrameJudgement> Answers)
{
    /// <summary>The readers who gave an answer, each with the line they name, such as "Ana (line 12), Bo".</summary>
    public string Who(FrameAnswer answer) => string.Join(", ", Answers
        .Where(given => given.Answer == answer)
        .Select(given => given.Line is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{given.Reader} (line {line})") : given.Reader));
}
