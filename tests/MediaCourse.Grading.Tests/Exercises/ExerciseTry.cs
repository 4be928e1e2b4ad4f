using System.Text.Json;
using System.Text.Json.Serialization;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Regions;
using MediaCourse.Tests;

namespace MediaCourse.Grading.Tests.Exercises;

/// <summary>An answer that students give to an item of code, and the checks that it fails.</summary>
/// <param name="Cell">The id of the cell that is answered.</param>
/// <param name="Says">What the answer gets wrong, or in which other way it is right.</param>
/// <param name="Answer">What stands in the place of the solution.</param>
/// <param name="Fails">The names of the checks that it fails; none if it is right.</param>
internal sealed record ExerciseTry(string Cell, string Says, string Answer, IReadOnlyList<string> Fails)
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static string Folder => Path.Combine(Repository.Root, "tests", "MediaCourse.Grading.Tests", "Exercises", "Tries");

    /// <summary>The assignments of which there are tries.</summary>
    public static IEnumerable<string> Assignments => Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static IReadOnlyList<ExerciseTry> Of(string assignment) =>
        JsonSerializer.Deserialize<List<ExerciseTry>>(File.ReadAllText(Path.Combine(Folder, assignment + ".json")), Strict)!;

    /// <summary>The tries in rounds, so that a round answers no cell twice and can be run at once.</summary>
    public static IEnumerable<IReadOnlyList<ExerciseTry>> Rounds(IEnumerable<ExerciseTry> tries) =>
        tries.GroupBy(one => one.Cell, StringComparer.Ordinal)
            .SelectMany(ofCell => ofCell.Select((one, round) => (Try: one, Round: round)))
            .GroupBy(pair => pair.Round, pair => pair.Try)
            .Select(round => round.ToList());

    /// <summary>The master's cell with this answer instead of the solution.</summary>
    public string In(MasterCell cell)
    {
        var lines = cell.Regions.Lines;
        var solution = Assert.Single(cell.Regions.Regions, region => region.Kind == RegionKind.Solution);
        return string.Join('\n', lines.Take(solution.BeginLine).Append(Answer).Concat(lines.Skip(solution.EndLine + 1)));
    }
}
