namespace MediaCourse.Framing;

/// <summary>What was to be looked for is no word; the message says what to write.</summary>
public sealed class TermException : MediaCourseException
{
    /// <summary>Creates the exception for the words that were asked for.</summary>
    public TermException(string term)
        : base($"\"{term}\" cannot be looked for; write one or more words with a letter or digit in each, such as \"talks\", \"international order\" or \"cooperat*\".")
    {
    }
}
