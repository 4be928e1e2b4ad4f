using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Judging;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Releasing;

/// <summary>
/// What a release leaves with the teacher: which version was handed out, and what the reference solution gives for each check. It holds the
/// answers and never leaves the course folder.
/// </summary>
/// <param name="Assignment">The assignment's id.</param>
/// <param name="Version">Digest of the master notebook, its rubrics and its companions: another where anything that matters to marks differs.</param>
/// <param name="Files">Digest of each released file, by path.</param>
/// <param name="References">What the reference solution gives, check by check.</param>
public sealed record ReleaseRecord(string Assignment, string Version, IReadOnlyDictionary<string, string> Files, IReadOnlyList<ReferenceText> References)
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The version of a master notebook with what stands beside it. Outputs do not count.</summary>
    public static string VersionOf(MasterNotebook master, IReadOnlyList<ReleaseFile> companions)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(companions);
        var text = new StringBuilder();
        foreach (var cell in master.Cells)
        {
            text.Append(cell.Cell.Kind).Append('\n').Append(cell.Cell.Source).Append('\n').Append(cell.Grading).Append('\n');
        }

        foreach (var level in master.Rubrics.SelectMany(rubric => rubric.Levels.Select(level => $"{rubric.ItemId} {level}")))
        {
            text.Append(level).Append('\n');
        }

        foreach (var file in companions)
        {
            text.Append(file.Path).Append(' ').Append(DigestOf(file.Content)).Append('\n');
        }

        return DigestOf(Encoding.UTF8.GetBytes(text.ToString()))[..16];
    }

    /// <summary>The digest of a file.</summary>
    public static string DigestOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Reads the record of a release, or null where the assignment was not released.</summary>
    /// <exception cref="CourseException">It cannot be read.</exception>
    public static ReleaseRecord? Load(Course course, Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(course);
        var file = course.ReleaseRecord(assignment);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<ReleaseRecord>(File.ReadAllBytes(file), Snake)
                ?? throw new CourseException($"{file}: this is empty; release the assignment again.");
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new CourseException($"{file}: this cannot be read; release the assignment again.", error);
        }
    }

    /// <summary>Writes the record.</summary>
    public void Save(Course course, Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(course);
        var file = course.ReleaseRecord(assignment);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        NotebookFile.Write(file, [.. JsonSerializer.SerializeToUtf8Bytes(this, Snake), (byte)'\n']);
    }
}

/// <summary>A reference value in writing.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Value">The value, as <see cref="MediaCourse.Checks.ProbeValue.ToText"/> writes it.</param>
/// <param name="JudgedType">The type that the check's judge takes, or null.</param>
public sealed record ReferenceText(string Check, string Value, string? JudgedType)
{
    /// <summary>The value itself.</summary>
    public ReferenceValue ToValue() => new(Check, MediaCourse.Checks.ProbeValue.Parse(Value), JudgedType);
}
