using System.Text.Json;
using MediaCourse.Grading.Courses;
using MediaCourse.Sources;
using MediaCourse.Sources.Json;

namespace MediaCourse.Grading.Authoring.Rubrics;

/// <summary>The rubrics of an assignment: <c>rubric.json</c> beside its master notebook, levels by the item's grade_id.</summary>
public static class RubricFile
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "rubric.json";

    /// <summary>Reads the rubrics in a folder; none where there is no file.</summary>
    /// <exception cref="CourseException">The file cannot be read, or something is wrong in it.</exception>
    public static IReadOnlyList<Rubric> Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            var root = JsonValueReader.Read(TextFile.Read(file, file), file);
            return root.Kind == JsonValueKind.Object
                ? [.. root.Members.Select(member => new Rubric(member.Key, [.. Levels(file, member.Value)]))]
                : throw new CourseException($"{file}, line {root.Line}: this is {root.KindInWords}; write an object with a member for each item, {{ \"item\": [ … ] }}.");
        }
        catch (Exception error) when (error is CorpusException or SourceTextException)
        {
            throw new CourseException(error.Message, error);
        }
    }

    private static IEnumerable<RubricLevel> Levels(string file, JsonValue json)
    {
        if (json.Kind != JsonValueKind.Array)
        {
            throw new CourseException($"{file}, line {json.Line}: {json.Path} is {json.KindInWords}; write a list of levels, [ {{ \"points\": 2, \"level\": \"Convincing\", \"sentence\": \"…\" }}, … ].");
        }

        return json.Items.Select(item =>
        {
            var fields = new JsonFields(file, item, "points", "level", "sentence");
            return new RubricLevel(
                fields.OptionalDecimal("points") is { } points and >= 0 ? points : throw fields.Error("points", "is missing or below 0; write what the level is worth."),
                fields.Text("level"),
                fields.Text("sentence"));
        }).OrderByDescending(level => level.Points);
    }
}
