namespace MediaCourse.Grading.Authoring.Regions;

/// <summary>What students get of a cell: without solutions and hidden checks.</summary>
public static class ReleasedSource
{
    private const string CodePrompt = "// YOUR CODE HERE";
    private const string ProsePrompt = "*YOUR ANSWER HERE*";
    private const string Comment = "//";

    /// <summary>The cell's text for students.</summary>
    /// <param name="regions">The cell's regions.</param>
    /// <param name="noteOn">What stands in the place of a region of hidden checks: a line without its indentation, or null for nothing.</param>
    /// <exception cref="InvalidOperationException">The regions have problems.</exception>
    public static string Of(CellRegions regions, Func<Region, string?> noteOn)
    {
        ArgumentNullException.ThrowIfNull(regions);
        ArgumentNullException.ThrowIfNull(noteOn);
        if (regions.Problems.Count > 0)
        {
            throw new InvalidOperationException("A cell whose regions are unclear cannot be handed out.");
        }

        var kept = new List<string>();
        for (var line = 0; line < regions.Lines.Count; line++)
        {
            if (regions.Regions.FirstOrDefault(region => region.BeginLine == line) is not { } region)
            {
                kept.Add(regions.Lines[line]);
                continue;
            }

            kept.AddRange(region.Kind == RegionKind.Solution ? Prompt(regions, region)
                : noteOn(region) is { } note ? [IndentOf(regions.Lines[line]) + note]
                : []);
            line = region.EndLine;
        }

        return string.Join('\n', kept);
    }

    private static IEnumerable<string> Prompt(CellRegions regions, Region solution)
    {
        var prompts = regions.Regions.Where(region => region.Kind == RegionKind.Prompt && solution.Covers(region.BeginLine)).ToList();
        if (prompts.Count == 0)
        {
            return [regions.IsProse ? ProsePrompt : IndentOf(regions.Lines[solution.BeginLine]) + CodePrompt];
        }

        return prompts.SelectMany(prompt => regions.Lines.Take(prompt.EndLine).Skip(prompt.BeginLine + 1)).Select(line => regions.IsProse ? line : WithoutComment(line));
    }

    // In a master notebook the prompt is a comment, so that the notebook runs with its solution.
    private static string WithoutComment(string line)
    {
        var indent = IndentOf(line);
        var rest = line[indent.Length..];
        return !rest.StartsWith(Comment, StringComparison.Ordinal) ? line
            : rest.StartsWith(Comment + " ", StringComparison.Ordinal) ? indent + rest[(Comment.Length + 1)..]
            : indent + rest[Comment.Length..];
    }

    private static string IndentOf(string line) => line[..(line.Length - line.TrimStart(' ', '\t').Length)];
}
