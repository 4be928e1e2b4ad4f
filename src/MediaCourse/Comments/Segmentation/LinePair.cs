namespace MediaCourse.Comments.Segmentation;

/// <summary>Two neighbouring lines, and what is known of the comment that the first of them belongs to.</summary>
/// <param name="Before">The line before.</param>
/// <param name="After">The line that may begin a comment.</param>
/// <param name="Opening">The first line of the comment so far.</param>
/// <param name="UnfinishedBefore">How many lines of that comment, without <paramref name="Before"/>, end in no mark.</param>
/// <param name="Copy">Whether the second line repeats an earlier one, and how.</param>
/// <param name="Gap">How the blank lines between the two compare with the others of the thread.</param>
/// <param name="LastItem">The number of the last numbered item of that comment; 0 without one.</param>
/// <param name="InLetter">Whether the second line stands between a letter's salutation and its farewell.</param>
internal sealed record LinePair(ThreadLine Before, ThreadLine After, ThreadLine Opening, int UnfinishedBefore, CopiedLine Copy, Gap Gap, int LastItem, bool InLetter)
{
    /// <summary>The second line has a number below the last one of the comment, so that another list begins.</summary>
    public bool NumbersAnew => After.ItemNumber is { } number && number < LastItem;
}

/// <summary>How the blank lines between two lines compare with the others of the thread.</summary>
internal enum Gap
{
    /// <summary>All are alike, or nearly.</summary>
    Usual,

    /// <summary>There are more than elsewhere.</summary>
    Wide,

    /// <summary>There are fewer than elsewhere.</summary>
    Narrow,
}

/// <summary>Whether a line repeats an earlier one.</summary>
internal enum CopiedLine
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It repeats the first line of an earlier comment.</summary>
    BeginsACopy,

    /// <summary>It and the lines below it repeat the whole of an earlier comment.</summary>
    BeginsAWholeCopy,

    /// <summary>It and the line before it repeat lines of one earlier comment.</summary>
    GoesOn,

    /// <summary>The line before it ends the copy of a whole comment.</summary>
    StandsBehindACopy,
}
