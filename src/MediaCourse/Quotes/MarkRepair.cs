namespace MediaCourse.Quotes;

/// <summary>What is wrong with the marks of a quotation, and was mended to read it.</summary>
[Flags]
public enum MarkRepair
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>The next paragraph goes on without an opening mark.</summary>
    ContinuesInNextParagraph = 1,

    /// <summary>No mark opens the words; they begin where the sense does.</summary>
    OpeningMarkMissing = 2,

    /// <summary>An opening mark stands where one closes, or a closing one where one opens.</summary>
    MarksTurnedRound = 4,

    /// <summary>No mark closes the words; they end where the sense does.</summary>
    ClosingMarkMissing = 8,

    /// <summary>The mark that closes is of another kind than the one that opens: curly and straight.</summary>
    MixedMarks = 16,
}

/// <summary>The names of the repairs in JSON and on the screen.</summary>
public static class MarkRepairNames
{
    private static readonly (MarkRepair Repair, string Name)[] Names =
    [
        (MarkRepair.ContinuesInNextParagraph, "continues in the next paragraph"),
        (MarkRepair.OpeningMarkMissing, "opening mark missing"),
        (MarkRepair.MarksTurnedRound, "marks turned round"),
        (MarkRepair.ClosingMarkMissing, "closing mark missing"),
        (MarkRepair.MixedMarks, "mixed marks"),
    ];

    /// <summary>The repairs in words, joined by "; "; null where nothing was mended.</summary>
    public static string? Describe(this MarkRepair repair) =>
        repair == MarkRepair.None ? null : string.Join("; ", Names.Where(name => repair.HasFlag(name.Repair)).Select(name => name.Name));
}
