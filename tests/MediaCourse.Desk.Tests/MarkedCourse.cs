using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;

namespace MediaCourse.Desk.Tests;

/// <summary>Marks of two people in a generated course, as some evenings leave them.</summary>
internal static class MarkedCourse
{
    private static readonly (double Points, string Level)[] Levels = [(6, "Convincing"), (4, "Sound"), (4, "Sound"), (2, "Begun"), (4, "Sound"), (0, "Missing")];

    private static readonly string[] Comments =
    [
        "A **clear** claim. Say next time of how many words your percentage is a share.",
        "The numbers are right; the claim says more than five texts can carry.",
        "Which text would have to look different for this to be false?",
    ];

    public static void Mark(GeneratedCourse course)
    {
        using var gradebook = GradebookFile.OpenExisting(AssignmentGrader.GradebookOf(course.Course));
        foreach (var handIn in gradebook.HandIns("part-1"))
        {
            var number = (int)handIn.Id;
            if (number % 4 != 0)
            {
                Give(gradebook, handIn, "prose-1", "ana", number, Comments[number % Comments.Length]);
            }

            if (number % 3 == 0)
            {
                Give(gradebook, handIn, "prose-1", "ben", number + (number % 2), comment: null);
            }

            Give(gradebook, handIn, "prose-2", "ana", number * 2, comment: null);
        }

        var rows = gradebook.HandIns("part-1");
        gradebook.Flag(PlaceOf(rows[1], "prose-1"), isOn: true, "ana");
        gradebook.Anchor([.. rows.Take(3).Select(static row => PlaceOf(row, "prose-1"))], isOn: true, "ana");
        foreach (var row in rows)
        {
            if (gradebook.Checks(row.Id).FirstOrDefault(check => check is { Item: "checks-1", Passed: false }) is { } check)
            {
                gradebook.Override(PlaceOf(row, check.Item), check.Name, check.Points, "The line can be read both ways.", "ana");
            }
        }

        gradebook.Release("part-1", [(rows[^1].Id, rows[^1].Student, 20)], isOn: true, "ana");
        gradebook.SetNotGraded("part-1", [new NotGraded("submitted/s0099/part-1.ipynb", "This is no notebook: it is a picture; ask the student for the .ipynb file.")]);
    }

    public static MarkPlace PlaceOf(HandInRow handIn, string item) => new("part-1", handIn.Id, handIn.Student, item);

    private static void Give(GradebookFile gradebook, HandInRow handIn, string item, string marker, int number, string? comment)
    {
        var (points, level) = Levels[number % Levels.Length];
        var seen = new MarkOutcome(IsSaved: true, gradebook.MarksOf(PlaceOf(handIn, item))).SeenBy(marker);
        Assert.True(gradebook.SaveMark(PlaceOf(handIn, item), marker, new MarkDraft(points, level, comment), seen).IsSaved);
    }
}
