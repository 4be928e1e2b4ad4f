namespace MediaCourse.Framing;

/// <summary>The data files of framing that travel inside the library; an <c>ORIGIN.md</c> beside each says where it comes from.</summary>
internal static class FramingData
{
    /// <summary>The rows of a file below its heading, cut at the tabs.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(FramingData).Assembly.GetManifestResourceStream($"Framing.{file}")
            ?? throw new InvalidOperationException($"The library was built without {file}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } row)
        {
            yield return row.Split('\t');
        }
    }
}
