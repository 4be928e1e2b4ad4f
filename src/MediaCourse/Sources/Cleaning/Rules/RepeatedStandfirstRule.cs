namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>A standfirst that one of the first paragraphs says again, word for word.</summary>
internal sealed class RepeatedStandfirstRule() : CleaningRule(
    "repeated-standfirst",
    "Sums the article up under its title and comes again as a paragraph, where it is counted")
{
    private const int ParagraphsAhead = 3;

    internal override void Apply(Page page)
    {
        foreach (var standfirst in StandfirstRule.BehindTitle(page).Where(block => block.Shape.IsProse))
        {
            var ahead = page.OpenBlocks().Where(block => block.Index > standfirst.Index && block.Shape.IsProse).Take(ParagraphsAhead);
            if (ahead.Any(block => page.Repeats(block, standfirst)))
            {
                standfirst.Assign(SpanRole.Standfirst, this, removed: true);
            }
        }
    }
}
