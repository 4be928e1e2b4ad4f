namespace MediaCourse.Tests.Text;

/// <summary>Paragraphs of invented news prose: one sentence a line, a blank line between paragraphs.</summary>
internal static class SentenceFixtures
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "MediaCourse.Tests", "Text", "fixtures", "sentences");

    public static IEnumerable<IReadOnlyList<string>> Paragraphs(string file)
    {
        var paragraph = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)).Append(""))
        {
            if (line.Length == 0 && paragraph.Count > 0)
            {
                yield return paragraph;
                paragraph = [];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                paragraph.Add(line);
            }
        }
    }
}
