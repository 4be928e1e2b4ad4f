namespace MediaCourse.Sources.Cleaning;

/// <summary>
/// One reason why a line of a news page is no part of the article's running text. A rule knows what such pages have
/// in general; none knows a certain file.
/// </summary>
/// <param name="name">A short name in lower case with hyphens, such as <c>repeated-standfirst</c>.</param>
/// <param name="reason">Why such lines are no running text, in a sentence for readers.</param>
public abstract class CleaningRule(string name, string reason)
{
    /// <summary>A short name in lower case with hyphens.</summary>
    public string Name { get; } = name;

    /// <summary>Why such lines are no running text, in a sentence for readers.</summary>
    public string Reason { get; } = reason;

    /// <summary>A rule of one's own that looks at each line by itself.</summary>
    /// <param name="name">A short name in lower case with hyphens.</param>
    /// <param name="reason">Why such lines are no running text.</param>
    /// <param name="role">The role that the lines get.</param>
    /// <param name="matches">Whether a line, given without blanks at either end, is one of them.</param>
    public static CleaningRule ForLines(string name, string reason, SpanRole role, Func<string, bool> matches) =>
        new LineRule(name, reason, role, matches);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Gives roles to those blocks of the page that still have none and that the rule knows.</summary>
    internal abstract void Apply(Page page);

    private sealed class LineRule(string name, string reason, SpanRole role, Func<string, bool> matches)
        : CleaningRule(name, reason)
    {
        internal override void Apply(Page page)
        {
            foreach (var block in page.OpenBlocks())
            {
                if (matches(page.TextOf(block).ToString()))
                {
                    block.Assign(role, this);
                }
            }
        }
    }
}
