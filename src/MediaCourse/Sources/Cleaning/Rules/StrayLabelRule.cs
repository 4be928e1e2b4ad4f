namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>Any line of one to three words, ending no sentence, before the first paragraph or behind the last.</summary>
internal sealed class StrayLabelRule() : CleaningRule(
    "stray-label",
    "A few words outside the article's paragraphs that form no sentence: a label, a button, an agency's sign")
{
    private const int MostWords = 3;
    private const int FewestParagraphs = 2;

    internal override void Apply(Page page)
    {
        foreach (var block in page.Head().Concat(page.Tail(FewestParagraphs)))
        {
            if (block.Shape.Words <= MostWords && !block.Shape.EndsSentence)
            {
                block.Assign(SpanRole.Boilerplate, this);
            }
        }
    }
}
