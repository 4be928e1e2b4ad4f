using System.Collections.Immutable;

namespace MediaCourse.Grading.Authoring.Regions;

/// <summary>The regions of one cell, found by their markers, each of which has a line to itself.</summary>
public sealed record CellRegions
{
    private CellRegions(IReadOnlyList<string> lines, bool isProse, IReadOnlyList<Region> regions, IReadOnlyList<RegionProblem> problems) =>
        (Lines, IsProse, Regions, Problems) = (lines, isProse, regions, problems);

    /// <summary>The lines of the cell without their ends.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Whether the cell is prose.</summary>
    public bool IsProse { get; }

    /// <summary>The regions in the order in which they begin.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>What is wrong with the markers. While there is any, nothing of the cell may be handed out.</summary>
    public IReadOnlyList<RegionProblem> Problems { get; }

    /// <summary>Finds the regions of a cell.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="isProse">Whether it is Markdown, where markers are HTML comments.</param>
    public static CellRegions Read(string source, bool isProse)
    {
        ArgumentNullException.ThrowIfNull(source);
        string[] lines = [.. source.Split('\n').Select(line => line.TrimEnd('\r'))];
        var regions = new List<Region>();
        var problems = new List<RegionProblem>();
        var open = new Stack<(RegionMarker Marker, int Line)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (RegionMarker.Read(lines[i], isProse) is { } marker)
            {
                Follow(marker, i, open, regions, problems);
            }
            else if (RegionMarker.IsNearMiss(lines[i]))
            {
                problems.Add(new RegionProblem(i, "looks like a marker and is none", isProse
                    ? "write it alone on its line and exactly so: <!-- BEGIN SOLUTION -->"
                    : "write it alone on its line and exactly so: // BEGIN SOLUTION"));
            }
        }

        foreach (var (marker, line) in open)
        {
            problems.Add(new RegionProblem(line, $"begins {Name(marker.Kind)} that does not end", $"write {EndOf(marker.Kind, isProse)} where it ends"));
        }

        return new CellRegions(lines, isProse, [.. regions.OrderBy(region => region.BeginLine)], [.. problems.OrderBy(problem => problem.Line)]);
    }

    /// <summary>Whether a line lies in a region of this kind, its markers included.</summary>
    public bool IsIn(RegionKind kind, int line) => Regions.Any(region => region.Kind == kind && region.Covers(line));

    /// <summary>The text between the markers of each region of this kind, prompts left out.</summary>
    public ImmutableArray<string> TextsOf(RegionKind kind) =>
    [
        .. Regions.Where(region => region.Kind == kind).Select(region => string.Join('\n', Enumerable.Range(region.BeginLine + 1, region.EndLine - region.BeginLine - 1)
            .Where(line => kind == RegionKind.Prompt || !IsIn(RegionKind.Prompt, line))
            .Select(line => Lines[line]))),
    ];

    private static void Follow(RegionMarker marker, int line, Stack<(RegionMarker Marker, int Line)> open, List<Region> regions, List<RegionProblem> problems)
    {
        if (!marker.Begins)
        {
            if (open.TryPeek(out var opened) && opened.Marker.Kind == marker.Kind)
            {
                open.Pop();
                regions.Add(new Region(marker.Kind, opened.Line, line, opened.Marker.Caption));
            }
            else
            {
                problems.Add(new RegionProblem(line, $"ends {Name(marker.Kind)} that did not begin", "remove the line, or write where it begins"));
            }

            return;
        }

        if (open.TryPeek(out var outer) ? marker.Kind != RegionKind.Prompt || outer.Marker.Kind != RegionKind.Solution : marker.Kind == RegionKind.Prompt)
        {
            problems.Add(open.Count > 0
                ? new RegionProblem(line, $"begins {Name(marker.Kind)} inside {Name(outer.Marker.Kind)}", "end the outer one first; only a prompt may stand inside, and inside a solution")
                : new RegionProblem(line, "begins a prompt outside a solution", "put the prompt between // BEGIN SOLUTION and // END SOLUTION"));
        }

        open.Push((marker, line));
    }

    private static string Name(RegionKind kind) => kind switch
    {
        RegionKind.Solution => "a solution",
        RegionKind.Prompt => "a prompt",
        _ => "hidden checks",
    };

    private static string EndOf(RegionKind kind, bool isProse)
    {
        var words = kind switch
        {
            RegionKind.Solution => "END SOLUTION",
            RegionKind.Prompt => "END PROMPT",
            _ => "END HIDDEN TESTS",
        };
        return isProse ? $"<!-- {words} -->" : $"// {words}";
    }
}
