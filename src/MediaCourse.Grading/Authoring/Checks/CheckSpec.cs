using MediaCourse.Checks;

namespace MediaCourse.Grading.Authoring.Checks;

/// <summary>
/// A check as its author wrote it, taken apart by its syntax alone: nothing of it has been compiled or run. What computes the value
/// (<see cref="ProbeCode"/>) may go where a student's code runs; name, comparison, judge and points stay with the grader.
/// </summary>
public sealed record CheckSpec
{
    /// <summary>What is checked, in words; unique in its assignment.</summary>
    public required string Name { get; init; }

    /// <summary>What it is worth.</summary>
    public required double Points { get; init; }

    /// <summary>What helps whoever is not there yet, or null.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether students do not see it before they hand in.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What counts as the same; not used where there is a judge.</summary>
    public Compare Compare { get; init; } = Compare.Equal;

    /// <summary>The judge's source, <c>static (value, reference) => …</c>, or null where values are compared.</summary>
    public string? Judge { get; init; }

    /// <summary>The source of the probe, <c>() => …</c>.</summary>
    public required string Probe { get; init; }

    /// <summary>The whole call as it stands in the cell, <c>Check.That(…)</c>.</summary>
    public required string Call { get; init; }

    /// <summary>Where the call stands in the cell, in characters.</summary>
    public required Range Span { get; init; }

    /// <summary>Whether a digest of the right answer stands in it already.</summary>
    public bool HasDigest { get; init; }

    /// <summary>Whether it is a statement whose value no notebook would show.</summary>
    internal bool IsUnshown { get; init; }

    /// <summary>The line of the cell on which the call begins, from 0.</summary>
    public int Line { get; init; }

    /// <summary>
    /// An expression whose value is a text, the probe's reading (<see cref="ProbeReading.Parse"/>). It throws nothing but a cancellation,
    /// and does not compile where the student's notebook lacks what the probe names.
    /// </summary>
    public string ProbeCode => $"global::MediaCourse.Checks.Probe.Read({Probe})";

    /// <summary>An expression whose value names the type that the judge takes.</summary>
    public string TypeCode => $"global::MediaCourse.Checks.Probe.TypeOf({Probe})";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
