namespace MediaCourse.Sources;

/// <summary>What a stretch of a news page is.</summary>
public enum SpanRole
{
    /// <summary>When, where and by which agency a report was sent, before its first word or on a line of its own.</summary>
    Dateline,

    /// <summary>The headline of the article.</summary>
    Title,

    /// <summary>A summary or second headline between the title and the first paragraph.</summary>
    Standfirst,

    /// <summary>A heading between paragraphs.</summary>
    Subheading,

    /// <summary>A paragraph of the article.</summary>
    Body,

    /// <summary>The caption or credit of a picture.</summary>
    Caption,

    /// <summary>What belongs to a sound or film player.</summary>
    Media,

    /// <summary>Who wrote the article.</summary>
    Byline,

    /// <summary>What stands on every page of a site: navigation, tools, labels, notices, biographies.</summary>
    Boilerplate,

    /// <summary>A reader's comment.</summary>
    Comment,
}

/// <summary>The names of the roles in JSON and on the screen.</summary>
public static class SpanRoleNames
{
    private static readonly string[] Names = [.. Enum.GetNames<SpanRole>().Select(name => name.ToLowerInvariant())];

    /// <summary>All names, in the order of <see cref="SpanRole"/>.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The role's name in lower case, such as <c>dateline</c>.</summary>
    public static string Name(this SpanRole role) => Names[(int)role];

    /// <summary>The role of this name, or null where there is none. Case matters.</summary>
    public static SpanRole? Parse(string name) =>
        Array.IndexOf(Names, name) is var index and >= 0 ? (SpanRole)index : null;
}
