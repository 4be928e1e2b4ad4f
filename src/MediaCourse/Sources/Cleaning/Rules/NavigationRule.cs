namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>"Accessibility links", "Skip to main content", "Home &gt; World &gt; Asia".</summary>
internal sealed class NavigationRule() : CleaningRule(
    "navigation",
    "Leads readers around the site or to its other parts; stands on every page")
{
    private static readonly Phrases Links = new(
        "accessibility links", "accessibility help", "skip to content", "skip to main content", "skip to main",
        "skip to navigation", "skip to main navigation", "skip to search", "skip to footer", "jump to content",
        "jump to navigation", "main menu", "main navigation", "open menu", "close menu", "toggle navigation",
        "site search", "search this site", "back to top", "return to top", "go to top", "back to homepage",
        "back to home page", "you are here", "next article", "previous article", "next story", "previous story",
        "next post", "previous post", "site map", "sitemap", "terms of use", "terms of service", "privacy policy",
        "terms and conditions", "cookie policy", "contact us", "about us", "advertise with us", "advertisement",
        "advertisement continue reading below", "story continues below advertisement",
        "article continues below advertisement", "article continues after advertisement", "continue reading the main story", "continue reading", "story continues below",
        "article continues below", "scroll to continue");

    internal override void Apply(Page page)
    {
        foreach (var block in page.OpenBlocks())
        {
            if (Links.Has(page.TextOf(block)))
            {
                block.Assign(SpanRole.Boilerplate, this);
            }
        }

        foreach (var block in page.Edges())
        {
            if (IsBreadcrumb(page.TextOf(block)))
            {
                block.Assign(SpanRole.Boilerplate, this);
            }
        }
    }

    /// <summary>A path through the site: short steps with the same mark between them, twice at least.</summary>
    private static bool IsBreadcrumb(ReadOnlySpan<char> line)
    {
        if (line.Length > 120)
        {
            return false;
        }

        foreach (var mark in (ReadOnlySpan<char>)['>', '\u00BB', '\u203A', '|', '/'])
        {
            var steps = 0;
            for (var at = line.IndexOf(mark); at > 0 && at < line.Length - 1; steps++)
            {
                if (line[at - 1] != ' ' || line[at + 1] != ' ')
                {
                    break;
                }

                var next = line[(at + 1)..].IndexOf(mark);
                at = next < 0 ? -1 : at + 1 + next;
            }

            if (steps >= 2)
            {
                return true;
            }
        }

        return false;
    }
}
