using System.Text.RegularExpressions;

namespace MediaCourse.Grading.Authoring.Regions;

/// <summary>A line that begins or ends a region.</summary>
/// <param name="Kind">The region.</param>
/// <param name="Begins">Whether it begins it.</param>
/// <param name="Caption">What stands behind a colon on the line, for students to read; null where there is nothing.</param>
internal sealed partial record RegionMarker(RegionKind Kind, bool Begins, string? Caption)
{
    /// <summary>The marker that a line is, or null.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isProse">Whether it stands in a Markdown cell, where a marker is an HTML comment.</param>
    public static RegionMarker? Read(string line, bool isProse)
    {
        var match = isProse ? InProse().Match(line) : InCode().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var kind = match.Groups["kind"].Value switch
        {
            "SOLUTION" => RegionKind.Solution,
            "PROMPT" => RegionKind.Prompt,
            _ => RegionKind.HiddenTests,
        };
        var caption = match.Groups["caption"].Value.Trim();
        return new RegionMarker(kind, match.Groups["edge"].Value == "BEGIN", caption.Length > 0 ? caption : null);
    }

    /// <summary>Whether a line looks as if its author had meant a marker.</summary>
    public static bool IsNearMiss(string line) => Similar().IsMatch(line);

    [GeneratedRegex(@"^[ \t]*//[ \t]*(?<edge>BEGIN|END)[ \t]+(?<kind>SOLUTION|HIDDEN TESTS|PROMPT)[ \t]*(:[ \t]*(?<caption>.*))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InCode();

    // A prompt in prose may be one long comment, whose first and last lines are the markers.
    [GeneratedRegex(@"^[ \t]*((<!--[ \t]*(?<edge>BEGIN|END)[ \t]+(?<kind>SOLUTION|HIDDEN TESTS|PROMPT)[ \t]*-->)|(<!--[ \t]*(?<edge>BEGIN)[ \t]+(?<kind>PROMPT))|((?<edge>END)[ \t]+(?<kind>PROMPT)[ \t]*-->))[ \t]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InProse();

    [GeneratedRegex(@"\b(BEGIN|END|START|STOP)[ \t_-]*(SOLUTIONS?|HIDDEN[ \t_-]*TESTS?|PROMPTS?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Similar();
}
