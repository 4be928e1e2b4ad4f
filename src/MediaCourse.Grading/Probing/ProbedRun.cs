using MediaCourse.Checks;
using MediaCourse.Grading.Authoring.Checks;

namespace MediaCourse.Grading.Probing;

/// <summary>What came of running a notebook with its checks.</summary>
public sealed record ProbedRun
{
    private readonly IReadOnlyDictionary<CheckSpec, string> _texts;

    internal ProbedRun(IReadOnlyDictionary<CheckSpec, string> texts, IReadOnlyList<CellFailure> failures, IReadOnlySet<int> showing) =>
        (_texts, Failures, Showing) = (texts, failures, showing);

    /// <summary>The cells that failed, checks not counted.</summary>
    public IReadOnlyList<CellFailure> Failures { get; }

    /// <summary>The places, from 0, of the cells that ran to their end and showed something.</summary>
    public IReadOnlySet<int> Showing { get; }

    /// <summary>The text that a check's expression gave, or null where it gave none.</summary>
    public string? TextOf(CheckSpec check) => _texts.GetValueOrDefault(check);

    /// <summary>A probe's reading; where nothing came, or nothing that can be read, a reading that says so.</summary>
    public ProbeReading ReadingOf(CheckSpec check)
    {
        if (TextOf(check) is not { } text)
        {
            return new ProbeReading(null, "nothing came out");
        }

        try
        {
            return ProbeReading.Parse(text);
        }
        catch (ProbeTextException)
        {
            return new ProbeReading(null, text);
        }
    }
}
