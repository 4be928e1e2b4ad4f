using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Exporting;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;

namespace MediaCourse.Grading.Statistics;

/// <summary>How an assignment went: of each student, the hand-in that counts.</summary>
public sealed record AssignmentStatistics
{
    private const int Bins = 10;

    /// <summary>The assignment's id.</summary>
    public required string Assignment { get; init; }

    /// <summary>The assignment's title.</summary>
    public required string Title { get; init; }

    /// <summary>The full mark.</summary>
    public required double FullPoints { get; init; }

    /// <summary>How many students have been graded.</summary>
    public required int Students { get; init; }

    /// <summary>Of how many some item waits for a person, which counts nothing until then.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many handed in late.</summary>
    public required int Late { get; init; }

    /// <summary>Points after what lateness takes off; null where nobody has been graded.</summary>
    public Spread? Points { get; init; }

    /// <summary>How many students reached which share of the full mark, in tenths from the lowest; the last takes all above.</summary>
    public required IReadOnlyList<MarkBin> Distribution { get; init; }

    /// <summary>The items in the master's order.</summary>
    public required IReadOnlyList<ItemStatistics> Items { get; init; }

    /// <summary>The checks in the master's order.</summary>
    public required IReadOnlyList<CheckStatistics> Checks { get; init; }

    /// <summary>Seconds that it took to run and mark a hand-in; null where nobody has been graded.</summary>
    public Spread? Seconds { get; init; }

    /// <summary>Reads the statistics of an assignment off the gradebook.</summary>
    public static AssignmentStatistics Read(Course course, Assignment assignment, GradebookFile gradebook, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gradebook);
        return Of(AssignmentMarks.Read(course, assignment, gradebook, cancellationToken), gradebook);
    }

    /// <summary>The statistics of marks that count.</summary>
    /// <param name="counted">The marks.</param>
    /// <param name="gradebook">The gradebook that they come from.</param>
    public static AssignmentStatistics Of(AssignmentMarks counted, GradebookFile gradebook)
    {
        ArgumentNullException.ThrowIfNull(counted);
        ArgumentNullException.ThrowIfNull(gradebook);
        var marks = counted.Marks;
        var durations = gradebook.Durations(counted.Master.Assignment.Id);
        var checks = marks.SelectMany(mark => gradebook.Checks(mark.HandIn.Id)).ToLookup(static check => (check.Item, check.Name));
        var full = counted.Master.FullPoints;
        return new AssignmentStatistics
        {
            Assignment = counted.Master.Assignment.Id,
            Title = counted.Master.Assignment.Title,
            FullPoints = full,
            Students = marks.Count,
            Waiting = marks.Count(static mark => mark.Waiting > 0),
            Late = marks.Count(static mark => mark.Late.Days > 0),
            Points = Spread.Of(marks.Select(static mark => mark.Total)),
            Distribution = [.. Enumerable.Range(0, Bins).Select(bin => new MarkBin(bin * 100 / Bins, (bin + 1) * 100 / Bins, marks.Count(mark => BinOf(mark, full) == bin)))],
            Items = [.. counted.Master.Items.Select((item, place) => new ItemStatistics(
                item.Id, item.Title, item.Points, Spread.Of(marks.Select(mark => mark.Items[place].Points).OfType<double>())?.Mean, marks.Count(mark => mark.Items[place].Points is null)))],
            Checks = [.. counted.Master.Items.SelectMany(static item => item.Checks.Select(check => (item.Id, check.Name, check.IsHidden))).Select(check => new CheckStatistics(
                check.Id, check.Name, check.IsHidden, checks[(check.Id, check.Name)].Count(static mark => mark.Passed), checks[(check.Id, check.Name)].Count()))],
            Seconds = Spread.Of(marks.Where(mark => durations.ContainsKey(mark.HandIn.Id)).Select(mark => durations[mark.HandIn.Id].TotalSeconds)),
        };
    }

    private static int BinOf(Marks mark, double full) => full > 0 ? Math.Clamp((int)(mark.Total * Bins / full), 0, Bins - 1) : 0;
}

/// <summary>A tenth of the full mark.</summary>
/// <param name="FromPercent">Where it begins, in percent of the full mark.</param>
/// <param name="ToPercent">Where it ends; that belongs to the next, but for the last.</param>
/// <param name="Students">How many have a mark in it.</param>
public sealed record MarkBin(int FromPercent, int ToPercent, int Students);

/// <summary>How an item went.</summary>
/// <param name="Id">The item.</param>
/// <param name="Title">What readers call it.</param>
/// <param name="Worth">What it is worth.</param>
/// <param name="Mean">The mean of its points, of those that have been marked; null where none has.</param>
/// <param name="Waiting">How many wait for a person.</param>
public sealed record ItemStatistics(string Id, string Title, double Worth, double? Mean, int Waiting);

/// <summary>How a check went.</summary>
/// <param name="Item">The item.</param>
/// <param name="Name">What is checked.</param>
/// <param name="Hidden">Whether students do not see it before they hand in.</param>
/// <param name="Passed">How many hand-ins passed it.</param>
/// <param name="Graded">How many were tried; fewer than there are students where it is newer than their grading.</param>
public sealed record CheckStatistics(string Item, string Name, bool Hidden, int Passed, int Graded);
