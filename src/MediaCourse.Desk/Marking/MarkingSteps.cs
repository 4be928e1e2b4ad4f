using MediaCourse.Desk.Pages;
using MediaCourse.Grading.Authoring;

namespace MediaCourse.Desk.Marking;

/// <summary>Where one goes from an answer.</summary>
/// <param name="Previous">The answer before it, or null.</param>
/// <param name="Next">The answer behind it, or null.</param>
/// <param name="NextWaiting">Leads to the next that waits.</param>
/// <param name="Other">The same answer in the other order.</param>
/// <param name="IsByStudent">Whether one student's answers follow one another.</param>
internal sealed record MarkingSteps(string? Previous, string? Next, string NextWaiting, string Other, bool IsByStudent)
{
    private const string ByStudent = "?by=student";

    /// <summary>From answer to answer of a question.</summary>
    public static MarkingSteps InQuestion(AssignmentDesk assignment, GradedItem item, MarkingQueue queue, int place) => new(
        place > 0 ? AddressOf(assignment, item, queue.Answers[place - 1]) : null,
        place + 1 < queue.Answers.Count ? AddressOf(assignment, item, queue.Answers[place + 1]) : null,
        DeskPage.Address("a", assignment.Id, "q", item.Id, "next") + "?after=" + queue.Answers[place].Code,
        AddressOf(assignment, item, queue.Answers[place]) + ByStudent,
        IsByStudent: false);

    /// <summary>From question to question of a student, and then to the next student.</summary>
    public static MarkingSteps OfStudent(AssignmentDesk assignment, GradedItem item, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var items = assignment.ByHand.Contains(item) ? assignment.ByHand : assignment.Master.Items;
        var students = assignment.Order("");
        var student = students.Index().First(one => one.Item.HandIn.Id == answer.HandIn.Id).Index;
        var at = items.Index().First(one => one.Item.Id == item.Id).Index;
        string? Step(int by)
        {
            var next = (student * items.Count) + at + by;
            return next >= 0 && next < students.Count * items.Count ? Of(assignment, items[next % items.Count], students[next / items.Count].HandIn.Id) : null;
        }

        return new MarkingSteps(
            Step(-1),
            Step(1),
            DeskPage.Address("a", assignment.Id, "s", "next") + $"?after={answer.Code}&item={Uri.EscapeDataString(item.Id)}",
            AddressOf(assignment, item, answer),
            IsByStudent: true);
    }

    /// <summary>The page of a hand-in's answer, in the order of students.</summary>
    public static string Of(AssignmentDesk assignment, GradedItem item, long handIn) => AddressOf(assignment, item, assignment.AnswerOf(item.Id, handIn)) + ByStudent;

    /// <summary>The page of an answer.</summary>
    public static string AddressOf(AssignmentDesk assignment, GradedItem item, Answer answer) => DeskPage.Address("a", assignment.Id, "q", item.Id, answer.Code);
}
