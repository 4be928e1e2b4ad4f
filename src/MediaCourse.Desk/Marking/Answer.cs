using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Marking;

/// <summary>A hand-in in the order of a question, under a code in the place of the student's name.</summary>
/// <param name="HandIn">The hand-in.</param>
/// <param name="Code">What it is called until marks are released.</param>
internal sealed record Answer(HandInRow HandIn, string Code)
{
    /// <summary>Where its mark belongs.</summary>
    public MarkPlace PlaceOf(string assignment, string item) => new(assignment, HandIn.Id, HandIn.Student, item);
}
