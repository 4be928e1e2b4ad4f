namespace MediaCourse.Framing.Verbs;

/// <summary>A list of reporting verbs cannot be read; the message names the list, the line and what to do.</summary>
public sealed class ReportingVerbException : MediaCourseException
{
    /// <summary>Creates the exception.</summary>
    public ReportingVerbException(string list, int line, string problem)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{list}, line {line}: {problem}"))
    {
        Line = line;
    }

    /// <summary>The line of the list, from 1.</summary>
    public int Line { get; }
}
