using System.Text.Json;
using MediaCourse.Tests;

namespace MediaCourse.Cli.Tests;

/// <summary>A course of one assignment, that on quotations, in a folder of its own.</summary>
internal static class QuotesCourse
{
    /// <summary>Makes it, and gives its folder; whoever makes it deletes it.</summary>
    public static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("course-").FullName;
        var source = Path.Combine(folder, "source", "quotes");
        Directory.CreateDirectory(source);
        foreach (var name in (string[])["quotes.ipynb", "rubric.json"])
        {
            File.Copy(Path.Combine(Repository.Root, "exercises", "source", "quotes", name), Path.Combine(source, name));
        }

        File.WriteAllText(Path.Combine(folder, "course.json"), JsonSerializer.Serialize(new
        {
            name = "A course",
            setup = Path.Combine(Repository.Notebooks, "setup.csx"),
            corpus = Repository.Seeds,
            assignments = new[] { new { id = "quotes", title = "Who is quoted?" } },
        }));
        return folder;
    }
}
