using System.Collections.Immutable;

namespace MediaCourse.Comments.Segmentation;

/// <summary>The signs by which a flat thread is cut into comments, with their weights.</summary>
/// <remarks>
/// <para>Each weight is the logarithm of how much more often the sign stands at the start of a comment than inside one,
/// rounded, and halved or so where two signs go together. Most were counted in 21,000 comments of a public blog about
/// software whose paragraphs are known (haacked.com, 830 threads with 55,000 lines); the signs of copied lines, letters,
/// headlines, links that answer and "re:" are too rare there and were weighted by reason alone. Weights add up as in naive Bayes.</para>
/// <para>Nothing in the signs knows a topic or an outlet. They see the form of lines, never their argument: where a new
/// paragraph of one comment looks like a new comment, they cut one too many.</para>
/// </remarks>
public static class BoundarySigns
{
    /// <summary>
    /// Where the sum starts. A line without any sign is taken for a new comment, as most comments of news threads have one paragraph; and
    /// a comment cut in two is easier to see for a reader than two comments run together.
    /// </summary>
    public const double Start = 0.75;

    private const int LongLine = 16;
    private const int ShortLine = 5;

    /// <summary>All signs.</summary>
    public static ImmutableArray<BoundarySign> All { get; } =
    [
        new("announced", -4.5, "the line before ends in a colon and announces this one", pair => pair.Before.Announces),
        new("quoted block", -4.5, "both lines stand behind a '>'", pair => pair.Before.IsBlock && pair.After.IsBlock),
        new("sentence goes on", -2.5, "the line before ends in a comma or semicolon", pair => pair.Before.GoesOn),
        new("list item", -2.5, "is an item of a list", pair => pair.After.IsListItem && !pair.NumbersAnew),
        new("reference answered", -2.5, "the line before is the 're:' line that opens the comment", pair => pair.Before.IsReference && pair.Before == pair.Opening),
        new("block answered", -2.3, "the comment opens with '>' lines, and this line answers them", pair => pair.Opening.IsBlock && pair.Before.IsBlock && !pair.After.IsBlock),
        new("dots go on", -2.4, "begins with dots, and the line before has no end", pair => pair.After.BeginsWithDots && pair.Before.IsUnfinished),
        new("carries on", -2.0, "begins with a word or phrase that carries on one's own argument", pair => pair.After.CarriesOn),
        new("bare link", -2.0, "is a link alone, as is added to a comment", pair => pair.After.IsLink),
        new("small letter", -1.5, "begins small, and the line before has no end", pair => pair.After.BeginsSmall && !pair.After.BeginsWithDots && pair.Before.IsUnfinished),
        new("credit line", -1.5, "names an author, as below a headline", pair => pair.After.IsCredit),
        new("lines left open, often", -1.2, "the comment leaves its lines without a mark at their ends", pair => pair.Before.LeavesOpen && pair.UnfinishedBefore > 1),
        new("lines left open", -0.5, "the comment has left a line without a mark at its end before", pair => pair.Before.LeavesOpen && pair.UnfinishedBefore == 1),
        new("conjunction", -1.0, "begins with 'and', 'but', 'or' or 'because'", pair => pair.After.Opening is [var first, ..] && OpeningWords.IsConjunction(first) && !pair.After.BeginsWithDots),
        new("letter", -3.0, "stands between the salutation and the farewell of a letter", pair => pair.InLetter),
        new("postscript", -2.0, "begins as a postscript does", pair => pair.After.Opening is [var first, ..] && OpeningWords.IsPostscript(first)),
        new("farewell", -2.0, "is a farewell, as closes a comment", pair => pair.After.IsFarewell),
        new("addition", -1.0, "begins with 'edit' or 'update'", pair => pair.After.Opening is [var first, ..] && OpeningWords.IsAddition(first)),
        new("below a headline", -1.0, "stands below a line like a headline", pair => pair.Before.IsHeadline),
        new("headline", -0.8, "is like a headline below a line that has no end", pair => pair.After.IsHeadline && pair.Before.IsUnfinished),
        new("very short", -0.7, "has five words or fewer", pair => pair.After is { WordCount: <= ShortLine, IsResponse: false, IsLink: false }),
        new("shared words", -0.4, "shares content words with the line before", pair => pair.After.SharedContent(pair.Before) > 1),
        new("narrow gap", -3.0, "fewer blank lines stand before it than elsewhere in the thread", pair => pair.Gap == Gap.Narrow),
        new("copy goes on", -2.5, "goes on with the copy of an earlier comment", pair => pair.Copy == CopiedLine.GoesOn),

        new("wide gap", 2.5, "more blank lines stand before it than elsewhere in the thread", pair => pair.Gap == Gap.Wide),
        new("whole copy", 4.5, "repeats the whole of an earlier comment with the lines below it", pair => pair.Copy == CopiedLine.BeginsAWholeCopy),
        new("copy begins", 2.5, "repeats the first line of an earlier comment", pair => pair.Copy == CopiedLine.BeginsACopy),
        new("copy ended", 4.5, "stands behind the copy of a whole comment", pair => pair.Copy == CopiedLine.StandsBehindACopy),
        new("reference", 2.5, "begins with 're:'", pair => pair.After.IsReference),
        new("handle", 1.6, "begins with '@' and a name", pair => pair.After.BeginsWithHandle),
        new("response", 1.5, "begins with a word of response or greeting", pair => pair.After.IsResponse),
        new("link answers", 1.5, "is a link below a short question", pair => pair.After.IsLink && pair.Before is { Asks: true, WordCount: <= ShortLine } && pair.Before == pair.Opening),
        new("after a farewell", 1.0, "the line before closes a letter", pair => pair.Before is { IsFarewell: true, WordCount: > 1 }),
        new("after an exclamation", 1.0, "the line before ends in an exclamation mark", pair => pair.Before.Exclaims),
        new("name", 0.8, "begins with a name that it speaks to", pair => pair.After.BeginsWithName),
        new("after a question", 0.7, "the line before ends in a question", pair => pair.Before.Asks),
        new("block", 0.6, "opens a block of '>' lines", pair => pair.After.IsBlock && !pair.Before.IsBlock && !pair.Before.IsReference),
        new("after a link", 0.5, "the line before is a link alone", pair => pair.Before.IsLink),
        new("first person", 0.5, "begins with 'I'", pair => pair.After.Opening is [var first, ..] && OpeningWords.IsFirstPerson(first)),
        new("second person", 0.4, "speaks to somebody in its first words", pair => pair.After.SpeaksToSomebody),
        new("question", 0.4, "begins with a question", pair => pair.After.FirstSentenceAsks),
        new("long", 0.4, "has sixteen words or more", pair => pair.After.WordCount >= LongLine),
        new("after a long line", 0.3, "the line before has sixteen words or more", pair => pair.Before.WordCount >= LongLine),
    ];
}
