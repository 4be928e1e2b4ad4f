using System.Globalization;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Grading.Marking;

/// <summary>Hand-ins of a student that bear the same time, so that which of them is the last is anybody's guess.</summary>
internal static class SameTime
{
    /// <summary>A line for each student whose hand-in that counts shares its time with another.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="rows">All hand-ins.</param>
    /// <param name="counted">Those that count.</param>
    public static IEnumerable<string> NotesOn(Assignment assignment, IReadOnlyList<HandInRow> rows, IReadOnlyList<Marks> counted)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        if (assignment.Counted != CountedHandIn.Last)
        {
            return [];
        }

        var times = rows.CountBy(static row => (row.Student, row.HandedIn)).ToDictionary();
        return counted.Select(static marks => marks.HandIn).Where(handIn => times[(handIn.Student, handIn.HandedIn)] > 1).Select(handIn => string.Create(
            CultureInfo.InvariantCulture,
            $"{handIn.Student}: {times[(handIn.Student, handIn.HandedIn)]} hand-ins bear {(handIn.HandedIn is null ? "no time" : "the same time")}, and {handIn.Source} is taken for the last: check that it is the one that is meant."));
    }
}
