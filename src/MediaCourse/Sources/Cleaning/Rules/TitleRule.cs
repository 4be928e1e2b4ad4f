namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>The headline: the first line of some length before the first paragraph, away from any player.</summary>
internal sealed class TitleRule() : CleaningRule(
    "title",
    "The headline: written to be read by itself, often not by the author of the article")
{
    private const int FewestWords = 4;
    private const int LongThreeWords = 20;

    internal override void Apply(Page page)
    {
        var candidates = page.Head().Where(block => block.Shape.IsHeadline).ToList();
        var title = candidates.Find(block => IsLong(block) && !NamesPlayer(page, block))
            ?? candidates.Find(IsLong)
            ?? candidates.MaxBy(block => block.Span.Length);
        if (title is null)
        {
            return;
        }

        title.Assign(SpanRole.Title, this);
        foreach (var again in candidates)
        {
            if (again.IsOpen && page.SameText(again, title) && !NamesPlayer(page, again))
            {
                again.Assign(SpanRole.Title, this, removed: true);
            }
        }
    }

    /// <summary>Long enough for a headline; the names of sections have fewer words or short ones.</summary>
    private static bool IsLong(Block block) =>
        block.Shape.Words >= FewestWords || (block.Shape.Words == FewestWords - 1 && block.Span.Length >= LongThreeWords);

    /// <summary>Whether the line touches a player, and so is likely to be the title of what it plays.</summary>
    private static bool NamesPlayer(Page page, Block block) =>
        page.Before(block)?.Role == SpanRole.Media || (page.After(block) is { Role: SpanRole.Media, BlankBefore: false });
}
