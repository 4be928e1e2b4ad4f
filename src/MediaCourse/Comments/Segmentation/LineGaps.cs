namespace MediaCourse.Comments.Segmentation;

/// <summary>Compares the blank lines between the lines of a thread.</summary>
internal sealed class LineGaps
{
    // Where fewer differ, they are accidents of copying.
    private const int FewestOfEither = 3;
    private const int FewestOfAHundred = 10;
    private readonly IReadOnlyList<ThreadLine> _lines;
    private readonly int _narrow;
    private readonly bool _differ;

    public LineGaps(IReadOnlyList<ThreadLine> lines)
    {
        _lines = lines;
        var gaps = lines.Skip(1).Select(line => line.BlankLinesBefore).ToList();
        _narrow = gaps.DefaultIfEmpty().Min();
        var wide = gaps.Count(gap => gap > _narrow);
        var fewer = Math.Min(wide, gaps.Count - wide);
        _differ = fewer >= FewestOfEither && fewer * 100L >= gaps.Count * (long)FewestOfAHundred;
    }

    /// <summary>How the gap before a line compares with the others.</summary>
    public Gap Before(int line) => !_differ ? Gap.Usual : _lines[line].BlankLinesBefore > _narrow ? Gap.Wide : Gap.Narrow;
}
