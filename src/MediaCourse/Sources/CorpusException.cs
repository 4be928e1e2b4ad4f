namespace MediaCourse.Sources;

/// <summary>A corpus that cannot be loaded: no corpus.json, or something wrong in it.</summary>
public sealed class CorpusException : MediaCourseException
{
    internal CorpusException(string file, int? line, string? field, string problem, Exception? innerException = null)
        : base(Compose(file, line, field, problem), innerException)
    {
        File = file;
        Line = line;
        Field = field;
    }

    /// <summary>The corpus.json, or the folder where one was looked for.</summary>
    public string File { get; }

    /// <summary>The line of the file, counted from 1, where that is known.</summary>
    public int? Line { get; }

    /// <summary>The field, such as <c>sources[1].published</c>, where the problem is in one.</summary>
    public string? Field { get; }

    private static string Compose(string file, int? line, string? field, string problem)
    {
        var place = line is null ? file : $"{file}, line {line}";
        return string.IsNullOrEmpty(field) ? $"{place}: {problem}" : $"{place}: {field} {problem}";
    }
}
