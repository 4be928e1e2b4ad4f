namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>A paragraph that stands in the article twice; the first stays.</summary>
internal sealed class RepeatedParagraphRule() : CleaningRule(
    "repeated-paragraph",
    "Repeats an earlier paragraph of the article word for word, and would count twice")
{
    private const int FewestWords = 8;

    internal override void Apply(Page page)
    {
        var seen = new RepeatFinder(page.Raw);
        foreach (var block in page.OpenBlocks())
        {
            if (seen.FindOrAdd(block.Span, block.Line) is not null && block.Shape.Words >= FewestWords)
            {
                block.Assign(SpanRole.Body, this, removed: true);
            }
        }
    }
}
