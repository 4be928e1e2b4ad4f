namespace MediaCourse.Comments.Tone.Vader;

/// <summary>Exclamation marks, and question marks from the second on, strengthen a whole text.</summary>
internal static class PunctuationRule
{
    private const double Exclamation = 0.292;
    private const double Question = 0.18;
    private const double ManyQuestions = 0.96;

    /// <summary>What the marks of <paramref name="text"/> add to the strength of its tone, whichever way that goes.</summary>
    public static double Emphasis(ReadOnlySpan<char> text)
    {
        var questions = text.Count('?');
        return (Math.Min(text.Count('!'), 4) * Exclamation) + questions switch
        {
            <= 1 => 0,
            <= 3 => questions * Question,
            _ => ManyQuestions,
        };
    }
}
