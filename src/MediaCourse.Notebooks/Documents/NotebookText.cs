namespace MediaCourse.Notebooks.Documents;

/// <summary>Words for messages about notebooks.</summary>
internal static class NotebookText
{
    /// <summary>A message that names file and line.</summary>
    public static string Message(string file, int? line, string problem) =>
        line is null ? $"{file}: {problem}." : FormattableString.Invariant($"{file}, line {line}: {problem}.");

    /// <summary>Foreign text, short and on one line, for use in a message.</summary>
    public static string OneLine(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) || char.IsSurrogate(character) ? ' ' : character));
        return line.Length > 60 ? line[..60] + "…" : line;
    }
}
