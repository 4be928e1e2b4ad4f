using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Marking;

/// <summary>The answers to a question in the order in which they are marked, anchors first, and which of them wait.</summary>
internal sealed class MarkingQueue
{
    private readonly HashSet<long> _marked;

    private MarkingQueue(IReadOnlyList<Answer> answers, IReadOnlyList<long> anchors, IReadOnlyList<GivenMark> marks, bool isDouble, string marker)
    {
        (Answers, Anchors, Marks, IsDouble) = (answers, anchors, marks, isDouble);

        // Who marks double waits for nobody else's mark.
        _marked = [.. marks.Where(mark => isDouble ? mark.Marker == marker : mark.Counts).Select(static mark => mark.HandIn)];
    }

    public IReadOnlyList<Answer> Answers { get; }

    /// <summary>The hand-ins that are anchors.</summary>
    public IReadOnlyList<long> Anchors { get; }

    /// <summary>Whether two people mark it, each without seeing the other's mark.</summary>
    public bool IsDouble { get; }

    /// <summary>All marks of these answers in the order in which they were given.</summary>
    public IReadOnlyList<GivenMark> Marks { get; }

    /// <summary>What of the marks somebody may see: in double marking only the own ones until every answer has one.</summary>
    public IReadOnlyList<GivenMark> SeenBy(string marker) => IsDouble && Waiting > 0 ? [.. Marks.Where(mark => mark.Marker == marker)] : Marks;

    public int Waiting => Answers.Count(IsWaiting);

    public static MarkingQueue Of(GradebookFile gradebook, AssignmentDesk assignment, string item, string marker)
    {
        ArgumentNullException.ThrowIfNull(gradebook);
        ArgumentNullException.ThrowIfNull(assignment);
        var order = assignment.Order(item);
        var current = order.Select(static answer => answer.HandIn.Id).ToHashSet();
        var anchors = gradebook.Anchors(assignment.Id, item).Where(current.Contains).ToList();
        var answers = anchors.Count == 0 ? order : [.. order.Where(answer => anchors.Contains(answer.HandIn.Id)), .. order.Where(answer => !anchors.Contains(answer.HandIn.Id))];
        return new MarkingQueue(answers, anchors, [.. gradebook.GivenMarks(assignment.Id, item).Where(mark => current.Contains(mark.HandIn))], gradebook.DoubleMarked(assignment.Id).Contains(item, StringComparer.Ordinal), marker);
    }

    public bool IsWaiting(Answer answer) => !_marked.Contains(answer.HandIn.Id);

    /// <summary>The answers that wait behind a place, and then those before it.</summary>
    public IEnumerable<Answer> WaitingFrom(int place) => Answers.Skip(place + 1).Concat(Answers.Take(Math.Max(0, place))).Where(IsWaiting);
}
