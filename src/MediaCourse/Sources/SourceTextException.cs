namespace MediaCourse.Sources;

/// <summary>A text that cannot be read as news text: missing, too large, empty, no UTF-8, or with characters that no text has.</summary>
public sealed class SourceTextException : MediaCourseException
{
    internal SourceTextException(string file, int? line, string problem, Exception? innerException = null)
        : base(line is null ? $"{file}: {problem}" : $"{file}, line {line}: {problem}", innerException)
    {
        File = file;
        Line = line;
    }

    /// <summary>The file, or the name that the text was given.</summary>
    public string File { get; }

    /// <summary>The line, counted from 1, where that is known.</summary>
    public int? Line { get; }
}
