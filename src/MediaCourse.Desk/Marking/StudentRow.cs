using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Marking;

namespace MediaCourse.Desk.Marking;

/// <summary>A hand-in in the table of an assignment.</summary>
internal sealed record StudentRow
{
    public required Answer Answer { get; init; }

    /// <summary>Points that checks gave.</summary>
    public required double ByChecks { get; init; }

    /// <summary>Points that people gave.</summary>
    public required double ByPeople { get; init; }

    /// <summary>Items that wait for a person.</summary>
    public required int Waiting { get; init; }

    /// <summary>Items that need another look.</summary>
    public required int Flags { get; init; }

    public required LateDeduction Late { get; init; }

    public double Earned => ByChecks + ByPeople;

    /// <summary>The points that count.</summary>
    public double Total => Late.Apply(Earned);

    /// <summary>Whether it is the student's hand-in that counts: where the best of several does, the first of those with most points.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>The points that were released; null where they were not.</summary>
    public double? Released { get; init; }

    /// <summary>The rows of an assignment, in the order for marking by student.</summary>
    public static IReadOnlyList<StudentRow> Of(CourseDesk desk, AssignmentDesk assignment)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(assignment);
        var gradebook = desk.Gradebook;
        var checks = desk.PointsOf(assignment);
        var byHand = gradebook.CountedMarks(assignment.Id).ToDictionary(static mark => (mark.HandIn, mark.Item), static mark => mark.Points);
        var flags = gradebook.Flags(assignment.Id).CountBy(static flag => flag.HandIn).ToDictionary();
        var releases = gradebook.Releases(assignment.Id);
        var rows = assignment.Order("").Select(answer => Row(assignment, answer, checks, byHand)).ToList();
        var counting = rows.GroupBy(static row => row.Answer.HandIn.Student, StringComparer.Ordinal)
            .Select(static own => own.OrderBy(static row => row.Answer.HandIn.HandedIn).ThenBy(static row => row.Answer.HandIn.Id).MaxBy(static row => row.Total)!.Answer.HandIn.Id).ToHashSet();
        return [.. rows.Select(row => row with
        {
            Flags = flags.GetValueOrDefault(row.Answer.HandIn.Id),
            Counts = counting.Contains(row.Answer.HandIn.Id),
            Released = counting.Contains(row.Answer.HandIn.Id) && releases.TryGetValue(row.Answer.HandIn.Student, out var points) ? points : null,
        })];
    }

    private static StudentRow Row(AssignmentDesk assignment, Answer answer, CheckPoints checks, Dictionary<(long, string), double> byHand)
    {
        var (byChecks, byPeople, waiting) = (0.0, 0.0, 0);
        foreach (var item in assignment.Master.Items)
        {
            if (byHand.TryGetValue((answer.HandIn.Id, item.Id), out var points))
            {
                byPeople += points;
            }
            else if (item.Kind == ItemKind.Code)
            {
                byChecks += checks.Of(answer.HandIn.Id, item.Id);
            }
            else
            {
                waiting++;
            }
        }

        return new StudentRow { Answer = answer, ByChecks = byChecks, ByPeople = byPeople, Waiting = waiting, Flags = 0, Late = LateDeduction.Of(assignment.Master.Assignment, answer.HandIn.HandedIn) };
    }
}
