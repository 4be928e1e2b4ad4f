namespace MediaCourse.Framing.Indicators;

/// <summary>One reader's answer to one question about one text.</summary>
/// <param name="Source">The id of the text.</param>
/// <param name="Reader">Who read it.</param>
/// <param name="Frame">The frame of the question.</param>
/// <param name="Number">The question's place among those of its frame, from 1.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Line">The line of the passage that shows it, from 1; null where none was named.</param>
/// <param name="Note">The reader's words; null where there are none.</param>
public sealed record FrameJudgement(string Source, string Reader, string Frame, int Number, FrameAnswer Answer, int? Line = null, string? Note = null)
{
    /// <summary>The question in short, such as "conflict 1".</summary>
    public string Question => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Frame} {Number}");

    /// <summary>The answer with its line, such as "yes, line 12".</summary>
    public string AnswerAndLine => Line is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Answer.Name()}, line {line}") : Answer.Name();
}
