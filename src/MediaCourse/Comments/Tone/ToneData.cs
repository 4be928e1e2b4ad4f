namespace MediaCourse.Comments.Tone;

/// <summary>The data files that travel inside the library (see <c>Data/ORIGIN.md</c>).</summary>
internal static class ToneData
{
    /// <summary>The rows of a file below its heading.</summary>
    public static IEnumerable<string> Rows(string file)
    {
        using var stream = typeof(ToneData).Assembly.GetManifestResourceStream($"Tone.{file}")
            ?? throw new InvalidOperationException($"The library was built without {file}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } row)
        {
            yield return row;
        }
    }
}
