namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>All that follows a heading such as "12 Comments" or "Leave a comment" behind the article.</summary>
internal sealed class CommentSectionRule() : CleaningRule(
    "comment-section",
    "Follows a heading that opens the readers' comments")
{
    private const int FewestParagraphsBefore = 3;
    private const int MostPreviewCharacters = 60;

    private static readonly Phrases Headings = new(
        "comments", "reader comments", "readers' comments", "readers comments", "user comments", "comments section", "comment section",
        "join the discussion", "join the conversation", "what readers say", "responses", "replies", "discussion");

    internal override void Apply(Page page)
    {
        var paragraphs = 0;
        Block? heading = null;
        foreach (var block in page.Blocks)
        {
            if (heading is not null)
            {
                if (block.IsOpen)
                {
                    block.Assign(SpanRole.Comment, this);
                }
            }
            else if (block is { IsOpen: true, Shape.IsProse: true })
            {
                paragraphs++;
            }
            else if (paragraphs >= FewestParagraphsBefore && block.Span.Length <= MostPreviewCharacters && IsHeading(page.TextOf(block)))
            {
                heading = block;
                block.Assign(SpanRole.Boilerplate, this);
            }
        }
    }

    /// <summary>A heading as it stands, or with a count: "12 Comments", "Comments (12)".</summary>
    private static bool IsHeading(ReadOnlySpan<char> line) =>
        Headings.Has(line.Trim("0123456789() \u00A0"))
        && (line.ContainsAnyInRange('1', '9') || line[^1] == ':' || (line.Contains(' ') && !line.Contains('0')));
}
