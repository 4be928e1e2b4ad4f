using System.Collections.Immutable;
using MediaCourse.Grading.Authoring;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Feedback;

/// <summary>
/// What a student is told about a hand-in: all that a page of feedback is made of. Sources of checks, values of the reference solution
/// and the master notebook are not among it, and so cannot get into a page.
/// </summary>
public sealed record StudentFeedback
{
    /// <summary>What the course is called.</summary>
    public required string Course { get; init; }

    /// <summary>What the assignment is called.</summary>
    public required string Assignment { get; init; }

    /// <summary>The student's id.</summary>
    public required string Student { get; init; }

    /// <summary>The student's name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The points that count.</summary>
    public required double Total { get; init; }

    /// <summary>The points before lateness takes some off.</summary>
    public required double Earned { get; init; }

    /// <summary>The full mark, without extra credit.</summary>
    public required double Full { get; init; }

    /// <summary>When the assignment was due, or null.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>When the work was handed in, or null where nobody knows.</summary>
    public DateTimeOffset? HandedIn { get; init; }

    /// <summary>The late policy in a sentence.</summary>
    public required string LateRule { get; init; }

    /// <summary>What lateness takes off, with its arithmetic; empty where the work was in time.</summary>
    public required string LateArithmetic { get; init; }

    /// <summary>Which hand-in counts, in a sentence; empty where there is one only.</summary>
    public required string CountedRule { get; init; }

    /// <summary>All hand-ins of the student for the assignment, in order.</summary>
    public required IReadOnlyList<HandInFeedback> HandIns { get; init; }

    /// <summary>The items in order.</summary>
    public required IReadOnlyList<ItemFeedback> Items { get; init; }

    /// <summary>What had to be put right in the notebook.</summary>
    public required IReadOnlyList<string> Repairs { get; init; }

    /// <summary>The notebook as it was graded.</summary>
    public required IReadOnlyList<CellFeedback> Cells { get; init; }

    /// <summary>How many items wait for a person to mark them.</summary>
    public int Waiting => Items.Count(static item => item.Points is null);
}

/// <summary>A hand-in among others.</summary>
/// <param name="HandedIn">When it was handed in, or null.</param>
/// <param name="Total">Its points after what lateness takes off; null where it was not graded.</param>
/// <param name="Waiting">How many of its items wait for a person.</param>
/// <param name="Counts">Whether it is the one that counts.</param>
public sealed record HandInFeedback(DateTimeOffset? HandedIn, double? Total, int Waiting, bool Counts);

/// <summary>An item.</summary>
public sealed record ItemFeedback
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What readers call it.</summary>
    public required string Title { get; init; }

    /// <summary>How it is answered and marked.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Its points, or null where it waits for a person.</summary>
    public double? Points { get; init; }

    /// <summary>What it is worth.</summary>
    public required double Worth { get; init; }

    /// <summary>Whether its points come on top of the full mark.</summary>
    public bool IsExtraCredit { get; init; }

    /// <summary>Its checks.</summary>
    public IReadOnlyList<CheckFeedback> Checks { get; init; } = [];

    /// <summary>Whether a person gave the points.</summary>
    public bool IsMarkedByHand { get; init; }

    /// <summary>The rubric's level that was reached, or null.</summary>
    public string? Level { get; init; }

    /// <summary>What work on this level does, or null.</summary>
    public string? LevelSentence { get; init; }

    /// <summary>What the teacher says, as Markdown, or null.</summary>
    public string? Comment { get; init; }
}

/// <summary>A check.</summary>
/// <param name="Name">What is checked.</param>
/// <param name="IsHidden">Whether it was made only after the work had been handed in.</param>
/// <param name="Passed">Whether the answer is right.</param>
/// <param name="Earned">What was earned.</param>
/// <param name="Worth">What it is worth.</param>
/// <param name="Message">Why the answer is not right; null for a hidden check, whose message could tell what it asks.</param>
/// <param name="Hint">What helps, where the answer is not right.</param>
public sealed record CheckFeedback(string Name, bool IsHidden, bool Passed, double Earned, double Worth, string? Message, string? Hint);

/// <summary>What a cell of the graded notebook is to the reader of the feedback.</summary>
public enum CellPart
{
    /// <summary>The task, or other prose that was given or added.</summary>
    Text,

    /// <summary>The student's prose.</summary>
    Answer,

    /// <summary>The student's code.</summary>
    AnswerCode,

    /// <summary>Code that was given.</summary>
    GivenCode,

    /// <summary>Checks, of which the source is not told.</summary>
    Checks,
}

/// <summary>A cell of the graded notebook.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Source">Its text; empty for checks.</param>
/// <param name="Outputs">What it showed when it was graded; nothing for checks.</param>
/// <param name="Attachments">Pictures of its prose by name.</param>
/// <param name="Item">The item whose marks stand behind it, or null.</param>
public sealed record CellFeedback(
    CellPart Part, string Source, ImmutableArray<CellOutput> Outputs, IReadOnlyDictionary<string, MimeBundle> Attachments, string? Item);
