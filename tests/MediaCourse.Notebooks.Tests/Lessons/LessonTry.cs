using System.Text.Json;
using System.Text.Json.Serialization;
using MediaCourse.Tests;

namespace MediaCourse.Notebooks.Tests.Lessons;

/// <summary>Something that a student does in a lesson, and what another cell says to it.</summary>
/// <param name="Cell">The id of the cell that the student changes.</param>
/// <param name="Right">The cell as a student leaves it who is right.</param>
/// <param name="Wrong">The cell as a student leaves it who is wrong, or who takes another choice.</param>
/// <param name="Check">The id of the cell that answers.</param>
/// <param name="RightSays">Words that it shows to the first.</param>
/// <param name="WrongSays">Words that it shows to the second.</param>
/// <param name="UntouchedSays">Words that it shows to a student who has changed nothing.</param>
internal sealed record LessonTry(string Cell, string Right, string Wrong, string Check, string RightSays, string WrongSays, string UntouchedSays)
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The tries of a lesson, from the file that has its name.</summary>
    public static IReadOnlyList<LessonTry> Of(string lesson)
    {
        var file = Path.Combine(Repository.Root, "tests", "MediaCourse.Notebooks.Tests", "Lessons", "Tries", lesson + ".json");
        return File.Exists(file) ? JsonSerializer.Deserialize<List<LessonTry>>(File.ReadAllText(file), Strict)! : [];
    }
}
