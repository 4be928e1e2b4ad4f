namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>"Print", "Old Version", "Share this article", "Tags: China, US": buttons and lists around an article.</summary>
internal sealed class PageToolRule() : CleaningRule(
    "page-tool",
    "A button or list around the article: print, share, tags, related pages")
{
    private static readonly Phrases Buttons = new(
        "print", "print this", "print article", "print this article", "print this page", "print version", "printer friendly",
        "printer-friendly version", "old version", "new version", "mobile version", "desktop version", "full version", "text version",
        "share", "share this", "share this article", "share this story", "share this page", "share this post", "share article",
        "share on facebook", "share on twitter", "share on linkedin", "share on whatsapp", "share on x", "share via email", "share link", "shares",
        "facebook", "twitter", "whatsapp", "linkedin", "reddit", "telegram", "pinterest", "instagram", "youtube", "weibo", "wechat", "email", "e-mail",
        "email this", "email this article", "tweet", "tweet this", "pin it", "like", "like this", "copy link", "copied", "save", "save article",
        "save this story", "bookmark", "add to favorites", "search", "menu", "home", "homepage", "login", "log in", "sign in", "sign up", "register",
        "subscribe", "newsletter", "newsletters", "donate", "more", "read more", "see more", "show more", "view more", "load more", "view all",
        "next", "previous", "prev", "back", "top", "close", "cancel", "submit", "follow", "follow us", "comment", "comments", "no comments",
        "leave a comment", "leave a reply", "post a comment", "add comment", "write a comment", "view comments", "show comments", "join the conversation",
        "report an error", "report a typo", "send feedback", "feedback", "download", "download pdf", "pdf", "language", "english", "listen", "watch",
        "tags", "topics", "related topics", "keywords", "source", "sources", "editor's picks", "the end", "end", "ends", "-30-", "###");

    private static readonly Phrases ListOpenings = new(
        "related", "related stories", "related articles", "related content", "related posts", "related news", "related links", "related topics",
        "related coverage", "related reading", "related video", "see also", "read also", "also read", "also on", "read next", "up next", "more on this", "more on this story",
        "more stories", "more news", "more from", "most read", "most popular", "most viewed", "top stories", "trending", "trending now", "recommended",
        "recommended for you", "recommended stories", "you may also like", "you might also like", "latest news", "latest stories", "popular posts",
        "recent posts", "editors' picks", "don't miss", "what others are reading");

    private static readonly Openings Labels = new(
        "tags:", "tag:", "topics:", "filed under:", "filed under ", "keywords:", "key words:", "categories:", "category:", "source:", "sources:", "read more:",
        "see also:", "also read:", "read also:", "related:", "share:", "editor:", "web editor:", "print edition:");

    internal override void Apply(Page page)
    {
        foreach (var block in page.Edges())
        {
            var line = page.TextOf(block);
            if (Buttons.Has(line) || IsLabelled(block, line) || IsCounter(line))
            {
                block.Assign(SpanRole.Boilerplate, this);
            }
        }

        var inList = false;
        foreach (var block in page.OpenBlocks())
        {
            inList = ListOpenings.Has(page.TextOf(block)) || (inList && block.Shape.IsHeadline);
            if (inList)
            {
                block.Assign(SpanRole.Boilerplate, this);
            }
        }
    }

    private static bool IsLabelled(Block block, ReadOnlySpan<char> line) =>
        block.Shape.Words <= 25 && !block.Shape.EndsSentence && Labels.Begin(line);

    /// <summary>"12 Comments", "3 shares", "5 min read".</summary>
    private static bool IsCounter(ReadOnlySpan<char> line)
    {
        var cursor = new TextCursor(line);
        if (cursor.ReadNumber(6) is null || !cursor.SkipBlanks())
        {
            return false;
        }

        return cursor.Rest.Length <= 12
            && cursor.TakeWord("comment", "comments", "share", "shares", "view", "views", "like", "likes", "min", "mins", "minute", "minutes");
    }
}
