using MediaCourse.Sources;

namespace MediaCourse.Grading.Courses;

/// <summary>A course folder: its course.json, and where everything else lies.</summary>
public sealed record Course
{
    /// <summary>The file that makes a folder a course folder.</summary>
    public const string FileName = "course.json";

    private const string UsualFolder = "exercises";

    /// <summary>The folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>What the course is called.</summary>
    public required string Name { get; init; }

    /// <summary>The assignments, in order.</summary>
    public required IReadOnlyList<Assignment> Assignments { get; init; }

    /// <summary>The script that every notebook loads first, as course.json names it; null where it is to be looked for.</summary>
    public string? Setup { get; init; }

    /// <summary>The folder of the texts, as course.json names it; null where it is to be looked for.</summary>
    public string? Corpus { get; init; }

    /// <summary>The assignment with this id.</summary>
    /// <exception cref="CourseException">There is none; the message lists those that there are.</exception>
    public Assignment this[string id] => Assignments.FirstOrDefault(assignment => assignment.Id == id)
        ?? throw new CourseException($"{Path.Combine(Folder, FileName)}: there is no assignment \"{id}\"; there {(Assignments.Count == 1 ? "is" : "are")} {string.Join(", ", Assignments.Select(assignment => assignment.Id))}.");

    /// <summary>The folder of an assignment's master notebook and rubrics.</summary>
    public string SourceFolder(Assignment assignment) => Path.Combine(Folder, "source", Of(assignment));

    /// <summary>An assignment's master notebook.</summary>
    public string MasterFile(Assignment assignment) => Path.Combine(SourceFolder(assignment), assignment.HandInName);

    /// <summary>The students' folder of an assignment.</summary>
    public string ReleaseFolder(Assignment assignment) => Path.Combine(Folder, "release", Of(assignment));

    /// <summary>The students' folder as one file.</summary>
    public string ReleaseZip(Assignment assignment) => ReleaseFolder(assignment) + ".zip";

    /// <summary>What the grader keeps of a release: not to be handed out.</summary>
    public string ReleaseRecord(Assignment assignment) => Path.Combine(Folder, "release-records", Of(assignment) + ".json");

    /// <summary>The script that every notebook loads first.</summary>
    /// <exception cref="CourseException">There is none.</exception>
    public string SetupFile() => Setup is not null
        ? Existing(Path.GetFullPath(Setup, Folder), "setup", File.Exists)
        : Above([Path.Combine("notebooks", "setup.csx"), "setup.csx"], File.Exists)
            ?? throw new CourseException($"{Path.Combine(Folder, FileName)}: there is no setup.csx in this folder or above it; name it in the field \"setup\".");

    /// <summary>The folder of the texts.</summary>
    /// <exception cref="CourseException">There is none.</exception>
    public string CorpusFolder() => Corpus is not null
        ? Existing(Path.GetFullPath(Corpus, Folder), "corpus", folder => File.Exists(Path.Combine(folder, "corpus.json")))
        : Above(["seeds"], folder => File.Exists(Path.Combine(folder, "corpus.json")))
            ?? throw new CourseException($"{Path.Combine(Folder, FileName)}: there is no seeds/corpus.json in this folder or above it; name the folder of the texts in the field \"corpus\".");

    /// <summary>
    /// Finds the course folder: the one that is named, else the nearest with a course.json at or above the current one, else
    /// <c>exercises</c> below the current one.
    /// </summary>
    /// <param name="currentFolder">Where the command was called, absolute.</param>
    /// <param name="named">The folder that the user named, or null.</param>
    /// <exception cref="CourseException">There is none, or something is wrong in its course.json.</exception>
    public static Course Find(string currentFolder, string? named = null)
    {
        ArgumentNullException.ThrowIfNull(currentFolder);
        if (named is not null)
        {
            var folder = Path.GetFullPath(named, currentFolder);
            return File.Exists(Path.Combine(folder, FileName)) ? Load(folder)
                : throw new CourseException($"{named}: there is no {FileName} in this folder; name the folder of a course.");
        }

        for (var folder = currentFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, FileName)))
            {
                return Load(folder);
            }
        }

        var below = Path.Combine(currentFolder, UsualFolder);
        return File.Exists(Path.Combine(below, FileName)) ? Load(below)
            : throw new CourseException($"{currentFolder}: there is no {FileName} in this folder, above it or in {UsualFolder} below it; change to a course's folder, or name it with --course.");
    }

    /// <summary>Reads the course.json of a folder.</summary>
    /// <exception cref="CourseException">Something is wrong in it.</exception>
    public static Course Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = Path.Combine(Path.GetFullPath(folder), FileName);
        try
        {
            return CourseReader.Read(file, TextFile.Read(file, file));
        }
        catch (Exception error) when (error is CorpusException or SourceTextException)
        {
            throw new CourseException(error.Message, error);
        }
    }

    private static string Of(Assignment assignment) =>
        assignment?.Id ?? throw new ArgumentNullException(nameof(assignment));

    private string Existing(string path, string field, Func<string, bool> exists) =>
        exists(path) ? path : throw new CourseException($"{Path.Combine(Folder, FileName)}: {field} is {path}, which is not there; correct it.");

    private string? Above(IReadOnlyList<string> names, Func<string, bool> exists)
    {
        for (var folder = Folder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (names.Select(name => Path.Combine(folder, name)).FirstOrDefault(exists) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
