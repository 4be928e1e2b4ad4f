namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>A summary or second headline that stands between the title and the by-line or the first paragraph.</summary>
internal sealed class StandfirstRule() : CleaningRule(
    "standfirst",
    "Sums the article up under its title, before the by-line or the first paragraph")
{
    private const int FewestWords = 4;

    internal override void Apply(Page page)
    {
        foreach (var block in BehindTitle(page))
        {
            if (block.Shape.IsProse || (block.Shape.IsHeadline && block.Shape.Words >= FewestWords))
            {
                block.Assign(SpanRole.Standfirst, this);
            }
        }
    }

    /// <summary>The open blocks between the title and the first paragraph.</summary>
    internal static List<Block> BehindTitle(Page page)
    {
        var title = page.Blocks.FirstOrDefault(block => block.Role == SpanRole.Title);
        return title is null ? [] : [.. page.Head().Where(block => block.Index > title.Index)];
    }
}
