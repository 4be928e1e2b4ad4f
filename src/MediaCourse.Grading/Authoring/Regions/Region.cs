namespace MediaCourse.Grading.Authoring.Regions;

/// <summary>A region of a cell.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="BeginLine">The line of its first marker, counted from 0.</param>
/// <param name="EndLine">The line of its last marker.</param>
/// <param name="Caption">What its first marker says to students, or null.</param>
public sealed record Region(RegionKind Kind, int BeginLine, int EndLine, string? Caption)
{
    /// <summary>Whether a line is within the region or one of its markers.</summary>
    public bool Covers(int line) => line >= BeginLine && line <= EndLine;
}

/// <summary>A marker that cannot be followed.</summary>
/// <param name="Line">Its line, counted from 0.</param>
/// <param name="Problem">What is wrong, as the end of a sentence about the line.</param>
/// <param name="Fix">What to do.</param>
public sealed record RegionProblem(int Line, string Problem, string Fix);
