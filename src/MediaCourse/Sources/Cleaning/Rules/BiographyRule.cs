using System.Buffers;

namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>A name in a line of its own and what its owner does, behind the article: the box about the author.</summary>
internal sealed class BiographyRule() : CleaningRule(
    "biography",
    "Tells of the author or the outlet, not of the event; stands under every article of theirs")
{
    private const int MostParagraphs = 2;
    private const int LongestParagraph = 900;
    private const int MostNameWords = 6;

    private static readonly SearchValues<string> Trades = SearchValues.Create(
    [
        "journalist", "reporter", "correspondent", "columnist", "contributor", "staff writer", "freelance", "editor", "byline",
        "newsroom", "bureau chief", "covers ", "covered ", "writes about", "reports on", "writes for", "news agency", "broadcaster",
    ],
    StringComparison.OrdinalIgnoreCase);

    private static readonly Openings SelfNamed = new("the writer is a", "the author is a", "the writers are ", "the authors are ", "about the author");

    internal override void Apply(Page page)
    {
        foreach (var block in page.Blocks)
        {
            if (block.IsOpen && page.After(block) is { IsOpen: true, Shape.IsProse: true } && IsName(page, block)
                && FindParagraphs(page, block) is { Count: > 0 } paragraphs)
            {
                block.Assign(SpanRole.Byline, this);
                foreach (var paragraph in paragraphs)
                {
                    paragraph.Assign(SpanRole.Boilerplate, this);
                }
            }
        }

        AssignSelfContained(page);
    }

    private static bool IsName(Page page, Block block)
    {
        var line = page.TextOf(block);
        return block.Shape.IsHeadline && block.Shape.Words <= MostNameWords && char.IsUpper(line[0])
            && line.IndexOfAny("?!\"\u201C") < 0;
    }

    /// <summary>The paragraphs about the name, where they are the last of the page and show that they are about it.</summary>
    private static List<Block> FindParagraphs(Page page, Block name)
    {
        var paragraphs = new List<Block>();
        for (var i = name.Index + 1; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block is { IsOpen: true, Shape.IsProse: true })
            {
                if (paragraphs.Count == MostParagraphs || block.Span.Length > LongestParagraph || i != name.Index + 1 + paragraphs.Count)
                {
                    return [];
                }

                paragraphs.Add(block);
            }
        }

        return paragraphs.Count > 0 && IsAbout(page, name, paragraphs[0]) ? paragraphs : [];
    }

    private static bool IsAbout(Page page, Block name, Block paragraph)
    {
        var text = page.TextOf(paragraph);
        var words = page.TextOf(name);
        var startsWithName = text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
            || text.StartsWith(words[(words.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase);
        var underPicture = page.Before(name)?.Rule is ImagePlaceholderRule;
        var setIn = name.Indent > 0 && paragraph.Indent > 0 && page.Lead() is { Indent: 0 };
        return text.ContainsAny(Trades) ? startsWithName || underPicture || setIn : underPicture && (startsWithName || setIn);
    }

    /// <summary>"Jane Doe is a reporter based in Tokyo." as last paragraph, of somebody the article never names.</summary>
    private void AssignSelfContained(Page page)
    {
        var last = page.OpenBlocks().LastOrDefault(block => block.Shape.IsProse);
        if (last is null || last.Span.Length > LongestParagraph / 2 || last == page.Lead())
        {
            return;
        }

        var text = page.TextOf(last);
        if (SelfNamed.Begin(text))
        {
            last.Assign(SpanRole.Boilerplate, this);
            return;
        }

        var verb = text.IndexOf(" is a", StringComparison.Ordinal);
        verb = verb < 0 ? text.IndexOf(" is the ", StringComparison.Ordinal) : verb;
        if (verb is <= 0 or > 40 || !text.ContainsAny(Trades) || !IsFullName(text[..verb]))
        {
            return;
        }

        var name = text[..verb];
        foreach (var block in page.OpenBlocks())
        {
            if (block != last && page.TextOf(block).Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        last.Assign(SpanRole.Boilerplate, this);
    }

    private static bool IsFullName(ReadOnlySpan<char> name)
    {
        var words = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty || !char.IsUpper(word[0]))
            {
                return false;
            }

            words++;
        }

        return words is >= 2 and <= 4;
    }
}
