using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaCourse.Checks;
using MediaCourse.Grading.Courses;
using MediaCourse.Sources;

namespace MediaCourse.Grading.Releasing;

/// <summary>What a notebook needs beside it: setup.csx, the library and the texts.</summary>
public static class CompanionFiles
{
    private const string CorpusFile = "corpus.json";
    private const string AnnotationFolder = "gold";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files, in the order of their paths.</summary>
    /// <exception cref="CourseException">One is missing, or course.json names a text that the corpus does not have.</exception>
    public static IReadOnlyList<ReleaseFile> Of(Course course, Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(assignment);
        try
        {
            return
            [
                .. Library().Append(new ReleaseFile("setup.csx", File.ReadAllBytes(course.SetupFile())))
                    .Concat(Texts(course, assignment))
                    .OrderBy(file => file.Path, StringComparer.Ordinal),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CorpusException)
        {
            throw new CourseException(error is CorpusException ? error.Message : $"{course.Folder}: a file that students need cannot be read ({error.Message.TrimEnd('.')}); put it there.", error);
        }
    }

    private static IEnumerable<ReleaseFile> Library()
    {
        var assembly = typeof(Check).Assembly.Location;
        yield return new ReleaseFile($"lib/{Path.GetFileName(assembly)}", File.ReadAllBytes(assembly));

        // What the editor shows of a name is read from this file.
        var documentation = Path.ChangeExtension(assembly, ".xml");
        if (File.Exists(documentation))
        {
            yield return new ReleaseFile($"lib/{Path.GetFileName(documentation)}", File.ReadAllBytes(documentation));
        }
    }

    private static IEnumerable<ReleaseFile> Texts(Course course, Assignment assignment)
    {
        var folder = course.CorpusFolder();
        var file = Path.Combine(folder, CorpusFile);
        var json = File.ReadAllText(file, Encoding.UTF8);
        var sources = CorpusDescription.Parse(json, file).Sources;
        if (assignment.Texts.FirstOrDefault(id => sources.All(source => source.Id != id)) is { } unknown)
        {
            throw new CourseException($"{Path.Combine(course.Folder, Course.FileName)}: assignment {assignment.Id} needs the text \"{unknown}\", which {file} does not have; it has {string.Join(", ", sources.Select(source => source.Id))}.");
        }

        var needed = sources.Where(source => assignment.Texts.Count == 0 || assignment.Texts.Contains(source.Id, StringComparer.Ordinal)).ToList();
        if (assignment.WithAnnotation && needed.Count < sources.Length)
        {
            throw new CourseException($"{Path.Combine(course.Folder, Course.FileName)}: assignment {assignment.Id} asks for the annotation, which belongs to all texts; leave out its field \"texts\".");
        }

        yield return new ReleaseFile($"seeds/{CorpusFile}", needed.Count == sources.Length ? Encoding.UTF8.GetBytes(json) : Filtered(json, needed.Select(source => source.Id).ToHashSet(StringComparer.Ordinal)));
        foreach (var source in needed)
        {
            yield return new ReleaseFile($"seeds/{source.File.Replace('\\', '/')}", File.ReadAllBytes(Path.Combine(folder, source.File)));
        }

        foreach (var annotation in assignment.WithAnnotation ? Directory.EnumerateFiles(Path.Combine(folder, AnnotationFolder)) : [])
        {
            yield return new ReleaseFile($"seeds/{AnnotationFolder}/{Path.GetFileName(annotation)}", File.ReadAllBytes(annotation));
        }
    }

    private static byte[] Filtered(string json, HashSet<string> ids)
    {
        var corpus = JsonNode.Parse(json)!.AsObject();
        corpus["sources"] = new JsonArray([.. corpus["sources"]!.AsArray().Where(source => ids.Contains((string?)source!["id"] ?? "")).Select(source => source!.DeepClone())]);
        return Encoding.UTF8.GetBytes(corpus.ToJsonString(Indented) + "\n");
    }
}
