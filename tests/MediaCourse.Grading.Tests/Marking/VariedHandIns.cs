using System.Globalization;

namespace MediaCourse.Grading.Tests.Marking;

/// <summary>Hand-ins as a group of students makes them: right, half right, empty, and some that do not behave.</summary>
internal static class VariedHandIns
{
    private static readonly (string? Count, string? Town)[] Answers =
    [
        (SmallCourse.RightCount, SmallCourse.RightTown),
        ("int Count(string text) => 3;", SmallCourse.RightTown),
        (null, null),
        (SmallCourse.RightCount, "var town = \"Nome\";"),
        ("int Count(string text) => throw new InvalidOperationException(\"no\");", SmallCourse.RightTown),
        ("int Count(string text) => text.Length", null),
        (SmallCourse.RightCount + "\nEnvironment.Exit(0);", SmallCourse.RightTown),
    ];

    /// <summary>Hands in as many; every sixth student twice.</summary>
    public static void HandIn(SmallCourse course, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var (words, town) = Answers[number % Answers.Length];
            var student = string.Create(CultureInfo.InvariantCulture, $"student-{number:00}");
            var isSecond = number % 6 == 5;
            var folder = isSecond ? $"student-{(number - 1).ToString("00", CultureInfo.InvariantCulture)}/second" : student;
            course.HandIn(folder, words, town is null ? null : $"{town} // {student}");
            if (isSecond)
            {
                var file = Path.Combine(course.Submissions, folder, SmallCourse.AssignmentId, SmallCourse.AssignmentId + ".ipynb");
                File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddHours(1));
            }
        }
    }
}
