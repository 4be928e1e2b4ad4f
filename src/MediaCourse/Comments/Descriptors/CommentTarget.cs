namespace MediaCourse.Comments.Descriptors;

/// <summary>Whom or what a comment speaks to or about.</summary>
public enum CommentTarget
{
    /// <summary>The United States, its government or its people.</summary>
    UnitedStates,

    /// <summary>China, its government or its people.</summary>
    China,

    /// <summary>The United Nations.</summary>
    UnitedNations,

    /// <summary>The page above the comments and those who made it.</summary>
    Outlet,

    /// <summary>Somebody who has commented before.</summary>
    OtherCommenter,
}
