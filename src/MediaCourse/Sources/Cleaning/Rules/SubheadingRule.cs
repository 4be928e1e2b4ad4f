namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>A short line between two paragraphs that does not end as a sentence does.</summary>
internal sealed class SubheadingRule() : CleaningRule(
    "subheading",
    "A heading between paragraphs: the editor's words, even where they stand in quotation marks")
{
    private const int MostWords = 12;
    private const int MostWordsOfQuestion = 6;

    internal override void Apply(Page page)
    {
        // Without blank lines a short question or cry is more likely a paragraph of its own.
        var spaced = IsSpaced(page);
        Block? before = null;
        Block? candidate = null;
        foreach (var block in page.OpenBlocks())
        {
            if (candidate is not null && block.Shape.IsProse && (!spaced || block.BlankBefore))
            {
                candidate.Assign(SpanRole.Subheading, this);
            }

            var follows = before is { Shape: { IsProse: true, EndsSentence: true } };
            candidate = follows && (!spaced || block.BlankBefore) && CouldBe(page, block)
                && (spaced || !block.Shape.EndsSentence) ? block : null;
            before = block;
        }
    }

    /// <summary>Whether blank lines part the paragraphs; what stands above them may be set otherwise.</summary>
    private static bool IsSpaced(Page page)
    {
        var spaced = 0;
        var all = 0;
        foreach (var block in page.Blocks.Skip(page.Lead()?.Index ?? 0).Where(block => block.IsOpen))
        {
            spaced += block.BlankBefore ? 1 : 0;
            all++;
        }

        return spaced * 2 > all;
    }

    private static bool CouldBe(Page page, Block block)
    {
        var line = page.TextOf(block);
        var first = line.TrimStart("\"'\u201C\u2018\u00AB");
        var most = block.Shape.EndsSentence ? MostWordsOfQuestion : MostWords;
        return block.Shape.IsHeadline && block.Shape.Words <= most
            && !first.IsEmpty && (char.IsUpper(first[0]) || char.IsDigit(first[0]) || char.GetUnicodeCategory(first[0]) == System.Globalization.UnicodeCategory.OtherLetter);
    }
}
