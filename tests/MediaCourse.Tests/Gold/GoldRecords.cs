namespace MediaCourse.Tests.Gold;

/// <summary>A slice of a source, as every record of the reference annotation names one.</summary>
internal interface IGoldSpan
{
    string Source { get; }

    int Start { get; }

    int End { get; }

    string Text { get; }

    int FirstLine { get; }

    int LastLine { get; }
}

internal sealed record GoldQuote(
    string Id, string Source, int Line, int EndLine, int Start, int End, string Text, string Kind, string? Speaker, string? SpeakerMention,
    string? Cue, string Section, string? Via, string? Repair, string? NestedIn, bool Sure, string Note) : IGoldSpan
{
    public int FirstLine => Line;

    public int LastLine => EndLine;
}

internal sealed record GoldIndirect(
    string Id, string Source, int Line, int EndLine, int Start, int End, string Text, string Speaker, string? SpeakerMention, string? Cue,
    string Section, bool Sure, string Note) : IGoldSpan
{
    public int FirstLine => Line;

    public int LastLine => EndLine;
}

internal sealed record GoldComment(
    int Id, string Source, int StartLine, int EndLine, int Start, int End, string Text, int? ReplyTo, double ReplySure, int? DuplicateOf,
    IReadOnlyList<GoldEcho> Quoted, int Tone, string Target, string Ironic, double BoundarySure, string Note) : IGoldSpan
{
    public int FirstLine => StartLine;

    public int LastLine => EndLine;
}

/// <summary>Words of others inside a comment.</summary>
internal sealed record GoldEcho(int Line, int EndLine, int Start, int End, string Text, string Whose, string? Form);

internal sealed record GoldUtterance(string Id, string Type, string? Speaker, IReadOnlyList<GoldReport> Members, string Difference, bool Sure);

internal sealed record GoldReport(
    string Source, int Line, int EndLine, int Start, int End, string Text, string Form, string? Record, bool Sure) : IGoldSpan
{
    public int FirstLine => Line;

    public int LastLine => EndLine;
}

internal sealed record GoldLookalike(string Id, IReadOnlyList<GoldPassage> Members, string Why);

internal sealed record GoldPassage(string Source, int Line, int EndLine, int Start, int End, string Text, string? Record) : IGoldSpan
{
    public int FirstLine => Line;

    public int LastLine => EndLine;
}
