using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Desk.Marking;

/// <summary>Answers in which nothing was written need no reader.</summary>
internal static class UnansweredItems
{
    /// <summary>Gives no points to the answers to an item that wait for a marker and hold nothing of the student's.</summary>
    /// <returns>How many those were.</returns>
    public static int GiveNone(GradebookFile gradebook, AssignmentDesk assignment, GradedItem item, string marker, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gradebook);
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(item);
        var queue = MarkingQueue.Of(gradebook, assignment, item.Id, marker);
        var level = item.Rubric?.Levels.FirstOrDefault(static level => level.Points == 0)?.Name;
        var given = 0;
        foreach (var answer in queue.Answers.Where(queue.IsWaiting))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (gradebook.Notebook(answer.HandIn.Id) is not { } notebook || !AnswerCells.IsUnanswered(assignment.Master, item, NotebookDocument.Parse(notebook, answer.Code)))
            {
                continue;
            }

            var place = answer.PlaceOf(assignment.Id, item.Id);
            var now = new MarkOutcome(IsSaved: false, gradebook.MarksOf(place));
            var comment = now.Marks.FirstOrDefault(mark => mark.Marker == marker)?.Comment;
            given += gradebook.SaveMark(place, marker, new MarkDraft(0, level, comment), now.SeenBy(marker)).IsSaved ? 1 : 0;
        }

        return given;
    }
}
