using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Grading.Slices;

/// <summary>What came of grading a hand-in, as a file between machines. It says which checks passed; what they are worth, the master says.</summary>
internal sealed record SliceResult
{
    private const long LongestTime = 24L * 60 * 60 * 1000;

    /// <summary>What it was graded by.</summary>
    public required string Version { get; init; }

    /// <summary>The student's id.</summary>
    public required string Student { get; init; }

    /// <summary>SHA-256 of the hand-in.</summary>
    public required string Digest { get; init; }

    /// <summary>How long it took.</summary>
    public required long Milliseconds { get; init; }

    /// <summary>The master's checks in their order.</summary>
    public required IReadOnlyList<CheckOutcome> Checks { get; init; }

    /// <summary>What had to be put right.</summary>
    public required IReadOnlyList<string> Repairs { get; init; }

    /// <summary>The graded notebook.</summary>
    public required byte[] Notebook { get; init; }

    public static SliceResult Of(string version, SliceHandIn handIn, GradedHandIn graded) => new()
    {
        Version = version,
        Student = handIn.Student,
        Digest = handIn.Digest,
        Milliseconds = (long)graded.Elapsed.TotalMilliseconds,
        Checks = [.. graded.Checks.Select(static check => new CheckOutcome(check.Item, check.Name, check.Passed, check.Message, check.Value, check.Reference))],
        Repairs = graded.Repairs,
        Notebook = graded.Notebook.ToArray(),
    };

    /// <summary>Whether this is the result of a hand-in, and about the checks that the master has.</summary>
    public bool Fits(string version, SliceHandIn handIn, MasterNotebook master) =>
        Version == version && Student == handIn.Student && Digest == handIn.Digest && Milliseconds is >= 0 and <= LongestTime
        && !Checks.Contains(null!) && Repairs.All(static repair => repair is not null)
        && Checks.Select(static check => (check.Item, check.Name)).SequenceEqual(master.Items.SelectMany(static item => item.Checks.Select(check => (item.Id, check.Name))));

    /// <summary>The same as the gradebook takes it.</summary>
    public GradedHandIn ToGraded(MasterNotebook master)
    {
        var marks = master.Items.SelectMany(static item => item.Checks.Select(check => (Item: item.Id, Check: check))).Zip(Checks, static (known, outcome) => new CheckMark
        {
            Item = known.Item,
            Name = known.Check.Name,
            Hidden = known.Check.IsHidden,
            Passed = outcome.Passed,
            Points = known.Check.Points,
            Earned = outcome.Passed ? known.Check.Points : 0,
            Message = outcome.Message,
            Hint = known.Check.Hint,
            Value = outcome.Value,
            Reference = outcome.Reference,
        });
        return new GradedHandIn([.. marks], Repairs, Notebook, TimeSpan.FromMilliseconds(Milliseconds));
    }

    /// <summary>What came of a check.</summary>
    /// <param name="Item">The item that it belongs to.</param>
    /// <param name="Name">What is checked.</param>
    /// <param name="Passed">Whether the answer is right.</param>
    /// <param name="Message">Why it is not; empty where it is.</param>
    /// <param name="Value">What the answer gave, or null.</param>
    /// <param name="Reference">What the reference solution gives, or null.</param>
    internal sealed record CheckOutcome(string Item, string Name, bool Passed, string Message, string? Value, string? Reference);
}
