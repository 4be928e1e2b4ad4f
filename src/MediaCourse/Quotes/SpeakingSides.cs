using System.Collections.Immutable;

namespace MediaCourse.Quotes;

/// <summary>Who is counted together with whom, as a reader decides.</summary>
/// <param name="Sides">The sides, in order, each with its speakers' names.</param>
/// <param name="Remarks">What could not be read, and names that nobody bears, each as a sentence.</param>
public sealed record SpeakingSides(ImmutableArray<SpeakingSide> Sides, ImmutableArray<string> Remarks)
{
    /// <summary>What is called whoever was given to no side.</summary>
    public const string None = "on no side";

    /// <summary>Reads sides such as "Harbour: Diaz, Kane".</summary>
    /// <param name="sides">A name, a colon, and speakers by full or family name with commas between.</param>
    /// <param name="speakers">The speakers that there are.</param>
    public static SpeakingSides Parse(IEnumerable<string> sides, IReadOnlyCollection<string> speakers)
    {
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(speakers);
        var read = ImmutableArray.CreateBuilder<SpeakingSide>();
        var remarks = ImmutableArray.CreateBuilder<string>();
        foreach (var side in sides)
        {
            var parts = side.Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 } name, { Length: > 0 } list])
            {
                remarks.Add($"\u201C{side}\u201D is no side: write its name, a colon, and its speakers with commas between.");
                continue;
            }

            string[] names = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            read.Add(new SpeakingSide(name, [.. names]));
            remarks.AddRange(names.Where(one => !speakers.Any(speaker => SpeakerName.IsPartOf(one, speaker))).Select(one => $"Nobody here is called \u201C{one}\u201D."));
        }

        var result = new SpeakingSides(read.ToImmutable(), []);
        remarks.AddRange(speakers
            .Select(speaker => (speaker, named: result.Naming(speaker).Select(side => side.Name).Distinct(StringComparer.Ordinal).ToList()))
            .Where(one => one.named.Count > 1)
            .Select(one => $"{one.speaker} is named by {string.Join(" and ", one.named)}, and counted for {one.named[0]}."));
        return result with { Remarks = remarks.ToImmutable() };
    }

    /// <summary>The side of a speaker: the first that names one of the speaker's names, else <see cref="None"/>.</summary>
    public string Of(string? speaker) =>
        Naming(speaker).FirstOrDefault()?.Name ?? None;

    private IEnumerable<SpeakingSide> Naming(string? speaker) => Sides.Where(side => side.Speakers.Any(name => SpeakerName.IsPartOf(name, speaker)));
}

/// <summary>A side and who is on it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Speakers">The names of its speakers.</param>
public sealed record SpeakingSide(string Name, ImmutableArray<string> Speakers);
