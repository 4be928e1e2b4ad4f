namespace MediaCourse.Framing.Actors;

/// <summary>The part of an article in which an actor is named.</summary>
public enum ActorSection
{
    /// <summary>The headline, where the file has one.</summary>
    Headline,

    /// <summary>The standfirst and the first paragraph.</summary>
    Lead,

    /// <summary>Every other paragraph.</summary>
    Body,

    /// <summary>A heading between paragraphs.</summary>
    Subheading,
}
