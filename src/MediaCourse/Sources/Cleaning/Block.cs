using System.Runtime.InteropServices;
using MediaCourse.Text;

namespace MediaCourse.Sources.Cleaning;

/// <summary>A line of a page that is not blank, or the lines that were wrapped out of one; what rules give roles to.</summary>
internal sealed class Block
{
    public required int Index { get; init; }

    public required int Line { get; init; }

    public required int EndLine { get; init; }

    /// <summary>The block's characters, without blanks at either end and without what <see cref="Head"/> took.</summary>
    public required TextSpan Span { get; set; }

    /// <summary>Number of blanks before its first character.</summary>
    public required int Indent { get; init; }

    /// <summary>Whether a blank line, or the beginning of the file, comes before it.</summary>
    public required bool BlankBefore { get; init; }

    public required LineShape Shape { get; init; }

    public SpanRole Role { get; private set; } = SpanRole.Body;

    public CleaningRule? Rule { get; private set; }

    public bool IsRemoved { get; private set; }

    /// <summary>What was cut off at the block's beginning, if anything was.</summary>
    public HeadCut? Head { get; private set; }

    /// <summary>Whether no rule has given the block a role yet.</summary>
    public bool IsOpen => Rule is null;

    /// <summary>Gives the block its role. Whether that removes it follows from the role, unless said otherwise.</summary>
    public void Assign(SpanRole role, CleaningRule rule, bool? removed = null)
    {
        Role = role;
        Rule = rule;
        IsRemoved = removed ?? Removes(role);
    }

    /// <summary>Cuts the characters before <paramref name="bodyStart"/> off; the rest stays open.</summary>
    public void CutHead(int headEnd, int bodyStart, SpanRole role, CleaningRule rule)
    {
        Head = new HeadCut(new TextSpan(Span.Start, headEnd), role, rule);
        Span = new TextSpan(bodyStart, Span.End);
    }

    public static bool Removes(SpanRole role) => role
        is SpanRole.Dateline or SpanRole.Caption or SpanRole.Media or SpanRole.Byline or SpanRole.Boilerplate;

    [StructLayout(LayoutKind.Auto)]
    public readonly record struct HeadCut(TextSpan Span, SpanRole Role, CleaningRule Rule);
}
