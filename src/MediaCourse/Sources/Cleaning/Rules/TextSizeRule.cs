namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>"XS", "SM", "MD", "LG" in a row, "A A A", "A+ A-": the buttons for the size of the letters.</summary>
internal sealed class TextSizeRule() : CleaningRule(
    "text-size",
    "A button that changes the size of the letters")
{
    private static readonly Phrases Labels = new(
        "text size", "font size", "change text size", "increase text size", "decrease text size", "smaller text", "larger text");

    internal override void Apply(Page page)
    {
        foreach (var block in page.OpenBlocks())
        {
            var line = page.TextOf(block);
            var sizes = CountSizes(line);
            var inRow = sizes == 1 && (HasSize(page, page.Before(block)) || HasSize(page, page.After(block)));
            if (sizes >= 2 || inRow || Labels.Has(line))
            {
                block.Assign(SpanRole.Boilerplate, this);
            }
        }
    }

    private static bool HasSize(Page page, Block? neighbour) =>
        neighbour is not null && CountSizes(page.TextOf(neighbour)) > 0;

    /// <summary>How many sizes a line of nothing but sizes names; 0 where it names anything else.</summary>
    private static int CountSizes(ReadOnlySpan<char> line)
    {
        if (line.Length > 30)
        {
            return 0;
        }

        var sizes = 0;
        foreach (var range in line.SplitAny(' ', '|', '/', '\u00A0'))
        {
            var part = line[range];
            if (part.IsEmpty)
            {
                continue;
            }

            if (part is not ("XXS" or "XS" or "SM" or "MD" or "LG" or "XL" or "XXL" or "S" or "M" or "L" or "A" or "A+" or "A-" or "A++" or "Aa"))
            {
                return 0;
            }

            sizes++;
        }

        return sizes;
    }
}
