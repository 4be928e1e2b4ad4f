using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Grading.Marking;

/// <summary>The marks of a hand-in: items, what lateness takes off, and the sum.</summary>
/// <param name="HandIn">The hand-in.</param>
/// <param name="Items">Its items in the master's order.</param>
/// <param name="Late">What lateness takes off.</param>
public sealed record Marks(HandInRow HandIn, IReadOnlyList<ItemMark> Items, LateDeduction Late)
{
    /// <summary>All points before lateness takes some off; items that nobody has marked yet count nothing.</summary>
    public double Earned => Items.Sum(static item => item.Points ?? 0);

    /// <summary>The points that count.</summary>
    public double Total => Late.Apply(Earned);

    /// <summary>Whether they are others than those that were released.</summary>
    public bool HasChangedSinceRelease => HandIn.ReleasedPoints is { } released && Math.Abs(released - Total) > 1e-9;

    /// <summary>How many items wait for a person to mark them.</summary>
    public int Waiting => Items.Count(static item => item.Points is null);

    /// <summary>The marks of a hand-in.</summary>
    public static Marks Of(MasterNotebook master, HandInRow handIn)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(handIn);
        return new Marks(handIn, [.. master.Items.Select(item => ItemMark.Of(item, handIn))], LateDeduction.Of(master.Assignment, handIn.HandedIn));
    }

    /// <summary>For each student the marks that count: of the last or of the best hand-in, as the assignment says.</summary>
    public static IReadOnlyList<Marks> Counted(MasterNotebook master, IEnumerable<HandInRow> handIns)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(handIns);
        return
        [
            .. handIns.Select(handIn => Of(master, handIn))
                .GroupBy(static marks => marks.HandIn.Student, StringComparer.Ordinal)
                .Select(group => master.Assignment.Counted == CountedHandIn.Best ? group.MaxBy(static marks => marks.Total)! : LastOf(group)),
        ];
    }

    /// <summary>How many hand-ins each student has.</summary>
    public static IReadOnlyDictionary<string, int> HandInsByStudent(IEnumerable<HandInRow> handIns) =>
        handIns.CountBy(static handIn => handIn.Student, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>The one handed in last, whatever order they were found in; one without a time counts as early, and of two at one time the one found later counts.</summary>
    private static Marks LastOf(IEnumerable<Marks> marks) =>
        marks.OrderBy(static one => one.HandIn.HandedIn ?? DateTimeOffset.MinValue).ThenBy(static one => one.HandIn.Id).Last();
}

/// <summary>The mark of an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Points">Its points, or null where it waits for a person.</param>
/// <param name="Manual">What a person gave, or null.</param>
public sealed record ItemMark(GradedItem Item, double? Points, ManualScore? Manual)
{
    internal static ItemMark Of(GradedItem item, HandInRow handIn)
    {
        var manual = handIn.Manual.GetValueOrDefault(item.Id);
        double? checks = item.Kind == ItemKind.Code && handIn.Version is not null ? handIn.Earned.GetValueOrDefault(item.Id) : null;
        return new ItemMark(item, manual?.Points ?? checks, manual);
    }
}
