using System.Buffers;

namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>"© 2021 …. All rights reserved.", "Subscribe to our newsletter", "This article was first published in …".</summary>
internal sealed class NoticeRule() : CleaningRule(
    "notice",
    "A standing notice of the site: rights, subscriptions, cookies, donations")
{
    private const int Longest = 400;
    private const int OuterBlocks = 12;
    private const string Decoration = "*([\u2022-\u2013\u2014_ ";

    private static readonly Openings Openings = new(
        "\u00A9", "(c) 19", "(c) 20", "copyright \u00A9", "copyright (c)", "copyright 19", "copyright 20", "all rights reserved",
        "subscribe to our", "subscribe now", "subscribe to the", "sign up for our", "sign up to our", "sign up for the",
        "sign up here", "get our newsletter", "get the latest", "join our newsletter", "join our mailing list", "join our telegram",
        "follow us on", "like us on facebook", "find us on", "join us on",
        "support our journalism", "support independent journalism", "donate now", "donate today", "please donate",
        "we use cookies", "this site uses cookies", "this website uses cookies", "by continuing to use this site",
        "click here to", "download our app", "download the app",
        "this article was originally published", "this article originally appeared", "this article first appeared",
        "this article was first published", "this story was originally published", "this post was originally published",
        "the views expressed in this article", "views expressed in this article", "the views expressed here",
        "the opinions expressed in this", "opinions expressed in this", "disclaimer:",
        "this article has been adapted from its original source", "this is a machine translation",
        "this article is more than", "this article was amended on", "a version of this article appear", "you may also be interested in",
        "read the full story at", "read the original article");

    /// <summary>These open sentences of reports, too, and notices only where no sentence follows.</summary>
    private static readonly Openings HeadlineOpenings = new("sign up to ", "sign up for ", "listen to ", "watch: ", "read: ");

    private static readonly SearchValues<string> Marks = SearchValues.Create(
    [
        "all rights reserved", "may not be published, broadcast, rewritten", "no reproduction without permission",
        "has not been edited by", "auto-generated from a syndicated feed",
    ],
    StringComparison.OrdinalIgnoreCase);

    internal override void Apply(Page page)
    {
        foreach (var block in page.OpenBlocks())
        {
            if (block.Span.Length > Longest)
            {
                continue;
            }

            var line = page.TextOf(block);
            var isOutside = block.Index < OuterBlocks || block.Index >= page.Blocks.Count - OuterBlocks;
            var bare = line.TrimStart(Decoration);
            if (Openings.Begin(bare) || (block.Shape.IsHeadline && HeadlineOpenings.Begin(bare)) || (isOutside && line.ContainsAny(Marks)))
            {
                block.Assign(SpanRole.Boilerplate, this);
            }
        }
    }
}
