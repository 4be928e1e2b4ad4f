namespace MediaCourse.Comments.Segmentation;

/// <summary>Something that two neighbouring lines show, and how far it speaks for or against a new comment between them.</summary>
public sealed record BoundarySign
{
    internal BoundarySign(string name, double weight, string reason, Func<LinePair, bool> holds)
    {
        Name = name;
        Weight = weight;
        Reason = reason;
        Holds = holds;
    }

    /// <summary>A short name.</summary>
    public string Name { get; }

    /// <summary>Log-odds: above 0 speaks for a new comment, below 0 against one.</summary>
    public double Weight { get; }

    /// <summary>Why it speaks so, as a clause about the line: "begins with a response".</summary>
    public string Reason { get; }

    internal Func<LinePair, bool> Holds { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Weight.ToString("+0.0;-0.0", System.Globalization.CultureInfo.InvariantCulture)}";
}
