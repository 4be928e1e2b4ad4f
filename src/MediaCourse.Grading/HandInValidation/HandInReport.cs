namespace MediaCourse.Grading.HandInValidation;

/// <summary>What the check of a student's notebook found.</summary>
/// <param name="Assignment">The assignment's id, or null where the notebook says none.</param>
/// <param name="Title">What the assignment is called, or null.</param>
/// <param name="Items">What carries points, in order.</param>
/// <param name="Problems">What should be put right.</param>
public sealed record HandInReport(string? Assignment, string? Title, IReadOnlyList<ItemReport> Items, IReadOnlyList<HandInProblem> Problems)
{
    /// <summary>How many items are done.</summary>
    public int Done => Items.Count(item => item.State == ItemState.Done);

    /// <summary>Whether every item is done and nothing is to be put right.</summary>
    public bool IsComplete => Done == Items.Count && Problems.Count == 0 && Items.Count > 0;
}
