namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>The title of a film or recording: a heading right above its player, and the same heading again below it.</summary>
internal sealed class MediaTitleRule() : CleaningRule(
    "media-title",
    "Names the film or recording that a player offers, not this article")
{
    internal override void Apply(Page page)
    {
        foreach (var block in page.OpenBlocks().Where(block => block.Shape.IsHeadline))
        {
            if (page.After(block) is { Role: SpanRole.Media, BlankBefore: false } || IsRepeatedAcrossPlayer(page, block))
            {
                block.Assign(SpanRole.Media, this);
            }
        }

        foreach (var block in page.OpenBlocks().Where(block => block.Shape.IsHeadline))
        {
            if (AbovePlayer(page, block) is { } above && page.SameText(above, block))
            {
                block.Assign(SpanRole.Media, this);
            }
        }
    }

    private static bool IsRepeatedAcrossPlayer(Page page, Block block)
    {
        var next = page.After(block);
        if (next?.Role != SpanRole.Media)
        {
            return false;
        }

        while (next?.Role == SpanRole.Media)
        {
            next = page.After(next);
        }

        return next is { Shape.IsHeadline: true } && page.SameText(block, next);
    }

    /// <summary>The heading above the player that ends right before the block.</summary>
    private static Block? AbovePlayer(Page page, Block block)
    {
        var before = page.Before(block);
        if (before?.Role != SpanRole.Media)
        {
            return null;
        }

        while (before?.Rule is PlayerRule)
        {
            before = page.Before(before);
        }

        return before;
    }
}
