namespace MediaCourse.Comments.Quoted;

/// <summary>How a comment shows that words are not its writer's own.</summary>
public enum QuotedForm
{
    /// <summary>Between quotation marks.</summary>
    Marks,

    /// <summary>Behind a <c>&gt;</c>.</summary>
    Block,

    /// <summary>Behind "re:".</summary>
    Reference,

    /// <summary>Announced by a colon at the end of the line before, or set under a headline.</summary>
    Announced,

    /// <summary>By nothing: the same words stand in the article or in an earlier comment.</summary>
    Unmarked,
}
